import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, simulatable, simulate } from '../../../core/index.ts';
import { asked, contract, exit, missing, played, sums, today, weekly } from './played.ts';

const samples = join(import.meta.dirname, '../../../samples');

describe('a provider leaves', () => {
  // samples/in-trouble: 100 agents, 118,000 chats a month, 30 days of notice, 10 hires a week, all else as in PC404.
  // 100 / 80 % = 125 starts in 13 classes. Class k begins on day 21 + 7k and is ready 35 + 14 = 49 days later, so the first
  // begins on day 28 and is ready on day 77, in week 12; the last, of 5, begins on 112 and is ready on 161, in week 24.
  const files = ['sunda-connect', 'veloria-chat'].map((name) => ({
    path: `${name}.partnership.yaml`,
    text: readFileSync(join(samples, 'in-trouble', `${name}.partnership.yaml`), 'utf8'),
  }));
  const read = check({ files, asOf: today });
  const s1 = simulate(read, exit('sunda-connect'));
  assert.ok(!('refused' in s1));

  it('the story of all of chat, 100 people, 30 days', () => {
    const [lane] = s1.lanes;
    assert.equal(lane?.ends, 30);
    assert.equal(lane?.whole, 161);
    // 100 of 100 are missing from day 30 to 76, that is for 47 days; then 8 fewer each week, for twelve weeks: 92 … 4.
    assert.deepEqual(s1.total.deepest, { gap: 100, day: 30 });
    assert.equal(s1.total.gapDays, 161 - 30);
    // 118,000 / 30 = 3,933.33 a day × (47 + 7 × (0.92 + 0.84 + … + 0.04) = 7 × 5.76 = 40.32) = 87.32 days.
    assert.equal(Math.round(s1.total.notServed), Math.round((118_000 / 30) * 87.32));
    assert.equal(s1.weeks.length, 24);
    assert.equal(s1.weeks[4], '2026-12-20');
    // Week 5 is days 28 to 34: the provider works on two of them.
    assert.deepEqual(weekly(s1, 'incumbent').slice(3, 6), [100, 28.571428571, 0]);
    assert.deepEqual(weekly(s1, 'hired').slice(10), [0, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 100]);
    assert.deepEqual(
      s1.story.map(({ from, to, says }) => `${from}–${to}: ${says}`),
      [
        '1–1: veloria-chat: 30 days of notice.',
        '5–5: The first 10 new agents start training for veloria-chat.\nThe last day of chat with sunda-connect is 2026-12-21. From 2026-12-22 nobody is there for chat with sunda-connect: 100 of 100 agents are missing, 3,933 contacts a day find nobody.',
        '12–12: The first new agents for chat with sunda-connect are ready on 2027-02-07: 8 of 100 agents; 92 of 100 agents are missing, 3,619 contacts a day find nobody.',
        '13–23: Week by week more new agents are ready: in the end 96 of 100 for chat with sunda-connect, 4 still missing.',
        '24–24: Whole again from 2027-05-02 (day 161): chat with sunda-connect.',
      ],
    );
  });

  it('what it costs', () => {
    // Two days of the first class before day 30: 10 × 2 × 1,480 / 30. In training later: 125 × 49 − 20 = 6,105 days of
    // work × 1,480 / 30. The minimum of 60 agents until then: 60 × 1,480 × 30 / 30.
    assert.deepEqual(sums(s1), {
      'double running': '986.67 EUR',
      learning: '301180 EUR',
      committed: '88800 EUR',
    });
  });

  it('what nobody says is listed first, and what goes in leads to a field or a default', () => {
    assert.deepEqual(missing(s1), ['veloria-chat risk.impact.revenueAtRiskPerDay', 'veloria-chat exitPlan']);
    const hiring = s1.inputs.find(({ name }) => name === 'hiring per week');
    assert.equal(hiring?.place?.path, '/headcount/hiringPerWeek');
    assert.equal(hiring?.place?.range.start.line, 49);
    assert.ok(s1.inputs.every(({ place, assumed }) => (place === undefined) !== (assumed === undefined)));
    assert.equal(s1.inputs.find(({ name }) => name === 'training')?.assumed, 'default of PC404');
  });

  it('the same files and event give the same bytes', () => {
    assert.equal(JSON.stringify(simulate(read, exit('sunda-connect'))), JSON.stringify(s1));
  });

  it('rules need not have run', () => {
    const { workspace, sources } = read;
    assert.deepEqual(simulate({ workspace, sources }, exit('sunda-connect')), s1);
    assert.deepEqual(simulatable({ workspace, sources }), {
      providers: ['sunda-connect'],
      owners: [],
      partnerships: ['veloria-chat'],
      sites: [],
      zones: [],
    });
  });
});

