import type { Partnership } from '../../generated/types.ts';
import { Gaps, standing } from '../../model/known.ts';
import { monthlyFeeOf } from '../../portfolio/monthly-fee.ts';
import { money, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { monthsIn, periodWords } from './fees.ts';

const CLIENT = ['commercial', 'funding', 'client'];
const PROVIDER = ['commercial', 'funding', 'provider'];

export const rule = partnershipRule({
  id: 'PC417',
  name: 'funding-gap',
  area: 'exit',
  severity: 'error',
  from: 'selecting',
  dimension: 'commercial',
  summary: 'Both sides have set aside the money that the partnership takes.',
  condition:
    "Error when the client's budget is less than the fees of its period plus the client's own support cost. Warning when funding is stated and the provider's investment is not (0 is an answer). Not evaluated without funding; a budget that covers the fees is not evaluated without the support cost.",
  fix: "Adds the provider's investment, to be filled in.",
  check(partnership, context) {
    const funding = partnership.commercial?.funding;
    if (!funding) return context.needs('commercial.funding');
    clientBudget(partnership, context);
    if (!lacks(context, [...PROVIDER, 'investment'], 'commercial.funding.provider.investment')) return;
    context.report({
      at: [...PROVIDER, 'investment'],
      severity: 'warning',
      message: 'What does the provider put in of its own? No investment is stated.',
      why: 'A side that has put nothing in has nothing to lose, and leaves, or lets the work run down, more easily. If it invests nothing, 0 is an answer.',
      fixes: [
        {
          title: "Add the provider's investment, to be filled in",
          preferred: true,
          operations: [
            funding.provider
              ? context.set([...PROVIDER, 'investment'], 'TODO amount that it does not bill')
              : context.set(PROVIDER, {
                  investment: 'TODO amount that it does not bill',
                  into: 'TODO what the money goes into',
                }),
          ],
        },
      ],
    });
  },
});

function clientBudget(partnership: Partnership, context: RuleContext): void {
  const { budget, period, supportCost } = partnership.commercial?.funding?.client ?? {};
  const gaps = new Gaps();
  if (!budget) gaps.add('commercial.funding.client.budget', standing(context.state, [...CLIENT, 'budget'], budget));
  if (!period) {
    const stands = standing(context.state, [...CLIENT, 'period'], period);
    if (stands !== 'absent') gaps.add('commercial.funding.client.period', stands);
  }
  const fee = gaps.blocked ? undefined : monthlyFeeOf(partnership, context.state, gaps);
  if (fee && budget && fee.currency !== budget.currency)
    gaps.add(`commercial.monthlyFee in ${budget.currency}`, 'absent');
  context.needs(...gaps.needs);
  if (gaps.blocked || !fee || !budget) return;
  const support = supportOf(supportCost, budget.currency, context);
  const months = period ? monthsIn(period) : 12;
  const fees = Math.round(fee.amount * months * 100) / 100;
  const needed = fees + (support ?? 0);
  const gap = needed - budget.amount;
  if (gap <= 0) return;
  const { currency } = budget;
  const parts = support === undefined ? 'fees alone' : 'fees and your own support';
  context.report({
    at: [...CLIENT, 'budget'],
    message: `You have set aside ${money(budget.amount, currency)} ${periodWords(months)}; ${parts} come to ${money(needed, currency)}. ${money(gap, currency)} ${gap === 1 ? 'is' : 'are'} missing.`,
    why: [
      `${number(months)} × ${fee.words} = ${money(fees, currency)} of fees${support === undefined ? '; what your own support costs is not stated and comes on top' : `, and ${money(support, currency)} of support`}.`,
      'A gap in the budget is closed later by cutting what the partnership lives on: training, quality and visits.',
    ].join('\n'),
    inputs: [
      { name: "client's budget", value: budget.amount, unit: currency },
      { name: 'fees', value: fees, unit: currency },
      ...(support === undefined ? [] : [{ name: 'support cost', value: support, unit: currency }]),
      { name: 'period', value: months, unit: 'months', assumed: period === undefined },
    ],
  });
}

/** The client's own support in the same currency; undefined, and asked for, when it cannot be told. */
function supportOf(
  stated: { amount: number; currency: string } | undefined,
  currency: string,
  context: RuleContext,
): number | undefined {
  if (stated?.currency === currency) return stated.amount;
  const stands = standing(context.state, [...CLIENT, 'supportCost'], stated);
  if (stated) context.needs(`commercial.funding.client.supportCost in ${currency}`);
  else if (stands !== 'invalid') context.needs('commercial.funding.client.supportCost');
  return undefined;
}
