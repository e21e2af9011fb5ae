import { daysBetween } from '../model/dates.ts';
import { renews, termDates } from '../model/term.ts';
import { count, days, money, percent } from '../text.ts';
import type { Contract } from './contracts.ts';
import { MONTH, monthlyFee, type Sum } from './money.ts';
import { input, miss, type Notes } from './notes.ts';

const RIGHT = ['termination', 'byClient', 'forConvenience'];

/** A fee by its basis, before the cap; or the field without which it cannot be told. */
type Reckoned = { amount: number; currency: string; how: string } | { needs: readonly string[] };

/** What leaving for convenience costs. `last`: the last day, counted from `on`, to the end of which we pay anyway. */
export function exitFee(contract: Contract, last: number, on: string, notes: Notes): Sum | undefined {
  const cap = rightOf(contract)?.feeCap;
  const fee = byBasis(contract, last, on, notes);
  if ('needs' in fee && fee.needs.length > 0) {
    const because = cap
      ? 'What leaving costs cannot be told, only the most that it can be.'
      : 'What leaving costs cannot be told.';
    miss(notes, contract, fee.needs.join('.'), because, fee.needs);
    if (!cap) return undefined;
  }
  const capped =
    cap && ('needs' in fee || (fee.currency === cap.currency && fee.amount > cap.amount)) ? cap : undefined;
  if (capped) input(notes, contract, 'cap of the fee', capped.amount, capped.currency, [...RIGHT, 'feeCap']);
  if ('needs' in fee) {
    const { amount, currency } = capped ?? { amount: 0, currency: '' };
    const says = `At most ${money(amount, currency)}, the cap; how much it comes to cannot be told beforehand.`;
    return { kind: 'exit fee', amount, currency, atMost: true, says };
  }
  const { amount, currency } = capped ?? fee;
  const says = capped ? `${fee.how}; capped at ${money(amount, currency)}.` : `${fee.how}.`;
  return { kind: 'exit fee', amount, currency, says };
}

function rightOf({ data }: Contract) {
  return data.termination?.byClient?.forConvenience || undefined;
}

function byBasis(contract: Contract, last: number, on: string, notes: Notes): Reckoned {
  const { fee, feeBasis, feeMonths, feeShare } = rightOf(contract) ?? {};
  const stated = fee
    ? 'fixed'
    : feeMonths !== undefined
      ? 'monthsOfFee'
      : feeShare !== undefined
        ? 'remainingFees'
        : 'fixed';
  switch (feeBasis ?? stated) {
    case 'none':
      return { amount: 0, currency: currencyOf(contract), how: 'There is no fee for leaving' };
    case 'fixed':
      if (!fee) return { needs: [...RIGHT, 'fee'] };
      input(notes, contract, 'fee for leaving', fee.amount, fee.currency, [...RIGHT, 'fee']);
      return { ...fee, how: fee.amount === 0 ? 'There is no fee for leaving' : 'A fixed sum' };
    case 'monthsOfFee':
      return feeMonths === undefined ? { needs: [...RIGHT, 'feeMonths'] } : monthsOfFee(contract, feeMonths, notes);
    case 'remainingFees':
      return feeShare === undefined
        ? { needs: [...RIGHT, 'feeShare'] }
        : remainingFees(contract, feeShare, last, on, notes);
    default:
      // Costs that the provider has to prove: the cap is all that can be known.
      return { needs: rightOf(contract)?.feeCap ? [] : [...RIGHT, 'feeCap'] };
  }
}

function monthsOfFee(contract: Contract, months: number, notes: Notes): Reckoned {
  const monthly = monthlyFee(contract, notes);
  if (!monthly) return { needs: ['commercial', 'monthlyFee'] };
  input(notes, contract, 'months of fee', months, 'months', [...RIGHT, 'feeMonths']);
  const how = `${count(months, 'month')} of the fee of ${monthly.words}`;
  return { amount: monthly.amount * months, currency: monthly.currency, how };
}

/** A part of the fees from the last day to the end of the term of day 0. */
function remainingFees(contract: Contract, share: number, last: number, on: string, notes: Notes): Reckoned {
  const { dates } = termDates(contract.data, contract.state, on);
  // Whether a term that is over has renewed itself must be known.
  const goesOn = renews(contract.data.term, contract.state);
  if (!dates || (dates.over && goesOn === undefined)) {
    const unknown = goesOn === undefined ? 'autoRenew' : 'renewFor';
    return { needs: ['term', contract.data.term?.end === undefined ? 'end' : unknown] };
  }
  const monthly = monthlyFee(contract, notes);
  if (!monthly) return { needs: ['commercial', 'monthlyFee'] };
  input(notes, contract, 'part of the remaining fees', share, '%', [...RIGHT, 'feeShare']);
  input(notes, contract, 'end of the term', dates.end, undefined, ['term', 'end']);
  const left = Math.max(0, daysBetween(on, dates.end) - last);
  const how = `${percent(share)} of ${monthly.words} a month for the ${days(left)} to the end of the term on ${dates.end}`;
  return { amount: (monthly.amount * share * left) / MONTH / 100, currency: monthly.currency, how };
}

function currencyOf({ data: { commercial } }: Contract): string {
  return commercial?.currency ?? commercial?.monthlyFee?.currency ?? commercial?.rate?.currency ?? '';
}