describe('who takes over', () => {
  it('own staff, from the day on which the knowledge is handed over', () => {
    // 40 of 100 from day 14; 60 / 80 % = 75 starts in 8 classes: ready on 28 + 7 × 7 + 49 = 126.
    const s = played([contract({ headcount: { current: 100, hiringPerWeek: 10, absorbableInHouse: 40 } })], exit());
    assert.deepEqual(weekly(s, 'ownStaff').slice(0, 4), [0, 0, 40, 40]);
    assert.equal(s.total.whole, 77 + 7 * 7);
  });

  it('own staff as the portfolio says, spread over the leaving lanes that do not say themselves', () => {
    const portfolio = {
      kind: 'Portfolio',
      version: 1,
      name: 'all',
      client: 'shop',
      channels: [{ channel: 'chat', absorbable: 30 }],
    };
    const half = contract({
      name: 'half',
      scope: [{ channel: 'chat', headcount: 50 }],
      headcount: { current: 50, hiringPerWeek: 5 },
    });
    const says = contract({ name: 'says', headcount: { current: 100, hiringPerWeek: 10, absorbableInHouse: 0 } });
    const s = played([contract(), half, says, portfolio], exit());
    // 30 over 100 + 50: 20 and 10; the third says that there is nobody.
    assert.deepEqual(
      s.lanes.map(({ weeks }) => weeks.at(-1)?.ownStaff),
      [20, 10, 0],
    );
  });

  it('more than is needed is not more than is needed', () => {
    const s = played([contract({ headcount: { current: 100, absorbableInHouse: 250 } })], exit());
    assert.equal(weekly(s, 'ownStaff').at(-1), 100);
    // 14 days of handover; whole before the provider leaves.
    assert.equal(s.total.whole, 14);
    assert.equal(s.total.gapDays, 0);
    assert.equal(s.weeks.length, 5);
  });

  it('other providers as the contract says', () => {
    const s = played(
      [contract({ headcount: { current: 100, hiringPerWeek: 10, freeElsewhere: 100, knowledgeTransfer: '20 days' } })],
      exit(),
    );
    assert.equal(s.total.whole, 20);
    assert.equal(weekly(s, 'others').at(-1), 100);
  });

  const other = (changes: object = {}, up: object[] = [{ by: '50 %', notice: '60 days' }]): object =>
    contract({
      name: 'other',
      provider: 'south',
      scope: [{ channel: 'chat', headcount: 40, languages: ['en', 'es'] }],
      headcount: { current: 40, flex: { up } },
      ...changes,
    });
  const english = (changes: object = {}): object =>
    contract({ scope: [{ channel: 'chat', headcount: 100, languages: ['en'] }], ...changes });

  it('other providers as their contracts may be asked for, once their notice has run', () => {
    const s = played(
      [
        english(),
        other({}, [
          { by: '25 %', notice: '10 days' },
          { by: '50 %', notice: '60 days' },
        ]),
      ],
      exit(),
    );
    // 25 % of 40 from day 14, since the handover takes so long; 50 % from day 60. 80 are left to be hired: 100 starts.
    const others = weekly(s, 'others');
    assert.deepEqual([others[1], others[2], others[7]], [0, 10, 10]);
    // Week 9 is days 56 to 62: four days of 10, three of 20.
    assert.equal(others[8], Math.round(((10 * 4 + 20 * 3) / 7) * 1e9) / 1e9);
    assert.equal(others[9], 20);
    assert.equal(s.total.whole, 77 + 9 * 7);
  });

  it('other providers only for languages that they have, of the same client, and live', () => {
    const dutch = english({ scope: [{ channel: 'chat', headcount: 100, languages: ['en', 'nl'] }] });
    for (const [one, two] of [
      [dutch, other()],
      [english(), other({ client: 'bank' })],
      [english(), other({ status: 'contracted' })],
      [english(), other({ scope: [{ channel: 'voice', headcount: 40, languages: ['en', 'es'] }] })],
    ] as const)
      assert.deepEqual(new Set(weekly(played([one, two], exit('chat')), 'others')), new Set([0]));
    // Where one of them states no language, it is not asked.
    assert.equal(weekly(played([contract(), other()], exit('chat')), 'others').at(-1), 20);
  });

  it('what others offer is shared among the lanes that may use it', () => {
    const second = english({
      name: 'second',
      scope: [{ channel: 'chat', headcount: 300, languages: ['es'] }],
      headcount: { current: 300, hiringPerWeek: 10 },
    });
    const s = played([english(), second, other()], exit());
    assert.deepEqual(
      s.lanes.map(({ weeks }) => weeks.at(-1)?.others),
      [5, 15],
    );
  });

  it('agents of the provider, on its last day; none where it failed overnight', () => {
    const headcount = { current: 100, hiringPerWeek: 10, transferable: 60 };
    const s = played([contract({ headcount })], exit());
    // Day 30 is the third of week 5.
    assert.equal(weekly(s, 'transferred')[4], Math.round(((60 * 5) / 7) * 1e9) / 1e9);
    assert.equal(s.total.whole, 77 + 4 * 7);
    const sudden = played([contract({ headcount })], exit('north', 'sudden'));
    assert.equal(weekly(sudden, 'transferred').at(-1), 0);
    assert.equal(sudden.total.whole, 161);
  });

  it('new agents, as many as seats in training allow', () => {
    const headcount = {
      current: 100,
      hiringPerWeek: 10,
      trainingSeatsPerWeek: 5,
      trainingYield: '100 %',
      recruiting: '10 days',
      training: '20 days',
      nesting: '12 h',
    };
    // 100 starts, 5 a week: 20 classes; the last begins on 10 + 140 and is ready 20 + 1 days later.
    assert.equal(played([contract({ headcount })], exit()).total.whole, 171);
  });

  it('nobody is hired where nobody says how many can be', () => {
    const s = played([contract({ headcount: { current: 100 } })], exit());
    assert.equal(s.total.whole, undefined);
    assert.ok(missing(s).includes('chat headcount.hiringPerWeek'));
    assert.match(s.story[0]?.says ?? '', /Nobody is hired for chat: how many could be is not stated\./);
    // Until half a year after the last day: day 212 is in week 31.
    assert.equal(s.weeks.length, 31);
  });

  it('nobody comes where nobody can be hired or nobody ends training', () => {
    for (const headcount of [
      { current: 100, hiringPerWeek: 0 },
      { current: 100, hiringPerWeek: 5, trainingYield: '0 %' },
      { current: 100, hiringPerWeek: 5, trainingSeatsPerWeek: 0 },
    ]) {
      const s = played([contract({ headcount })], exit());
      assert.equal(s.total.whole, undefined);
      assert.equal(weekly(s, 'hired').at(-1), 0);
    }
  });

  it('hiring that takes longer than anybody plans ends', () => {
    const s = played([contract({ headcount: { current: 100, hiringPerWeek: 0.001 } })], exit());
    assert.equal(s.total.whole, undefined);
    assert.equal(s.weeks.length, 31);
  });
});

