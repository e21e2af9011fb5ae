import { standing } from '../../model/known.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC101',
  name: 'purpose-missing',
  area: 'purpose',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  summary: 'It is stated why the work was given to a provider.',
  condition:
    'No reason for outsourcing is stated, neither here nor in a companion file. `unknown` and `TODO` are not absent.',
  fix: 'Inserts a reason, to be filled in.',
  check(partnership, context) {
    const { purpose } = partnership;
    const stands = standing(context.state, ['purpose', 'reasons'], purpose?.reasons);
    if (stands === 'unknown' || stands === 'todo') context.needs('purpose.reasons');
    if (stands === 'stated' ? (purpose?.reasons?.length ?? 0) > 0 : stands !== 'absent') return;
    if (context.companions().some((other) => (other.purpose?.reasons?.length ?? 0) > 0)) return;
    context.report({
      at: purpose ? ['purpose', 'reasons'] : ['purpose'],
      message: `Why was this work given to a provider, and what was expected of it? ${purpose?.statement ? 'The purpose is told, but no reason with figures is stated.' : 'No reason is stated.'}`,
      why: 'Cost, quality, place, skill: a partnership can be judged only by what it was begun for. Without it the cheapest figure wins by default.\nNot judged: PC102.',
      fixes: [
        {
          title: 'Insert a reason, to be filled in',
          operations: [
            context.set(
              ['purpose', 'reasons'],
              [
                {
                  type: 'TODO cost, quality, place, skill, capacity or another',
                  baseline: 'TODO the value before',
                  expected: 'TODO the value expected',
                },
              ],
            ),
          ],
          preferred: true,
        },
      ],
    });
  },
});
