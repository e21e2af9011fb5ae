import type { Days, Said } from './world.ts';

export const NEVER = Number.POSITIVE_INFINITY;

/** 520 weeks. */
export const LONGEST = 3640;

export const ENOUGH = 0.001;

export function known<T>(said: Said<T>): T | undefined {
  return said === 'unknown' ? undefined : said;
}

/** Whole days, rounded up. */
export function whole(days: Exclude<Days, undefined | 'unknown'>): number {
  return Math.ceil(days - 1e-9);
}

export function total(of: readonly number[]): number {
  let sum = 0;
  for (const one of of) sum += one;
  return sum;
}

export function daysTo(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Months later on the calendar; a day that the month does not have becomes its last one. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
