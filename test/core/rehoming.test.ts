import { strict as assert } from 'node:assert';
import type { Partnership } from '../../core/generated/types.ts';
import type { At, StateOf } from '../../core/model/known.ts';
import { type Duration, readDuration } from '../../core/model/leaves.ts';
import { providerNotice, transitionDays } from '../../core/portfolio/provider-notice.ts';
import { type RehomingInputs, rehome, rehomingInputs } from '../../core/portfolio/rehoming.ts';
import { coverOf, leavings } from '../../core/rules/exit/leaving.ts';

const stated = (value: number) => ({ value, assumed: false });
const assumed = (value: number) => ({ value, assumed: true });

/** The story of S1: one provider, 100 people, 10 starts a week, nothing else stated. */
const story: RehomingInputs = {
  agents: 100,
  absorbableInHouse: assumed(0),
  freeElsewhere: assumed(0),
  transferable: assumed(0),
  hiringPerWeek: 10,
  trainingYield: assumed(80),
  recruiting: assumed(21),
  training: assumed(35),
  nesting: assumed(14),
  knowledgeTransfer: assumed(14),
};

describe('re-homing', () => {
  it('the story of S1 takes 161 days', () => {
    // need = ceil(100 / 0.80) = 125; weeks = ceil(125 / 10) = 13; 21 + 7 × 13 + 35 + 14 = 21 + 91 + 35 + 14 = 161
    const result = rehome(story);
    assert.equal(result.need, 125);
    assert.equal(result.weeks, 13);
    assert.deepEqual(
      result.parts.map(({ name, days }) => [name, days]),
      [
        ['recruiting', 21],
        ['hiring', 91],
        ['training', 35],
        ['nesting', 14],
      ],
    );
    assert.equal(result.days, 161);
    assert.equal(
      result.sum,
      '125 starts (100 at 80 % training yield) at 10 a week: 21 recruiting + 91 hiring + 35 training + 14 nesting days.',
    );
    assert.deepEqual(result.assumptions, [
      'Yield, recruiting, training and nesting are defaults; state them under headcount to replace them.',
      'Nobody is assumed to be absorbable in house, free elsewhere or transferable.',
    ]);
    assert.deepEqual(
      result.inputs.filter((input) => input.assumed).map((input) => [input.name, input.value]),
      [
        ['absorbable in house', 0],
        ['free elsewhere', 0],
        ['transferable', 0],
        ['training yield', 80],
        ['training seats per week', 'no limit'],
        ['recruiting', 21],
        ['training', 35],
        ['nesting', 14],
      ],
    );
  });

  const days = (change: Partial<RehomingInputs>) => rehome({ ...story, ...change }).days;

  it('takes off who can be absorbed, is free elsewhere or comes along', () => {
    // 100 − 12 − 8 − 20 = 60; 60 / 0.8 = 75; 75 / 10 → 8 weeks; 21 + 56 + 35 + 14 = 126
    const result = rehome({
      ...story,
      absorbableInHouse: stated(12),
      freeElsewhere: stated(8),
      transferable: stated(20),
    });
    assert.equal(result.days, 126);
    assert.match(
      result.sum,
      /^75 starts \(100 less 12 absorbable in house, 8 free elsewhere and 20 transferable at 80 % training yield\) at 10 a week: /,
    );
    assert.equal(result.assumptions.length, 1);
  });

  it('is limited by the seats in training', () => {
    // min(10, 5) = 5; 125 / 5 = 25 weeks; 21 + 175 + 35 + 14 = 245
    const result = rehome({ ...story, trainingSeatsPerWeek: 5 });
    assert.equal(result.days, 245);
    assert.match(result.sum, / at 5 a week \(training seats; 10 could be hired\): /);
    // more seats than starts change nothing
    assert.equal(days({ trainingSeatsPerWeek: 10 }), 161);
    assert.equal(days({ trainingSeatsPerWeek: 50 }), 161);
  });

  it('needs only the hand-over when nobody has to be hired', () => {
    for (const change of [
      { absorbableInHouse: stated(100) },
      { transferable: stated(60), freeElsewhere: stated(60) },
      { agents: 0 },
    ]) {
      const result = rehome({ ...story, ...change });
      assert.equal(result.need, 0);
      assert.equal(result.days, 14);
      assert.deepEqual(
        result.parts.map(({ name }) => name),
        ['knowledge transfer'],
      );
    }
    // hiring does not matter then
    assert.equal(days({ absorbableInHouse: stated(100), hiringPerWeek: 0 }), 14);
    assert.equal(days({ absorbableInHouse: stated(100), knowledgeTransfer: stated(30) }), 30);
    // one agent short: 1 / 0.8 → 2 starts, 1 week: 21 + 7 + 35 + 14 = 77
    assert.equal(days({ absorbableInHouse: stated(99) }), 77);
  });

  it('cannot be done when nobody can be hired, trained or ready', () => {
    assert.equal(days({ hiringPerWeek: 0 }), undefined);
    assert.match(rehome({ ...story, hiringPerWeek: 0 }).sum, /125 starts .* are needed, but nobody can be hired\./);
    assert.equal(days({ trainingSeatsPerWeek: 0 }), undefined);
    assert.match(rehome({ ...story, trainingSeatsPerWeek: 0 }).sum, /there is no seat in training/);
    assert.equal(days({ trainingYield: stated(0) }), undefined);
    assert.match(rehome({ ...story, trainingYield: stated(0) }).sum, /nobody ever becomes an agent/);
  });

  for (const [trainingYield, agents, need, total] of [
    // 100 / 1.00 = 100 → 10 weeks: 21 + 70 + 35 + 14 = 140
    [100, 100, 100, 140],
    // 100 / 0.75 = 133.3 → 134 → 14 weeks: 21 + 98 + 35 + 14 = 168
    [75, 100, 134, 168],
    // 84 / 0.70 is 120 on paper and 120.00000000000001 in floating point: 120 → 12 weeks: 21 + 84 + 35 + 14 = 154
    [70, 84, 120, 154],
    // 110 / 0.55 = 200 (199.99999999999997 in floating point) → 20 weeks: 21 + 140 + 35 + 14 = 210
    [55, 110, 200, 210],
    // 8 / 0.80 = 10 → exactly one week: 21 + 7 + 35 + 14 = 77
    [80, 8, 10, 77],
    // 8.5 / 0.80 = 10.6 → 11 → two weeks: 84
    [80, 8.5, 11, 84],
  ] as const) {
    it(`${agents} agents at ${trainingYield} % need ${need} starts`, () => {
      const result = rehome({ ...story, agents, trainingYield: stated(trainingYield) });
      assert.deepEqual([result.need, result.days], [need, total]);
    });
  }

  it('takes part-time hiring as it is', () => {
    // 125 / 2.5 = 50 weeks: 21 + 350 + 35 + 14 = 420
    assert.equal(days({ hiringPerWeek: 2.5 }), 420);
    // 3 / 0.3 is 10.000000000000002 in floating point: 3 agents at 100 % and 0.3 a week are 10 weeks: 21 + 70 + 35 + 14 = 140
    assert.equal(days({ agents: 3, trainingYield: stated(100), hiringPerWeek: 0.3 }), 140);
  });
});

