import type { Problem } from './problem.ts';
import { isFeasible } from './solve.ts';

/**
 * The limits that block together, by their place in the list: shares keep any others of them when one is left out. Each limit
 * is left out in turn, the first first, and stays out where the rest still blocks; so those at the end of the list are named
 * where there is a choice. Empty where shares keep all limits.
 */
export function blockersOf(problem: Problem): number[] {
  if (isFeasible(problem)) return [];
  let kept = problem.limits.map((_, index) => index);
  for (const index of problem.limits.keys()) {
    const without = kept.filter((other) => other !== index);
    if (!isFeasible(only(problem, without))) kept = without;
  }
  return kept;
}

/** The problem with some of its limits. */
export function only(problem: Problem, limits: readonly number[]): Problem {
  return { ...problem, limits: problem.limits.filter((_, index) => limits.includes(index)) };
}
