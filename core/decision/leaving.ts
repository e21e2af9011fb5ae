import type { CheckResult } from '../check.ts';
import type { Leaving } from './types.ts';

/** What each way of leaving a partnership, by its short name, would be like from `asOf` on. */
export function leavingOf(_result: CheckResult, _partnership: string): Leaving[] {
  return [];
}
