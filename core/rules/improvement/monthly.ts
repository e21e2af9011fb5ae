import { type PeriodResult, periodValue } from '../../kpi/results.ts';

/** What a KPI reached in a calendar month. */
export interface Month {
  /** 2026-10 */
  name: string;
  /** Consecutive months have consecutive numbers. */
  ordinal: number;
  /** ISO day on which it, or the newest reading of it, ended. */
  last: string;
  /** In the KPI's unit; the mean where there are readings of weeks or days. */
  value: number;
}

/**
 * Results by month, oldest first. What is read by week, day, quarter or year counts in the month in which it ends; of the
 * longer ones no two months follow each other, so that no pace by month can be told.
 */
export function monthly(periods: readonly PeriodResult[]): Month[] {
  const months = new Map<string, PeriodResult[]>();
  for (const period of periods) {
    const name = period.last.slice(0, 7);
    months.set(name, [...(months.get(name) ?? []), period]);
  }
  return [...months].map(([name, within]) => ({
    name,
    ordinal: Number(name.slice(0, 4)) * 12 + Number(name.slice(5)) - 1,
    last: within.at(-1)?.last ?? '',
    value: within.reduce((sum, period) => sum + periodValue(period), 0) / within.length,
  }));
}

/** A gain from one month to the next. */
export interface Gain {
  from: Month;
  to: Month;
  /** In the KPI's unit; above 0 is better. */
  by: number;
}

/** The gains of months that follow each other, best first; `distance` says how far a value is from where it is to be. */
export function gainsOf(months: readonly Month[], distance: (value: number) => number): Gain[] {
  return months
    .flatMap((to, index) => {
      const from = months[index - 1];
      return from && to.ordinal === from.ordinal + 1
        ? [{ from, to, by: distance(from.value) - distance(to.value) }]
        : [];
    })
    .sort((a, b) => b.by - a.by);
}