describe('when the provider leaves', () => {
  const ends = (changes: object, mode: 'notice' | 'ours' | 'sudden' = 'notice', on = today): number | undefined =>
    played([contract(changes)], exit('north', mode, on)).lanes[0]?.ends;

  it('sudden: at once', () => {
    assert.equal(ends({}, 'sudden'), 0);
  });

  it('after its notice and the transition service that binds it', () => {
    const right = { byProvider: { forConvenience: { notice: '30 days' } } };
    const service = (more: object) => ({
      termination: { ...right, transitionService: { duration: '60 days', ...more } },
    });
    assert.equal(ends(service({ bindsWhenProviderLeaves: true })), 90);
    assert.equal(ends(service({ bindsWhenProviderLeaves: false })), 30);
    assert.equal(ends(service({})), 30);
    assert.equal(ends({ termination: { ...right, transitionService: false } }), 30);
    assert.equal(ends({ termination: { byProvider: { forConvenience: { notice: '36 h' } } } }), 2);
  });

  it('after our notice, from the day on which it may be given, and the transition service', () => {
    const ours = (more: object, other: object = {}) => ({
      termination: { byClient: { forConvenience: { notice: '90 days', ...more } }, ...other },
    });
    assert.equal(ends(ours({}), 'ours'), 90);
    // 2026-12-02 is ten days ahead; a day behind does not matter.
    assert.equal(ends(ours({ notBefore: '2026-12-02' }), 'ours'), 100);
    assert.equal(ends(ours({ notBefore: '2026-11-01' }), 'ours'), 90);
    assert.equal(ends(ours({}, { transitionService: { duration: '60 days' } }), 'ours'), 150);
  });

  const never = { byProvider: { forConvenience: false }, byClient: { forConvenience: false } };
  const term = (more: object = {}) => ({
    termination: never,
    term: { start: '2024-03-01', end: '2027-02-28', autoRenew: true, renewFor: '12 months', ...more },
  });

  it('by not renewing, at the first end of a term that the notice still reaches', () => {
    // From 2026-11-22 to 2027-03-01, the day after the end, are 99 days; 90 days of notice were due on 2026-11-30.
    assert.equal(ends(term({ nonRenewalNotice: '90 days' })), 99);
    assert.equal(ends(term({ nonRenewalNotice: '90 days' }), 'ours'), 99);
    // 98 days before the end is today; 99 are too late, so that it is the end of the next term, 366 days later
    // (2028-02-29).
    assert.equal(ends(term({ nonRenewalNotice: '98 days' })), 99);
    assert.equal(ends(term({ nonRenewalNotice: '99 days' })), 99 + 366);
    assert.equal(ends(term({ nonRenewalNotice: { client: '30 days', provider: '120 days' } })), 99 + 366);
    assert.equal(ends(term({ nonRenewalNotice: { client: '30 days', provider: '120 days' } }), 'ours'), 99);
  });

  it('in a leap year on the day that the calendar has', () => {
    // 2028 has a 29th of February, on which the next term begins; twelve months from there the day before is 2029-02-27.
    assert.equal(ends(term({ end: '2028-02-28', nonRenewalNotice: '90 days' }), 'notice', '2028-02-01'), 28 + 365);
    assert.equal(ends(term({ end: '2028-02-28', nonRenewalNotice: '10 days' }), 'notice', '2028-02-01'), 28);
  });

  it('counts days, whatever clocks do in between', () => {
    // Clocks change in Europe on 2027-03-28 and in America on 2027-03-14.
    const s = played([contract()], exit('north', 'notice', '2027-03-10'));
    assert.equal(s.weeks[4], '2027-04-07');
    assert.match(s.story[1]?.says ?? '', /is 2027-04-08\. From 2027-04-09 /);
  });

  it('when the contract ends by itself, if that is sooner', () => {
    const fixed = (end: string) => ({ term: { end, autoRenew: false } });
    assert.equal(ends(fixed('2026-11-30')), 9);
    assert.equal(ends(fixed('2026-11-22')), 1);
    assert.equal(ends(fixed('2027-06-30')), 30);
    // Nobody may leave, but it ends: on 2026-12-31.
    assert.equal(ends({ ...fixed('2026-12-31'), termination: never }), 40);
    assert.equal(ends({ ...fixed('2026-12-31'), termination: never }, 'ours'), 40);
  });

  it('a term that ended is no end for a contract that is live', () => {
    const s = played([contract({ term: { end: '2026-03-31', autoRenew: false } })], exit());
    assert.equal(s.lanes[0]?.ends, 30);
    assert.ok(
      s.assumed.includes(
        'The term of chat ended on 2026-03-31, but the file says that it is live: it is taken to go on.',
      ),
    );
  });

  it('service by service, where the contract may not be left', () => {
    const s = played(
      [
        contract({
          ...{ termination: never, term: { openEnded: true } },
          scope: [
            { channel: 'chat', headcount: 60, providerMayWithdraw: { notice: '45 days' } },
            { channel: 'voice', headcount: 40, providerMayWithdraw: false },
          ],
        }),
      ],
      exit(),
    );
    assert.deepEqual(
      s.lanes.map(({ id, ends: end }) => [id, end]),
      [['chat/chat', 45]],
    );
  });

  it('leaves out what nobody may leave, and what nobody says', () => {
    const fixed = played([contract({ termination: never, term: { openEnded: true } })], exit());
    assert.deepEqual(
      fixed.leftOut.map(({ because }) => because),
      ['The provider may not leave chat: it may neither end it without a reason nor refuse a new term.'],
    );
    assert.deepEqual(fixed.lanes, []);
    assert.deepEqual(fixed.story, []);
    const silent = played([contract({ termination: {} })], exit());
    assert.deepEqual(missing(silent), ['chat termination.byProvider.forConvenience']);
    assert.equal(silent.leftOut.length, 1);
    const open = played([contract({ termination: { byProvider: { forConvenience: { notice: 'unknown' } } } })], exit());
    assert.deepEqual(missing(open), ['chat termination.byProvider.forConvenience.notice']);
  });
});