const duration = (text: string): Duration => readDuration(text) as Duration;

/** How fields stand in plain data; `open` names those that say `unknown`. */
const stateOf = (data: Partnership, open: readonly string[] = []): StateOf => {
  return (at: At) => {
    if (open.includes(at.join('.'))) return 'unknown';
    let value: unknown = typeof at[0] === 'object' ? at[0] : data;
    for (const part of typeof at[0] === 'object' ? at.slice(1) : at)
      value = (value as Record<string, unknown> | undefined)?.[part as string];
    return value === undefined ? 'absent' : 'stated';
  };
};

describe('re-homing from a definition', () => {
  it('needs the headcount and the hiring, and nothing else', () => {
    const data: Partnership = { headcount: { trainingYield: 75 } };
    assert.deepEqual(rehomingInputs(data, stateOf(data)), { needs: ['headcount.current', 'headcount.hiringPerWeek'] });
  });

  it('does not take a default for what is unknown', () => {
    const data: Partnership = { headcount: { current: 100, hiringPerWeek: 10 } };
    assert.deepEqual(rehomingInputs(data, stateOf(data, ['headcount.nesting'])), { needs: ['headcount.nesting'] });
    // a block that is unknown as a whole: every field of it is
    const reading = rehomingInputs({}, stateOf({}, ['headcount']));
    assert.equal('needs' in reading && reading.needs.length, 11);
  });
});

