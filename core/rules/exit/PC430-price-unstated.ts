import type { Partnership } from '../../generated/types.ts';
import { isOpen, standing } from '../../model/known.ts';
import { count, money } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

const PRICES = ['rate', 'rates', 'monthlyFee'] as const;
const todo = {
  model: 'TODO what is paid for: perHour, perFte, perContact, outcome or fixed',
  rate: 'TODO price per unit of the model',
  monthlyFee: 'TODO average invoice per month',
};

export const rule = partnershipRule({
  id: 'PC430',
  name: 'price-unstated',
  area: 'exit',
  severity: 'warning',
  from: 'contracted',
  dimension: 'commercial',
  related: ['PC412', 'PC417'],
  summary: 'What the work costs is stated, and what is paid for.',
  condition:
    'From contracted on, the commercial section states neither a rate nor a monthly fee, or a rate without the pricing model. Without a commercial section, asked only where something depends on the price: a minimum headcount, or a fee for leaving in money; else not evaluated.',
  fix: 'Adds the price, to be filled in.',
  check(partnership, context) {
    const { commercial } = partnership;
    const stands = PRICES.map((price) => standing(context.state, ['commercial', price], commercial?.[price]));
    const open = PRICES.filter((_, index) => isOpen(stands[index] ?? 'absent'));
    context.needs(...open.map((price) => `commercial.${price}`));
    const why =
      'The price is what every other sum is made of: what a minimum traps, what a fee for leaving comes to, whether the budget lasts.';
    if (stands.every((stand) => stand === 'absent')) {
      const priced = commercial ? 'a commercial section' : dependsOnPrice(partnership);
      if (!priced) return context.needs('commercial');
      const add = commercial?.model === 'fixed' ? (['monthlyFee'] as const) : (['rate', 'monthlyFee'] as const);
      const fields = [...(context.state(['commercial', 'model']) === 'absent' ? (['model'] as const) : []), ...add];
      context.report({
        at: ['commercial'],
        onKey: true,
        message: `What does the work cost? ${commercial ? 'Neither a rate nor a monthly fee is stated' : `${priced}, and no price is stated`}.`,
        why,
        fixes: [
          {
            title: 'Add the price, to be filled in',
            preferred: true,
            operations: commercial
              ? fields.map((field) => context.set(['commercial', field], todo[field]))
              : [context.set(['commercial'], Object.fromEntries(fields.map((field) => [field, todo[field]])))],
          },
        ],
      });
      return;
    }
    const [rate] = [commercial?.rate, ...(commercial?.rates ?? []).map((one) => one.rate)].filter(
      (one) => one !== undefined,
    );
    if (commercial?.monthlyFee || !rate || !lacks(context, ['commercial', 'model'], 'commercial.model')) return;
    context.report({
      at: ['commercial', 'model'],
      message: `The rate is ${money(rate.amount, rate.currency)}, but for what: an hour, an agent, a contact, a result? Nothing is stated.`,
      why,
      fixes: [
        {
          title: 'Add what is paid for, to be filled in',
          preferred: true,
          operations: [context.set(['commercial', 'model'], todo.model)],
        },
      ],
    });
  },
});

/** What hangs on the price although nothing commercial is stated, as the beginning of a sentence. */
function dependsOnPrice({ headcount, termination }: Partnership): string | undefined {
  const minimum = headcount?.minimum ?? 0;
  if (minimum > 0) return `${count(minimum, 'agent')} ${minimum === 1 ? 'is' : 'are'} guaranteed`;
  const right = termination?.byClient?.forConvenience;
  const fee = right ? right.fee : undefined;
  return fee && fee.amount > 0 ? `A fee of ${money(fee.amount, fee.currency)} is due for leaving` : undefined;
}