describe('which contracts leave', () => {
  const provider = (name: string, parent?: string) => ({ kind: 'Provider', version: 1, name, parent });

  it('all live ones of a provider, of one that owns it at whatever remove, or one by its name', () => {
    const documents = [
      contract({ name: 'one' }),
      contract({ name: 'two', provider: 'south' }),
      contract({ name: 'three', provider: 'east' }),
      provider('north', 'group'),
      provider('south', 'north'),
      provider('east'),
    ];
    const of = (name: string) => played(documents, exit(name)).lanes.map(({ partnership }) => partnership);
    assert.deepEqual(of('group'), ['one', 'two']);
    assert.deepEqual(of('north'), ['one', 'two']);
    assert.deepEqual(of('south'), ['two']);
    assert.deepEqual(of('three'), ['three']);
  });

  it('a loop of ownership is no loop here', () => {
    const documents = [
      contract(),
      contract({ name: 'two', provider: 'south' }),
      provider('north', 'south'),
      provider('south', 'north'),
    ];
    assert.equal(played(documents, exit('north')).lanes.length, 2);
  });

  it('names those that are not live, with the reason', () => {
    const s = played(
      [contract(), contract({ name: 'idea', status: 'draft' }), contract({ name: 'old', status: 'ended' })],
      exit(),
    );
    assert.deepEqual(
      s.leftOut.map(({ partnership, because }) => `${partnership}: ${because}`),
      [
        'idea: idea is at status draft, so no work is done there yet, or any more.',
        'old: old is at status ended, so no work is done there yet, or any more.',
      ],
    );
  });

  it('reads a companion with the file that it belongs to', () => {
    const companion = {
      kind: 'Partnership',
      version: 1,
      name: 'chat',
      client: 'shop',
      provider: 'north',
      audience: 'client',
      headcount: { absorbableInHouse: 100 },
      risk: { impact: { revenueAtRiskPerDay: '6000 EUR' } },
      exitPlan: { steps: [{ id: 'a', what: 'Freeze changes', takes: '31 days' }] },
    };
    const s = played([contract(), companion], exit());
    assert.equal(s.lanes.length, 1);
    assert.equal(s.total.whole, 14);
    assert.equal(s.inputs.find(({ name }) => name === 'absorbable in house')?.place?.file, '0001.partnership.yaml');
    assert.equal(s.inputs.find(({ name }) => name === 'notice of the provider')?.place?.file, '0000.partnership.yaml');
    assert.deepEqual(
      s.steps.map(({ verdict, place }) => [verdict, place.file]),
      [['late', '0001.partnership.yaml']],
    );
  });

  it('refuses what it cannot find, and says what was meant', () => {
    const refused = (name: string, documents: object[] = [contract()]): string => {
      const answer = asked(documents, exit(name));
      return 'refused' in answer ? answer.refused : '';
    };
    assert.equal(
      refused('nort'),
      'No provider, owner of providers or partnership here is called "nort". Did you mean north?',
    );
    assert.equal(
      refused('somebody-else'),
      'No provider, owner of providers or partnership here is called "somebody-else". Providers: north.',
    );
    assert.equal(
      refused('north', [contract({ status: 'draft' })]),
      'There is nothing to play: chat is at status draft.',
    );
    assert.equal(
      refused('west', [contract(), provider('west')]),
      'No partnership here is with "west", so nothing would be lost.',
    );
    assert.equal(refused('x', []), 'There is no live partnership here to play anything through with.');
    const answer = asked([contract()], exit('north', 'notice', '2026-02-30'));
    assert.equal('refused' in answer && answer.refused, '"2026-02-30" is not a day: write it as 2027-03-31.');
  });
});

