import type { ImprovementPlan, Kpi, Partnership } from '../../generated/types.ts';
import { beyondWords, lineOf, missed, periodsThatCount, reachedWords } from '../../kpi/results.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import { isOpen } from '../../model/known.ts';
import { closingDay, issuesOfPlan, kpisOfPlan, planStage } from '../improvement/plans.ts';
import type { RuleContext } from '../rule.ts';

/** A plan that did not work, and the ISO day on which that was known. */
export interface FailedPlan {
  plan: ImprovementPlan;
  day: string;
  /** Where nobody closed it, what shows that it failed: `service level was 71 % in 2026-10, below 80 %`. */
  shown?: string;
}

/**
 * The plans of a document that failed and that no newer plan takes up again: closed as failed, or past the day by which they
 * were to have worked while their KPI still misses the plan's target (its own where the plan has none).
 */
export function failedPlans(partnership: Partnership, context: RuleContext): FailedPlan[] {
  const plans = partnership.improvement?.plans ?? [];
  return plans.flatMap((plan) => {
    const failed = failure(plan, partnership, context);
    return failed && !plans.some((other) => takesUp(other, failed, partnership, context)) ? [failed] : [];
  });
}

function failure(plan: ImprovementPlan, partnership: Partnership, context: RuleContext): FailedPlan | undefined {
  if (plan.status === 'failed') {
    const state = context.state([plan, 'closedOn']);
    const day = isOpen(state) ? undefined : closingDay(plan, context);
    if (day === undefined && plan.closedOn === undefined && state !== 'invalid')
      context.needs('improvement.plans.closedOn');
    return day === undefined ? undefined : { plan, day };
  }
  const { by } = plan;
  if (by === undefined || by >= context.asOf || planStage(plan, context) !== 'running') return undefined;
  for (const kpi of kpisOfPlan(plan, partnership)) {
    const shown = missedAfter(by, plan, kpi, context);
    if (shown !== undefined) return { plan, day: by, shown };
  }
  return undefined;
}

/** What the newest period that ends on a day or later missed, in words; undefined when it missed nothing. */
function missedAfter(day: string, plan: ImprovementPlan, kpi: Kpi, context: RuleContext): string | undefined {
  const target = plan.kpi === undefined ? undefined : plan.target;
  const line = lineOf({ ...kpi, threshold: undefined, ...(target ? { target } : {}) }, knownIn(context, kpi));
  const newest = periodsThatCount(context, kpi).at(-1);
  if (!newest || newest.last < day) {
    context.needs('readings');
    return undefined;
  }
  if (!line || !missed(line, newest)) return undefined;
  return `${kpiIn(context, kpi)} was ${reachedWords(newest, line.unit)} in ${newest.period}, ${beyondWords(line)}`;
}

/** Whether a plan was agreed since that deals with the same. */
function takesUp(
  other: ImprovementPlan,
  { plan, day }: FailedPlan,
  partnership: Partnership,
  { asOf }: RuleContext,
): boolean {
  const { agreedOn, status } = other;
  if (other === plan || status === 'draft' || status === 'dropped') return false;
  if (agreedOn === undefined || agreedOn < day || agreedOn > asOf) return false;
  const kpis = kpisOfPlan(plan, partnership);
  const issues = issuesOfPlan(plan, partnership);
  return (
    kpisOfPlan(other, partnership).some((kpi) => kpis.includes(kpi)) ||
    issuesOfPlan(other, partnership).some((issue) => issues.includes(issue))
  );
}
