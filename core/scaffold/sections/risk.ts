import type { Plan } from '../plan.ts';
import { said } from '../yaml.ts';

export function risk(plan: Plan) {
  const { answers, early, live } = plan;
  const heavy = answers.importance === 'high' || answers.importance === 'critical';
  return said('What could stop the work, what that would cost, and what is done about it.', {
    impact: heavy || !early ? 'TODO what a day without this service costs, and how long it may be down' : undefined,
    threats: early ? undefined : 'TODO threats to data, connection and staff, each with its continuity plan',
    continuity: early ? undefined : 'TODO how the work goes on or comes back, who sees to it, and how soon',
    dataProtection:
      answers.personalData === false
        ? undefined
        : {
            roles: early ? { client: 'controller', provider: 'processor' } : 'TODO which part each side has',
            subProcessors: 'TODO companies that work with the data for the provider; [] if none',
            locations: 'TODO countries in which the data is kept or seen',
            returnOrDelete: early ? 'returnThenDelete' : undefined,
          },
    attrition: live ? 'TODO attrition of this account and of the provider as a whole, on the same basis' : undefined,
  });
}
