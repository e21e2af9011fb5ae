import type { Partnership, TerminationForConvenience } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { Gaps, type StateOf, standing } from '../../model/known.ts';
import { shift, termDates } from '../../model/term.ts';
import { money, number, percent } from '../../text.ts';

export const FEE_AT = ['termination', 'byClient', 'forConvenience'] as const;

const PARTS = ['fee', 'feeBasis', 'feeMonths', 'feeShare', 'feeCap'] as const;

/**
 * Whether the price of leaving is stated: an amount, months of fee, a part of the remaining fees, a cap, or `none`. A
 * basis alone (`rampDownCosts`) is no price. `open` when a part of it is `unknown` or `TODO`, or not acceptable.
 */
export function feeStanding(right: TerminationForConvenience, state: StateOf): 'stated' | 'open' | 'absent' {
  const { fee, feeBasis, feeMonths, feeShare, feeCap } = right;
  if (fee ?? feeMonths ?? feeShare ?? feeCap) return 'stated';
  if (feeMonths === 0 || feeShare === 0 || feeBasis === 'none') return 'stated';
  const open = PARTS.some((part) =>
    ['unknown', 'todo', 'invalid'].includes(standing(state, [...FEE_AT, part], right[part])),
  );
  return open ? 'open' : 'absent';
}

/** What leaving costs, in months of the average fee. */
export interface FeeInMonths {
  months: number;
  /** Which part of the clause decides, so that it can be marked. */
  part: 'fee' | 'feeMonths' | 'feeShare' | 'feeCap';
  /** How the number came about. */
  words: string;
}

/**
 * The price of leaving on `asOf`, in months of the average fee (`commercial.monthlyFee`, same currency):
 * fee / monthly fee, or months as stated, or share × months left of the term after the notice (30 days each); never more
 * than cap / monthly fee. Without any of these the cap alone is taken, as the most it can be.
 */
export function feeInMonths(
  partnership: Partnership,
  right: TerminationForConvenience,
  state: StateOf,
  asOf: string,
): FeeInMonths | { needs: string[] } {
  const gaps = new Gaps();
  if (right.feeBasis === 'none') return { months: 0, part: 'fee', words: 'no fee' };
  const monthly = partnership.commercial?.monthlyFee;
  const inMonths = (part: 'fee' | 'feeCap'): FeeInMonths | undefined => {
    const amount = right[part];
    if (!amount) return undefined;
    if (amount.amount === 0) return { months: 0, part, words: 'no fee' };
    if (!monthly || monthly.currency !== amount.currency || monthly.amount <= 0) {
      const stands = standing(state, ['commercial', 'monthlyFee'], monthly);
      gaps.add(`commercial.monthlyFee${monthly ? ` in ${amount.currency}` : ''}`, stands);
      return undefined;
    }
    const months = amount.amount / monthly.amount;
    return {
      months,
      part,
      words: `${money(amount.amount, amount.currency)} at ${money(monthly.amount, monthly.currency)} a month`,
    };
  };
  const basis =
    inMonths('fee') ?? stated(right) ?? (right.fee ? undefined : remaining(partnership, right, state, asOf, gaps));
  const cap = inMonths('feeCap');
  if (basis && cap) return cap.months < basis.months ? cap : basis;
  const judged = basis ?? (right.fee || right.feeShare !== undefined ? undefined : cap);
  return judged ?? { needs: gaps.needs };
}

function stated({ feeMonths }: TerminationForConvenience): FeeInMonths | undefined {
  return feeMonths === undefined
    ? undefined
    : { months: feeMonths, part: 'feeMonths', words: `${number(feeMonths)} months, as stated` };
}

function remaining(
  partnership: Partnership,
  { feeShare, notice }: TerminationForConvenience,
  state: StateOf,
  asOf: string,
  gaps: Gaps,
): FeeInMonths | undefined {
  if (feeShare === undefined) return undefined;
  const { dates, needs } = termDates(partnership, state, asOf);
  const served = notice && shift(asOf, notice, 1);
  if (!dates || !served) {
    for (const field of dates ? ['termination.byClient.forConvenience.notice'] : needs) gaps.add(field, 'absent');
    return undefined;
  }
  const left = Math.max(0, daysBetween(served, dates.end)) / 30;
  const months = (feeShare * left) / 100;
  return {
    months,
    part: 'feeShare',
    words: `${percent(feeShare)} of the ${number(left)} months from ${served} to ${dates.end}`,
  };
}
