import type { Partnership } from '../generated/types.ts';
import { type Gaps, type StateOf, standing } from '../model/known.ts';
import { count, money } from '../text.ts';
import { monthlyRate } from './stress.ts';

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
