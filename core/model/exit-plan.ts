import type { ExitPlan } from '../generated/types.ts';

/** The fields of an exit plan that make it one. An owner, or a day by which it is due, does not. */
export const planParts = [
  'link',
  'steps',
  'dataReturn',
  'knowledgeTransfer',
  'lastTested',
  'lastReviewed',
  'alternatives',
] as const satisfies readonly (keyof ExitPlan)[];

/** Whether something says how the work would leave. A duty to write a plan, or a list without an item, does not. */
export function isPlan(plan: ExitPlan | false | undefined): plan is ExitPlan {
  if (!plan) return false;
  return planParts.some((part) => {
    const value = plan[part];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}
