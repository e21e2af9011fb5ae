import { addDays, daysBetween, isDay } from '../model/dates.ts';

/** The lengths of time that a reading may stand for, longest first. */
export const periodKinds = ['year', 'quarter', 'month', 'week', 'day'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A time that a reading stands for, as calendar days, both included. */
export interface PeriodRange {
  kind: PeriodKind;
  first: string;
  last: string;
  /** Counts periods of the kind: the next month has the next number, over ends of years as well. */
  ordinal: number;
}

/** Days until the next reading is due; month and quarter as the longest there are, so that their length is no lapse. */
export const PERIOD_DAYS: Record<PeriodKind, number> = { year: 366, quarter: 92, month: 31, week: 7, day: 1 };

/** 1970-01-01 was a Thursday. */
const EPOCH = '1970-01-01';

/** Reads `2026`, `2026-Q3`, `2026-10`, `2026-W41` (ISO 8601 week) or `2026-10-05`; undefined for what does not exist. */
export function periodRange(text: string): PeriodRange | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d))?))?$/.exec(text);
  const year = Number(match?.[1]);
  if (!match || year < 1000) return undefined;
  const [, yearText = '', quarter, week, month, day] = match;
  if (day !== undefined) return isDay(text) ? dayRange(text) : undefined;
  if (quarter !== undefined)
    return monthsRange('quarter', year, 3 * Number(quarter) - 2, year * 4 + Number(quarter) - 1);
  if (week !== undefined) return weekRange(yearText, Number(week));
  if (month === undefined) return monthsRange('year', year, 1, year);
  return Number(month) >= 1 && Number(month) <= 12
    ? monthsRange('month', year, Number(month), year * 12 + Number(month) - 1)
    : undefined;
}

/** The period of a kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: string): PeriodRange {
  const [year, month] = day.split('-').map(Number) as [number, number];
  switch (kind) {
    case 'year':
      return monthsRange('year', year, 1, year);
    case 'quarter': {
      const quarter = Math.floor((month - 1) / 3);
      return monthsRange('quarter', year, 3 * quarter + 1, year * 4 + quarter);
    }
    case 'month':
      return monthsRange('month', year, month, year * 12 + month - 1);
    case 'week':
      return weekFrom(addDays(day, -weekday(day)));
    case 'day':
      return dayRange(day);
  }
}

/** The last days of the periods of a kind that end on `from` or later, and before `until`; oldest first. */
export function endsBetween(kind: PeriodKind, from: string, until: string): string[] {
  const ends: string[] = [];
  for (let { last } = periodOf(kind, from); last < until; { last } = periodOf(kind, addDays(last, 1))) ends.push(last);
  return ends;
}

/** The number of the newest period of a kind that has ended by a day; the day itself counts as ended. */
export function lastEnded(kind: PeriodKind, asOf: string): number {
  const running = periodOf(kind, asOf);
  return running.last <= asOf ? running.ordinal : running.ordinal - 1;
}

/** Orders periods by their end; of those that end together the shorter is the newer. */
export function byEnd(a: Pick<PeriodRange, 'first' | 'last'>, b: Pick<PeriodRange, 'first' | 'last'>): number {
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  return a.first === b.first ? 0 : a.first < b.first ? -1 : 1;
}

function dayRange(day: string): PeriodRange {
  return { kind: 'day', first: day, last: day, ordinal: daysBetween(EPOCH, day) };
}

function monthsRange(kind: 'year' | 'quarter' | 'month', year: number, month: number, ordinal: number): PeriodRange {
  const count = kind === 'year' ? 12 : kind === 'quarter' ? 3 : 1;
  return { kind, first: dayText(year, month), last: addDays(dayText(year, month + count), -1), ordinal };
}

/** The first day of a month; month 13 is the January after. */
function dayText(year: number, month: number): string {
  const after = month > 12;
  return `${String(after ? year + 1 : year).padStart(4, '0')}-${String(after ? month - 12 : month).padStart(2, '0')}-01`;
}

/** ISO weeks begin on Monday; week 1 is the one with 4 January. Week 53 exists in some years only. */
function weekRange(year: string, week: number): PeriodRange | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 7 * (week - 1) - weekday(fourth));
  return addDays(monday, 3).startsWith(year) ? weekFrom(monday) : undefined;
}

function weekFrom(monday: string): PeriodRange {
  return {
    kind: 'week',
    first: monday,
    last: addDays(monday, 6),
    ordinal: Math.floor((daysBetween(EPOCH, monday) + 3) / 7),
  };
}

/** 0 for Monday. */
function weekday(day: string): number {
  return (((daysBetween(EPOCH, day) + 3) % 7) + 7) % 7;
}
