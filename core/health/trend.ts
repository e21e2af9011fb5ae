import { number } from '../text.ts';

/** A score of a past day. Periods are counted as they come, each score one period after the one before. */
export interface PastScore {
  /** ISO day by which it was judged. */
  date: string;
  /** 0–100. */
  score: number;
}

/** Where the scores are going. */
export interface Trend {
  /** `unknown` with fewer than four scores. */
  direction: 'improving' | 'declining' | 'flat' | 'unknown';
  /** Theil–Sen slope, points per period, two decimals; left out with fewer than four scores. */
  slope?: number;
  /** Mann–Kendall S: pairs that rise less pairs that fall. */
  s?: number;
  /** The |S| from which chance is unlikely with so many scores. */
  least?: number;
  /** The scores that were looked at: the last six. */
  scores: readonly PastScore[];
}

/** How many scores back are looked at, and how many it takes. */
const LAST = 6;
const FEWEST = 4;

/** Points per period from which a slope is worth a word. Policy default. */
const STEEP = 1;

/**
 * The least |S| that counts, by number of scores. Of 4 scores that all rise S is 6 (one order of 24, p = 0.042); for 5 and 6
 * scores one-sided p at 8 and 11 is 0.042 and 0.028 (Kendall, Rank Correlation Methods, table of S).
 */
const leastS: Readonly<Record<number, number>> = { 4: 6, 5: 8, 6: 11 };

/**
 * The trend of the last six scores, oldest first: Theil–Sen slope (the median of the slopes of all pairs), believed only when
 * Mann–Kendall's S has the same sign and is large enough not to be chance.
 */
export function trendOf(past: readonly PastScore[]): Trend {
  const scores = past.slice(-LAST);
  const least = leastS[scores.length];
  if (scores.length < FEWEST || least === undefined) return { direction: 'unknown', scores };
  const slopes: number[] = [];
  let s = 0;
  for (const [i, { score: earlier }] of scores.entries())
    for (const [j, { score: later }] of scores.entries()) {
      if (j <= i) continue;
      slopes.push((later - earlier) / (j - i));
      s += Math.sign(later - earlier);
    }
  const slope = Math.round(median(slopes) * 100) / 100;
  const moves = Math.abs(slope) >= STEEP && Math.abs(s) >= least && Math.sign(slope) === Math.sign(s);
  return { direction: !moves ? 'flat' : slope > 0 ? 'improving' : 'declining', slope, s, least, scores };
}

/** The middle value; of an even number the mean of the two in the middle. Not of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** A trend in a sentence; `step` is what lies between two scores: `month`. */
export function trendWords({ direction, slope = 0, s = 0, least = 0, scores }: Trend, step: string): string {
  if (direction === 'unknown')
    return `No trend yet: ${scores.length === 1 ? 'one score' : `${scores.length} scores`}; it takes four.`;
  const by = `${slope > 0 ? '+' : ''}${number(slope, 1)} points a ${step}`;
  if (direction !== 'flat')
    return `${direction === 'improving' ? 'Improving' : 'Declining'}: ${by}, over the last ${scores.length} scores.`;
  return Math.abs(s) < least && Math.abs(slope) >= 1
    ? `No trend: ${by} over the last ${scores.length} scores, and too uneven to be more than chance.`
    : `Flat over the last ${scores.length} scores.`;
}
