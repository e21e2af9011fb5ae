import { owner, type Plan } from '../plan.ts';
import { said } from '../yaml.ts';

/** The move of the work; of no interest once the work has moved. */
export function transition(plan: Plan) {
  const { status, answers } = plan;
  if (status === 'ramp' || status === 'steady' || status === 'improving' || status === 'exiting') return undefined;
  return said('The move itself, with what must be true before the first day, and the way back.', {
    goLive: answers.start ?? 'TODO first day',
    owner: owner(plan, 'manager'),
    knowledgeTransfer: 'TODO what is handed over, how long it takes, who signs it off',
    parallelRun: plan.early ? '30 days' : undefined,
    goNoGo: [
      {
        criterion: 'TODO what must be true before the work goes live',
        decidedBy: plan.person('client', 'manager'),
      },
    ],
    rollback: 'TODO how the work goes back if the start fails, who sets it off, and within what time',
  });
}
