import type { Incentive } from '../../generated/types.ts';
import { capital, noneOf } from '../../kpi/words.ts';
import { partnershipRule } from '../rule.ts';
import { lacks, onceOrEach } from '../shapes/missing.ts';
import { amountWords, incentivesOf, incentiveWords } from './incentives.ts';

const why =
  'Without a limit neither side can budget for it. A bad quarter takes the margin that pays for the team, and a good one money that was set aside for something else.';
const TODO = 'TODO most in one month, in percent of the monthly fee';

export const rule = partnershipRule({
  id: 'PC415',
  name: 'incentive-uncapped',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC413', 'PC414'],
  summary: 'It is agreed how much money can move at most.',
  condition:
    'A bonus or a malus states no cap, nor does a discount that states no amount either. Asked once when that is so of every incentive.',
  fix: 'Adds the cap, to be filled in.',
  check(partnership, context) {
    const all = incentivesOf(partnership, context);
    const uncapped = all.filter(
      (incentive) => !isPrice(incentive) && lacks(context, [incentive, 'cap'], 'commercial.incentives.cap'),
    );
    const add = (incentives: readonly Incentive[]) => [
      {
        title: `Add the ${incentives.length === 1 ? 'most' : 'most for each'} that can move in a month, to be filled in`,
        operations: incentives.map((incentive) => context.set([incentive, 'cap'], TODO)),
        preferred: true,
      },
    ];
    onceOrEach(all, uncapped, {
      once: () =>
        context.report({
          at: ['commercial', 'incentives'],
          onKey: true,
          message: `How much money can move in a month at most? ${capital(noneOf(all.length, 'incentive'))} says so.`,
          why,
          fixes: add(uncapped),
        }),
      each: (incentive) => {
        const amount = amountWords(incentive);
        const verb = incentive.type === 'bonus' ? 'add' : 'take off';
        context.report({
          at: [incentive, 'cap'],
          message: `How much can ${incentiveWords(incentive, partnership, context)} ${verb} in a month at most? ${amount ? `It is ${amount}, and no limit is stated.` : 'No limit is stated.'}`,
          why,
          fixes: add([incentive]),
        });
      },
    });
  },
});

/** A discount of a known size is a price: it moves no further. */
function isPrice({ type, amount, fixedAmount }: Incentive): boolean {
  return type === 'discount' && (amount !== undefined || fixedAmount !== undefined);
}
