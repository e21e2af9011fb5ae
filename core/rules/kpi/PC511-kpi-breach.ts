import type { Kpi, Partnership } from '../../generated/types.ts';
import {
  amountWords,
  beyondWords,
  type Line,
  missed,
  type PeriodResult,
  periodsThatCount,
  reachedWords,
  runAtEnd,
  statedLineOf,
} from '../../kpi/results.ts';
import { endsIn, shown, unitOf } from '../../kpi/units.ts';
import { capital, knownIn, kpiIn } from '../../kpi/words.ts';
import { count, list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf, lacks } from '../shapes/missing.ts';
import { inHand, issueFix } from './issue-of.ts';

/** Periods of a long run that a message names: the newest. */
const MOST_NAMED = 3;

type Context = RuleContext<typeof options>;

const options = {
  errorFrom: {
    default: 3,
    unit: 'periods',
    means: 'Missed periods running from which it is an error',
    source: 'policy default',
  },
  inHandFor: {
    default: 90,
    unit: 'days',
    means: 'How long an open issue keeps the rule silent, from the day on which it was detected',
    source: 'policy default',
  },
};

export const rule = partnershipRule({
  id: 'PC511',
  name: 'kpi-breach',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  summary: 'Results keep to the threshold of each KPI, or to its target where no threshold is stated.',
  condition:
    'The newest period that has ended is beyond the threshold (the target where there is none); an error when 3 periods running are. Silent while an open issue about the KPI, seen within the last 90 days, is stated under improvement.',
  fix: 'Opens an issue about it, with the numbers; cause and owners are to be filled in.',
  options,
  check(partnership, context) {
    for (const kpi of itemsOf(context, partnership.kpis, 'kpis')) {
      if (!kpi.threshold && !kpi.target) {
        lacks(context, [kpi, 'target'], 'kpis.target');
        continue;
      }
      const line = statedLineOf(kpi, knownIn(context, kpi));
      const periods = periodsThatCount(context, kpi);
      if (periods.length === 0) context.needs('readings');
      else if (!line) context.needs(...openFor(kpi, context));
      const run = line ? runAtEnd(periods, (period) => missed(line, period)) : [];
      const issue = run.length === 0 ? 'yes' : inHand(partnership, kpi, context, context.options.inHandFor);
      if (line && issue !== 'yes') report(kpi, line, run, issue === 'no' ? partnership : undefined, context);
    }
  },
});

/** What would have to be settled before the KPI can be judged: the value itself, or on which side of a band it lies. */
function openFor(kpi: Kpi, context: Context): string[] {
  const unit = unitOf(kpi, knownIn(context, kpi));
  if (kpi.threshold) return endsIn(kpi.threshold, unit, unit) ? ['kpis.target'] : ['kpis.threshold'];
  return endsIn(kpi.target, unit, unit) ? ['kpis.threshold'] : ['kpis.target'];
}

/** Says it; with `partnership`, an issue can be opened in it. */
function report(
  kpi: Kpi,
  line: Line,
  run: readonly PeriodResult[],
  partnership: Partnership | undefined,
  context: Context,
): void {
  const newest = run.at(-1);
  const limit = kpi[line.by];
  if (!newest) return;
  if (!limit) return;
  const { errorFrom } = context.options;
  const unit = unitOf(kpi, knownIn(context, kpi));
  const words = capital(kpiIn(context, kpi));
  const reached = (period: PeriodResult): string => `${reachedWords(period, line.unit)} in ${period.period}`;
  const named = run.slice(-MOST_NAMED);
  const grave = run.length >= errorFrom;
  const running = count(run.length, newest.kind);
  context.report({
    at: [kpi, line.by],
    severity: grave ? 'error' : 'warning',
    message:
      run.length === 1
        ? `${words} was ${reached(newest)}; ${beyondWords(line)} ${line.by === 'threshold' ? 'counts as missed' : 'misses the target'}.`
        : `${words} has been ${beyondWords(line)} for ${running} running: ${named.length < run.length ? 'last ' : ''}${list(named.map(reached))}.`,
    why: `${grave ? `From ${count(errorFrom, 'period')} running on it is no blip: something has changed, and it will not pass by itself.` : `${run.length === 1 ? 'One period may be a blip.' : 'It begins to look like more than a blip.'} A cause costs least while it is small.`}${line.by === 'threshold' && kpi.target ? ` The target is ${shown(kpi.target, unit)}.` : ''}`,
    inputs: [
      { name: line.by, value: limit.text },
      ...named.map((period) => ({ name: period.period, value: reachedWords(period, line.unit) })),
    ],
    related: named.flatMap(({ readings }) =>
      readings.map((reading) => ({
        reading,
        message: `${reading.period}: ${amountWords(reading.value, line.unit)}${reading.side ? ` as the ${reading.side} reads it` : ''}.`,
      })),
    ),
    fixes: partnership
      ? [
          issueFix(
            partnership,
            kpi,
            `${words} was ${reached(newest)}; the ${line.by} is ${shown(limit, unit)}`,
            newest.period,
            context,
          ),
        ]
      : [],
  });
}
