import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { planStands } from './exit-plan.ts';
import { exitPlanFix } from './exit-plan-fix.ts';

const why =
  'Most partnerships that end badly end without a plan: data, knowledge and people are argued over by those who want to part, while customers wait.';

export const rule = partnershipRule({
  id: 'PC422',
  name: 'no-exit-plan',
  area: 'exit',
  severity: 'error',
  from: 'transition',
  dimension: 'resilience',
  related: ['PC060', 'PC421'],
  summary: 'It is written down how the work would leave, before anybody wants it to.',
  condition:
    'Live, and there is no exit plan: error when it is stated that there is none, when the block holds no plan, or when the day by which one was due has passed; warning when nothing is stated, or when one is due later. A plan in a companion of the same name counts. An owner, or a duty to write a plan, is no plan.',
  fix: 'Inserts the parts of a plan, to be filled in.',
  check(partnership, context) {
    const { stands, needs } = planStands(partnership, context);
    context.needs(...needs);
    if (stands === 'plan' || stands === 'open' || stands === 'invalid') return;
    // Of two documents of one partnership, the one that both may read is asked.
    if (context.companion) return;
    const plan = partnership.exitPlan;
    const due = plan ? plan.due : undefined;
    const late = due === undefined ? 0 : daysBetween(due, context.asOf);
    const message =
      stands === 'absent'
        ? 'How would the work leave this provider without harm to customers? No exit plan is stated.'
        : due === undefined
          ? `There is no plan for how the work would leave this provider${plan ? ': its entry says neither steps nor where the work could go' : ''}.`
          : late > 0
            ? `The exit plan was to be written by ${due}, ${days(late)} ago, and is not there.`
            : `The exit plan is due by ${due}; until then there is none.`;
    context.report({
      at: ['exitPlan'],
      onKey: true,
      severity: stands === 'absent' || (stands === 'due' && late <= 0) ? 'warning' : 'error',
      message,
      why: `${why}\nPC423, PC424 and PC710 wait for the plan.`,
      fixes: [exitPlanFix(plan, context)],
    });
  },
});
