import type { AlignmentMilestone, Partnership, PlanMilestone, TransitionMilestone } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { days, quoted } from '../../text.ts';
import { refsTo } from '../communication/refs.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { overdueFixes } from './overdue.ts';
import { isToDo, itemRefs, planWords, runningPlans } from './plans.ts';

type Milestone = PlanMilestone | TransitionMilestone | AlignmentMilestone;

/** A milestone, where it stands and what it belongs to. */
export interface Step {
  milestone: Milestone;
  field: string;
  /** Ids by which the diary may refer to it. */
  refs: readonly string[];
  /** "of the plan …" */
  of: string;
}

export const rule = partnershipRule({
  id: 'PC562',
  name: 'milestone-slip',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC121', 'PC558'],
  summary: 'Milestones are reached by their day.',
  condition:
    'The day of a milestone of a running plan, of the transition or of the priorities has passed, and it is neither reached nor dropped; an error when it is on the critical path.',
  fix: 'Asks for the day on which it was reached, or for a new day.',
  check(partnership, context) {
    for (const { milestone, of } of stepsOf(partnership, context).filter((step) => isOpenStep(step, context))) {
      const over = milestone.due === undefined ? 0 : daysBetween(milestone.due, context.asOf);
      if (over <= 0) continue;
      const critical = milestone.criticalPath === true;
      const what = ('milestone' in milestone ? milestone.milestone : (milestone as PlanMilestone).what) ?? milestone.id;
      context.report({
        at: [milestone, 'due'],
        severity: critical ? 'error' : 'warning',
        message: `The milestone ${quoted(what)} ${of} was due on ${milestone.due}, ${days(over)} ago, and is not reached${critical ? '; it is on the critical path' : ''}.`,
        why: critical
          ? 'What lies on the critical path moves all that comes after it: the end is late by as much, unless somebody plans anew.'
          : 'One milestone that passes unnoticed is the first sign that a plan has stopped.',
        inputs: [{ name: 'overdue', value: over, unit: 'days' }],
        fixes: overdueFixes(milestone, 'doneOn', 'reached', context),
      });
    }
  },
});

/** The milestones of running plans, of the transition and of the priorities. */
export function stepsOf(partnership: Partnership, context: RuleContext): Step[] {
  const { transition, alignment } = partnership;
  const refs = (section: string, id: string | undefined): string[] => (id === undefined ? [] : refsTo(section, id));
  return [
    ...runningPlans(partnership, context).flatMap((plan) =>
      (plan.milestones ?? []).map((milestone) => ({
        milestone,
        field: 'improvement.plans.milestones',
        refs: itemRefs(plan, 'milestones', milestone.id),
        of: `of the plan ${planWords(plan)}`,
      })),
    ),
    ...(transition?.milestones ?? []).map((milestone) => ({
      milestone,
      field: 'transition.milestones',
      refs: refs('transition/milestones', milestone.id),
      of: 'of the transition',
    })),
    ...(alignment?.milestones ?? []).map((milestone) => ({
      milestone,
      field: 'alignment.milestones',
      refs: refs('alignment/milestones', milestone.id),
      of: "for the client's priorities",
    })),
  ];
}

/** Whether a milestone is neither reached nor dropped. */
export function isOpenStep({ milestone, field, refs }: Step, context: RuleContext): boolean {
  return isToDo(milestone, field, refs, context);
}
