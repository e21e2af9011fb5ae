import { daysBetween } from '../../model/dates.ts';
import type { Duration } from '../../model/leaves.ts';

/**
 * Days after which something is stale: the limit of the policy, or the rhythm that both sides agreed where that is longer:
 * what is agreed to be quarterly is not stale after two months.
 */
export function staleAfter(limit: number, every: Duration | undefined): number {
  return Math.max(limit, every?.days ?? 0);
}

/** Age in whole days; a day to come counts as today. */
export function ageOf(day: string, asOf: string): number {
  return Math.max(0, daysBetween(day, asOf));
}
