import { money, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { FEE_AT, feeInMonths } from './convenience-fee.ts';

export const rule = partnershipRule({
  id: 'PC409',
  name: 'fee-high',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC407', 'PC408'],
  summary: 'Leaving without a cause costs no more than three months of fees.',
  condition:
    "The client's fee for ending for convenience is above 3 months of the average monthly fee. Not evaluated without a monthly fee in the same currency.",
  fix: 'Inserts, or from contracted on proposes, a cap of three months of fees.',
  options: {
    months: {
      default: 3,
      unit: 'months',
      means: 'Highest fee for leaving, in months of the average fee.',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const right = partnership.termination?.byClient?.forConvenience;
    if (!right) return;
    const fee = feeInMonths(partnership, right, context.state, context.asOf);
    if ('needs' in fee) return context.needs(...fee.needs);
    const limit = context.options.months;
    if (fee.months <= limit) return;
    const months = number(fee.months) === number(limit) ? `just over ${number(limit)}` : number(fee.months);
    const monthly = partnership.commercial?.monthlyFee;
    const cap = monthly && `${Number((monthly.amount * limit).toFixed(2))} ${monthly.currency}`;
    context.report({
      at: [...FEE_AT, fee.part],
      message: `Leaving without a cause costs ${fee.part === 'feeCap' ? 'up to ' : ''}${months} months of fees; above ${number(limit)} the right is hardly worth having.`,
      why: `${fee.words}. A price that nobody would pay is a ban on leaving by another name.`,
      inputs: [
        { name: 'fee for leaving', value: Number(fee.months.toFixed(2)), unit: 'months of fees' },
        ...(monthly ? [{ name: 'monthly fee', value: monthly.amount, unit: monthly.currency }] : []),
      ],
      fixes: cap
        ? [
            context.term(
              FEE_AT,
              'feeCap',
              cap,
              `a cap of ${money(Number(cap.split(' ')[0]), monthly?.currency ?? '')} (${number(limit)} months of fees)`,
            ),
          ]
        : fee.part === 'feeMonths'
          ? [context.term(FEE_AT, 'feeMonths', limit, `${number(limit)} months of fees`)]
          : [],
    });
  },
});
