import type { Action, ImprovementPlan, Issue, Kpi, Partnership } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { quoted } from '../../text.ts';
import { refsTo } from '../communication/refs.ts';
import type { RuleContext } from '../rule.ts';
import { isAbout, isRaisedAgain } from './issues.ts';
import { unstated } from './question.ts';

/** Where a plan stands. `closed` has worked, as far as anybody says; `ended` has failed or was dropped. */
export type PlanStage = 'draft' | 'running' | 'closed' | 'ended';

/** The plans that are stated; as `issuesOf`, they are waited for only where the status says that something is improved. */
export function plansOf({ improvement }: Partnership, context: RuleContext): readonly ImprovementPlan[] {
  const state = context.state(['improvement', 'plans']);
  if (isOpen(state) || unstated(context).plans) context.needs('improvement.plans');
  return improvement?.plans ?? [];
}

/** The plans that both sides work on. */
export function runningPlans(partnership: Partnership, context: RuleContext): ImprovementPlan[] {
  return plansOf(partnership, context).filter((plan) => planStage(plan, context) === 'running');
}

/**
 * Where a plan stands, by the definition and the diary: `closed` there closes it, `raised` after that opens it again.
 * Undefined while its status is to be filled in; the rule is said to need it.
 */
export function planStage(plan: ImprovementPlan, context: RuleContext): PlanStage | undefined {
  const { status } = plan;
  const state = context.state([plan, 'status']);
  if (isOpen(state)) context.needs('improvement.plans.status');
  if (status === undefined && state !== 'absent') return undefined;
  if (status === 'draft') return 'draft';
  if (status === 'failed' || status === 'dropped') return 'ended';
  const closed = closingDay(plan, context);
  if (closed !== undefined) return isRaisedAgain(closed, planRefs(plan), context) ? 'running' : 'closed';
  return status === 'succeeded' && plan.closedOn === undefined ? 'closed' : 'running';
}

/** Day on which a plan was closed, up to the day of judging. */
export function closingDay(plan: ImprovementPlan, context: RuleContext): string | undefined {
  return context.newest(plan.closedOn, planRefs(plan), 'closed');
}

/** By which words the diary may refer to a plan. */
export function planRefs({ id }: ImprovementPlan): string[] {
  return id === undefined ? [] : refsTo('improvement/plans', id);
}

/** By which words the diary may refer to an item of one of a plan's lists, known by its id or its day. */
export function itemRefs({ id = '' }: ImprovementPlan, list: string, item: string | undefined): string[] {
  return item === undefined ? [] : refsTo(`improvement/plans/${id}/${list}`, item);
}

/** A plan as messages name it. */
export function planWords({ title, id }: ImprovementPlan): string {
  return quoted(title ?? id);
}

/** The issues that a plan deals with: those that it names, and those that name it. */
export function issuesOfPlan(plan: ImprovementPlan, { improvement }: Partnership): Issue[] {
  return (improvement?.issues ?? []).filter((issue) => dealsWith(plan, issue));
}

/** Whether a plan deals with an issue. */
export function dealsWith(plan: ImprovementPlan, { id, plan: named }: Issue): boolean {
  return (id !== undefined && (plan.issues ?? []).includes(id)) || named === (plan.id ?? '');
}

/** The KPIs by which a plan is read: those that it names itself, else those of its issues. */
export function kpisOfPlan(plan: ImprovementPlan, partnership: Partnership): Kpi[] {
  const about = plan.kpi === undefined ? issuesOfPlan(plan, partnership) : [plan];
  return (partnership.kpis ?? []).filter((kpi) => about.some((one) => isAbout(one, kpi)));
}

interface ToDo {
  id?: string | undefined;
  status?: 'open' | 'done' | 'dropped' | undefined;
  doneOn?: string | undefined;
}

/**
 * Whether an action or a milestone is still to be done, by the definition and the diary (`closed`). False while that is
 * to be filled in; the rule is said to need it.
 */
export function isToDo(item: ToDo, field: string, refs: readonly string[], context: RuleContext): boolean {
  for (const key of ['status', 'doneOn'] as const) {
    const state = context.state([item, key]);
    if (isOpen(state)) context.needs(`${field}.${key}`);
    if (item[key] === undefined && state !== 'absent') return false;
  }
  if (item.status === 'done' || item.status === 'dropped') return false;
  return context.newest(item.doneOn, refs, 'closed') === undefined;
}

/** The actions of a plan that are still to be done. */
export function openActions(plan: ImprovementPlan, context: RuleContext): Action[] {
  return (plan.actions ?? []).filter((action) =>
    isToDo(action, 'improvement.plans.actions', itemRefs(plan, 'actions', action.id), context),
  );
}

/** An action as messages name it. */
export function actionWords({ what, id, measure }: Action): string {
  return quoted(what ?? id ?? measure ?? 'unnamed');
}
