import assert from 'node:assert/strict';
import { blockersOf } from '../../core/rebalance/blocked.ts';
import type { Limit, Party, Problem } from '../../core/rebalance/problem.ts';
import { isFeasible, solve } from '../../core/rebalance/solve.ts';
import { randomFrom } from '../support/random.ts';

/**
 * The rebalancer against every way of sharing out a channel there is: small cases, drawn at random from a fixed seed. What a
 * limit means, how many moves a change takes and what it costs are written anew here.
 */

interface Case {
  problem: Problem;
  name: string;
}

function caseOf(seed: number): Case {
  const random = randomFrom(seed);
  const next = (): number => random(1e6) / 1e6;
  const pick = <T>(...from: T[]): T => from[Math.floor(next() * from.length)] as T;
  const unit = pick(5, 10);
  const base = pick(100, 100, 100, 80);
  const unnamed = pick(0, 0, 0, 0, 10);
  const count = pick(2, 3, 3, 4, 4);
  const today: number[] = [];
  let left = base - unnamed;
  for (let index = 0; index < count; index++) {
    const share = index === count - 1 ? left : Math.min(left, Math.round((next() * left) / unit) * unit);
    // Shares that are no multiples of the unit are handed over in units all the same.
    today.push(index === 0 && next() < 0.2 && share + 2.5 <= left ? share + 2.5 : share);
    left -= today[index] as number;
  }
  const house = Math.floor(next() * count);
  const priced = next() < 0.6;
  const parties: Party[] = today.map((share, index) => ({
    today: share,
    house: index === house,
    ...(index === house ? {} : { provider: pick(index, index, index, 0), group: pick(index, index, 0) }),
    leaving: index !== house && next() < 0.15,
    ...(priced || next() < 0.5 ? { cost: pick(20, 25, 30, 35, 42.5) } : {}),
  }));
  // One provider belongs to one group.
  for (const party of parties) {
    const first = parties.find(({ provider }) => provider !== undefined && provider === party.provider);
    if (first?.group !== undefined) party.group = first.group;
  }
  const limits: Limit[] = [];
  const outside = parties.flatMap(({ house }, index) => (house ? [] : [index]));
  if (next() < 0.8) limits.push({ kind: 'sum', of: outside, most: ((80 - unnamed) * base) / 100 });
  if (next() < 0.8)
    for (const group of new Set(parties.flatMap((party) => party.group ?? [])))
      limits.push({
        kind: 'sum',
        of: parties.flatMap((party, index) => (party.group === group ? [index] : [])),
        most: (pick(70, 60) * base) / 100,
      });
  if (next() < 0.8) limits.push({ kind: 'spread', most: pick(5000, 5000, 4500), below: 8200 });
  if (next() < 0.9) limits.push({ kind: 'sum', of: [house], least: 1 });
  for (const [index, { leaving, today: share }] of parties.entries()) {
    if (leaving) limits.push({ kind: 'sum', of: [index], most: 0 });
    else if (next() < 0.7) limits.push({ kind: 'sum', of: [index], most: share + Math.round(next() * 40) });
    if (!leaving && next() < 0.5) limits.push({ kind: 'sum', of: [index], least: Math.round(next() * share) });
  }
  if (next() < 0.2) {
    const [index, value] = [Math.floor(next() * count), Math.round(next() * 10) * 10];
    limits.push({ kind: 'sum', of: [index], least: value - unit / 2 + 0.01, most: value + unit / 2 });
  }
  return { problem: { unit, base, unnamed, parties, limits }, name: `case ${seed}` };
}

/** Every way of sharing out, in units from what is today. */
function* everyShares({ parties, unit }: Problem): Generator<number[]> {
  const total = parties.reduce((sum, { today }) => sum + today, 0);
  function* from(index: number, chosen: number[], left: number): Generator<number[]> {
    const party = parties[index] as Party;
    if (index === parties.length - 1) {
      if (left > -1e-9) yield [...chosen, Math.max(0, left)];
      return;
    }
    const rest = ((party.today % unit) + unit) % unit;
    for (let share = rest; share <= left + 1e-9; share += unit)
      yield* from(index + 1, [...chosen, share], left - share);
  }
  yield* from(0, [], total);
}

function keeps(problem: Problem, limit: Limit, shares: number[]): boolean {
  const { parties, base, unnamed } = problem;
  if (limit.kind === 'sum') {
    let together = 0;
    for (const index of limit.of) together += shares[index] as number;
    return together <= (limit.most ?? 1e9) + 1e-6 && together >= (limit.least ?? 0) - 1e-6;
  }
  const byGroup: Record<string, number> = {};
  const counted: Record<string, true> = {};
  let house = 0;
  for (const [index, party] of parties.entries()) {
    const share = shares[index] as number;
    if (party.house) house += share;
    else {
      byGroup[`${party.group}`] = (byGroup[`${party.group}`] ?? 0) + share;
      if (share > 0 || (party.today > 0 && !party.leaving)) counted[`${party.provider}`] = true;
    }
  }
  const sizes = Object.values(byGroup);
  const largest = Math.max(0, ...sizes);
  if (largest <= house || largest <= unnamed) return true;
  let index = 0;
  for (const size of [...sizes, house]) index += (100 * (size / base)) ** 2;
  if (index >= limit.below - 1e-6) return false;
  const several = Object.keys(counted).length > 1 || unnamed > 0;
  return !several || index <= limit.most + 1e-6;
}

