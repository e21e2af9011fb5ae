import type { DataAccess } from '../../generated/types.ts';
import { kpiIn } from '../../kpi/words.ts';
import { list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { otherSide } from '../shapes/both-sides.ts';
import { itemsOf, lacks } from '../shapes/missing.ts';
import { blindSide, isJudgedData, payableIn } from './data-access.ts';

export const rule = partnershipRule({
  id: 'PC209',
  name: 'data-asymmetry',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  summary: 'Both sides see the data by which the work is planned and judged, or it is said why one cannot.',
  condition:
    'Live: one side sees KPI readings, forecasts or quality scores, the other does not, and no reason is stated. An error where money depends on a KPI behind the data.',
  fix: 'Proposes access for the side that has none, or adds the reason, to be filled in.',
  check(partnership, context) {
    for (const data of itemsOf(context, partnership.communication?.dataAccess, 'communication.dataAccess')) {
      const blind = blindSide(data);
      if (!blind) needsFor(data, context);
      if (!blind || !isJudgedData(data) || !lacks(context, [data, 'reason'], 'communication.dataAccess.reason'))
        continue;
      const paid = payableIn(data, partnership);
      const named = paid.map((id) => {
        const kpi = partnership.kpis?.find((one) => one.id === id) ?? partnership.kpis?.find((one) => one.kpi === id);
        return kpiIn(context, kpi ?? { kpi: id });
      });
      const grant = context.term([data], blind, true, `access for the ${blind}`);
      const name = data.dataset ?? data.id;
      context.report({
        at: [data, blind],
        severity: paid.length > 0 ? 'error' : 'warning',
        message:
          `${name === undefined ? 'A set of data' : quoted(name)} is open to the ${otherSide(blind)} and not to the ${blind}, and no reason is stated.` +
          (paid.length > 0
            ? ` Money depends on ${list(named)}, which ${paid.length === 1 ? 'is' : 'are'} read from it.`
            : ''),
        why:
          paid.length > 0
            ? `The ${blind} can neither check what is paid or taken off, nor act in time.`
            : `The ${blind} learns of trouble from the other side, and later; where both see the same, nobody is surprised.`,
        fixes: [
          grant,
          {
            title: 'Add the reason, to be filled in',
            operations: [context.set([data, 'reason'], `TODO why the ${blind} cannot see it`)],
          },
        ],
      });
    }
  },
});

function needsFor(data: DataAccess, context: RuleContext): void {
  for (const side of ['client', 'provider'] as const) {
    if (data[side] === undefined && context.state([data, side]) !== 'invalid')
      context.needs(`communication.dataAccess.${side}`);
  }
}
