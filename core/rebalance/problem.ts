/**
 * The shares of one channel as numbers: who takes part, and what has to hold. Points are percent of the channel's volume.
 * What the limits mean is written down in docs/rebalancing.md.
 */

/** Points by which a limit may be missed without being broken: the dust of binary fractions. */
const DUST = 1e-6;

/** Somebody who does a part of the channel. */
export interface Party {
  today: number;
  house: boolean;
  /** Providers by number; connected ones have one `group`. Left out for own staff. */
  provider?: number;
  group?: number;
  /** Will no longer do any of the work. */
  leaving: boolean;
  /** Per month for one point, in one currency for all parties; left out where it is not known. */
  cost?: number;
}

/** What the parties `of` do together lies within these points. */
export interface SumLimit {
  kind: 'sum';
  of: readonly number[];
  least?: number;
  most?: number;
}

/**
 * The index of concentration (HHI, of percent): not judged where own staff, or those who are not named, do as much as the
 * largest supplier. Else at most `most` where several providers count, and below `below` in any case. A provider counts
 * that does some of the work then, or does today and is not leaving.
 */
export interface SpreadLimit {
  kind: 'spread';
  most: number;
  below: number;
}

export type Limit = SumLimit | SpreadLimit;

export interface Problem {
  /** Points that are handed over at a time. */
  unit: number;
  /** What is shared out: 100, or less what is done at night as an exception. */
  base: number;
  /** Points with providers that are not named: they stay as they are. */
  unnamed: number;
  parties: readonly Party[];
  limits: readonly Limit[];
}

export function isBroken(problem: Problem, limit: Limit, shares: readonly number[]): boolean {
  if (limit.kind === 'spread') return isConcentrated(problem, limit, shares);
  const together = sumOf(limit.of, shares);
  return together > (limit.most ?? Number.POSITIVE_INFINITY) + DUST || together < (limit.least ?? 0) - DUST;
}

/** The limits that shares do not keep. */
export function brokenBy(problem: Problem, shares: readonly number[]): Limit[] {
  return problem.limits.filter((limit) => isBroken(problem, limit, shares));
}

/** HHI of shares: own staff are one supplier, connected providers are one, those who are not named add nothing. */
export function indexOf(problem: Problem, shares: readonly number[]): number {
  return suppliersIn(problem).reduce((total, of) => total + ((100 * sumOf(of, shares)) / problem.base) ** 2, 0);
}

/** The parties of each supplier, connected providers together, and own staff last. */
export function suppliersIn({ parties }: Problem): number[][] {
  const groups = new Map<number, number[]>();
  const house: number[] = [];
  for (const [index, { group }] of parties.entries()) {
    if (group === undefined) house.push(index);
    else groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  return [...groups.values(), house];
}

/** The points of some parties together. */
export function sumOf(of: readonly number[], shares: readonly number[]): number {
  return of.reduce((total, index) => total + (shares[index] ?? 0), 0);
}

function isConcentrated(problem: Problem, { most, below }: SpreadLimit, shares: readonly number[]): boolean {
  const sums = suppliersIn(problem).map((of) => sumOf(of, shares));
  const house = sums.pop() ?? 0;
  if (Math.max(0, ...sums) <= Math.max(house, problem.unnamed) + DUST) return false;
  const index = indexOf(problem, shares);
  return index >= below - DUST || (isSeveral(problem, shares) && index > most + DUST);
}

/** Whether more than one provider counts. */
export function isSeveral({ parties, unnamed }: Problem, shares: readonly number[]): boolean {
  const counted = new Set<number>();
  for (const [index, { provider, today, leaving }] of parties.entries())
    if (provider !== undefined && ((shares[index] ?? 0) > DUST || (today > DUST && !leaving))) counted.add(provider);
  return unnamed > 0 || counted.size > 1;
}
