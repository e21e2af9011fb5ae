import { amountWords, beyondWords, type Line, lineOf, missed, misses, reachedWords } from '../../kpi/results.ts';
import { pairsOf } from '../../kpi/together.ts';
import { shown, unitOf } from '../../kpi/units.ts';
import { capital, knownIn, kpiIn } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC531',
  name: 'abandons-hidden',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC511'],
  summary: 'A service level that is met does not hide customers who gave up waiting.',
  condition:
    'In the newest period that both were read for, the service level meets its target, and abandonment is beyond its own threshold, else its target; above 5 % where it has neither.',
  options: {
    abandons: {
      default: 5,
      unit: '%',
      means: 'Abandonment above which it is high, where the KPI has neither threshold nor target',
      source: 'catalogue, WFM',
    },
  },
  check({ kpis }, context) {
    for (const { one, other, periods } of pairsOf(context, kpis, 'service_level', 'abandon_rate')) {
      const agreed = one.target;
      const target = lineOf({ ...one, threshold: undefined }, knownIn(context, one));
      const open = !other.threshold && !other.target;
      const limit = open ? usual(context.options.abandons) : lineOf(other, knownIn(context, other));
      if (!target) context.needs('kpis.target');
      const newest = periods.at(-1);
      if (!newest) continue;
      if (!limit) continue;
      if (!target) continue;
      const met = newest.one.readings.every(({ value }) => !misses(target, value));
      if (!met || !missed(limit, newest.other)) continue;
      const variant = one.variant ? `, counted as ${quoted(one.variant)}` : '';
      context.report({
        at: [one],
        message: `${capital(kpiIn(context, one))} met its target in ${newest.one.period} (${reachedWords(newest.one, target.unit)}, target ${agreed ? shown(agreed, unitOf(one, knownIn(context, one))) : ''}), while ${reachedWords(newest.other, limit.unit)} of customers gave up waiting, ${beyondWords(limit)}.`,
        why: `Depending on which contacts count, those who give up drop out of the service level${variant}, so it may look best when the queue is at its worst.${open ? ` ${amountWords(context.options.abandons, '%')} is a default; a threshold at the KPI replaces it.` : ''}`,
        inputs: [
          { name: 'service level', value: reachedWords(newest.one, target.unit) },
          { name: 'abandonment', value: reachedWords(newest.other, limit.unit) },
          {
            name: 'limit of abandonment',
            value: limit.high,
            unit: limit.unit ?? '',
            ...(open ? { assumed: true } : {}),
          },
        ],
        related: [...newest.one.readings, ...newest.other.readings].map((reading) => ({
          reading,
          message: `${reading.period}.`,
        })),
      });
    }
  },
});

function usual(high: number): Line {
  return { low: Number.NEGATIVE_INFINITY, high, by: 'threshold', unit: '%', direction: 'lower' };
}
