import { daysBetween } from '../../model/dates.ts';
import { isOpen } from '../../model/known.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { alignmentAbsent } from './alignment-question.ts';
import { assessmentsOf } from './culture.ts';

export const rule = partnershipRule({
  id: 'PC118',
  name: 'culture-unassessed',
  area: 'purpose',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  related: ['PC060'],
  summary: 'How well the two companies fit was looked at in the last twelve months.',
  condition:
    'The newest assessment of culture, in the definition or the diary, is more than 365 days old. Where none at all is stated, that is asked with all else that alignment leaves out, and only in a file for the client alone: elsewhere it does not belong (PC060).',
  fix: 'Adds an assessment, to be filled in.',
  options: {
    every: {
      default: 365,
      unit: 'days',
      means: 'longest time without an assessment',
      source: 'policy default: 12 months',
    },
  },
  check(partnership, context) {
    if (alignmentAbsent('culture', partnership, context)) return;
    const all = partnership.alignment?.culture?.assessments ?? [];
    if (all.some((one) => one.date === undefined)) {
      if (all.some((one) => isOpen(context.state([one, 'date'])))) context.needs('alignment.culture.assessments.date');
      return;
    }
    const refs = all.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const last = context.newest(
      assessmentsOf(partnership, context).at(-1)?.date,
      [...refs, 'alignment/culture', 'culture'],
      'assessed',
      'reviewed',
    );
    if (last === undefined) {
      context.needs('alignment.culture.assessments.date');
      return;
    }
    const age = daysBetween(last, context.asOf);
    if (age <= context.options.every) return;
    context.report({
      at: ['alignment', 'culture', 'assessments'],
      message: `How well the two companies fit was last looked at on ${last}, ${days(age)} ago.`,
      why: `People and owners change on both sides. A misfit in values shows years before a contract ends over it, to those who look once a year (${days(context.options.every)}).`,
      inputs: [{ name: 'age', value: age, unit: 'days' }],
      fixes: [
        {
          title: 'Add an assessment of values, to be filled in',
          operations: [
            context.append(['alignment', 'culture', 'assessments'], {
              date: 'TODO day of the assessment',
              dimension: 'values',
              score: 'TODO from 1, no fit, to 5, full fit',
            }),
          ],
          preferred: true,
        },
      ],
    });
  },
});
