import type { CheckIn, ImprovementPlan } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { overdueFixes } from './overdue.ts';
import { itemRefs, planRefs, planWords, runningPlans } from './plans.ts';

/** More days than this are counted, not named. */
const MOST_NAMED = 4;

export const rule = partnershipRule({
  id: 'PC561',
  name: 'checkin-missed',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC202', 'PC558'],
  summary: 'Both sides look at a plan on the days that they agreed on.',
  condition:
    'The day of a check-in of a running plan has passed, and neither the plan nor the diary says that it was held. Said once for each plan.',
  fix: 'Asks for the day on which it was held, or for a new day.',
  check(partnership, context) {
    for (const plan of runningPlans(partnership, context)) {
      const missed = (plan.checkIns ?? []).filter((checkIn) => isMissed(checkIn, plan, context));
      const [first] = missed;
      if (!first) continue;
      const dues = missed.map(({ due }) => due ?? '');
      const named = dues.slice(-MOST_NAMED);
      context.report({
        at: [first],
        message:
          missed.length === 1
            ? `The check-in of the plan ${planWords(plan)} on ${first.due} is not recorded as held.`
            : `${missed.length} check-ins of the plan ${planWords(plan)} are not recorded as held: ${named.length < dues.length ? 'last ' : ''}${list(named)}.`,
        why: 'A plan that nobody looks at stops at the first obstacle, and nobody hears of it.',
        inputs: [{ name: 'not held', value: missed.length, unit: 'check-ins' }],
        related: missed.slice(1).map((checkIn) => ({ at: [checkIn], message: `Was due on ${checkIn.due}.` })),
        fixes: joined(missed.map((checkIn) => overdueFixes(checkIn, 'heldOn', 'held', context))),
      });
    }
  },
});

/** An entry about the check-in itself counts whenever it was held; one about the plan counts for all that were due by then. */
export function isMissed(checkIn: CheckIn, plan: ImprovementPlan, context: RuleContext): boolean {
  const { id, due, heldOn } = checkIn;
  if (due === undefined || due >= context.asOf) return false;
  const state = context.state([checkIn, 'heldOn']);
  if (isOpen(state)) context.needs('improvement.plans.checkIns.heldOn');
  if (heldOn === undefined && state !== 'absent') return false;
  const refs = [...itemRefs(plan, 'checkIns', id), ...itemRefs(plan, 'checkIns', due)];
  const held = context.newest(heldOn, refs, 'held', 'reviewed');
  const ofPlan = context.newest(undefined, planRefs(plan), 'held', 'reviewed');
  return held === undefined && (ofPlan === undefined || ofPlan < due);
}

/** The fixes of several items as one for each kind. */
function joined(fixes: readonly ReturnType<typeof overdueFixes>[]): ReturnType<typeof overdueFixes> {
  const [first = [], ...others] = fixes;
  return first.map(({ title, operations }, index) => ({
    title:
      others.length > 0
        ? title.replace('It was held: add the day', 'They were held: add the days').replace('a new day', 'new days')
        : title,
    operations: [...operations, ...others.flatMap((other) => other[index]?.operations ?? [])],
  }));
}
