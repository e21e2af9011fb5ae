import type { Plan } from '../plan.ts';
import { said } from '../yaml.ts';

/** Asked of who works already. */
export const quality = ({ live }: Plan) =>
  live
    ? said('Mistakes that are known and what prevents them, whoever makes them.', {
        mistakes: 'TODO known mistakes of client, provider and agents, with what prevents each',
        errorPlan: 'TODO how mistakes become fewer, with measure, baseline, target and day',
        jointEducation: 'TODO when both sides last taught each other, and about what',
      })
    : undefined;
