import type { ExitPlan, Partnership } from '../../generated/types.ts';
import { isPlan, planParts } from '../../model/exit-plan.ts';
import { isOpen, type StateOf, standing } from '../../model/known.ts';
import type { RuleContext } from '../rule.ts';

type Context = Pick<RuleContext, 'state' | 'companions' | 'documents'>;

/**
 * How the exit plan of a partnership stands. It may stand in a companion that only the client reads. `none`: said not to be
 * there, or a block without a plan in it; `due`: only a duty to write one; `open`: asked for, not known.
 */
export type PlanStands = 'plan' | 'none' | 'due' | 'absent' | 'open' | 'invalid';

export function planStands(partnership: Partnership, context: Context): { stands: PlanStands; needs: string[] } {
  const plan = partnership.exitPlan;
  if ([plan, ...context.companions().map((other) => other.exitPlan)].some(isPlan)) return { stands: 'plan', needs: [] };
  const here = planStandsIn(plan, context.state);
  if (here.stands !== 'absent') return here;
  // What is to be filled in in the other document is not asked for here.
  const others = context.documents().filter(({ data }) => data !== partnership);
  const open = others.map(({ data, state }) => planStandsIn(data.exitPlan, state));
  return open.find(({ stands }) => stands === 'open') ?? here;
}

function planStandsIn(plan: Partnership['exitPlan'], state: StateOf): { stands: PlanStands; needs: string[] } {
  const stands = standing(state, ['exitPlan'], plan);
  if (isOpen(stands)) return { stands: 'open', needs: ['exitPlan'] };
  if (stands === 'invalid' || stands === 'absent') return { stands, needs: [] };
  if (!plan) return { stands: 'none', needs: [] };
  const parts = [...planParts, 'due'].map((part) => ({ part, state: state(['exitPlan', part]) }));
  const open = parts.filter((one) => isOpen(one.state));
  if (open.length > 0) return { stands: 'open', needs: open.map(({ part }) => `exitPlan.${part}`) };
  if (parts.some((one) => one.state === 'invalid')) return { stands: 'invalid', needs: [] };
  return { stands: plan.due === undefined ? 'none' : 'due', needs: [] };
}

/** The plan that stands in this document, for rules that judge what is in it; those of companions are judged there. */
export function ownPlan({ exitPlan }: Partnership): ExitPlan | undefined {
  return isPlan(exitPlan) ? exitPlan : undefined;
}
