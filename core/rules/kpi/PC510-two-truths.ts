import type { Sides } from '../../generated/types.ts';
import { systemsApart } from '../../kpi/systems.ts';
import { allOf, kpiIn } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { itemsOf, lacks, onceOrEach } from '../shapes/missing.ts';

const why =
  'Two systems seldom count alike. Once the numbers part, the talk is about whose is right, and no longer about the service.';
const TODO = 'TODO how the two are compared, and which one decides';

export const rule = partnershipRule({
  id: 'PC510',
  name: 'two-truths',
  area: 'kpi',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC045', 'PC209', 'PC414', 'PC505'],
  summary: 'Both sides read the same numbers, or have agreed how theirs are brought together.',
  condition:
    'A KPI names one system for the client and another for the provider, no view that both share, and no reconciliation. Asked once when that is so of every KPI.',
  fix: 'Adds a reconciliation, to be filled in.',
  check({ kpis }, context) {
    const all = itemsOf(context, kpis, 'kpis');
    const apart = all.filter(
      (kpi) =>
        systemsApart(kpi, context) &&
        kpi.sharedView !== true &&
        lacks(context, [kpi, 'reconciliation'], 'kpis.reconciliation'),
    );
    const fixes = [
      {
        title: 'Say how they are brought together, to be filled in',
        operations: apart.map((kpi) => context.set([kpi, 'reconciliation'], TODO)),
        preferred: true,
      },
    ];
    onceOrEach(all, apart, {
      once: () =>
        context.report({
          at: ['kpis'],
          message: `How are the two sides' numbers brought together? Client and provider read ${allOf(apart.length, 'KPI')} from different systems.`,
          why,
          fixes,
        }),
      each(kpi) {
        const { client, provider } = kpi.source as Sides<string>;
        context.report({
          at: [kpi, 'source'],
          message: `The client reads ${kpiIn(context, kpi)} from ${quoted(client)}, the provider from ${quoted(provider)}; nothing says how the two are brought together.`,
          why,
          fixes: [
            {
              title: 'Say how they are brought together, to be filled in',
              operations: [context.set([kpi, 'reconciliation'], TODO)],
              preferred: true,
            },
          ],
        });
      },
    });
  },
});
