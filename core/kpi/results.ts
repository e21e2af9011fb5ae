import type { PeriodKind } from '../actuals/periods.ts';
import type { Reading } from '../actuals/readings.ts';
import type { Kpi } from '../generated/types.ts';
import { convertUnit, type KpiValue } from '../model/leaves.ts';
import type { RuleContext } from '../rules/rule.ts';
import { list, number } from '../text.ts';
import { type CatalogueKpi, directionOf } from './catalogue.ts';
import { contradictionOf } from './order.ts';
import { type Ends, endsIn, unitOf } from './units.ts';

/** What a KPI reached in one period: one reading, or one of each side where they do not share a view. */
export interface PeriodResult {
  /** As written: 2026-10. */
  period: string;
  kind: PeriodKind;
  /** Consecutive periods of a kind have consecutive numbers. */
  ordinal: number;
  /** ISO days, both included. */
  first: string;
  last: string;
  readings: readonly [Reading, ...Reading[]];
}

/**
 * Readings of a KPI by period, oldest first. A reading that both sides share stands for its period; where there is none,
 * those of the sides stand together. Where periods of several lengths were read, those of the newest reading's length count.
 */
export function periodsOf(readings: readonly Reading[]): PeriodResult[] {
  const newest = readings.at(-1);
  const periods = new Map<number, [Reading, ...Reading[]]>();
  for (const reading of readings) {
    if (reading.kind !== newest?.kind) continue;
    const known = periods.get(reading.ordinal);
    if (!known || (reading.side === undefined && known[0].side !== undefined)) periods.set(reading.ordinal, [reading]);
    else if (known[0].side !== undefined) known.push(reading);
  }
  return [...periods.values()]
    .map((same) => {
      const { period, kind, ordinal, first, last } = same[0];
      return { period, kind, ordinal, first, last, readings: same };
    })
    .sort((a, b) => a.ordinal - b.ordinal);
}

/** The value of a period, in the KPI's unit; the mean where each side has read its own. */
export function periodValue({ readings }: PeriodResult): number {
  return readings.reduce((sum, { value }) => sum + value, 0) / readings.length;
}

/** The periods at the end of a list that follow each other without a gap and all pass a test. */
export function runAtEnd(periods: readonly PeriodResult[], test: (period: PeriodResult) => boolean): PeriodResult[] {
  const run: PeriodResult[] = [];
  for (const period of [...periods].reverse()) {
    const next = run[0];
    if (!test(period) || (next && period.ordinal !== next.ordinal - 1)) break;
    run.unshift(period);
  }
  return run;
}

/** The line from which on a KPI counts as missed. */
export interface Line {
  /** The limit in the KPI's unit; of a band both ends, and an open end is infinite. */
  low: number;
  high: number;
  /** What is missed: a threshold of its own, or the target. */
  by: 'threshold' | 'target';
  unit: string | undefined;
  direction: 'higher' | 'lower' | 'band';
}

/**
 * The line from which on a KPI counts as missed: its threshold, else its target, in the unit of its readings. Of a range the
 * milder end counts: `20-30 s` is met at 30 s. On a KPI that is best within a band, a single threshold limits the side of the
 * target on which it lies, a single target the side that its sign names; the other is open. Undefined where target, direction
 * or unit is not known, or a single value does not say which side it limits.
 */
export function lineOf(kpi: Kpi, known: CatalogueKpi | undefined): Line | undefined {
  const stated = kpi.threshold ?? kpi.target;
  const unit = unitOf(kpi, known) ?? stated?.unit;
  const direction = directionOf(kpi, known);
  const ends = endsIn(stated, unit, unit);
  if (!stated || !ends || !direction) return undefined;
  const by = kpi.threshold ? 'threshold' : 'target';
  if (direction === 'higher') return { low: ends.low, high: Number.POSITIVE_INFINITY, by, unit, direction };
  if (direction === 'lower') return { low: Number.NEGATIVE_INFINITY, high: ends.high, by, unit, direction };
  if (ends.low !== ends.high) return { ...ends, by, unit, direction };
  const limits = sideOf(kpi, stated, ends, unit);
  if (limits === 'high') return { low: Number.NEGATIVE_INFINITY, high: ends.high, by, unit, direction };
  return limits && { low: ends.low, high: Number.POSITIVE_INFINITY, by, unit, direction };
}

/** The line of a KPI as it is stated; undefined too where its direction, target and threshold contradict each other (PC507). */
export function statedLineOf(kpi: Kpi, known: CatalogueKpi | undefined): Line | undefined {
  return contradictionOf({ ...kpi, unacceptable: undefined }, known) ? undefined : lineOf(kpi, known);
}

/** Which side of a band a single value limits. */
function sideOf(kpi: Kpi, stated: KpiValue, ends: Ends, unit: string | undefined): 'low' | 'high' | undefined {
  if (!kpi.threshold) return stated.op && (stated.op.startsWith('<') ? 'high' : 'low');
  const target = endsIn(kpi.target, unit, unit);
  if (!target) return undefined;
  return ends.low >= target.high ? 'high' : ends.high <= target.low ? 'low' : undefined;
}

/** Whether a value is beyond the line; on it is not (nor is the dust of binary fractions). */
export function misses(line: Line, value: number): boolean {
  return line.low - value > 1e-9 || value - line.high > 1e-9;
}

/** Whether a period missed: every reading of it did, so that two sides that disagree are no miss. */
export function missed(line: Line, period: PeriodResult): boolean {
  return period.readings.every(({ value }) => misses(line, value));
}

/** A value of the KPI's unit in another one; undefined where they do not convert. */
export function inUnit(value: number, from: string | undefined, to: string): number | undefined {
  if (from === to) return value;
  return from === undefined ? undefined : convertUnit(value, from, to);
}

/** A value of a KPI as messages show it: `78.6 %`, `355 s`, `1.2×`. */
export function amountWords(value: number, unit: string | undefined): string {
  if (unit === undefined || unit === 'cur') return number(value, 2);
  return unit === '×' ? `${number(value, 2)}×` : `${number(value, 2)} ${unit}`;
}

/** What counts as missed, inside a sentence: `below 80 %`, `above 5 %`, `outside 330 to 400 s`. */
export function beyondWords({ low, high, unit }: Line): string {
  if (high === Number.POSITIVE_INFINITY) return `below ${amountWords(low, unit)}`;
  if (low === Number.NEGATIVE_INFINITY) return `above ${amountWords(high, unit)}`;
  return `outside ${number(low, 2)} to ${amountWords(high, unit)}`;
}

/** What a period reached, inside a sentence; where the sides differ, both: `78.6 %`, `78 % (client) and 81 % (provider)`. */
export function reachedWords({ readings }: PeriodResult, unit: string | undefined): string {
  const [first] = readings;
  if (readings.every(({ value }) => value === first.value)) return amountWords(first.value, unit);
  return list(readings.map(({ value, side }) => `${amountWords(value, unit)}${side ? ` (${side})` : ''}`));
}

/** The periods of a KPI that count: ended, and after the day from which its target applies. */
export function periodsThatCount(context: Pick<RuleContext, 'readings'>, kpi: Kpi): PeriodResult[] {
  const { appliesFrom } = kpi;
  return periodsOf(context.readings(kpi)).filter(({ first }) => appliesFrom === undefined || first >= appliesFrom);
}
