import type { SelectionCriterion } from '../../generated/types.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { count, percent } from '../../text.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { criteriaOf, decideAnew } from './criteria.ts';

type Context = RuleContext<{ most: Option }>;

const why =
  'A partner is chosen for years. One that was chosen by its price is kept by its price: it cannot afford the people and the time that a partnership takes.';

export const rule = partnershipRule({
  id: 'PC702',
  name: 'price-led',
  area: 'lifecycle',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC060', 'PC111', 'PC701'],
  summary: 'The partner is chosen for wanting a partnership, not for its price alone.',
  condition:
    'While selecting: price counts for more than 50 % of the choice, or no criterion of a weight above 0 is of partnership fit or culture. Silent once the contract is signed.',
  fix: 'Leaves the weight of price to be decided anew; adds a criterion of partnership fit, to be filled in.',
  options: {
    most: {
      default: 50,
      unit: '%',
      means: 'weight of price above which it leads the choice',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    if (context.reached('contracted')) return;
    const criteria = criteriaOf(partnership, context);
    if (criteria.length === 0) {
      if (context.state(['lifecycle', 'selection', 'criteria']) === 'absent')
        context.needs('lifecycle.selection.criteria');
      return;
    }
    judgePrice(criteria, context);
    judgeFit(criteria, context);
  },
});

function judgePrice(criteria: readonly SelectionCriterion[], context: Context): void {
  const { most } = context.options;
  const prices = criteria.filter(({ type }) => type === 'price');
  const total = tidy(prices.reduce((sum, { weight = 0 }) => sum + weight, 0));
  const [heaviest] = [...prices].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  if (heaviest && total > most) {
    context.report({
      at: [heaviest, 'weight'],
      message: `Price counts for ${percent(total)} of the choice, ${count(tidy(total - most), 'point')} above the limit of ${percent(most)}.`,
      why,
      inputs: [{ name: 'price', value: total, unit: '%' }],
      fixes: [
        decideAnew(heaviest, `at most ${percent(Math.max(0, tidy(most - total + (heaviest.weight ?? 0))))}`, context),
      ],
    });
  } else if (prices.some((one) => one.weight === undefined && context.state([one, 'weight']) !== 'invalid'))
    context.needs('lifecycle.selection.criteria.weight');
}

function judgeFit(criteria: readonly SelectionCriterion[], context: Context): void {
  const asked = criteria.filter(({ type }) => type === 'partnershipFit' || type === 'culture');
  const [first] = asked;
  if (asked.some(({ weight }) => weight !== 0)) return;
  const untyped = criteria.filter(({ type }) => type === undefined);
  if (untyped.length > 0) {
    if (untyped.some((one) => context.state([one, 'type']) !== 'invalid'))
      context.needs('lifecycle.selection.criteria.type');
    return;
  }
  if (first) {
    context.report({
      at: [first, 'weight'],
      message: 'Whether they want a partnership counts for 0 %.',
      why,
      fixes: [decideAnew(first, 'how much it counts', context)],
    });
    return;
  }
  context.report({
    at: ['lifecycle', 'selection', 'criteria'],
    message: `${noneAsks(criteria.length)} whether they want a partnership.`,
    why,
    fixes: [
      {
        title: 'Add a criterion of partnership fit, to be filled in',
        operations: [
          context.append(['lifecycle', 'selection', 'criteria'], {
            type: 'partnershipFit',
            what: 'TODO what would show it, such as a failure that they tell you of',
            weight: 'TODO how much it counts, in percent',
          }),
        ],
        preferred: true,
      },
    ],
  });
}

function noneAsks(criteria: number): string {
  if (criteria === 1) return 'The only criterion does not ask';
  return criteria === 2 ? 'Neither criterion asks' : `None of the ${criteria} criteria asks`;
}