describe('lanes', () => {
  it('by language where capacity says so for a channel that stands once', () => {
    const s = played(
      [
        contract({
          scope: [
            { channel: 'chat', headcount: 100, volume: 90_000 },
            { id: 'day', channel: 'voice', headcount: 10, languages: ['en'] },
            { id: 'night', channel: 'voice', headcount: 5 },
          ],
          planning: {
            capacity: [
              { id: 'a', channel: 'chat', language: 'en', fte: 58, required: 60 },
              { id: 'b', channel: 'chat', language: 'es', required: 30 },
              { id: 'c', channel: 'chat', language: 'es', variant: 'peak', fte: 90 },
              { id: 'd', channel: 'voice', language: 'en', fte: 7 },
            ],
          },
        }),
      ],
      exit(),
    );
    assert.deepEqual(
      s.lanes.map(({ id, title, required }) => [id, title, required]),
      [
        ['chat/chat/en', 'chat (en) with north', 60],
        ['chat/chat/es', 'chat (es) with north', 30],
        ['chat/voice/day', 'voice day (en) with north', 10],
        ['chat/voice/night', 'voice night with north', 5],
      ],
    );
    // 58 where 60 are required: two are missing from the start. 3,000 a day × 60 / 90 × 2 / 60 × 7 days.
    assert.equal(weekly(s, 'gap')[0], 2);
    assert.equal(Math.round(weekly(s, 'notServed')[0] ?? 0), Math.round(((3000 * 60) / 90) * (2 / 60) * 7));
    assert.equal(s.total.atLeast, true);
  });

  it('of the only entry as many as the headcount says; of one of several nobody knows', () => {
    const only = played([contract({ scope: [{ channel: 'chat' }] })], exit());
    assert.equal(only.lanes[0]?.required, 100);
    const several = played([contract({ scope: [{ channel: 'chat' }, { channel: 'voice', headcount: 10 }] })], exit());
    assert.deepEqual(
      several.lanes.map(({ channel }) => channel),
      ['voice'],
    );
    assert.ok(missing(several).includes('chat scope[].headcount'));
    const none = played([contract({ scope: undefined })], exit());
    assert.deepEqual(missing(none), ['chat scope']);
    assert.equal(none.leftOut.length, 1);
  });

  it('hours of the night that may be shortened are closed, and no gap', () => {
    const night = { channel: 'chat', headcount: 100, volume: 90_000, exception: 'overnight', hoursAdjustable: true };
    const s = played([contract({ scope: [night] })], exit());
    assert.equal(s.total.gapDays, 0);
    assert.equal(s.total.deepest, undefined);
    assert.equal(s.total.notServed, 0);
    // 87.32 days of all contacts, as in the sample.
    assert.equal(Math.round(s.total.closedContacts), 261_960);
    assert.deepEqual([weekly(s, 'gap')[5], weekly(s, 'shortened')[5]], [0, 100]);
    assert.equal(s.total.whole, 161);
    const fixed = played([contract({ scope: [{ ...night, hoursAdjustable: false }] })], exit());
    assert.equal(fixed.total.gapDays, 131);
  });

  it('contacts that nobody states are not counted', () => {
    const s = played([contract({ scope: [{ channel: 'chat', headcount: 100, volume: 'unknown' }] })], exit());
    assert.equal(s.total.notServed, 0);
    assert.equal(s.total.atLeast, true);
    assert.ok(missing(s).includes('chat scope[].volume'));
    assert.equal(s.lanes[0]?.weeks[0]?.notServed, undefined);
  });

  it('what is unknown or to be filled in is missing even where a default stands in', () => {
    const headcount = { current: 100, hiringPerWeek: 10, training: 'TODO how long', absorbableInHouse: 'unknown' };
    const s = played([contract({ headcount })], exit());
    assert.equal(s.total.whole, 161);
    assert.ok(missing(s).includes('chat headcount.training'));
    assert.ok(missing(s).includes('chat headcount.absorbableInHouse'));
  });
});

