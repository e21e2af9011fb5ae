import { strict as assert } from 'node:assert';
import { answerOf, laneAnswer } from '../../../core/simulate/answer.ts';
import { firstNames, missingTogether, moneyTogether } from '../../../core/simulate/grouped.ts';
import type { Lane, LaneWeek, SimulatedEvent, Simulation } from '../../../core/simulate/types.ts';
import { bySize, hasBoth, stepDays, together, weekRuns } from '../../../core/simulate/weeks.ts';

const place = {
  file: 'a.partnership.yaml',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
  path: '',
};
const exit: SimulatedEvent = { type: 'exit', of: 'north', mode: 'notice', on: '2026-11-22' };

/** A week in which this many of ten agents are missing. */
function week(gap: number, more: Partial<LaneWeek> = {}): LaneWeek {
  const available = 10 - gap;
  return {
    required: 10,
    available,
    incumbent: available,
    ownStaff: 0,
    others: 0,
    transferred: 0,
    hired: 0,
    gap,
    shortened: 0,
    ...more,
  };
}

function lane(gaps: readonly (number | LaneWeek)[], more: Partial<Lane> = {}): Lane {
  const weeks = gaps.map((gap) => (typeof gap === 'number' ? week(gap) : gap));
  return {
    id: 'a/chat',
    partnership: 'a',
    provider: 'north',
    channel: 'chat',
    title: 'chat',
    required: 10,
    weeks,
    place,
    ...more,
  };
}

function simulation(lanes: Lane[], total: Partial<Simulation['total']>, event = exit): Simulation {
  return {
    event,
    title: '',
    missing: [],
    leftOut: [],
    assumed: [],
    inputs: [],
    lanes,
    weeks: (lanes[0]?.weeks ?? []).map(() => '2026-11-22'),
    total: { gapDays: 0, notServed: 0, closedContacts: 0, ...total },
    money: [],
    steps: [],
    story: [],
  };
}

describe('the answer of a simulation', () => {
  it('of nothing that could be played', () => {
    assert.equal(answerOf(simulation([], {})), 'Nothing could be played through.');
  });

  it('where others are enough in time, says from when, and how long the provider works', () => {
    const chat = lane([0, 0, 0], { ends: 15, whole: 8 });
    const played = simulation([chat], { whole: 8 });
    assert.equal(
      answerOf(played),
      'On no day are there fewer agents than the work needs. Those who take over are enough from 2026-11-30 (day 8) on; the provider works until 2026-12-06 (day 14).',
    );
    assert.equal(
      laneAnswer(chat, played),
      'No gap in any week: others are enough from 2026-11-30 (day 8) on, and the last day is 2026-12-06 (day 14).',
    );
    const two = simulation([chat, lane([0, 0, 0], { ends: 20, whole: 8 })], { whole: 8 });
    assert.match(answerOf(two), /the first of its contracts lasts until 2026-12-06 \(day 14\)\.$/);
    const later = simulation([chat, lane([0, 0, 0], { ends: 20, whole: 18 })], { whole: 18 });
    assert.match(
      answerOf(later),
      /\. All work is taken over before its contract ends, the last of it on 2026-12-10 \(day 18\)\.$/,
    );
    assert.equal(
      answerOf(simulation([lane([0, 0, 0], { ends: 5000 })], {})),
      'On no day of the 3 weeks that are played are there fewer agents than the work needs. What comes when a contract ends after them is not played.',
    );
  });

  it('where agents are missing, says how long, how many and of how many', () => {
    const chat = lane([0, 4, 10, 0], { ends: 9, whole: 21 });
    const played = simulation([chat], { whole: 21, deepest: { gap: 10, day: 14 }, gapDays: 12, notServed: 1234.6 });
    assert.equal(
      answerOf(played),
      'For 12 days chat has fewer agents than it needs. At worst 10 of 10 agents are missing, first on 2026-12-06 (day 14). 1,235 contacts find nobody. Whole again on 2026-12-13 (day 21).',
    );
    assert.equal(
      laneAnswer(chat, played),
      'A gap in weeks 2 to 3: 10 of 10 agents in week 3. Whole again on 2026-12-13 (day 21).',
    );
  });

  it('never counts what is not known, and says where it counts too little', () => {
    const played = (total: Partial<Simulation['total']>) =>
      answerOf(simulation([lane([5]), lane([5])], { gapDays: 7, ...total }));
    assert.match(
      played({ atLeast: true }),
      /some of the work .* How many contacts find nobody cannot be told\. After 1 week it is still not whole\.$/,
    );
    assert.match(played({ atLeast: true, notServed: 70 }), / At least 70 contacts find nobody\./);
    assert.match(played({ closedContacts: 9 }), / 9 contacts fall into hours that are closed\.$/);
  });

  it('counts what a rise needs, and what a fall needs afterwards', () => {
    const deepest = { gap: 5, day: 0 };
    const demand = (change: number): SimulatedEvent => ({ type: 'demand', change, days: 90, on: '2026-11-22' });
    assert.match(answerOf(simulation([lane([5])], { gapDays: 7, deepest }, demand(50))), /At worst 5 of 15 agents/);
    assert.match(answerOf(simulation([lane([5])], { gapDays: 7, deepest }, demand(-50))), /At worst 5 of 10 agents/);
  });

  it('says where only a continuity plan keeps the work of a lost site going', () => {
    const site = (days?: number): SimulatedEvent => ({
      type: 'site',
      of: 'porto',
      on: '2026-11-22',
      ...(days ? { days } : {}),
    });
    const chat = [5, 0, 0, 0];
    const answer = (whole: number | undefined, event: SimulatedEvent) =>
      answerOf(simulation([lane(chat)], { gapDays: 7, ...(whole === undefined ? {} : { whole }) }, event));
    assert.match(
      answer(21, site()),
      / A continuity plan bridges what is lost; whole again without it on 2026-12-13 \(day 21\)\.$/,
    );
    assert.match(answer(undefined, site()), / bridged by a continuity plan alone, so it is not whole again\.$/);
    assert.match(answer(7, site()), / Whole again on 2026-11-29 \(day 7\)\.$/);
    assert.match(answer(21, site(21)), / Whole again on 2026-12-13 \(day 21\)\.$/);
  });

  it('tells closed hours from a gap', () => {
    const night = lane([week(0, { available: 6, shortened: 4 })]);
    assert.equal(laneAnswer(night, simulation([night], {})), 'No gap, because hours are closed.');
  });
});

