import { allOf } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { otherSide, sides } from '../shapes/both-sides.ts';
import { lacks } from '../shapes/missing.ts';
import { alignmentAbsent } from './alignment-question.ts';

export const rule = partnershipRule({
  id: 'PC109',
  name: 'one-sided-benefit',
  area: 'purpose',
  severity: 'error',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC101'],
  summary: 'Both sides gain, and the client more than savings.',
  condition:
    'Benefits are stated for one side and none for the other: an error, a warning while selecting. A warning when all benefits of the client are of type cost. When no benefit is stated at all, that is asked with all else that alignment leaves out, once, as a warning, from contracted on.',
  fix: 'Inserts a benefit for the side that has none, to be filled in; asked as a whole, the missing parts of alignment.',
  check(partnership, context) {
    if (alignmentAbsent('benefits', partnership, context)) return;
    const benefits = partnership.alignment?.benefits;
    if (!benefits) return;
    const at = ['alignment', 'benefits'] as const;
    const without = sides.filter((side) =>
      benefits[side] === undefined
        ? lacks(context, [...at, side], `alignment.benefits.${side}`)
        : benefits[side].length === 0 && context.state([...at, side, 0]) === 'absent',
    );
    for (const side of without) {
      const other = benefits[otherSide(side)] ?? [];
      if (other.length === 0) continue;
      const gains = other.slice(0, 2).map(({ benefit, type }) => benefit ?? type ?? 'a gain');
      context.report({
        at: [...at, side],
        severity: context.reached('contracted') ? 'error' : 'warning',
        message: `What does the ${side} gain? Only a gain of the ${otherSide(side)} is stated: ${list(gains.map((gain) => gain.charAt(0).toLowerCase() + gain.slice(1)))}.`,
        why: 'A partnership in which one side wins at the cost of the other ends as soon as the other side can end it.',
        fixes: [
          {
            title: `Insert what the ${side} gains, to be filled in`,
            operations: [context.set([...at, side], [{ benefit: `TODO what the ${side} gains` }])],
            preferred: true,
          },
        ],
      });
    }
    const { client = [] } = benefits;
    if (client.length === 0) return;
    const types = client.map((benefit) => context.state([benefit, 'type']));
    if (client.every(({ type }) => type === 'cost'))
      context.report({
        at: [...at, 'client'],
        severity: 'warning',
        message: `Savings are all that the client gains: ${client.length === 1 ? 'its only benefit is' : `${allOf(client.length, 'benefit')} are`} about cost.`,
        why: 'Where savings are the only yardstick, quality gives way each time the two pull apart, and the next cheaper offer ends the partnership.',
      });
    else if (types.some((state) => state === 'unknown' || state === 'todo'))
      context.needs('alignment.benefits.client.type');
  },
});
