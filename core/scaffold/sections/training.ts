import type { Plan } from '../plan.ts';
import { said } from '../yaml.ts';

export function training(plan: Plan) {
  const { early, live } = plan;
  return said('How agents learn the work. Whoever owns the content keeps it right on both sides.', {
    initial: early
      ? { duration: '35 days', passMark: '85 %', contentOwner: plan.person('client', 'quality') }
      : 'TODO how long it takes, the pass mark, and who owns the content',
    nesting: early ? { duration: '14 days' } : 'TODO how long new agents work under close guidance',
    trainTheTrainer: live ? 'TODO how many trainers you certified, and when' : undefined,
    parity: early ? undefined : 'TODO hours of training for own and provider agents, and whether content is the same',
  });
}