describe('weeks of a simulation', () => {
  it('that show the same are one, with all their contacts', () => {
    const runs = weekRuns([week(0), week(0.01), week(3, { notServed: 7 }), week(3, { notServed: 8 }), week(0)]);
    assert.deepEqual(
      runs.map(({ from, to, gap, notServed }) => [from, to, gap, notServed]),
      [
        [1, 2, 0, undefined],
        [3, 4, 3, 15],
        [5, 5, 0, undefined],
      ],
    );
  });

  it('has agents beyond what is required and a gap in one week only where days or pieces of work differ', () => {
    assert.ok(!hasBoth([week(0), week(3), week(10)]));
    assert.ok(!hasBoth([week(0, { available: 14 })]), 'too many, and no gap');
    assert.ok(hasBoth([week(0), week(2, { available: 11 })]), 'some days too many, others too few');
    assert.ok(
      hasBoth(together([lane([week(0, { available: 14 })]), lane([week(4)])])),
      'one too many, the other too few',
    );
    assert.ok(!hasBoth([week(2, { available: 8.05 })]), 'rounded');
  });

  it('of several lanes add up, contacts of those that count them', () => {
    const [only] = together([lane([week(3, { notServed: 7 })]), lane([week(2)])]);
    assert.deepEqual([only?.required, only?.available, only?.gap, only?.notServed], [20, 15, 5, 7]);
    assert.ok(!('notServed' in (together([lane([1])])[0] ?? {})));
  });

  it('are not changed by looking at them', () => {
    const one = lane([week(3, { notServed: 7 }), week(3, { notServed: 7 })]);
    const before = JSON.stringify(one);
    together([one, one]);
    weekRuns(one.weeks);
    assert.equal(JSON.stringify(one), before);
  });

  it('come with the lane that misses most first', () => {
    const [small, large, none] = [lane([1, 1]), lane([0, 9]), lane([0, 0])];
    assert.deepEqual(bySize([none, small, large]), { touched: [large, small], fine: [none] });
  });

  it('give a step the days from its first to its last', () => {
    const step = (from?: number, to?: number) =>
      stepDays(
        { event: exit },
        {
          partnership: 'a',
          what: '',
          verdict: 'in time',
          says: '',
          place,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        },
      );
    assert.deepEqual(
      [step(0, 14), step(3, 4), step(3, 3), step(3), step()],
      ['2026-11-22 – 2026-12-05', '2026-11-25', '2026-11-25', undefined, undefined],
    );
  });
});

describe('what several contracts have in common', () => {
  const gap = (partnership: string, field: string, because = 'It cannot be told.') => ({
    partnership,
    field,
    because,
    place,
  });

  it('is missing once, for those that lack the same fields', () => {
    const groups = missingTogether([
      gap('a', 'x'),
      gap('a', 'y'),
      gap('b', 'x'),
      gap('c', 'x'),
      gap('c', 'x'),
      gap('c', 'y'),
      gap('c', 'z', 'Nor this.'),
    ]);
    assert.deepEqual(
      groups.map(({ because, fields, partnerships }) => [because, fields, partnerships]),
      [
        ['It cannot be told.', ['x', 'y'], ['a', 'c']],
        ['It cannot be told.', ['x'], ['b']],
        ['Nor this.', ['z'], ['c']],
      ],
    );
  });

  it('is added up by kind and currency, and is at most where a part of it is', () => {
    const line = (partnership: string, amount: number, currency: string, atMost?: true) => ({
      partnership,
      kind: 'learning' as const,
      amount,
      currency,
      says: '',
      ...(atMost ? { atMost } : {}),
    });
    const groups = moneyTogether([line('a', 1, 'EUR'), line('b', 2, 'GBP'), line('c', 4, 'EUR', true)]);
    assert.deepEqual(
      groups.map(({ amount, currency, atMost, lines }) => [amount, currency, atMost, lines.length]),
      [
        [5, 'EUR', true, 2],
        [2, 'GBP', undefined, 1],
      ],
    );
  });

  it('is named by the first of many', () => {
    assert.equal(firstNames(['a', 'b', 'c', 'd']), 'a, b, c, d');
    assert.equal(firstNames(['a', 'b', 'c', 'd', 'e']), 'a, b, c and 2 more');
  });
});
