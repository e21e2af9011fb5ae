import { money } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

const DEFAULT_LIMIT = 10_000;

/** Currencies of which 10,000 are much the same. In others the default would say little; a policy's limit counts in all. */
const alike = new Set(['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

export const rule = partnershipRule({
  id: 'PC426',
  name: 'criticality-understated',
  area: 'exit',
  severity: 'error',
  from: 'draft',
  dimension: 'resilience',
  related: ['PC425'],
  summary: 'Work that holds up much revenue is not rated low.',
  condition:
    'Criticality is low, and the revenue at risk per day is above 10,000 in the currency stated. The default counts in EUR, USD, GBP, CHF, CAD, AUD, NZD and SGD; in other currencies it is judged where a policy sets a limit of its own.',
  options: {
    revenue: {
      default: DEFAULT_LIMIT,
      unit: 'a day, in the currency of the file',
      means: 'Revenue at risk per day above which work is not of low criticality.',
      source: 'policy default',
    },
  },
  check({ criticality, risk }, context) {
    if (criticality !== 'low') return;
    const at = ['risk', 'impact', 'revenueAtRiskPerDay'];
    const revenue = risk?.impact?.revenueAtRiskPerDay;
    if (!revenue) {
      if (lacks(context, at, at.join('.'))) context.needs(at.join('.'));
      return;
    }
    const limit = context.options.revenue;
    if (limit === DEFAULT_LIMIT && !alike.has(revenue.currency))
      return context.needs(`${at.join('.')} in EUR, or a limit in ${revenue.currency}`);
    if (revenue.amount <= limit) return;
    context.report({
      at: ['criticality'],
      message: `The work is rated low, yet each day without it puts ${money(revenue.amount, revenue.currency)} at risk; above ${money(limit, revenue.currency)} it is not low.`,
      why: 'The rating decides which safeguards are asked for. Rated low, the work gets neither a tested plan nor a second supplier before the day on which they are missed.',
      inputs: [{ name: 'revenue at risk per day', value: revenue.amount, unit: revenue.currency }],
      related: [{ at, message: `${money(revenue.amount, revenue.currency)} a day.` }],
    });
  },
});