describe('what an exit costs', () => {
  const ours = (right: object, more: object = {}) =>
    contract({
      commercial: { model: 'perFte', rate: '3000 EUR', currency: 'EUR' },
      headcount: { current: 100, absorbableInHouse: 100 },
      termination: { byClient: { forConvenience: { notice: '90 days', ...right } } },
      ...more,
    });
  const fee = (right: object, more: object = {}) => {
    const s = played([ours(right, more)], exit('north', 'ours'));
    const line = s.money.find(({ kind }) => kind === 'exit fee');
    return line
      ? `${line.atMost ? 'at most ' : ''}${line.amount} ${line.currency}`
      : missing(s).find((one) => one.includes('fee'));
  };

  it('the fee by its basis', () => {
    assert.equal(fee({ fee: '5000 EUR' }), '5000 EUR');
    assert.equal(fee({ fee: '0 EUR' }), '0 EUR');
    assert.equal(fee({ feeBasis: 'none' }), '0 EUR');
    // 100 agents × 3,000 a month.
    assert.equal(fee({ feeBasis: 'monthsOfFee', feeMonths: 2 }), '600000 EUR');
    assert.equal(fee({ feeMonths: 2, feeCap: '250000 EUR' }), '250000 EUR');
    // From day 90, 2027-02-20, to the end of the term on 2027-03-02 are ten days: a tenth of 300,000 × 10 / 30.
    assert.equal(
      fee(
        { feeBasis: 'remainingFees', feeShare: '10 %' },
        { term: { end: '2027-03-02', autoRenew: true, renewFor: '1 year' } },
      ),
      '10000 EUR',
    );
    assert.equal(fee({ feeBasis: 'rampDownCosts', feeCap: '70000 EUR' }), 'at most 70000 EUR');
    assert.equal(fee({ feeBasis: 'rampDownCosts' }), 'chat termination.byClient.forConvenience.feeCap');
    assert.equal(fee({}), 'chat termination.byClient.forConvenience.fee');
  });

  it('none where the provider leaves, or the contract ends by itself first', () => {
    assert.equal(sums(played([contract()], exit()))['exit fee'], undefined);
    assert.equal(fee({ fee: '5000 EUR' }, { term: { end: '2026-12-31', autoRenew: false } }), undefined);
  });

  it('two teams side by side, and what is committed meanwhile', () => {
    const s = played(
      [
        contract({
          commercial: { model: 'perHour', rate: '20 EUR', hoursPerMonth: 150, minimumMonthlyFee: '90000 EUR' },
          headcount: { current: 100, minimum: 20, hiringPerWeek: 100, trainingYield: '100 %' },
          termination: { byProvider: { forConvenience: { notice: '180 days' } } },
        }),
      ],
      exit(),
    );
    // One class of 100 from day 28 to 180: 152 days × 100 × 3,000 / 30; 90,000 > 20 × 3,000 a month, for six months.
    assert.deepEqual(sums(s), { 'double running': '1520000 EUR', committed: '540000 EUR' });
  });

  it('revenue at risk, closed hours included', () => {
    const risk = { impact: { revenueAtRiskPerDay: '6000 EUR' } };
    // 87.32 days without any service, as in the sample.
    assert.equal(sums(played([contract({ risk })], exit()))['revenue at risk'], '523920 EUR');
    const scope = [{ channel: 'chat', headcount: 100, exception: 'overnight', hoursAdjustable: true }];
    assert.equal(sums(played([contract({ risk, scope })], exit()))['revenue at risk'], '523920 EUR');
    // In one half of the work: half of it.
    const halves = [
      { channel: 'chat', headcount: 100, providerMayWithdraw: { notice: '30 days' } },
      { channel: 'voice', headcount: 100 },
    ];
    const termination = { byProvider: { forConvenience: false } };
    const s = played([contract({ risk, scope: halves, termination, term: { openEnded: true } })], exit());
    assert.equal(sums(s)['revenue at risk'], '261960 EUR');
  });

  it('prices that nobody states are missing', () => {
    const s = played([contract({ headcount: { current: 100, minimum: 10, hiringPerWeek: 10 } })], exit());
    assert.deepEqual(sums(s), {});
    assert.ok(missing(s).includes('chat commercial.monthlyFee'));
  });
});

