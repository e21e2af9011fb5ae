import type { Path } from '../syntax/tree.ts';

/**
 * Percentages of money and tolerances that are often below one percent: a bonus of half a percent of the fee is usual.
 * A bare `0.5` there may be meant as it stands.
 */
const OFTEN_BELOW_ONE: ReadonlySet<string> = new Set(['amount', 'cap', 'tolerance']);

/** Whether a percentage was written as a bare number between 0 and 1, on either side of zero: `0.8`, not `0.8 %`. */
export function isBareFraction(raw: unknown): raw is number {
  return typeof raw === 'number' && raw !== 0 && Math.abs(raw) < 1;
}

/** Whether the percentage at a path may well be below one percent. */
export function mayBeBelowOne(path: Path): boolean {
  return OFTEN_BELOW_ONE.has(String(path.at(-1)));
}

/** A hundred times a number, without the dust of binary fractions: 0.07 gives 7. */
export function timesHundred(value: number): number {
  return Number((value * 100).toPrecision(12));
}
