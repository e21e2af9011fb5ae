import type { Duration } from '../../model/leaves.ts';
import { number } from '../../text.ts';

const MONTHS: Record<string, number> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** Months in the period of a budget: calendar words and whole months, quarters and years exactly, else 365 days = 12 months. */
export function monthsIn({ text, days }: Duration): number {
  const named = MONTHS[text];
  if (named !== undefined) return named;
  const [, figure, unit] = /^(\d+) ?(month|quarter|year)s?$/.exec(text) ?? [];
  if (figure !== undefined) return Number(figure) * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
  const [, years, months] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(text) ?? [];
  if (months !== undefined) return Number(years ?? 0) * 12 + Number(months);
  return (days * 12) / 365;
}

/** `a year`, `a quarter`, `for 18 months`. */
export function periodWords(months: number): string {
  const words: Record<number, string> = { 1: 'a month', 3: 'a quarter', 6: 'for half a year', 12: 'a year' };
  return words[months] ?? `for ${number(months)} months`;
}
