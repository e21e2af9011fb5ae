import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Commitment,
  committedCost,
  monthlyRate,
  roundMoney,
  type Shock,
  stress,
  worstOf,
} from '../../core/portfolio/stress.ts';

// 100 agents at 2,500 EUR a month: 250,000 EUR. After a fall by 80 % the work of 20 agents, 50,000 EUR, is needed.
const base: Commitment = { normal: 250_000, minimum: 60, perAgent: 2500, current: 100, minimumFee: 0, cuts: [] };
const crash: Shock = { name: 'crash', volume: -80, days: 90 };

describe('stress', () => {
  it('a minimum stands for the whole shock', () => {
    // 60 × 2,500 = 150,000 a month; 150,000 − 50,000 = 100,000 a month × 3 months = 300,000. 150,000 / 250,000 = 60 %.
    const result = stress(base, crash, 'EUR');
    assert.equal(result.needed, 50_000);
    assert.deepEqual(result.stretches, [{ days: 90, agents: 60, committed: 150_000 }]);
    assert.equal(result.trapped, 300_000);
    assert.equal(result.committedShare, 60);
  });

  it('a cut helps once its notice has run', () => {
    // Days 1–30: 60 agents, 100,000 too much. From day 31 on 60 − 20 = 40 agents = 100,000 a month, 50,000 too much,
    // for 2 months. 100,000 + 100,000 = 200,000. Committed 150,000 + 2 × 100,000 = 350,000 of 750,000 = 46.67 %.
    const result = stress({ ...base, cuts: [{ by: 20, notice: 30 }] }, crash, 'EUR');
    assert.deepEqual(result.stretches, [
      { days: 30, agents: 60, committed: 150_000 },
      { days: 60, agents: 40, committed: 100_000 },
    ]);
    assert.equal(result.trapped, 200_000);
    assert.equal(Math.round(result.committedShare * 100) / 100, 46.67);
  });

  it('counts days where a notice is no whole month', () => {
    // 45 days × 100,000 / 30 = 150,000; then 45 days × 50,000 / 30 = 75,000; together 225,000.
    assert.equal(stress({ ...base, cuts: [{ by: 20, notice: 45 }] }, crash, 'EUR').trapped, 225_000);
  });

  it('takes the deepest cut of which the notice has run', () => {
    // 30 days at 60 agents: 100,000. 30 days at 40: 50,000. From day 61 on 60 − 50 = 10 agents = 25,000 < 50,000: nothing.
    const cuts = [
      { by: 50, notice: 60 },
      { by: 20, notice: 30 },
    ];
    const result = stress({ ...base, cuts }, crash, 'EUR');
    assert.deepEqual(
      result.stretches.map(({ agents }) => agents),
      [60, 40, 10],
    );
    assert.equal(result.trapped, 150_000);
  });

  it('a notice as long as the shock comes too late; one without notice holds at once', () => {
    assert.equal(stress({ ...base, cuts: [{ by: 20, notice: 90 }] }, crash, 'EUR').trapped, 300_000);
    assert.equal(stress({ ...base, cuts: [{ by: 20, notice: 0 }] }, crash, 'EUR').trapped, 150_000);
  });

  it('a cut does not touch the minimum monthly fee', () => {
    // 40 agents cost 100,000 after the cut, but the fee of 120,000 stands: 100,000 + 2 × 70,000 = 240,000.
    const result = stress({ ...base, minimumFee: 120_000, cuts: [{ by: 20, notice: 30 }] }, crash, 'EUR');
    assert.equal(result.trapped, 240_000);
  });

  it('the dearer of minimum headcount and minimum fee is the commitment', () => {
    assert.equal(committedCost({ ...base, minimumFee: 149_999 }, 60), 150_000);
    assert.equal(committedCost({ ...base, minimumFee: 150_001 }, 60), 150_001);
  });

  it('traps nothing while the commitment is needed, in growth, or in no time', () => {
    // −40 % leaves 60 agents, which is the minimum.
    assert.equal(stress(base, { name: 'dip', volume: -40, days: 90 }, 'EUR').trapped, 0);
    assert.equal(stress(base, { name: 'dip', volume: -41, days: 30 }, 'EUR').trapped, 2500);
    assert.equal(stress(base, { name: 'growth', volume: 40, days: 90 }, 'EUR').trapped, 0);
    assert.equal(stress(base, { ...crash, days: 0 }, 'EUR').trapped, 0);
  });

  it('finds the worst shock, the first of equals', () => {
    const half = { name: 'half', volume: -50, days: 400 }; // 150,000 − 125,000 = 25,000 × 400/30 = 333,333.33
    assert.equal(worstOf(base, [crash, half], 'EUR')?.shock.name, 'half');
    assert.equal(worstOf(base, [crash, half], 'EUR')?.trapped, 333_333.33);
    assert.equal(worstOf(base, [crash, { ...crash, name: 'again' }], 'EUR')?.shock.name, 'crash');
    assert.equal(worstOf(base, [], 'EUR'), undefined);
  });

  it('knows what an agent costs a month', () => {
    const none = { rate: undefined, hoursPerMonth: undefined, monthlyFee: undefined, current: undefined };
    assert.equal(monthlyRate({ ...none, model: 'perFte', rate: 2500 }), 2500);
    assert.equal(monthlyRate({ ...none, model: 'perHour', rate: 17.5, hoursPerMonth: 150 }), 2625); // 17.5 × 150
    assert.equal(monthlyRate({ ...none, model: 'fixed', monthlyFee: 250_000, current: 100 }), 2500);
    assert.equal(monthlyRate({ ...none, model: 'perContact', rate: 3, monthlyFee: 90_000, current: 60 }), 1500);
    assert.equal(monthlyRate({ ...none, model: 'perHour', rate: 17.5, monthlyFee: 260_000, current: 100 }), 2600);
    assert.equal(monthlyRate({ ...none, model: 'perHour', rate: 17.5 }), undefined);
    assert.equal(monthlyRate({ ...none, model: 'fixed', monthlyFee: 250_000, current: 0 }), undefined);
  });

  it('rounds half to even in the smallest unit of the currency', () => {
    assert.equal(roundMoney(0.125, 'EUR'), 0.12);
    assert.equal(roundMoney(0.135, 'EUR'), 0.14);
    assert.equal(roundMoney(1.005, 'EUR'), 1); // 100.4999… in binary, 100.5 as meant
    assert.equal(roundMoney(2.5, 'JPY'), 2);
    assert.equal(roundMoney(3.5, 'JPY'), 4);
    assert.equal(roundMoney(0.0005, 'KWD'), 0);
    assert.equal(roundMoney(0.0015, 'KWD'), 0.002);
    assert.equal(roundMoney(10.126, 'EUR'), 10.13);
  });

  const commitments = fc.record({
    normal: fc.integer({ min: 0, max: 1_000_000 }),
    minimum: fc.integer({ min: 0, max: 200 }),
    perAgent: fc.integer({ min: 0, max: 9000 }),
    current: fc.integer({ min: 0, max: 200 }),
    minimumFee: fc.integer({ min: 0, max: 500_000 }),
    cuts: fc.array(fc.record({ by: fc.integer({ min: 0, max: 100 }), notice: fc.integer({ min: 0, max: 120 }) }), {
      maxLength: 4,
    }),
  });
  const shocks = fc.record({
    name: fc.constant('any'),
    volume: fc.integer({ min: -100, max: 100 }),
    days: fc.integer({ min: 0, max: 365 }),
  });

  it('never traps less than nothing, nor more than is committed', () => {
    fc.assert(
      fc.property(commitments, shocks, (commitment, shock) => {
        const { trapped, stretches } = stress(commitment, shock, 'EUR');
        const committed = stretches.reduce((sum, { days, committed }) => sum + (days * committed) / 30, 0);
        assert.ok(trapped >= 0 && trapped <= committed + 0.01);
        assert.equal(
          stretches.reduce((sum, { days }) => sum + days, 0),
          shock.days,
        );
      }),
    );
  });

  it('one more right to cut never costs, and the order of cuts does not matter', () => {
    fc.assert(
      fc.property(commitments, shocks, (commitment, shock) => {
        const { trapped } = stress(commitment, shock, 'EUR');
        const fewer = stress({ ...commitment, cuts: commitment.cuts.slice(1) }, shock, 'EUR');
        const turned = stress({ ...commitment, cuts: [...commitment.cuts].reverse() }, shock, 'EUR');
        assert.ok(trapped <= fewer.trapped);
        assert.equal(trapped, turned.trapped);
      }),
    );
  });
});
