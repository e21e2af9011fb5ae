import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { rollbackIsAsked } from './before-go-live.ts';
import { saidInCompanion } from './unstated.ts';

const TODO = 'TODO what must be true before work goes live, and who decides';

export const rule = partnershipRule({
  id: 'PC615',
  name: 'no-go-nogo',
  area: 'risk',
  severity: 'error',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC112', 'PC608'],
  summary: 'Before work goes live it is agreed what must be true, and who says go or no-go.',
  condition:
    'Status contracted or transition: the list of go or no-go criteria is empty (error), or not stated (a question, as a warning, which asks for the way back as well where nothing is stated of the transition).',
  fix: 'Adds the criteria, to be filled in.',
  check({ transition }, context) {
    if (context.reached('ramp')) return;
    const at = ['transition', 'goNoGo'];
    const stands = context.state(at);
    if (stands === 'unknown' || stands === 'todo') context.needs('transition.goNoGo');
    if (stands === 'stated') {
      if (context.state([...at, 0]) !== 'absent') return;
      context.report({
        at,
        message: 'Nothing has to be true before work goes live: the list of go or no-go criteria is empty.',
        why: 'Work then goes live on the day that was planned, ready or not, and the first customers are the test.',
        fixes: [{ title: 'Add the criteria, to be filled in', operations: [context.set(at, TODO)], preferred: true }],
      });
    }
    if (stands !== 'absent') return;
    if (saidInCompanion(context, (companion) => companion.transition)) return context.needs('transition.goNoGo');
    const both = rollbackIsAsked(context);
    context.report({
      at: transition ? at : ['transition'],
      severity: 'warning',
      message: `What must be true before work goes live${both ? ', and how does it go back if the start fails' : ''}? Nothing is stated.`,
      why: `Without it work goes live on the day that was planned, ready or not, and the first customers are the test.${both ? ' PC616 could not be judged.' : ''}`,
      fixes: [
        {
          title: `Add ${list(['the criteria', ...(both ? ['the way back'] : [])])}, to be filled in`,
          operations: [
            context.set(at, TODO),
            ...(both
              ? [
                  context.set(
                    ['transition', 'rollback'],
                    'TODO how the work goes back, who sets it off and when; or false',
                  ),
                ]
              : []),
          ],
          preferred: true,
        },
      ],
    });
  },
});
