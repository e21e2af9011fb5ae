import { partnershipRule } from '../rule.ts';
import { rollbackIsAsked } from './before-go-live.ts';
import { saidInCompanion } from './unstated.ts';

const TODO = 'TODO how the work goes back, who sets it off and when';
const why =
  'A start that fails without a way back goes on failing in front of customers, since the old team has been let go.';

export const rule = partnershipRule({
  id: 'PC616',
  name: 'no-rollback',
  area: 'risk',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC608', 'PC615'],
  summary: 'If the start fails, the work can go back.',
  condition:
    'Status contracted or transition: there is no way back (rollback: false), or nothing is stated of one. Where go or no-go criteria are not stated either, PC615 asks for both.',
  fix: 'Adds the way back, to be filled in.',
  check({ transition }, context) {
    if (context.reached('ramp')) return;
    const at = ['transition', 'rollback'];
    const stands = context.state(at);
    if (stands === 'unknown' || stands === 'todo') context.needs('transition.rollback');
    const none = transition?.rollback === false;
    if (!none && stands !== 'absent') return;
    if (!none && (rollbackIsAsked(context) || saidInCompanion(context, (companion) => companion.transition)))
      return context.needs('transition.rollback');
    context.report({
      at,
      message: none
        ? 'If the start fails, the work cannot go back.'
        : 'How does the work go back if the start fails? Nothing is stated.',
      why,
      fixes: [{ title: 'Add the way back, to be filled in', operations: [context.set(at, TODO)], preferred: true }],
    });
  },
});