/** Fewest handovers that make these changes: as many as parties that change, less one for each set that evens out by itself. */
function fewestMoves(changes: number[]): number {
  const rest = changes.filter((change) => Math.abs(change) > 1e-6);
  let most = 0;
  const split = (left: number[], sets: number): void => {
    if (left.length === 0) {
      most = Math.max(most, sets);
      return;
    }
    const [first, ...others] = left as [number, ...number[]];
    for (let mask = 0; mask < 2 ** others.length; mask++) {
      const inside = others.filter((_, index) => mask & (1 << index));
      const total = inside.reduce((sum, one) => sum + one, first);
      if (Math.abs(total) < 1e-6)
        split(
          others.filter((_, index) => !(mask & (1 << index))),
          sets + 1,
        );
    }
  };
  split(rest, 0);
  return rest.length - most;
}

interface Best {
  moves: number;
  cost: number;
  points: number;
}

function bestOf(problem: Problem, limits: readonly Limit[], byCost: boolean): Best | undefined {
  let best: Best | undefined;
  for (const shares of everyShares(problem)) {
    if (!limits.every((limit) => keeps(problem, limit, shares))) continue;
    const changes = problem.parties.map(({ today }, index) => (shares[index] as number) - today);
    const found: Best = {
      moves: fewestMoves(changes),
      cost: byCost ? problem.parties.reduce((sum, { cost }, index) => sum + (cost ?? 0) * (changes[index] ?? 0), 0) : 0,
      points: changes.reduce((sum, change) => sum + Math.max(0, change), 0),
    };
    const better =
      !best ||
      found.moves < best.moves ||
      (found.moves === best.moves &&
        (found.cost < best.cost - 1e-6 || (found.cost < best.cost + 1e-6 && found.points < best.points - 1e-6)));
    if (better) best = found;
  }
  return best;
}

/** Whether plans are compared by cost: everybody's is known whom his own limits let change by a unit. */
function comparable({ parties, limits, unit }: Problem): boolean {
  return parties.every(({ cost, today }, index) => {
    if (cost !== undefined) return true;
    let [least, most] = [0, 100];
    for (const limit of limits)
      if (limit.kind === 'sum' && limit.of.length === 1 && limit.of[0] === index) {
        least = Math.max(least, limit.least ?? 0);
        most = Math.min(most, limit.most ?? 100);
      }
    return today - unit < least - 1e-6 && today + unit > most + 1e-6;
  });
}

const CASES = 500;

describe('the rebalancer against every way of sharing out', () => {
  it('finds as few moves, as low a cost and as few points in each case, or none where there is none', () => {
    const seen = { kept: 0, one: 0, more: 0, blocked: 0, byCost: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem, name } = caseOf(seed);
      const byCost = comparable(problem);
      const best = bestOf(problem, problem.limits, byCost);
      const plan = solve(problem);
      const told = `${name} ${JSON.stringify(problem)} ${JSON.stringify(plan)} ${JSON.stringify(best)}`;
      assert.equal(plan !== undefined, best !== undefined, told);
      assert.equal(isFeasible(problem), best !== undefined, told);
      if (!plan || !best) {
        seen.blocked++;
        continue;
      }
      for (const limit of problem.limits) assert.ok(keeps(problem, limit, plan.shares), told);
      const changes = problem.parties.map(({ today }, index) => (plan.shares[index] as number) - today);
      for (const [index, change] of changes.entries()) {
        let handed = 0;
        for (const { from, to, points } of plan.handovers)
          handed += (to === index ? points : 0) - (from === index ? points : 0);
        assert.ok(Math.abs(handed - change) < 1e-6, told);
      }
      for (const { points } of plan.handovers) assert.equal(points % problem.unit, 0, told);
      assert.equal(plan.handovers.length, best.moves, told);
      const points = plan.handovers.reduce((sum, handover) => sum + handover.points, 0);
      const cost = problem.parties.reduce((sum, party, index) => sum + (party.cost ?? 0) * (changes[index] ?? 0), 0);
      if (byCost) assert.ok(Math.abs(cost - best.cost) < 1e-6, told);
      assert.ok(Math.abs(points - best.points) < 1e-6, told);
      if (best.moves === 0) seen.kept++;
      else if (best.moves === 1) seen.one++;
      else seen.more++;
      if (byCost && best.moves > 0) seen.byCost++;
    }
    // The cases are of every sort.
    for (const [sort, times] of Object.entries(seen)) assert.ok(times >= 20, `${sort}: ${times}`);
  }).timeout(120_000);

  it('names limits that block together, and of which none can be left out', () => {
    let blocked = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem, name } = caseOf(seed);
      const { limits } = problem;
      const feasible = (kept: readonly Limit[]): boolean => bestOf(problem, kept, false) !== undefined;
      if (feasible(limits)) continue;
      blocked++;
      const blockers = blockersOf(problem).map((index) => limits[index] as Limit);
      assert.ok(!feasible(blockers), `${name}: these limits block ${JSON.stringify(blockers)}`);
      for (const one of blockers)
        assert.ok(feasible(blockers.filter((other) => other !== one)), `${name}: ${JSON.stringify(one)} is needed`);
    }
    assert.ok(blocked >= 20);
  }).timeout(120_000);
});
