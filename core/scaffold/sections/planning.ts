import { agreed, owner, type Plan } from '../plan.ts';
import { said } from '../yaml.ts';

export const planning = (plan: Plan) =>
  said('What is coming, told early enough to hire and train for it.', {
    forecast: {
      horizon: agreed(plan, '26 weeks', 'how far ahead it looks; hiring and training must fit in'),
      every: 'weekly',
      lastShared: plan.live ? 'TODO day on which it was last shared' : undefined,
      owner: owner(plan, 'operations'),
    },
    support: plan.live ? 'TODO team leads, trainers and quality analysts on each side' : undefined,
  });
