import { readingsOfKpi } from '../actuals/kpi-readings.ts';
import type { PeriodKind } from '../actuals/periods.ts';
import type { CheckResult } from '../check.ts';
import type { Kpi } from '../generated/types.ts';
import { ENOUGH, type ProcessLimits, processLimits, type ShiftSignal } from '../kpi/process-limits.ts';
import {
  amountWords,
  type Line,
  missed,
  type PeriodResult,
  periodsThatCount,
  periodValue,
  statedLineOf,
} from '../kpi/results.ts';
import { leastCases } from '../kpi/samples.ts';
import { type Ends, unitOf } from '../kpi/units.ts';
import { capital, kpiWords } from '../kpi/words.ts';
import { count, list } from '../text.ts';
import type { AskedPartnership } from './asked.ts';

/** A reading as a chart draws it. */
export interface ChartPoint {
  /** As written: 2026-10. */
  period: string;
  /** Last ISO day of it. */
  last: string;
  value: number;
  /** Beyond the threshold, or the target where there is none. */
  missed: boolean;
  /** Cases that it rests on, where they are told, and whether that is few: below the least agreed, or 30 answers. */
  sample?: number;
  small?: true;
}

/**
 * `shift`: the process is another one than before. `blip`: one reading stands out by itself. `season`: it stands out, and
 * did in the same season a year before. `routine`: it varies as it always does. `unknown`: too few readings.
 */
export type Verdict = 'shift' | 'blip' | 'season' | 'routine' | 'unknown';

/** The readings of one KPI, and what they say. Plain data; values in `unit`. */
export interface KpiChart {
  id: string;
  title: string;
  unit?: string;
  /** Limits of the target or threshold; an open end is left out. */
  line?: Partial<Ends>;
  lineBy?: 'threshold' | 'target';
  /** Oldest first, at most 60. */
  points: ChartPoint[];
  /** Left out with too few readings. Indexes of its signals count from `since`. */
  limits?: ProcessLimits;
  /** Index of the first point that the limits rest on: after a shift that lasts for a year, those before it are history. */
  since: number;
  verdict: Verdict;
  /** What the readings say, in one to four sentences. */
  says: string[];
}

/** The KPI charts of a partnership, in the order of the file. KPIs that nobody has read come last. */
export function blipOrShift({ result, documents }: AskedPartnership): KpiChart[] {
  const { workspace } = result;
  const charts = documents.flatMap(({ document }) =>
    (document.held.data.kpis ?? []).map((kpi) => {
      const known = workspace.catalogue.get(kpi.kpi ?? '');
      const readings = (asked: Kpi | string) => readingsOfKpi(workspace, document.name, document.held.data, asked);
      const periods = periodsThatCount({ readings }, kpi).slice(-MOST);
      const line = statedLineOf(kpi, known);
      const unit = line?.unit ?? unitOf(kpi, known);
      const chart = chartOf(periods, line, unit, kpi);
      return {
        id: kpi.id ?? kpi.kpi ?? '',
        title: capital(kpiWords(kpi, known)),
        ...(unit === undefined ? {} : { unit }),
        ...chart,
        says: [...chart.says, ...elsewhere(kpi, periods.at(-1), document.name, result)],
      };
    }),
  );
  return [...charts.filter(({ points }) => points.length > 0), ...charts.filter(({ points }) => points.length === 0)];
}

/** Five years of months; more is no help to the eye. */
const MOST = 60;
/** Readings below which a chart says nothing. Policy default. */
const FEWEST = 5;
/** Periods of a kind in a year; days are compared with nothing, since they fall on other weekdays. */
const PER_YEAR: Partial<Record<PeriodKind, number>> = { quarter: 4, month: 12, week: 52 };

type Drawn = Pick<KpiChart, 'line' | 'lineBy' | 'points' | 'limits' | 'since' | 'verdict' | 'says'>;

function chartOf(periods: readonly PeriodResult[], line: Line | undefined, unit: string | undefined, kpi: Kpi): Drawn {
  const points = periods.map((period) => pointOf(period, line, kpi));
  const { limits, since } = limitsOf(periods);
  const verdict = verdictOf(periods, since, limits);
  const drawn = { ...drawnLine(line), points, ...(limits ? { limits } : {}), since, verdict };
  return { ...drawn, says: words(periods, drawn, line, unit) };
}

