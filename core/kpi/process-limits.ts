/** A value of one period. Consecutive periods have consecutive numbers. */
export interface Point {
  ordinal: number;
  value: number;
}

/** Why a reading is no routine variation. */
export type ShiftTest = 'beyond' | 'run' | 'two-of-three';

export interface ShiftSignal {
  test: ShiftTest;
  /** Indexes of the first and the last point that make it. */
  from: number;
  to: number;
  /** On which side of the mean. */
  side: 'above' | 'below';
}

/** The limits within which a process varies by itself, and what lies outside that. */
export interface ProcessLimits {
  mean: number;
  /** Mean of the differences between neighbouring periods. */
  movingRange: number;
  /** Natural process limits, mean ∓ 2.66 × moving range. */
  lower: number;
  upper: number;
  /** Fewer than twelve readings: the limits may still move a good deal. */
  provisional: boolean;
  /** By their last point. */
  signals: ShiftSignal[];
}

/** 3 / d2, d2 = 1.128 for ranges of two (Shewhart; Wheeler, Understanding Variation). */
const FACTOR = 2.66;
const RUN = 8;
/** Readings from which limits are more than a guess. */
export const ENOUGH = 12;
/** What binary fractions leave behind. */
const DUST = 1e-9;

/**
 * An XmR chart of readings, oldest first: natural limits at mean ± 2.66 × mean moving range, and three tests: one reading
 * beyond a limit; eight in a row on one side of the mean; two of three in a row beyond two thirds of the way to a limit, on
 * one side. Only neighbouring periods make a moving range; without a single pair of them there are no limits.
 */
export function processLimits(points: readonly Point[]): ProcessLimits | undefined {
  const ranges = points.flatMap(({ ordinal, value }, index) => {
    const before = points[index - 1];
    return before && ordinal === before.ordinal + 1 ? [Math.abs(value - before.value)] : [];
  });
  if (ranges.length === 0) return undefined;
  const mean = average(points.map(({ value }) => value));
  const movingRange = average(ranges);
  const reach = FACTOR * movingRange;
  const values = points.map(({ value }) => value - mean);
  return {
    mean,
    movingRange,
    lower: mean - reach,
    upper: mean + reach,
    provisional: points.length < ENOUGH,
    signals: [...beyond(values, reach), ...runs(values), ...twoOfThree(values, (reach * 2) / 3)].sort(
      (a, b) => a.to - b.to || a.from - b.from,
    ),
  };
}

/** Each reading beyond a limit. */
function beyond(values: readonly number[], reach: number): ShiftSignal[] {
  return values.flatMap((value, index) =>
    Math.abs(value) - reach > DUST ? [{ test: 'beyond', from: index, to: index, side: sideOf(value) }] : [],
  );
}

/** Each stretch of eight or more on one side, once; a reading on the mean ends it. */
function runs(values: readonly number[]): ShiftSignal[] {
  const found: ShiftSignal[] = [];
  let from = 0;
  for (let index = 0; index < values.length; index++) {
    if (direction(values[index]) !== direction(values[from])) from = index;
    if (direction(values[index]) === 0 || index - from + 1 < RUN) continue;
    const last = found.at(-1);
    if (last?.from === from) last.to = index;
    else found.push({ test: 'run', from, to: index, side: sideOf(values[index] ?? 0) });
  }
  return found;
}

/** Two of three in a row that are far out on one side; told where the second of them is. */
function twoOfThree(values: readonly number[], far: number): ShiftSignal[] {
  const found: ShiftSignal[] = [];
  for (let index = 1; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (Math.abs(value) - far <= DUST) continue;
    const first = [index - 2, index - 1].find((other) => {
      const earlier = values[other];
      return earlier !== undefined && direction(earlier) === direction(value) && Math.abs(earlier) - far > DUST;
    });
    if (first !== undefined) found.push({ test: 'two-of-three', from: first, to: index, side: sideOf(value) });
  }
  return found;
}

function direction(value = 0): number {
  return Math.abs(value) <= DUST ? 0 : Math.sign(value);
}

function sideOf(value: number): 'above' | 'below' {
  return value > 0 ? 'above' : 'below';
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
