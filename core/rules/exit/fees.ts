import type { Partnership } from '../../generated/types.ts';
import { type Gaps, type StateOf, standing } from '../../model/known.ts';
import type { Duration } from '../../model/leaves.ts';
import { monthlyRate } from '../../portfolio/stress.ts';
import { count, money, number } from '../../text.ts';

/** What the partnership costs in a month. */
export interface MonthlyFee {
  amount: number;
  currency: string;
  /** How the number came about: `177,000 GBP`, `60 agents × 2,950 GBP`. */
  words: string;
}

/**
 * The fee of a month: the average invoice as stated, else agents × their monthly rate (perFte: rate; perHour: rate × hours
 * per month). Undefined when neither can be told; `gaps` then says what for.
 */
export function monthlyFeeOf(
  { commercial, headcount }: Partnership,
  state: StateOf,
  gaps: Gaps,
): MonthlyFee | undefined {
  const fee = commercial?.monthlyFee;
  if (fee) return { amount: fee.amount, currency: fee.currency, words: money(fee.amount, fee.currency) };
  const { model, rate, hoursPerMonth } = commercial ?? {};
  const current = headcount?.current;
  const perAgent = monthlyRate({ model, rate: rate?.amount, hoursPerMonth, monthlyFee: undefined, current });
  if (perAgent === undefined || current === undefined) {
    gaps.add('commercial.monthlyFee', standing(state, ['commercial', 'monthlyFee'], fee));
    return undefined;
  }
  const currency = rate?.currency ?? '';
  return {
    amount: perAgent * current,
    currency,
    words: `${count(current, 'agent')} × ${money(perAgent, currency)}`,
  };
}

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
