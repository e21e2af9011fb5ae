/**
 * What is due more often than every third day is judged as if due every third day: evidence has a day and no hour, and
 * Friday to Monday is no lapse.
 */
const SHORTEST_INTERVAL = 3;

/**
 * How far dated evidence still speaks for today (formula 5 of the health model), 0–1: 1 until the next is due, then
 * halved with every further interval, `2^(−(age − interval) / interval)`. Both in calendar days.
 */
export function freshness(age: number, interval: number): number {
  const every = Math.max(interval, SHORTEST_INTERVAL);
  return age <= every ? 1 : 2 ** (-(age - every) / every);
}

/** The mean; 1 of nothing, since nothing is out of date then. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * A dimension as it is shown (formula 6), 0–1: `min(raw, c·raw + (1 − c)·0.5)`. Absent or old evidence draws a good value
 * towards 0.5, which stands for unknown; a bad one is not made better by it.
 */
export function shown(raw: number, confidence: number): number {
  return Math.min(raw, confidence * raw + (1 - confidence) * 0.5);
}
