import type { Fix } from '../../findings.ts';
import type { Kpi } from '../../generated/types.ts';
import { isFraction, shown, unitOf } from '../../kpi/units.ts';
import { timeInWords, timesElsewhere, typicalTimes } from '../../kpi/within.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import type { KpiValue } from '../../model/leaves.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf } from '../shapes/missing.ts';

export const rule = partnershipRule({
  id: 'PC534',
  name: 'service-level-seconds',
  area: 'kpi',
  severity: 'error',
  from: 'selecting',
  dimension: 'performance',
  related: ['PC505', 'PC506', 'PC531'],
  summary: 'A target for service level says within which time.',
  condition:
    'The catalogue requires a time for the KPI (as for service level), and neither its target nor its definition or variant states one.',
  fix: 'Adds the time that the file states for the KPI elsewhere; while nothing is signed, also the times that the catalogue calls typical. Proposes it from contracted on.',
  check({ kpis, goals }, context) {
    for (const kpi of itemsOf(context, kpis, 'kpis')) {
      const known = knownIn(context, kpi);
      const { target } = kpi;
      if (!known?.secondsRequired || !target || target.within || timeInWords(kpi)) continue;
      const stated = timesElsewhere(kpi, goals);
      const usual = context.reached('contracted')
        ? []
        : typicalTimes(known, kpi.channel).filter((time) => !stated.includes(time));
      context.report({
        at: [kpi, 'target'],
        message: `The target ${shown(target, unitOf(kpi, known))} for ${kpiIn(context, kpi)} does not say within how many seconds.`,
        why: '80 % in 20 s and 80 % in 120 s are different services at different prices. Without the time each side can claim that it is met.',
        fixes: isFraction(target, unitOf(kpi, known))
          ? []
          : [
              ...stated.map((time) => fixOf(kpi, target, time, 'as stated elsewhere in this file', context)),
              ...usual.map((time) => fixOf(kpi, target, time, 'as is often agreed', context)),
            ],
      });
    }
  },
});

function fixOf(kpi: Kpi, target: KpiValue, time: string, origin: string, context: RuleContext): Fix {
  const value = `${shown(target, '%')} in ${time}`;
  return context.term([kpi], 'target', value, `${value}, ${origin}`);
}
