import { strict as assert } from 'node:assert';
import type { SimulatedEvent } from '../../../core/index.ts';
import { asked, contract, missing, played, sums, today, weekly } from './played.ts';

const demand = (change: number, days = 90): SimulatedEvent => ({ type: 'demand', change, days, on: today });
const perFte = { model: 'perFte', rate: '3000 EUR', currency: 'EUR', minimumMonthlyFee: '0 EUR' };
const back = { by: '100 %', notice: '60 days' };

describe('demand falls', () => {
  const fallen = (headcount: object, change = -80, days = 90) =>
    played(
      [contract({ commercial: perFte, headcount: { current: 100, minimum: 0, ...headcount } })],
      demand(change, days),
    );

  it('agents are sent away at once and come back after the notice for that', () => {
    const s = fallen({ flex: { reRamp: back } });
    // Days 0 to 89: 20 of 100; then 20 of 100 required again until day 150, which is the fourth of week 22.
    assert.deepEqual(weekly(s, 'required').slice(0, 2), [20, 20]);
    assert.equal(weekly(s, 'incumbent')[0], 20);
    assert.deepEqual(s.total.deepest, { gap: 80, day: 90 });
    assert.equal(s.total.gapDays, 60);
    // 3,000 a day × 80 / 100 × 60 days.
    assert.equal(s.total.notServed, 144_000);
    assert.equal(s.total.whole, 150);
    assert.equal(s.weeks.length, 22);
    assert.deepEqual(sums(s), {});
    assert.deepEqual(missing(s), []);
    assert.deepEqual(
      s.story.map(({ from, says }) => `${from}: ${says}`),
      [
        '1: From 2026-11-22 the work of chat with north needs 20 agents instead of 100.\nFrom 2026-11-22 80 of 100 agents of chat with north are no longer there.',
        '13: From 2027-02-20 the work of chat with north needs 100 agents instead of 20: 80 of 100 agents are missing, 2,400 contacts a day find nobody.',
        '22: From 2027-04-21 80 more agents of the provider are there for chat with north.\nWhole again from 2027-04-21 (day 150): chat with north.',
      ],
    );
  });

  it('only as many come back as the contract says', () => {
    const s = fallen({ flex: { reRamp: { by: '50 %', notice: '60 days' } } });
    assert.equal(weekly(s, 'incumbent').at(-1), 70);
    assert.equal(s.total.whole, undefined);
  });

  it('nobody comes back where nobody says how, and that is missing', () => {
    const s = fallen({});
    assert.equal(weekly(s, 'incumbent').at(-1), 20);
    assert.deepEqual(missing(s), ['chat headcount.flex.reRamp']);
    // Half a year longer than 90 days: day 272 is in week 39.
    assert.equal(s.weeks.length, 39);
    assert.deepEqual(missing(fallen({ flex: { reRamp: { by: '100 %', notice: 'unknown' } } })), [
      'chat headcount.flex.reRamp.notice',
    ]);
  });

  it('a minimum keeps agents, until a cut whose notice has run', () => {
    const s = fallen({ minimum: 60, flex: { down: [{ by: '20 %', notice: '30 days' }], reRamp: back } });
    // 60 until day 29, then 60 − 20 % of 100 = 40; the second of week 5 is day 29.
    assert.deepEqual(weekly(s, 'incumbent').slice(3, 6), [60, Math.round(((60 * 2 + 40 * 5) / 7) * 1e9) / 1e9, 40]);
    assert.equal(s.total.deepest?.gap, 60);
    // PC412: 60 × 3,000 − 60,000 = 120,000 for a month; 40 × 3,000 − 60,000 = 60,000 for two.
    assert.deepEqual(sums(s), { trapped: '240000 EUR' });
  });

  it('a minimum above what is needed leaves nobody to be missed', () => {
    const s = fallen({ minimum: 100 });
    assert.equal(s.total.gapDays, 0);
    assert.equal(s.total.whole, 0);
    assert.deepEqual(missing(s), []);
    // 100 × 3,000 − 60,000 for three months.
    assert.deepEqual(sums(s), { trapped: '720000 EUR' });
  });

  it('to nothing, and not at all', () => {
    assert.equal(weekly(fallen({ flex: { reRamp: back } }, -100), 'incumbent')[0], 0);
    const still = fallen({}, 0);
    assert.equal(still.total.gapDays, 0);
    assert.equal(still.title, 'Demand stays as it is for 90 days from 2026-11-22.');
  });
});

