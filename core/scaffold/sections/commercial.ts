import type { Plan } from '../plan.ts';
import { said } from '../yaml.ts';

export function commercial({ currency, early, live }: Plan) {
  return said('What the work costs, how that moves, and the money set aside for it on both sides.', {
    model: 'TODO perHour, perFte, perContact, outcome or fixed',
    currency: currency ?? 'TODO three-letter code',
    rate: 'TODO price of one unit',
    monthlyFee: 'TODO average invoice of a month',
    minimumMonthlyFee: early && currency ? `0 ${currency}` : 'TODO what must be paid without any work; 0 if nothing',
    indexation: early ? false : 'TODO false, or the index with its cap',
    funding: early ? undefined : 'TODO the budget of the client and what the provider invests',
    upkeep: live ? 'TODO how people, skills, sites and technology of the provider are kept in shape' : undefined,
    benefitsCase: live ? 'TODO value expected in a year, and what it has brought' : undefined,
  });
}