/** The limits of how it runs today. A run on one side that is long enough for limits of its own is what it does now. */
function limitsOf(periods: readonly PeriodResult[]): { limits?: ProcessLimits; since: number } {
  let since = 0;
  for (;;) {
    const now = periods.slice(since);
    const limits =
      now.length < FEWEST
        ? undefined
        : processLimits(now.map((period) => ({ ordinal: period.ordinal, value: periodValue(period) })));
    if (!limits) return { since };
    const settled = limits.signals.find(
      ({ test, from, to }) => test === 'run' && to === now.length - 1 && from > 0 && to - from + 1 >= ENOUGH,
    );
    if (!settled) return { limits, since };
    since += settled.from;
  }
}

function pointOf(period: PeriodResult, line: Line | undefined, kpi: Kpi): ChartPoint {
  const samples = period.readings.flatMap(({ sample }) => (sample === undefined ? [] : [sample]));
  const least = leastCases(kpi);
  const sample = samples.length > 0 ? Math.min(...samples) : undefined;
  return {
    period: period.period,
    last: period.last,
    value: periodValue(period),
    missed: line !== undefined && missed(line, period),
    ...(sample === undefined ? {} : { sample }),
    ...(sample !== undefined && sample < least ? { small: true as const } : {}),
  };
}

function drawnLine(line: Line | undefined): Pick<KpiChart, 'line' | 'lineBy'> {
  if (!line) return {};
  const { low, high, by } = line;
  return { line: { ...(Number.isFinite(low) ? { low } : {}), ...(Number.isFinite(high) ? { high } : {}) }, lineBy: by };
}

/** What the newest reading is. A shift counts for more than the single reading that may come with it. */
function verdictOf(periods: readonly PeriodResult[], since: number, limits: ProcessLimits | undefined): Verdict {
  if (!limits) return 'unknown';
  const moves = (test: ShiftSignal['test']): boolean => test !== 'beyond';
  const now = limits.signals.filter(({ to }) => since + to === periods.length - 1);
  if (now.some(({ test }) => moves(test))) return 'shift';
  const [alone] = now;
  if (alone) return wasSo(alone, periods, limits) ? 'season' : 'blip';
  // A shift that lies further back counts as well: what has run in two ways is not routine.
  return limits.signals.some(({ test }) => moves(test)) ? 'shift' : 'routine';
}

/** Whether the same season a year before stood out to the same side: beyond two thirds of the way to the limit. */
function wasSo({ side }: ShiftSignal, periods: readonly PeriodResult[], limits: ProcessLimits): boolean {
  const before = yearBefore(periods);
  if (!before) return false;
  const out = periodValue(before) - limits.mean;
  const far = ((limits.upper - limits.mean) * 2) / 3;
  return side === 'above' ? out > far : -out > far;
}

/** The period of the same season a year before the newest one. */
function yearBefore(periods: readonly PeriodResult[]): PeriodResult | undefined {
  const newest = periods.at(-1);
  const back = newest && PER_YEAR[newest.kind];
  return newest && back ? periods.find(({ ordinal }) => ordinal === newest.ordinal - back) : undefined;
}

function words(
  periods: readonly PeriodResult[],
  { limits, since, verdict, points }: Omit<Drawn, 'says'>,
  line: Line | undefined,
  unit: string | undefined,
): string[] {
  const newest = periods.at(-1);
  if (!newest) return ['Nobody has recorded a reading yet.'];
  const amount = (value: number): string => amountWords(value, unit);
  const value = amount(periodValue(newest));
  if (!limits)
    return [
      `${value} in ${newest.period}. ${count(periods.length, 'reading')} ${periods.length === 1 ? 'tells' : 'tell'} nothing of what is usual; ${FEWEST} of periods in a row do.`,
    ];
  const says = [verdictWords(verdict, limits, periods.slice(since), line, unit)];
  if (since > 0) says.push(`It runs on another level since ${periods[since]?.period}; what was before is history.`);
  const reach = line && limits.signals.length === 0 ? reachWords(line, limits, amount) : undefined;
  if (reach !== undefined) says.push(reach);
  const before = yearBefore(periods);
  if (before) {
    const [now, then] = [periodValue(newest), periodValue(before)];
    const same = amount(now) === amount(then);
    says.push(`A year before it was ${same ? 'the same' : amount(then)} (${before.period}).`);
  }
  if (limits.provisional)
    says.push(`Provisional: ${count(periods.length, 'reading')}; from 12 on the limits stand firm.`);
  const now = points.slice(since);
  const small = now.filter((point) => point.small).length;
  if (small > 0)
    says.push(
      small === now.length
        ? 'Every reading rests on few cases: chance moves them more than the work does.'
        : `${small} of ${count(now.length, 'reading')} ${small === 1 ? 'rests' : 'rest'} on few cases: chance moves ${small === 1 ? 'it' : 'them'} more than the work does.`,
    );
  return says;
}

