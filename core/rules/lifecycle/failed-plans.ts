import { entryFor } from '../../actuals/matched.ts';
import type { ImprovementPlan, Kpi, Partnership } from '../../generated/types.ts';
import {
  beyondWords,
  type Line,
  lineOf,
  missed,
  type PeriodResult,
  periodsThatCount,
  reachedWords,
} from '../../kpi/results.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
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
  const others = context.documents().flatMap(({ data }) => data.improvement?.plans ?? []);
  return (partnership.improvement?.plans ?? []).flatMap((plan) => {
    const failed = failure(plan, partnership, context);
    return failed && !others.some((other) => takesUp(other, failed, context)) ? [failed] : [];
  });
}

function failure(plan: ImprovementPlan, partnership: Partnership, context: RuleContext): FailedPlan | undefined {
  const { status, closedOn, by } = plan;
  if (status === 'failed') {
    if (closedOn === undefined && context.state([plan, 'closedOn']) !== 'invalid')
      context.needs('improvement.plans.closedOn');
    return closedOn === undefined || closedOn > context.asOf ? undefined : { plan, day: closedOn };
  }
  if ((status !== undefined && status !== 'running') || by === undefined || by >= context.asOf) return undefined;
  const kpi = plan.kpi === undefined ? undefined : entryFor(partnership.kpis ?? [], plan.kpi).kpi;
  if (!kpi) return undefined;
  const newest = periodsThatCount(context, kpi).at(-1);
  const line = lineOf(
    { ...kpi, threshold: undefined, ...(plan.target ? { target: plan.target } : {}) },
    knownIn(context, kpi),
  );
  if (!newest || newest.last < by) {
    context.needs('readings');
    return undefined;
  }
  return line && missed(line, newest) ? { plan, day: by, shown: shownBy(kpi, line, newest, context) } : undefined;
}

function shownBy(kpi: Kpi, line: Line, newest: PeriodResult, context: RuleContext): string {
  return `${kpiIn(context, kpi)} was ${reachedWords(newest, line.unit)} in ${newest.period}, ${beyondWords(line)}`;
}

/** Whether a plan was agreed since that deals with the same. */
function takesUp(other: ImprovementPlan, { plan, day }: FailedPlan, { asOf }: RuleContext): boolean {
  const { agreedOn, status, issues = [], kpi } = other;
  if (other === plan || status === 'draft' || status === 'dropped') return false;
  if (agreedOn === undefined || agreedOn < day || agreedOn > asOf) return false;
  return (kpi !== undefined && kpi === plan.kpi) || issues.some((issue) => plan.issues?.includes(issue));
}