describe('the cover of re-homing by notice', () => {
  const cover = (notice: string, transition?: Partnership['termination']) => {
    const data: Partnership = {
      headcount: { current: 100, hiringPerWeek: 10 },
      termination: { byProvider: { forConvenience: { notice: duration(notice) } }, ...transition },
    };
    const { known } = leavings(data, stateOf(data));
    return known.map((leaving) => coverOf(leaving, 15));
  };

  it('is judged at 161 days and at 161 × 1.15 = 185.15 days', () => {
    assert.deepEqual(cover('160 days'), ['uncovered']);
    assert.deepEqual(cover('161 days'), ['thin']);
    assert.deepEqual(cover('185 days'), ['thin']);
    assert.deepEqual(cover('186 days'), ['covered']);
  });

  it('has no error of rounding at the edge', () => {
    // 20 agents, all starts in one week of 100: 20 / 1 → 1 week: 26 + 7 + 40 + 27 = 100 days; × 1.15 = 115, which is
    // 114.99999999999999 in floating point
    const data = (days: number): Partnership => ({
      headcount: {
        current: 20,
        hiringPerWeek: 100,
        trainingYield: 100,
        recruiting: duration('26 days'),
        training: duration('40 days'),
        nesting: duration('27 days'),
      },
      termination: { byProvider: { forConvenience: { notice: duration(`${days} days`) } } },
    });
    const judge = (days: number) =>
      leavings(data(days), stateOf(data(days))).known.map((leaving) => coverOf(leaving, 15));
    assert.deepEqual(judge(99), ['uncovered']);
    assert.deepEqual(judge(100), ['thin']);
    assert.deepEqual(judge(114), ['thin']);
    assert.deepEqual(judge(115), ['covered']);
  });

  it('counts a transition service only where it binds', () => {
    const service = (bindsWhenProviderLeaves?: boolean) => ({
      transitionService: { duration: duration('156 days'), bindsWhenProviderLeaves },
    });
    assert.deepEqual(cover('30 days', service(true)), ['covered']);
    assert.deepEqual(cover('30 days', service(false)), ['uncovered']);
    assert.deepEqual(cover('30 days', service()), ['uncovered']);
    assert.deepEqual(cover('30 days', { transitionService: false }), ['uncovered']);
  });
});

describe("the provider's notice", () => {
  const ways = (data: Partnership, open: string[] = []) => {
    const { ways, needs } = providerNotice(data, stateOf(data, open));
    return { ways: ways.map(({ way, notice }) => `${way} ${notice?.text ?? '?'}`), needs };
  };
  const convenience = (notice: string) => ({ forConvenience: { notice: duration(notice) } });
  const renewing = { end: '2027-03-03', autoRenew: true, nonRenewalNotice: duration('60 days') };

  it('is that of convenience, where the provider has that right', () => {
    assert.deepEqual(ways({ termination: { byProvider: convenience('180 days') }, term: renewing }), {
      ways: ['convenience 180 days'],
      needs: [],
    });
  });

  it('is that of not renewing, where it has not', () => {
    assert.deepEqual(ways({ termination: { byProvider: { forConvenience: false } }, term: renewing }), {
      ways: ['nonRenewal 60 days'],
      needs: [],
    });
  });

  it('is not asked for where the contract ends on its day, or never', () => {
    for (const term of [{ end: '2027-03-03' }, { ...renewing, autoRenew: false }, { openEnded: true }]) {
      assert.deepEqual(
        ways({
          termination: { byProvider: { forConvenience: false, forCause: { notice: duration('10 days') } } },
          term,
        }),
        { ways: [], needs: [] },
      );
    }
  });

  it('cannot be known where the contract is silent or nobody knows', () => {
    assert.deepEqual(ways({}), { ways: [], needs: ['termination.byProvider.forConvenience'] });
    assert.deepEqual(ways({}, ['termination']), { ways: [], needs: ['termination.byProvider.forConvenience'] });
    assert.deepEqual(ways({ termination: { byProvider: { forConvenience: false } } }), {
      ways: [],
      needs: ['term.autoRenew'],
    });
  });

  it('has a line for each service that may be withdrawn', () => {
    const data: Partnership = {
      termination: { byProvider: convenience('180 days') },
      scope: [
        { channel: 'chat', providerMayWithdraw: { notice: duration('60 days') } },
        { channel: 'voice', providerMayWithdraw: false },
      ],
    };
    assert.deepEqual(ways(data), { ways: ['convenience 180 days', 'withdrawal 60 days'], needs: [] });
  });

  it('knows no transition days where nobody knows whether they bind', () => {
    const data: Partnership = { termination: { transitionService: { duration: duration('90 days') } } };
    assert.deepEqual(transitionDays(data, stateOf(data)), { days: 0, assumed: true, needs: [] });
    const field = 'termination.transitionService.bindsWhenProviderLeaves';
    assert.deepEqual(transitionDays(data, stateOf(data, [field])), { days: undefined, assumed: false, needs: [field] });
  });
});