function verdictWords(
  verdict: Verdict,
  limits: ProcessLimits,
  periods: readonly PeriodResult[],
  line: Line | undefined,
  unit: string | undefined,
): string {
  const last = periods.length - 1;
  const newest = periods[last];
  const amount = (value: number): string => rounded(value, limits, unit);
  const value = newest ? `${amountWords(periodValue(newest), unit)} in ${newest.period}` : '';
  const usual = `between ${amount(limits.lower)} and ${amount(limits.upper)}`;
  switch (verdict) {
    case 'shift':
      return shiftWords(limits, periods, amount, line);
    case 'blip':
      return `A blip: ${value} is outside what this KPI does by itself, ${usual}. Something happened; ask what, before the next one.`;
    case 'season':
      return `A season: ${value} is outside what this KPI does by itself, ${usual}, and so it was a year before. Plan for it rather than explain it.`;
    default:
      return `Routine: it varies ${usual} by itself. No single reading of these needs explaining.`;
  }
}

function shiftWords(
  limits: ProcessLimits,
  periods: readonly PeriodResult[],
  amount: (value: number) => string,
  line: Line | undefined,
): string {
  const moves = limits.signals.filter(({ test }) => test !== 'beyond');
  const now = moves.filter(({ to }) => to === periods.length - 1);
  const signal = now.find(({ test }) => test === 'run') ?? now[0] ?? moves.at(-1);
  if (!signal) return '';
  const [from, to] = [periods[signal.from]?.period, periods[signal.to]?.period];
  const mean = amount(limits.mean);
  if (now.length === 0) {
    const back: ShiftSignal = { ...signal, side: signal.side === 'above' ? 'below' : 'above' };
    return `A shift${sense(back, line)}: from ${from} to ${to} it ran ${signal.side} the mean of ${mean}, and does so no more. Look for what changed after ${to}.`;
  }
  return signal.test === 'run'
    ? `A shift${sense(signal, line)}: ${signal.to - signal.from + 1} readings in a row are ${signal.side} the mean of ${mean}, since ${from}. Look for what changed then.`
    : `A shift${sense(signal, line)}, most likely: two of the last three readings are far ${signal.side} the mean of ${mean}. Look for what changed since ${from}.`;
}

/** Whether a side is the better one; nothing where the target does not say so. */
function sense({ side }: ShiftSignal, line: Line | undefined): string {
  if (!line || line.direction === 'band') return '';
  return (side === 'above') === (line.direction === 'higher') ? ' for the better' : ' for the worse';
}

/** A limit with as many decimals as it is worth: none finer than a tenth of how far readings reach. */
function rounded(value: number, { movingRange }: ProcessLimits, unit: string | undefined): string {
  const decimals = movingRange >= 3 ? 0 : movingRange >= 0.3 ? 1 : 2;
  return amountWords(Number(value.toFixed(decimals)), unit);
}

/** Whether the process by itself keeps its target. */
function reachWords(line: Line, limits: ProcessLimits, amount: (value: number) => string): string | undefined {
  const { lower, upper, mean } = limits;
  const at = line.by === 'target' ? 'target' : 'threshold';
  const goal = amount(Number.isFinite(line.low) ? line.low : line.high);
  if (lower >= line.low && upper <= line.high) return `As it runs, it keeps its ${at} of ${goal}.`;
  if (mean >= line.low && mean <= line.high)
    return `As it runs, it misses its ${at} of ${goal} now and then without anything having changed.`;
  return `As it runs, it misses its ${at} of ${goal} more often than not: only another way of working changes that.`;
}

/** Other partnerships of the client with other providers that missed the same KPI in the same period. */
function elsewhere(kpi: Kpi, newest: PeriodResult | undefined, name: string, { workspace }: CheckResult): string[] {
  const own = workspace.facts.find((facts) => facts.kind === 'Partnership' && facts.name === name);
  const missedIn = (facts: (typeof workspace.facts)[number]): boolean =>
    facts.results?.some((one) => one.kpi === kpi.kpi && one.period === newest?.period && one.missed) ?? false;
  if (!own || kpi.kpi === undefined || !newest || !missedIn(own)) return [];
  const others = new Set(
    workspace.facts.flatMap((facts) =>
      facts.client === own.client && facts.provider !== undefined && facts.provider !== own.provider && missedIn(facts)
        ? [facts.provider]
        : [],
    ),
  );
  if (others.size === 0) return [];
  return [
    `${list([...others].sort())} missed it in ${newest.period}, too: look at your own part first (training, forecast, the target itself).`,
  ];
}
