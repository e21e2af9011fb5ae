import type { Kpi } from '../../generated/types.ts';
import { amountWords, type PeriodResult, periodValue } from '../../kpi/results.ts';
import { pairsOf } from '../../kpi/together.ts';
import { unitOf } from '../../kpi/units.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { list, number, percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

/** The KPIs that show whether work is still done properly. */
const PROPERLY = ['fcr', 'cea_customer'] as const;

export const rule = partnershipRule({
  id: 'PC532',
  name: 'rushing',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC416', 'PC530'],
  summary: 'Contacts do not get shorter at the cost of solving them.',
  condition:
    'Handle time in the newest period is 10 % or more below its mean over the 3 periods before, while first contact resolution or customer-critical accuracy of the same period is 1 point or more below its own mean over these.',
  options: {
    fall: {
      default: 10,
      unit: '%',
      means: 'Fall of the handle time from which it is looked at',
      source: 'policy default',
    },
    drop: {
      default: 1,
      unit: 'points',
      means: 'Drop of resolution or accuracy from which it is more than chance',
      source: 'policy default',
    },
    before: {
      default: 3,
      unit: 'periods',
      means: 'Periods before the newest one whose mean it is compared with',
      source: 'policy default',
    },
  },
  check({ kpis }, context) {
    const { fall, drop, before } = context.options;
    const found = new Map<Kpi, { aht: Change; others: { kpi: Kpi; change: Change }[] }>();
    for (const id of PROPERLY) {
      for (const { one, other, periods } of pairsOf(context, kpis, 'aht', id)) {
        const last = periods.slice(-(before + 1));
        if ((last[0]?.one.ordinal ?? 0) + before !== last[before]?.one.ordinal) {
          context.needs('readings');
          continue;
        }
        const aht = changeIn(last.map((period) => period.one));
        const change = changeIn(last.map((period) => period.other));
        const shorter = (100 * (aht.mean - aht.newest)) / aht.mean;
        if (!(tidy(shorter) >= fall && tidy(change.mean - change.newest) >= drop)) continue;
        const known = found.get(one) ?? { aht, others: [] };
        known.others.push({ kpi: other, change });
        found.set(one, known);
      }
    }
    for (const [kpi, { aht, others }] of found) {
      const unit = unitOf(kpi, knownIn(context, kpi));
      const fell = others.map(
        ({ kpi: other, change }) =>
          `${kpiIn(context, other)} fell from ${amountWords(change.mean, unitOf(other, knownIn(context, other)))} to ${amountWords(change.newest, unitOf(other, knownIn(context, other)))}`,
      );
      context.report({
        at: [kpi],
        message: `Contacts took ${percent((100 * (aht.mean - aht.newest)) / aht.mean)} less time in ${aht.period.period} (${amountWords(aht.newest, unit)} after ${amountWords(aht.mean, unit)}), while ${list(fell)}.`,
        why: `Shorter contacts that solve less come back as second contacts. Compared with the mean of the ${number(before)} periods before.`,
        inputs: [
          { name: 'handle time', value: aht.newest, unit: unit ?? '' },
          { name: 'mean before', value: Number(aht.mean.toFixed(2)), unit: unit ?? '' },
        ],
        related: [aht, ...others.map(({ change }) => change)].flatMap(({ period }) =>
          period.readings.map((reading) => ({ reading, message: `${reading.period}.` })),
        ),
      });
    }
  },
});

interface Change {
  period: PeriodResult;
  newest: number;
  /** Mean of the periods before, in the KPI's unit. */
  mean: number;
}

/** The newest of some periods against the mean of the others. */
function changeIn(periods: readonly PeriodResult[]): Change {
  const period = periods.at(-1) as PeriodResult;
  const earlier = periods.slice(0, -1);
  const mean = earlier.reduce((sum, one) => sum + periodValue(one), 0) / earlier.length;
  return { period, newest: periodValue(period), mean };
}
