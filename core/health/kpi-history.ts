import { lastEnded, PERIOD_DAYS } from '../actuals/periods.ts';
import type { Reading } from '../actuals/readings.ts';
import type { Kpi } from '../generated/types.ts';
import { daysBetween } from '../model/dates.ts';
import type { Attainment } from './attainment.ts';
import { freshness } from './freshness.ts';

/** How many periods back a KPI is looked at. */
export const PERIODS = 6;

/** A reading of three periods ago weighs half as much as the newest. */
const HALF_LIFE = 3;

/** A KPI over its last periods. */
export interface KpiHistory {
  /** Weighted attainment, 0–1. */
  attained: number;
  /** How far the newest reading still speaks for today, 0–1. */
  fresh: number;
  /** Days from the end of the newest period to `asOf`, and days from one reading to the next. */
  age: number;
  interval: number;
  newest: Reading;
  /** Periods that count, and those of them in which the target was missed. */
  periods: number;
  missed: number;
}

/**
 * A KPI over time (formula 2): the last 6 periods that had ended by `asOf`, each with weight `2^(−k/3)` where k counts
 * periods back from the last one, renormalised over those that have a reading. Where readings have periods of several
 * lengths, those of the length of the newest count. Undefined without a reading that can be judged.
 */
export function historyOf(
  kpi: Kpi,
  readings: readonly Reading[],
  attainment: Attainment,
  asOf: string,
): KpiHistory | undefined {
  const judged = readings.filter(
    ({ first, last, value }) =>
      last <= asOf && (kpi.appliesFrom === undefined || first >= kpi.appliesFrom) && attainment(value) !== undefined,
  );
  const newest = judged.at(-1);
  if (!newest) return undefined;
  const last = lastEnded(newest.kind, asOf);
  const periods = new Map<number, Reading[]>();
  for (const reading of judged) {
    const back = last - reading.ordinal;
    if (reading.kind === newest.kind && back < PERIODS) periods.set(back, [...(periods.get(back) ?? []), reading]);
  }
  if (periods.size === 0) return undefined;
  let sum = 0;
  let weights = 0;
  let missed = 0;
  for (const back of [...periods.keys()].sort((a, b) => a - b)) {
    const attained = ofPeriod(periods.get(back) ?? [], attainment);
    const weight = 2 ** (-back / HALF_LIFE);
    sum += weight * attained;
    weights += weight;
    if (attained < 1) missed++;
  }
  const age = daysBetween(newest.last, asOf);
  const interval = kpi.frequency?.days ?? PERIOD_DAYS[newest.kind];
  return {
    attained: sum / weights,
    fresh: freshness(age, interval),
    age,
    interval,
    newest,
    periods: periods.size,
    missed,
  };
}

/** One period: the shared reading where there is one, else the mean of what each side read. */
function ofPeriod(readings: readonly Reading[], attainment: Attainment): number {
  const shared = readings.filter(({ side }) => side === undefined);
  const counting = (shared.length > 0 ? shared : readings).map(({ value }) => attainment(value) ?? 0);
  return counting.reduce((total, value) => total + value, 0) / counting.length;
}
