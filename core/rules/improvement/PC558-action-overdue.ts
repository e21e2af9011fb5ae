import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { overdueFixes } from './overdue.ts';
import { actionWords, openActions, planWords, runningPlans } from './plans.ts';

export const rule = partnershipRule({
  id: 'PC558',
  name: 'action-overdue',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC433', 'PC557'],
  summary: 'What was to be done by a day is done by then.',
  condition: 'The day of an open action of a running plan has passed; an error from 14 days on.',
  fix: 'Asks for the day on which it was done, or for a new day; or drops the action.',
  options: {
    errorFrom: {
      default: 14,
      unit: 'days',
      means: 'Days past its day from which an open action is an error',
      source: 'policy default: two weekly meetings',
    },
  },
  check(partnership, context) {
    for (const plan of runningPlans(partnership, context)) {
      for (const action of openActions(plan, context)) {
        // An action without a day is for PC557.
        const over = action.due === undefined ? 0 : daysBetween(action.due, context.asOf);
        if (over <= 0) continue;
        const grave = over >= context.options.errorFrom;
        context.report({
          at: [action, 'due'],
          severity: grave ? 'error' : 'warning',
          message: `${actionWords(action)} of the plan ${planWords(plan)} was due on ${action.due}, ${days(over)} ago, and is not done.`,
          why: `A day that passes unnoticed makes all the others soft.${grave ? ` From ${days(context.options.errorFrom)} on the plan no longer says what happens.` : ''}`,
          inputs: [{ name: 'overdue', value: over, unit: 'days' }],
          fixes: [
            ...overdueFixes(action, 'doneOn', 'done', context),
            { title: 'Drop it: it is no longer wanted', operations: [context.set([action, 'status'], 'dropped')] },
          ],
        });
      }
    }
  },
});
