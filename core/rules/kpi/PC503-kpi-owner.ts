import type { Kpi } from '../../generated/types.ts';
import { ownerFixes, personWords } from '../../kpi/owners.ts';
import { allOf, kpiIn } from '../../kpi/words.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { bothSides, otherSide } from '../shapes/both-sides.ts';

const why =
  'When the figure falls, the side without an owner has nobody who must notice, explain and act; the other side is left to find out alone.';

const ownersMissing = bothSides<Kpi>({
  section: 'kpis',
  items: ({ kpis }) => kpis,
  key: 'owner',
  each(kpi, missing, context, { kpis }) {
    const [side] = missing;
    const other = side && kpi.owner?.[otherSide(side)];
    const person = other === undefined ? undefined : context.person(other);
    const beside = side && person ? `; at the ${otherSide(side)} ${personWords(person)} does` : '';
    const message =
      missing.length === 1
        ? `Nobody at the ${side} answers for ${kpiIn(context, kpi)}${beside}.`
        : `Nobody answers for ${kpiIn(context, kpi)}, neither at the client nor at the provider.`;
    return { message, why, severity: severityIn(context), fixes: ownerFixes([kpi], missing, context, kpis) };
  },
  once: (kpis, context) => ({
    message: `Who answers for ${allOf(kpis.length, 'KPI')}, at the client and at the provider? No owner is named.`,
    why,
    severity: severityIn(context),
    fixes: ownerFixes(kpis, ['client', 'provider'], context, kpis),
  }),
});

export const rule = partnershipRule({
  id: 'PC503',
  name: 'kpi-owner',
  area: 'kpi',
  severity: 'error',
  from: 'selecting',
  dimension: 'governance',
  related: ['PC221'],
  summary: 'Somebody answers for each KPI on both sides.',
  condition:
    'A KPI names no owner at the client, at the provider, or at either. Asked once when no KPI names any owner, and when there is no KPI at all (from contracted on). A warning while selecting.',
  fix: 'Names a person of that side, of your choice, or leaves the name to be filled in.',
  check(partnership, context) {
    const state = context.state(['kpis']);
    if (state !== 'absent' && (state !== 'stated' || (partnership.kpis ?? []).length > 0))
      ownersMissing(partnership, context);
    else if (context.reached('contracted')) {
      context.report({
        at: ['kpis'],
        message:
          'By which figures is the work judged, and who answers for each of them on both sides? No KPI is stated.',
        why: 'Without KPIs good and bad work look the same, and neither side can show the other where it stands. PC501, PC502, PC505 to PC510 and PC534 could not be judged.',
      });
    }
  },
});

/** Before the contract is signed there is time to name them. */
function severityIn(context: RuleContext): 'error' | 'warning' {
  return context.reached('contracted') ? 'error' : 'warning';
}
