import { kpiIn } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import { days, list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { closingDay, kpisOfPlan, planStage, plansOf, planWords } from './plans.ts';

export const rule = partnershipRule({
  id: 'PC566',
  name: 'no-watch',
  area: 'improvement',
  severity: 'info',
  from: 'transition',
  dimension: 'performance',
  related: ['PC565'],
  summary: 'When a plan is closed, it is agreed how long its KPI is watched.',
  condition:
    'A plan about a KPI was closed at most 90 days ago, and how long the KPI is watched for a relapse is not stated.',
  fix: 'Watches it for 90 days, or for a time to be filled in.',
  options: {
    within: {
      default: 90,
      unit: 'days',
      means: 'Days after closing in which a watch is asked for, and the one that is offered',
      source: 'policy default: one quarter',
    },
  },
  check(partnership, context) {
    for (const plan of plansOf(partnership, context)) {
      if (planStage(plan, context) !== 'closed') continue;
      const closed = closingDay(plan, context);
      const kpis = kpisOfPlan(plan, partnership);
      // Where no KPI shows it there is nothing to watch, and what was closed long ago has held or not.
      if (closed === undefined || kpis.length === 0) continue;
      const age = daysBetween(closed, context.asOf);
      if (age > context.options.within || !lacks(context, [plan, 'watch'], 'improvement.plans.watch')) continue;
      context.report({
        at: [plan, 'watch'],
        message: `How long is ${list(kpis.map((kpi) => kpiIn(context, kpi)))} watched, now that the plan ${planWords(plan)} is closed? It does not say; ${days(context.options.within)} are assumed.`,
        why: 'Attention moves on when a plan is closed. What comes back then is seen late, and taken for something new.',
        fixes: [
          {
            title: `Watch it for ${days(context.options.within)}`,
            operations: [context.set([plan, 'watch'], days(context.options.within))],
          },
          {
            title: 'Add it, to be filled in',
            operations: [context.set([plan, 'watch'], 'TODO how long it is watched')],
          },
        ],
      });
    }
  },
});
