import { PERIOD_DAYS } from '../../actuals/periods.ts';
import type { Kpi } from '../../generated/types.ts';
import { type PeriodResult, periodsOf } from '../../kpi/results.ts';
import { kpiIn } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import { days, list, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf, lacks } from '../shapes/missing.ts';
import { nameUnread } from '../shapes/unread.ts';
import { gapsIn } from './gaps-of-readings.ts';

const why = 'What nobody measures, nobody sees slipping. Data shows an issue only while it is there and new.';

const options = {
  late: {
    default: 1.5,
    unit: 'intervals',
    means: 'Age of the newest reading, in intervals, above which it is late',
    source: 'policy default',
  },
  lookBack: {
    default: 6,
    unit: 'periods',
    means: 'Periods up to the newest reading in which none may be missing',
    source: 'policy default',
  },
};

type Context = RuleContext<typeof options>;

export const rule = partnershipRule({
  id: 'PC512',
  name: 'actuals-missing',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC047', 'PC305', 'PC509'],
  summary: 'Readings of every KPI with a target keep coming.',
  condition:
    'The workspace keeps readings, and for a KPI with a target there is none, or the newest is for a period that ended more than 1.5 intervals ago, or one is missing among the last 6 periods.',
  options,
  check(partnership, context) {
    const kpis = itemsOf(context, partnership.kpis, 'kpis').filter((kpi) => isMeasured(kpi, context));
    if (nameUnread(context)) return;
    const kept = context.readingsKept();
    if (kept === 'nowhere') return context.needs('readings');
    if (kept === 'unread') return;
    const never: Kpi[] = [];
    const late = new Map<string, Kpi[]>();
    for (const kpi of kpis) {
      const periods = recorded(kpi, context);
      const newest = periods.at(-1);
      if (!newest) {
        if (firstIsDue(kpi, partnership.since, context)) never.push(kpi);
      } else if (daysBetween(newest.last, context.asOf) > context.options.late * intervalOf(kpi, newest)) {
        const key = `${newest.last} ${newest.period} ${intervalOf(kpi, newest)}`;
        late.set(key, [...(late.get(key) ?? []), kpi]);
      } else gaps(kpi, periods, context);
    }
    // Readings that lead to no KPI have a finding of their own; they may be those that are missed here.
    if (never.length > 0 && context.unplaced().every(({ kpi }) => context.kpi(kpi))) {
      const all = never.length === partnership.kpis?.length && never.length > 1;
      context.report({
        at: all ? ['kpis'] : [never[0] as Kpi],
        message: `No result is recorded for ${all ? 'any KPI' : list(never.map((kpi) => kpiIn(context, kpi)))}, though the work is live.`,
        why,
        related: all ? [] : never.slice(1).map((kpi) => ({ at: [kpi], message: 'No result of this one either.' })),
      });
    }
    for (const [first, ...others] of late.values()) if (first) sayLate(first, others, context);
  },
});

/** Only a KPI with a target that counts by now is asked for readings, and one that readings can name. */
function isMeasured(kpi: Kpi, context: Context): boolean {
  if (kpi.id === undefined && kpi.kpi === undefined) {
    lacks(context, [kpi, 'kpi'], 'kpis.kpi');
    return false;
  }
  if (lacks(context, [kpi, 'target'], 'kpis.target') || kpi.target === undefined) return false;
  return kpi.appliesFrom === undefined || kpi.appliesFrom <= context.asOf;
}

/** Periods for which there is a reading at all, whether or not it counts. */
function recorded(kpi: Kpi, context: Context): PeriodResult[] {
  return periodsOf(context.recorded(kpi)).filter(
    ({ last }) => kpi.appliesFrom === undefined || last >= kpi.appliesFrom,
  );
}

/** Days from one reading to the next: as promised, but never less than one reading stands for. */
function intervalOf(kpi: Kpi, { kind }: PeriodResult): number {
  return Math.max(kpi.frequency?.days ?? 0, kpi.window?.days ?? 0, PERIOD_DAYS[kind]);
}

/** The first period has to begin, to end, and to be late. */
function firstIsDue(kpi: Kpi, since: string | undefined, context: Context): boolean {
  const began = [since, kpi.appliesFrom]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const interval = kpi.frequency?.days ?? kpi.window?.days;
  // Without a start, only work that has settled is sure to have had its first period.
  if (began === undefined && !context.reached('steady')) context.needs('since');
  if (began === undefined) return context.reached('steady');
  if (interval === undefined) {
    context.needs('kpis.frequency');
    return false;
  }
  return daysBetween(began, context.asOf) > (1 + context.options.late) * interval;
}

function sayLate(first: Kpi, others: readonly Kpi[], context: Context): void {
  const newest = recorded(first, context).at(-1);
  if (!newest) return;
  const age = daysBetween(newest.last, context.asOf);
  context.report({
    at: [first],
    message: `The newest ${others.length === 0 ? 'result' : 'results'} of ${list([first, ...others].map((kpi) => kpiIn(context, kpi)))} ${others.length === 0 ? 'is' : 'are'} for ${newest.period}, which ended ${days(age)} ago; one is due every ${days(intervalOf(first, newest))}.`,
    why,
    inputs: [{ name: 'age', value: age, unit: 'days' }],
    related: [
      ...newest.readings.map((reading) => ({ reading, message: 'The newest reading.' })),
      ...others.map((kpi) => ({ at: [kpi], message: 'As old.' })),
    ],
  });
}

function gaps(kpi: Kpi, periods: readonly PeriodResult[], context: Context): void {
  const missing = gapsIn(periods, kpi.frequency?.days, context.options.lookBack);
  if (missing.length === 0) return;
  context.report({
    at: [kpi],
    message: `${missing.length === 1 ? 'A result' : `${number(missing.length)} results`} of ${kpiIn(context, kpi)} ${missing.length === 1 ? 'is' : 'are'} missing: ${list(missing)}.`,
    why: `Between two readings nobody can tell whether it held. Looked at: the last ${number(context.options.lookBack)} periods up to ${periods.at(-1)?.period}.`,
  });
}
