import type { Fix } from '../../findings.ts';
import type { ExitPlan } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';

/** The parts of a plan that people have to fill in, in reading order. */
const toFill = {
  owner: { client: 'TODO who keeps the plan ready at the client', provider: 'TODO who keeps it ready at the provider' },
  steps: 'TODO what is done to move the work out, in order',
  dataReturn: 'TODO how the data comes back, and how it is deleted',
  knowledgeTransfer: 'TODO how those who take over learn what the provider knows',
  lastTested: 'TODO day of the first walkthrough',
  alternatives: 'TODO where the work could go',
  businessCase: 'TODO what leaving costs, and what it brings',
} as const;

/** Adds the parts of an exit plan that are missing, to be filled in. */
export function exitPlanFix(plan: ExitPlan | false | undefined, context: Pick<RuleContext, 'set' | 'state'>): Fix {
  const missing = Object.entries(toFill).filter(([part]) => !plan || context.state(['exitPlan', part]) === 'absent');
  return {
    title: plan ? 'Add the parts of a plan that are missing, to be filled in' : 'Insert an exit plan, to be filled in',
    preferred: true,
    operations: plan
      ? missing.map(([part, value]) => context.set(['exitPlan', part], value))
      : [context.set(['exitPlan'], toFill)],
  };
}
