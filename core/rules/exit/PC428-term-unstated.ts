import { isOpen, standing } from '../../model/known.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC428',
  name: 'term-unstated',
  area: 'exit',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  summary: 'It is stated when the contract ends by itself, or that it is open-ended.',
  condition:
    'From contracted on, neither an end date nor `openEnded: true` is stated. `unknown` and `TODO` are not evaluated.',
  fix: 'Inserts the end date, to be filled in.',
  check(partnership, context) {
    const { term } = partnership;
    if (term?.end !== undefined || term?.openEnded === true) return;
    const [end, openEnded] = [
      standing(context.state, ['term', 'end'], term?.end),
      standing(context.state, ['term', 'openEnded'], term?.openEnded),
    ];
    if (end === 'invalid' || openEnded === 'invalid') return;
    if (isOpen(end) || isOpen(openEnded)) return context.needs('term.end');
    const todo = 'TODO last day of the term; openEnded true instead if there is none';
    context.report({
      at: ['term'],
      onKey: true,
      message: 'When does this contract end by itself, or does it run until somebody ends it? Nothing is stated.',
      why: 'Contracts that renew by themselves do so on a day that somebody has to know beforehand. Until it is stated, nobody is reminded (PC429 is not judged).',
      fixes: [
        {
          title: 'Insert the end date, to be filled in',
          preferred: true,
          operations: [
            term
              ? context.set(['term', 'end'], todo)
              : context.set(['term'], { start: 'TODO first day in force', end: todo }),
          ],
        },
      ],
    });
  },
});
