import { changeRule } from '../rule.ts';
import { agreed, placeOf, shownAt } from './parts.ts';

const parts = /^exitPlan\/(steps|dataReturn|knowledgeTransfer|alternatives)$/;

export const rule = changeRule({
  id: 'PC804',
  name: 'exit-plan-removed',
  area: 'change',
  severity: 'error',
  from: 'contracted',
  related: ['PC422', 'PC423'],
  summary: 'An exit plan that was there stays there.',
  condition:
    'Against a base, from contracted on: the exit plan was taken out or says that there is none (an error), or its steps, data return, knowledge transfer or alternatives were (a warning). A plan that went to the companion file is still there.',
  check(context) {
    for (const change of agreed(context.changes)) {
      const whole = placeOf(change) === 'exitPlan';
      const gone = change.type === 'removed' || (change.type === 'changed' && change.after === 'none');
      if (!gone || change.before === 'none' || !(whole || parts.test(placeOf(change)))) continue;
      context.report(shownAt(change), {
        severity: whole ? 'error' : 'warning',
        message: whole
          ? 'The exit plan is gone. How would the work leave this provider now?'
          : `The exit plan no longer states its ${change.what.split(', ').at(-1)}.`,
        why: 'An exit plan is written while nobody needs it, because when it is needed nobody has time to write it.',
      });
    }
  },
});
