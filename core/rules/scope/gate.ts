import type { Reading } from '../../actuals/readings.ts';
import type { GateCondition, Partnership, Wave } from '../../generated/types.ts';
import { type Line, missed, type PeriodResult, periodsOf } from '../../kpi/results.ts';
import { addDays, daysBetween, later } from '../../model/dates.ts';
import { shift } from '../../model/term.ts';
import { compare } from '../../text.ts';
import type { RuleContext } from '../rule.ts';
import { nameUnread } from '../shapes/unread.ts';
import { lineAt, type Named, namedKpi } from './limits.ts';

/** Why a condition of a gate was not met on the day on which the wave began. */
export type Failure =
  | { what: 'missed'; named: Named; line: Line; periods: readonly PeriodResult[] }
  /** Days of the window that no reading stands for. */
  | { what: 'missing'; named: Named; days: number; of: number; first: string };

/**
 * Judges a condition over its window: the days before the wave begins, as many as it says (months by the calendar). Every
 * period that touches the window must have met the value, and every day of it must lie in a period that was read. Undefined
 * when it is met or cannot be judged; in that case the rule is said to need what is missing.
 */
export function failureOf(
  condition: GateCondition,
  { start }: Wave,
  partnership: Partnership,
  context: Pick<RuleContext, 'state' | 'needs' | 'kpi' | 'readings'>,
): Failure | undefined {
  const named = namedKpi(condition, 'ramp.waves.gate.conditions.kpi', partnership, context);
  const value =
    condition.target ?? (context.state([condition, 'target']) === 'absent' ? named?.kpi?.target : undefined);
  const line = named && value && lineAt(value, named, 'elsewhere');
  const from = start && condition.for && shift(start, condition.for, -1);
  if (!condition.for && context.state([condition, 'for']) !== 'invalid')
    context.needs('ramp.waves.gate.conditions.for');
  if (named && !line && context.state([condition, 'target']) !== 'invalid')
    context.needs('ramp.waves.gate.conditions.target');
  if (!named || !line || start === undefined || !from || nameUnread(context)) return undefined;

  const to = addDays(start, -1);
  const readings = context.readings(named.kpi ?? named.id).filter(({ first, last }) => first <= to && last >= from);
  const periods = inPeriods(readings);
  const bad = periods.filter((period) => missed(line, period));
  if (bad.length > 0) return { what: 'missed', named, line, periods: bad };
  const uncovered = uncoveredDays(periods, from, to);
  if (uncovered.days === 0) return undefined;
  return { what: 'missing', named, ...uncovered, of: daysBetween(from, to) + 1 };
}

/** Readings brought together by period, of every length that was read. */
function inPeriods(readings: readonly Reading[]): PeriodResult[] {
  const kinds = [...new Set(readings.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => periodsOf(readings.filter((reading) => reading.kind === kind)));
}

/** Days from `from` to `to` (both included) that lie in no period, and the first of them. */
function uncoveredDays(periods: readonly PeriodResult[], from: string, to: string): { days: number; first: string } {
  let days = 0;
  let first = '';
  let next = from;
  const gap = (until: string): void => {
    if (next > until) return;
    if (days === 0) first = next;
    days += daysBetween(next, until) + 1;
  };
  for (const period of [...periods].sort((a, b) => compare(a.first, b.first))) {
    gap(addDays(period.first, -1));
    next = later(next, addDays(period.last, 1));
  }
  gap(to);
  return { days, first };
}
