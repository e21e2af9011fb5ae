import { inUnit, periodValue } from '../../kpi/results.ts';
import { pairsOf } from '../../kpi/together.ts';
import { unitOf } from '../../kpi/units.ts';
import { knownIn } from '../../kpi/words.ts';
import { percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC530',
  name: 'burn-out',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  summary: 'Agents are not kept busy without a pause.',
  condition: 'In the newest period that both were read for, occupancy is above 88 % and schedule adherence above 95 %.',
  options: {
    occupancy: {
      default: 88,
      unit: '%',
      means: 'Occupancy above which agents have too few pauses between contacts',
      source: 'catalogue, policy default',
    },
    adherence: {
      default: 95,
      unit: '%',
      means: 'Schedule adherence above which there is no give in the shift',
      source: 'policy default',
    },
  },
  check({ kpis }, context) {
    for (const { one, other, periods } of pairsOf(context, kpis, 'occupancy', 'adherence')) {
      const newest = periods.at(-1);
      if (!newest) continue;
      const occupancy = inUnit(periodValue(newest.one), unitOf(one, knownIn(context, one)), '%') ?? 0;
      const adherence = inUnit(periodValue(newest.other), unitOf(other, knownIn(context, other)), '%') ?? 0;
      if (!(occupancy > context.options.occupancy && adherence > context.options.adherence)) continue;
      context.report({
        at: [one],
        message: `In ${newest.one.period} agents were busy for ${percent(occupancy)} of their time at work and kept to their schedule for ${percent(adherence)} of it: hardly a pause is left.`,
        why: `Above ${percent(context.options.occupancy)} occupancy and ${percent(context.options.adherence)} adherence together there is no time left between contacts, and people wear out.`,
        inputs: [
          { name: 'occupancy', value: occupancy, unit: '%' },
          { name: 'adherence', value: adherence, unit: '%' },
        ],
        related: [
          ...newest.one.readings.map((reading) => ({ reading, message: `Occupancy in ${reading.period}.` })),
          ...newest.other.readings.map((reading) => ({ reading, message: `Adherence in ${reading.period}.` })),
        ],
      });
    }
  },
});
