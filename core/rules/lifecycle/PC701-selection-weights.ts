import { tidy } from '../../portfolio/concentration.ts';
import { count, percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { criteriaOf, decideAnew } from './criteria.ts';

const MOST_CHOICES = 6;

export const rule = partnershipRule({
  id: 'PC701',
  name: 'selection-weights',
  area: 'lifecycle',
  severity: 'error',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC314'],
  summary: 'The weights by which the partner is chosen come to 100 %.',
  condition:
    'The weights of the criteria of selection miss 100 % by more than 0.5 points. Not evaluated while a weight is missing, unless the others are above 100 % already. Weights written as fractions are for PC535.',
  fix: 'Leaves one of the weights, of your choice, to be decided anew.',
  options: {
    tolerance: {
      default: 0.5,
      unit: '%',
      means: 'points by which the weights may miss 100 %',
      source: 'rounding of stated weights',
    },
  },
  check(partnership, context) {
    const { tolerance } = context.options;
    const criteria = criteriaOf(partnership, context);
    const weighed = criteria.filter(({ weight }) => weight !== undefined);
    const total = tidy(weighed.reduce((sum, { weight = 0 }) => sum + weight, 0));
    const off = tidy(total - 100);
    if (weighed.length === 0) return;
    const open = criteria.filter((one) => one.weight === undefined);
    const beyond = beyondLimit(total, { above: [{ limit: 100 + tolerance }], below: [{ limit: 100 - tolerance }] });
    if (open.length > 0 && beyond?.side !== 'above') {
      if (open.some((one) => context.state([one, 'weight']) !== 'invalid'))
        context.needs('lifecycle.selection.criteria.weight');
      return;
    }
    if (!beyond) return;
    context.report({
      at: ['lifecycle', 'selection', 'criteria'],
      message: `${weighed.length === 1 ? 'The weight of the only criterion is' : `The weights of the ${weighed.length} criteria come to`} ${percent(total)}, ${count(Math.abs(off), 'point')} ${beyond.side === 'below' ? 'short of' : 'over'} 100 %.`,
      why: 'Who compares candidates by weights that do not add up favors one of them without knowing it, and cannot say afterwards why it won.',
      inputs: weighed.map(({ id, type, weight = 0 }) => ({
        name: id ?? type ?? 'criterion',
        value: weight,
        unit: '%',
      })),
      fixes: weighed
        .map((criterion) => ({ criterion, left: tidy((criterion.weight ?? 0) - off) }))
        .filter(({ left }) => left >= 0)
        .slice(0, MOST_CHOICES)
        .map(({ criterion, left }) =>
          decideAnew(criterion, open.length > 0 ? '' : `${percent(left)} would make 100 %`, context),
        ),
    });
  },
});