describe('the exit plan', () => {
  const people = [
    { id: 'ines', side: 'client', role: 'vendor manager' },
    { id: 'tom', side: 'provider', role: 'account lead' },
  ];
  const steps = [
    { id: 'freeze', what: 'Freeze changes', owner: 'ines', takes: '5 days' },
    { id: 'export', what: 'Export the data', owner: 'tom', takes: '25 days' },
    { id: 'call', what: 'Call the bank', owner: 'ines', takes: '1 day', when: 'stressed' },
    { id: 'tell', what: 'Tell customers', owner: 'ines', takes: '3 days' },
    { id: 'hire', what: 'Begin to hire', owner: 'ines', takes: '2 days', after: [] },
    { id: 'close', what: 'Close accounts', owner: 'ines', after: ['hire', 'freeze'] },
    { id: 'thank', what: 'Say thank you', owner: 'ines', takes: '1 day' },
  ];
  const verdicts = (exitPlan: object, mode: 'notice' | 'sudden') =>
    played([contract({ people, exitPlan })], exit('north', mode)).steps.map(
      ({ what, from, to, verdict }) => `${what}: ${from}–${to} ${verdict}`,
    );

  it('steps follow each other, and those that end too late are late', () => {
    assert.deepEqual(verdicts({ steps }, 'notice'), [
      'Freeze changes: 0–5 in time',
      'Export the data: 5–30 in time',
      'Tell customers: 30–33 late',
      'Begin to hire: 0–2 in time',
      'Close accounts: 5–undefined unknown',
      'Say thank you: undefined–undefined unknown',
    ]);
  });

  it('in a sudden exit, what somebody at the provider owns cannot be done', () => {
    assert.deepEqual(verdicts({ steps: steps.slice(0, 3) }, 'sudden'), [
      'Freeze changes: 0–5 in time',
      'Export the data: 5–30 impossible',
      'Call the bank: 30–31 in time',
    ]);
  });

  it('so it is with the handover, and alternatives are late that are not ready', () => {
    const plan = {
      knowledgeTransfer: { duration: '31 days', what: 'Known errors', owner: 'ines' },
      alternatives: [
        { where: 'inHouse', readyWithin: '30 days' },
        { where: 'otherProvider', provider: 'south' },
      ],
    };
    assert.deepEqual(verdicts(plan, 'notice'), [
      'Handover of knowledge: Known errors: 0–31 late',
      'Alternative: Own staff: 0–30 in time',
      'Alternative: south: 0–undefined unknown',
    ]);
    assert.deepEqual(verdicts(plan, 'sudden'), [
      'Handover of knowledge: Known errors: 0–31 impossible',
      'Alternative: Own staff: 0–30 late',
      'Alternative: south: 0–undefined unknown',
    ]);
  });

  it('steps that wait for each other never begin', () => {
    const ring = [
      { id: 'a', what: 'A', takes: '1 day', after: ['b'] },
      { id: 'b', what: 'B', takes: '1 day', after: ['a'] },
    ];
    assert.deepEqual(verdicts({ steps: ring }, 'notice'), [
      'A: undefined–undefined unknown',
      'B: undefined–undefined unknown',
    ]);
  });

  it('says that there is none', () => {
    assert.ok(missing(played([contract()], exit())).includes('chat exitPlan'));
    const s = played([contract({ exitPlan: false })], exit());
    assert.ok(!missing(s).includes('chat exitPlan'));
    assert.ok(s.assumed.includes('chat has no exit plan: it says so.'));
  });
});

describe('a file of which lines cannot be read', () => {
  it('says that they are not in what is played', () => {
    const text = [
      'kind: Partnership',
      'version: 1',
      'name: chat',
      'status: steady',
      'client: shop',
      'provider: north',
      'scope: [{ channel: chat, headcount: 100 }]',
      'headcount:',
      '  current: 100',
      '  hiringPerWeek 10',
      'termination:',
      '  byProvider: { forConvenience: { notice: 30 days } }',
      '',
    ].join('\n');
    const s = simulate(check({ files: [{ path: 'chat.partnership.yaml', text }], asOf: today }), exit());
    assert.ok(!('refused' in s));
    assert.ok(s.assumed.includes('Not all lines of chat.partnership.yaml can be read; what they say is not in here.'));
    assert.ok(missing(s).includes('chat headcount.hiringPerWeek'));
  });
});
