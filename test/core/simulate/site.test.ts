import { strict as assert } from 'node:assert';
import type { SimulatedEvent } from '../../../core/index.ts';
import { asked, contract, missing, played, sums, today, weekly } from './played.ts';

const lost = (of = 'porto', days?: number): SimulatedEvent => ({
  type: 'site',
  of,
  ...(days === undefined ? {} : { days }),
  on: today,
});
const site = (id: string, more: object = {}) => ({ id, side: 'provider', ...more });

describe('a site is lost', () => {
  const at = (changes: object, event = lost()) =>
    played(
      [contract({ sites: [site('porto', { headcount: 60 }), site('braga', { headcount: 40 })], ...changes })],
      event,
    );

  it('its agents are gone, and own staff, others, more of the provider and new ones stand in', () => {
    const s = at({
      headcount: {
        current: 100,
        hiringPerWeek: 10,
        absorbableInHouse: 10,
        flex: { up: [{ by: '10 %', notice: '30 days' }] },
      },
    });
    assert.deepEqual(weekly(s, 'gap').slice(0, 4), [60, 60, 50, 50]);
    // 10 + 10 of 60: 40 are left, 50 starts in 5 classes, the last ready on 77 + 28.
    assert.equal(weekly(s, 'gap')[10], 40);
    assert.equal(s.total.whole, 105);
    assert.equal(weekly(s, 'incumbent').at(-1), 50);
    assert.deepEqual(missing(s), [
      'chat commercial.model',
      'chat commercial.monthlyFee',
      'chat risk.impact.revenueAtRiskPerDay',
    ]);
  });

  it('those at home go on working', () => {
    const s = at({ sites: [site('porto', { headcount: 60, homeShare: '25 %' }), site('braga')] });
    assert.equal(weekly(s, 'incumbent')[0], 55);
  });

  it('it is back on its day, and nobody is hired who would be ready later', () => {
    const s = at({}, lost('porto', 30));
    assert.equal(s.total.gapDays, 30);
    assert.equal(s.total.whole, 30);
    assert.equal(Math.max(...weekly(s, 'hired')), 0);
    assert.equal(s.title, 'porto is lost on 2026-11-22 for 30 days.');
  });

  it('only work that is done there, or anywhere, is touched', () => {
    const s = at({
      scope: [
        { id: 'a', channel: 'chat', headcount: 30, sites: ['porto'] },
        { id: 'b', channel: 'voice', headcount: 50 },
        { id: 'c', channel: 'email', headcount: 20, sites: ['braga'] },
      ],
    });
    // 60 over 30 + 50: 22.5 and 37.5.
    assert.deepEqual(
      s.lanes.map(({ id, weeks }) => [id, weeks[0]?.incumbent]),
      [
        ['chat/chat', 7.5],
        ['chat/voice', 12.5],
      ],
    );
  });

  it('all agents where it is the only one; else somebody has to say how many', () => {
    const only = at({ sites: [site('porto'), { id: 'lisbon', side: 'client' }] });
    assert.equal(weekly(only, 'incumbent')[0], 0);
    const open = at({ sites: [site('porto'), site('braga')] });
    assert.deepEqual(missing(open), ['chat sites[].headcount']);
    assert.deepEqual(
      open.leftOut.map(({ because }) => because),
      ['How many agents of chat work at porto is not stated.'],
    );
  });

  it('a risk zone takes all of its sites', () => {
    const zone = (id: string) => site(id, { headcount: 30, riskZone: 'Coast' });
    const s = at({ sites: [zone('porto'), zone('braga'), site('evora', { headcount: 40 })] }, lost('Coast'));
    assert.equal(weekly(s, 'incumbent')[0], 40);
  });

  it('a continuity plan bridges, from the day on which it has run', () => {
    const plan = (more: object = {}) => ({
      risk: { continuity: [{ id: 'home', rto: '36 h', capacity: '70 %', ...more }] },
      headcount: { current: 100, absorbableInHouse: 30 },
    });
    const s = at(plan());
    // 40 are left, 70 from day 2 on; 30 of own staff from day 14.
    assert.equal(weekly(s, 'incumbent')[0], Math.round(((40 * 2 + 70 * 5) / 7) * 1e9) / 1e9);
    assert.equal(weekly(s, 'incumbent')[1], 70);
    assert.equal(s.total.gapDays, 14);
    assert.match(s.story[0]?.says ?? '', /From 2026-11-24 a continuity plan keeps 70 % of the work of chat going\./);
    // 40 + 30 do the work for good; that the plan bridges is not enough.
    assert.equal(s.total.whole, undefined);
    assert.equal(at(plan(), lost('porto', 20)).total.whole, 14);
    // A plan that leans on the site, or only brings data back, does not help.
    assert.equal(weekly(at(plan({ alternateSite: 'porto' })), 'incumbent')[1], 40);
    assert.equal(weekly(at(plan({ type: 'recovery' })), 'incumbent')[1], 40);
    assert.equal(weekly(at(plan({ capacity: undefined })), 'incumbent')[1], 40);
  });

  it('money for those in training, and revenue at risk', () => {
    const s = at({
      commercial: { model: 'perFte', rate: '3000 EUR' },
      headcount: { current: 100, hiringPerWeek: 75, trainingSeatsPerWeek: 75 },
      risk: { impact: { revenueAtRiskPerDay: '1000 EUR' } },
    });
    // One class of 75 for 49 days × 100; 60 of 100 for 77 days.
    assert.deepEqual(sums(s), { learning: '367500 EUR', 'revenue at risk': '46200 EUR' });
  });

  it('refuses what is nowhere, and what is the client’s', () => {
    const refused = (event: SimulatedEvent, changes: object = {}): string => {
      const answer = asked([contract({ sites: [site('porto', { riskZone: 'Coast' })], ...changes })], event);
      return 'refused' in answer ? answer.refused : '';
    };
    assert.equal(
      refused(lost('port')),
      'No site of a provider and no risk zone here is called "port". Did you mean porto?',
    );
    assert.equal(
      refused(lost('manila')),
      'No site of a provider and no risk zone here is called "manila". There are porto, Coast.',
    );
    assert.equal(refused(lost('porto', 0)), 'A site has to be lost for a day at least.');
    assert.equal(
      refused(lost(), { sites: [{ id: 'porto', side: 'client' }] }),
      'No live partnership here states a site of its provider.',
    );
  });

  it('leaves out what is not live, and names it', () => {
    const sites = [site('porto', { headcount: 60 })];
    const s = played([contract({ sites }), contract({ name: 'old', status: 'ended', sites })], lost());
    assert.equal(s.lanes.length, 1);
    assert.deepEqual(
      s.leftOut.map(({ partnership }) => partnership),
      ['old'],
    );
  });
});
