import { agreed, type Plan } from '../plan.ts';
import { said } from '../yaml.ts';

export function headcount(plan: Plan) {
  const { answers, status, waves, early } = plan;
  const today = status === 'ramp' ? waves[0]?.headcount : answers.agents;
  return said('How many agents, and how fast they could be replaced: so long must a notice be.', {
    current: today ?? 'TODO how many agents, in full-time equivalents',
    minimum: agreed(plan, 0, 'fewest agents that must be paid for; 0 if there is no minimum'),
    hiringPerWeek: answers.hiringPerWeek ?? 'TODO new agents you could hire in a week if the provider left',
    flex: early
      ? {
          down: [
            { by: '20 %', notice: '30 days' },
            { by: '100 %', notice: '90 days' },
          ],
          up: [{ by: '20 %', notice: '56 days' }],
          reRamp: { by: '100 %', notice: '90 days' },
        }
      : 'TODO cuts, growth and the way back that the contract allows, each with its notice',
  });
}
