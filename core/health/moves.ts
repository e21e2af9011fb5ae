import type { Cause } from './types.ts';

/** What moved a score from one version to the next. */
export interface Move {
  cause: Cause;
  /** `came` and `gone`: it cost nothing before, or costs nothing now. */
  change: 'came' | 'gone' | 'more' | 'less';
  /** Points that it costs more (negative) or less (positive) than before. */
  points: number;
  text: string;
}

/** The moves worth telling: what was and is there moves by a point when others come and go, and that is no news. */
export function newsIn(moves: readonly Move[]): Move[] {
  return moves.filter(({ change, points }) => Math.abs(points) > 1 || change === 'came' || change === 'gone');
}
