import type { Duration, Money } from '../../model/leaves.ts';
import { monthlyRate, roundMoney } from '../../portfolio/stress.ts';
import { count, money } from '../../text.ts';
import type { PartnershipView } from '../hover/place.ts';
import type { DraftHint } from '../inlay-hints.ts';

/** Behind sums of money: what they come to in a month, where the file says it otherwise. */
export function moneyHints({ data }: PartnershipView): DraftHint[] {
  const { commercial, headcount } = data;
  const hints: DraftHint[] = [];
  const { rate, model, hoursPerMonth, monthlyFee, funding, benefitsCase } = commercial ?? {};
  const current = headcount?.current;
  const perAgent = monthlyRate({ model, rate: rate?.amount, hoursPerMonth, monthlyFee: monthlyFee?.amount, current });
  const priced = rate && (model === 'perFte' || (model === 'perHour' && hoursPerMonth !== undefined));
  if (rate && priced && perAgent !== undefined && current !== undefined) {
    const sum = perAgent * current;
    // What the file says a line below is not said twice.
    if (monthlyFee?.amount !== sum || monthlyFee.currency !== rate.currency)
      hints.push({
        path: ['commercial', 'rate'],
        label: `${whole(sum, rate.currency)} a month`,
        tooltip: `${count(current, 'agent')} × ${money(perAgent, rate.currency)}${model === 'perHour' ? ` (${count(hoursPerMonth ?? 0, 'hour')} a month)` : ''}.`,
      });
  }
  const minimum = headcount?.minimum;
  const currency = rate?.currency ?? monthlyFee?.currency;
  if (minimum && perAgent !== undefined && currency !== undefined)
    hints.push({
      path: ['headcount', 'minimum'],
      label: `${whole(minimum * perAgent, currency)} a month`,
      tooltip: `${count(minimum, 'agent')} × ${money(roundMoney(perAgent, currency), currency)}: what is paid in any case, whatever the demand.`,
    });
  const sums: [string[], Money | undefined, Duration | undefined][] = [
    [['funding', 'client', 'budget'], funding?.client?.budget, funding?.client?.period],
    [['funding', 'client', 'supportCost'], funding?.client?.supportCost, funding?.client?.period],
    [['funding', 'provider', 'investment'], funding?.provider?.investment, funding?.provider?.period],
    [['benefitsCase', 'expected'], benefitsCase?.expected, benefitsCase?.per],
    [['benefitsCase', 'actual'], benefitsCase?.actual, benefitsCase?.per],
  ];
  for (const [path, sum, period] of sums) {
    const months = period && monthsIn(period);
    if (!sum || months === undefined || months <= 1) continue;
    hints.push({
      path: ['commercial', ...path],
      label: `${whole(sum.amount / months, sum.currency)} a month`,
      tooltip: `${money(sum.amount, sum.currency)} in ${months} months.`,
    });
  }
  return hints;
}

const MONTHS: Readonly<Record<string, number>> = { quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** Whole months of a period; undefined where it is not counted in months. */
function monthsIn({ text }: Duration): number | undefined {
  const [, amount, unit] = /^(\d+) ?(month|quarter|year)s?$/.exec(text) ?? [];
  const each = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
  return MONTHS[text] ?? (amount === undefined ? undefined : Number(amount) * each);
}

/** Without the small unit, which says nothing in a sum for a month. */
function whole(amount: number, currency: string): string {
  return money(Math.abs(amount) >= 100 ? Math.round(amount) : roundMoney(amount, currency), currency);
}
