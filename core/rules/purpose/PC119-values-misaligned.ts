import { number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { assessmentsOf } from './culture.ts';

export const rule = partnershipRule({
  id: 'PC119',
  name: 'values-misaligned',
  area: 'purpose',
  severity: 'error',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC066', 'PC118'],
  summary: 'The two companies hold the same things right.',
  condition:
    'The two newest assessments of values, on two different days, both score 2 of 5 or less. Assessments of one day count as one, with their mean. It leads to a review of whether to stay, and cannot be waived.',
  waivable: false,
  options: {
    misfit: { default: 2, unit: 'of 5', means: 'score up to which values do not fit', source: 'policy default' },
  },
  check(partnership, context) {
    const all = (partnership.alignment?.culture?.assessments ?? []).filter(({ dimension }) => dimension === 'values');
    const days = new Map<string, number[]>();
    for (const { date, score } of assessmentsOf(partnership, context).filter(({ dimension }) => dimension === 'values'))
      if (score !== undefined) days.set(date, [...(days.get(date) ?? []), score]);
    for (const field of ['date', 'score'] as const) {
      const open = all.filter((one) => one[field] === undefined);
      if (open.some((one) => context.state([one, field]) !== 'invalid'))
        context.needs(`alignment.culture.assessments.${field}`);
    }
    const [before, last] = [...days].slice(-2).map(([date, scores]) => ({ date, score: mean(scores) }));
    if (!before || !last || before.score > context.options.misfit || last.score > context.options.misfit) return;
    const item = all.findLast(({ date }) => date === last.date);
    if (!item) return;
    context.report({
      at: [item, 'score'],
      message: `Twice running the values of the two companies do not fit: ${number(before.score)} of 5 on ${before.date}, ${number(last.score)} of 5 on ${last.date}.`,
      why: 'What a company holds right cannot be renegotiated. Such a misfit is a reason to review whether to stay, whatever the figures say; it cannot be waived, only assessed anew.',
      inputs: [
        { name: before.date, value: before.score, unit: 'of 5' },
        { name: last.date, value: last.score, unit: 'of 5' },
      ],
    });
  },
});

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
