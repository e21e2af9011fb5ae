import { PERIOD_DAYS, periodOf } from '../../actuals/periods.ts';
import type { PeriodResult } from '../../kpi/results.ts';
import { addDays, daysBetween } from '../../model/dates.ts';

/** A reading that is due more seldom than this many periods of its length leaves gaps on purpose. */
const SELDOM = 1.5;

/**
 * The periods without a reading between the first and the newest one, looking back at most `most` periods from the newest.
 * As written in files: `2026-09`, `2026-W41`. Days are left out, since teams rest on some; so are readings that
 * are due more seldom than every such period.
 *
 * @param every days from one reading to the next; undefined where nobody says
 */
export function gapsIn(periods: readonly PeriodResult[], every: number | undefined, most: number): string[] {
  const first = periods[0]?.ordinal ?? 0;
  const newest = periods.at(-1);
  if (!newest || newest.kind === 'day') return [];
  if (every === undefined || every > SELDOM * PERIOD_DAYS[newest.kind]) return [];
  const there = new Set(periods.map(({ ordinal }) => ordinal));
  const missing: string[] = [];
  let period = { ...newest };
  while (period.ordinal > first && newest.ordinal - period.ordinal < most - 1) {
    const before = periodOf(newest.kind, addDays(period.first, -1));
    period = { ...period, ...before };
    if (!there.has(before.ordinal)) missing.unshift(nameOf(before.kind, before.first));
  }
  return missing;
}

/** A period as files write it, from its kind and first day. */
function nameOf(kind: PeriodResult['kind'], first: string): string {
  const [year = '', month = ''] = first.split('-');
  switch (kind) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'week': {
      // The Thursday of an ISO week lies in the year that the week is counted in.
      const thursday = addDays(first, 3);
      const inYear = daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday);
      return `${thursday.slice(0, 4)}-W${String(Math.floor(inYear / 7) + 1).padStart(2, '0')}`;
    }
    default:
      return kind === 'month' ? `${year}-${month}` : first;
  }
}
