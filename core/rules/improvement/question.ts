import type { RuleContext } from '../rule.ts';

/** What is asked of improvement where nothing is stated, to be filled in. */
export const IMPROVEMENT_TODO = {
  issues: 'TODO what is wrong, since when, why, and who named it first',
  plans: 'TODO what both sides do about it, until when, and what will be true when it has worked',
};

/** The rules that judge issues alone, and those that judge plans, by id. */
export const ISSUE_RULES = ['PC551', 'PC552', 'PC553', 'PC554', 'PC555'];
export const PLAN_RULES = ['PC556', 'PC557', 'PC558', 'PC559', 'PC560', 'PC561', 'PC562', 'PC565', 'PC566'];

/**
 * What is not stated of improvement although the status says that a plan is running: one question asks for it (PC563).
 * A partnership in any other status has nothing to improve until somebody says so. The part that only the client reads
 * may say it as well.
 */
export function unstated(context: Pick<RuleContext, 'state' | 'status' | 'companions'>): {
  issues: boolean;
  plans: boolean;
} {
  const lacks = (key: 'issues' | 'plans'): boolean =>
    context.status === 'improving' &&
    context.state(['improvement', key]) === 'absent' &&
    !context.companions().some((other) => other.improvement?.[key] !== undefined);
  return { issues: lacks('issues'), plans: lacks('plans') };
}

/** Whether PC563 asks for plans, so that other rules do not. */
export function plansAreAsked(context: RuleContext): boolean {
  return unstated(context).plans && context.optionsOf('PC563') !== undefined;
}