describe('demand rises', () => {
  const risen = (headcount: object, change = 50, more: object = {}, days = 90) =>
    played(
      [contract({ commercial: perFte, headcount: { current: 100, ...headcount }, ...more })],
      demand(change, days),
    );

  it('more of the provider, own staff and new agents, each for what is then left', () => {
    const s = risen({
      hiringPerWeek: 10,
      absorbableInHouse: 5,
      flex: {
        up: [
          { by: '10 %', notice: '14 days' },
          { by: '30 %', notice: '30 days' },
        ],
      },
    });
    // 50 are lacking: 5 own staff; 10 from day 14, 30 from day 30; 15 are left: 19 starts. The class of 10 that begins on day
    // 28 is ready on 77 with 8, that of 9 is ready on 84 with the other 7.
    assert.deepEqual(weekly(s, 'gap').slice(0, 4), [45, 45, 35, 35]);
    assert.equal(weekly(s, 'gap')[5], 15);
    assert.equal(weekly(s, 'gap')[11], 7);
    assert.equal(s.total.whole, 84);
    assert.equal(s.total.gapDays, 84);
    // 16 days × 10 + 60 days × 30 of the provider; 10 starts from 28 to 77 and 8 agents to 90; 9 from 35 to 84 and 7 to 90:
    // (160 + 1,800 + 490 + 104 + 441 + 42) × 3,000 / 30.
    assert.deepEqual(sums(s), { extra: '303700 EUR' });
    // Afterwards as many as before.
    assert.equal(weekly(s, 'required').at(-1), Math.round(((150 * 6 + 100 * 1) / 7) * 1e9) / 1e9);
  });

  it('nobody is hired who would be ready too late', () => {
    const s = risen({ hiringPerWeek: 10 }, 50, {}, 77);
    assert.equal(Math.max(...weekly(s, 'hired')), 0);
    assert.deepEqual(sums(s), {});
    assert.equal(s.total.gapDays, 77);
    assert.equal(s.total.whole, 77);
  });

  const malus = (tolerance?: string) => ({
    commercial: {
      ...perFte,
      incentives: [
        { kpi: 'service_level', type: 'malus', amount: '4 %', cap: '3 %' },
        { kpi: 'csat', type: 'malus', fixedAmount: '1000 EUR' },
        { kpi: 'fcr', type: 'bonus', amount: '5 %' },
      ],
    },
    ...(tolerance === undefined ? {} : { planning: { forecast: { tolerance } } }),
  });

  it('the provider owes at most each malus for each 30 days with a gap', () => {
    // 3 % of 300,000, the cap, and 1,000 for each of days 0–29, 30–59, 60–69.
    const s = risen({ hiringPerWeek: 0 }, 10, malus('10 %'), 70);
    assert.deepEqual(sums(s), { penalty: '30000 EUR' });
    assert.equal(s.money[0]?.atMost, true);
  });

  it('it is excused beyond the tolerance of the forecast, if there is one', () => {
    assert.deepEqual(sums(risen({ hiringPerWeek: 0 }, 11, malus('10 %'), 70)), {});
    const s = risen({ hiringPerWeek: 0 }, 11, malus(), 70);
    assert.deepEqual(sums(s), { penalty: '30000 EUR' });
    assert.ok(s.assumed.some((sentence) => sentence.includes('tolerance')));
  });
});

describe('demand of all', () => {
  it('every live contract by itself', () => {
    const s = played(
      [contract(), contract({ name: 'other', provider: 'south' }), contract({ name: 'idea', status: 'draft' })],
      demand(10),
    );
    assert.deepEqual(
      s.lanes.map(({ id }) => id),
      ['chat/chat', 'other/chat'],
    );
    assert.equal(s.total.deepest?.gap, 20);
    assert.deepEqual(
      s.leftOut.map(({ partnership }) => partnership),
      ['idea'],
    );
  });

  it('refuses what cannot be', () => {
    const refused = (documents: object[], event: SimulatedEvent): string => {
      const answer = asked(documents, event);
      return 'refused' in answer ? answer.refused : '';
    };
    assert.equal(refused([contract()], demand(-120)), 'Demand cannot fall by more than 100 %: −120 % were asked for.');
    assert.equal(refused([contract()], demand(10, 0)), 'Demand has to move for a day at least.');
    assert.equal(refused([], demand(10)), 'There is no live partnership here whose demand could move.');
  });
});
