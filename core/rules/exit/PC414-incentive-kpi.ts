import type { Fix } from '../../findings.ts';
import type { Kpi, Partnership, Sides } from '../../generated/types.ts';
import { recipientsOf, sharesView } from '../../kpi/publication.ts';
import { systemsApart } from '../../kpi/systems.ts';
import { kpiIn } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { listUnread } from '../shapes/unread.ts';
import { incentivesOf, incentiveWords, kpiNamed } from './incentives.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 6;

export const rule = partnershipRule({
  id: 'PC414',
  name: 'incentive-kpi',
  area: 'exit',
  severity: 'error',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC209'],
  summary: 'Money depends only on KPIs that are agreed here and that both sides read alike.',
  condition:
    'An incentive names no KPI, or one of the catalogue that is not among the KPIs of the partnership; or the two sides read its KPI from different systems without a shared view or a reconciliation, or the results go to the client only. An id that stands nowhere has PC029. Not evaluated while no KPIs are stated.',
  fix: 'Names one of the KPIs, or from contracted on proposes it; or adds a reconciliation, to be filled in.',
  check(partnership, context) {
    for (const incentive of incentivesOf(partnership, context)) {
      const id = incentive.kpi;
      const what = incentiveWords(incentive, partnership, context);
      if (id === undefined) {
        if (!lacks(context, [incentive, 'kpi'], 'commercial.incentives.kpi')) continue;
        context.report({
          at: [incentive, 'kpi'],
          message: `Money moves by ${what}, but on which result? No KPI is named.`,
          why: 'What is paid for without a figure is paid for by opinion, and the opinions of the two sides will differ.',
          fixes: kpiFixes(partnership, context, incentive),
        });
        continue;
      }
      const { entry, known, words } = kpiNamed(id, partnership, context);
      if (!entry) {
        if (!partnership.kpis?.length) context.needs('kpis');
        else if (known && !listUnread(context, ['kpis'], 'kpi'))
          context.report({
            at: [incentive, 'kpi'],
            message: `Money depends on ${words}, which is not among the KPIs of this partnership: no target, source or owner is agreed for it.`,
            why: 'The catalogue says what the figure means, not where it is read, how often and by whom. The first payment will be the first quarrel about it.',
            fixes: kpiFixes(partnership, context, incentive),
          });
        continue;
      }
      const asymmetry = asymmetryOf(entry, context);
      if (!asymmetry) continue;
      context.report({
        at: [incentive, 'kpi'],
        message: `Money depends on ${kpiIn(context, entry)}, ${asymmetry.words}.`,
        why: 'Who alone holds the number decides alone what is paid. The other side has to believe it, and one day will not.',
        related: [{ at: asymmetry.at, message: 'How its results are read.' }],
        fixes: asymmetry.fixes,
      });
    }
  },
});

/** What one side knows of a KPI and the other does not; undefined when both read the same. */
function asymmetryOf(kpi: Kpi, context: RuleContext): { words: string; at: [Kpi, string]; fixes: Fix[] } | undefined {
  if (sharesView(kpi)) return undefined;
  if (systemsApart(kpi, context)) {
    if (!lacks(context, [kpi, 'reconciliation'], 'kpis.reconciliation')) return undefined;
    const { client, provider } = kpi.source as Sides<string>;
    return {
      words: `which the client reads from ${quoted(client)} and the provider from ${quoted(provider)}; nothing says which number pays`,
      at: [kpi, 'source'],
      fixes: [
        {
          title: 'Say how the two are brought together, to be filled in',
          operations: [context.set([kpi, 'reconciliation'], 'TODO how the two are compared, and which one pays')],
          preferred: true,
        },
      ],
    };
  }
  const clientOnly = kpi.publication?.to !== undefined && recipientsOf(kpi, context) === 'client only';
  return clientOnly
    ? {
        words: 'whose results go to the client only',
        at: [kpi, 'publication'],
        fixes: [{ title: 'Add the provider', operations: [context.append([kpi, 'publication', 'to'], 'provider')] }],
      }
    : undefined;
}

function kpiFixes({ kpis }: Partnership, context: RuleContext, incentive: object): Fix[] {
  return (kpis ?? []).slice(0, MOST_CHOICES).flatMap((kpi) => {
    const id = kpi.id ?? kpi.kpi;
    if (id === undefined || asymmetryOf(kpi, context)) return [];
    return [context.term([incentive], 'kpi', id, kpiIn(context, kpi))];
  });
}
