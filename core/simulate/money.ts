import { Gaps } from '../model/known.ts';
import type { MonthlyFee } from '../portfolio/monthly-fee.ts';
import { monthlyFeeOf } from '../portfolio/monthly-fee.ts';
import { monthlyRate, roundMoney } from '../portfolio/stress.ts';
import { count, days, money } from '../text.ts';
import type { Contract } from './contracts.ts';
import type { TrainingClass } from './hiring.ts';
import { type LaneRead, lanesOf } from './lanes.ts';
import { input, miss, missIfOpen, type Notes } from './notes.ts';
import { type PlayedLanes, THOUSANDTH } from './play.ts';
import { sharedDays } from './steps-of-days.ts';
import type { SimulatedMoney } from './types.ts';

export const MONTH = 30;

/** A sum of money before it is rounded. */
export type Sum = Omit<SimulatedMoney, 'partnership'>;

/** Sums of a contract that are there, rounded. A fee of nothing is told, since it was asked for. */
export function sums(contract: Contract, all: readonly (Sum | undefined)[]): SimulatedMoney[] {
  return all.flatMap((sum) => {
    const amount = sum ? roundMoney(sum.amount, sum.currency) : 0;
    return sum && (amount !== 0 || sum.kind === 'exit fee') ? [{ partnership: contract.name, ...sum, amount }] : [];
  });
}

/** Days for which new agents are paid between two days, those in training included; one agent for one day is one. */
export function paidDays(classes: readonly TrainingClass[], from: number, to: number): number {
  const working = classes.reduce(
    (sum, { ready, agents }) => sum + agents * sharedDays(ready, Number.POSITIVE_INFINITY, from, to),
    0,
  );
  return learningDays(classes, from, to) + working;
}

/** Days for which new agents are paid between two days before they are ready. */
export function learningDays(classes: readonly TrainingClass[], from: number, to: number): number {
  return classes.reduce((sum, { begins, ready, starts }) => sum + starts * sharedDays(begins, ready, from, to), 0);
}

/** Pay of new agents for so many days of one agent. */
export function newAgents(
  contract: Contract,
  kind: 'double running' | 'learning',
  agentDays: number,
  when: string,
  notes: Notes,
): Sum | undefined {
  if (agentDays <= 0) return undefined;
  const rate = rateOf(contract, 'What new agents cost', notes);
  return (
    rate && {
      kind,
      amount: (agentDays * rate.amount) / MONTH,
      currency: rate.currency,
      says: `${count(agentDays, 'day', 'days')} of work of new agents ${when}, at ${money(rate.amount, rate.currency)} a month each.`,
    }
  );
}

/** What a month of one agent costs, as in PC412; undefined where the numbers do not say. */
export function rateOf(
  contract: Contract,
  what: string,
  notes: Notes,
): { amount: number; currency: string } | undefined {
  const { commercial, headcount } = contract.data;
  const { model, rate, hoursPerMonth, monthlyFee } = commercial ?? {};
  const current = headcount?.current;
  const amount = monthlyRate({ model, rate: rate?.amount, hoursPerMonth, monthlyFee: monthlyFee?.amount, current });
  const because = `${what} cannot be told.`;
  if (amount === undefined) {
    for (const [field, value] of priced(contract))
      if (value === undefined) miss(notes, contract, field, because, field.split('.'));
    return undefined;
  }
  const rated =
    model === 'perFte' || (model === 'perHour' && hoursPerMonth !== undefined) ? (rate ?? monthlyFee) : monthlyFee;
  if (rated === rate && rate) {
    input(notes, contract, 'rate', rate.amount, rate.currency, ['commercial', 'rate']);
    if (model === 'perHour' && hoursPerMonth !== undefined)
      input(notes, contract, 'hours per month', hoursPerMonth, 'hours', ['commercial', 'hoursPerMonth']);
  } else if (monthlyFee) {
    input(notes, contract, 'monthly fee', monthlyFee.amount, monthlyFee.currency, ['commercial', 'monthlyFee']);
    if (current !== undefined) input(notes, contract, 'headcount', current, 'FTE', ['headcount', 'current']);
  }
  return { amount, currency: rated?.currency ?? '' };
}

/** The fields that the price of an agent needs. */
function priced({ data: { commercial, headcount } }: Contract): [string, unknown][] {
  if (commercial?.model === 'perFte') return [['commercial.rate', commercial.rate]];
  if (commercial?.model === 'perHour')
    return [
      ['commercial.rate', commercial.rate],
      ['commercial.hoursPerMonth', commercial.hoursPerMonth],
    ];
  return [
    ['commercial.model', commercial?.model],
    ['commercial.monthlyFee', commercial?.monthlyFee],
    ['headcount.current', headcount?.current],
  ];
}

/** The minimum headcount; 0 where none is stated. */
export function minimumOf(contract: Contract, notes: Notes): number {
  const minimum = contract.data.headcount?.minimum;
  if (minimum !== undefined) {
    input(notes, contract, 'minimum headcount', minimum, 'FTE', ['headcount', 'minimum']);
    return minimum;
  }
  notes.assumed.add('Where nothing is stated, there is no minimum headcount.');
  const because = 'How many agents must be paid whatever happens cannot be told; none are taken.';
  missIfOpen(notes, contract, 'headcount.minimum', because, ['headcount', 'minimum']);
  return 0;
}

/** The fee of a month, noted; undefined where the numbers do not say. */
export function monthlyFee(contract: Contract, notes: Notes): MonthlyFee | undefined {
  const fee = monthlyFeeOf(contract.data, contract.state, new Gaps());
  const at = contract.data.commercial?.monthlyFee ? ['commercial', 'monthlyFee'] : ['commercial', 'rate'];
  if (fee) input(notes, contract, 'monthly fee', fee.amount, fee.currency, at);
  return fee;
}

/** Revenue that hangs on the work that is not done. Closed hours count as missing here. */
export function revenueAtRisk(
  contract: Contract,
  lanes: readonly LaneRead[],
  played: PlayedLanes,
  notes: Notes,
): Sum | undefined {
  const required = lanesOf(contract).reduce((sum, lane) => sum + lane.required, 0);
  const missing = lanes
    .flatMap((lane) => played.spansIn(lane))
    .reduce((sum, { from, to, missing }) => sum + missing * (to - from), 0);
  if (missing <= THOUSANDTH || required <= 0) return undefined;
  const perDay = contract.data.risk?.impact?.revenueAtRiskPerDay;
  const at = ['risk', 'impact', 'revenueAtRiskPerDay'];
  if (!perDay) {
    miss(notes, contract, at.join('.'), 'How much revenue is at risk while agents are missing cannot be told.', at);
    return undefined;
  }
  input(notes, contract, 'revenue at risk per day', perDay.amount, perDay.currency, at);
  const whole = missing / required;
  return {
    kind: 'revenue at risk',
    amount: perDay.amount * whole,
    currency: perDay.currency,
    says: `${money(perDay.amount, perDay.currency)} a day without service; what is missing comes to ${days(whole)} without any.`,
  };
}
