import type { Kpi } from '../generated/types.ts';
import type { RuleContext } from '../rules/rule.ts';
import { type PeriodResult, periodsOf } from './results.ts';

/** Two KPIs of a partnership that are read for the same work. */
export interface Pair {
  one: Kpi;
  other: Kpi;
  /** Periods that both were read for, oldest first. */
  periods: { one: PeriodResult; other: PeriodResult }[];
}

/**
 * The entries of two KPIs of the catalogue that are read for the same work: the same channel and scope, or either for all of
 * it. The rule is said to need the readings where a pair has no period in common.
 */
export function pairsOf(
  context: Pick<RuleContext, 'readings' | 'needs'>,
  kpis: readonly Kpi[] = [],
  one: string,
  other: string,
): Pair[] {
  const read = (id: string): { kpi: Kpi; periods: PeriodResult[] }[] =>
    kpis.filter(({ kpi }) => kpi === id).map((kpi) => ({ kpi, periods: periodsOf(context.readings(kpi)) }));
  const seconds = read(other);
  return (seconds.length === 0 ? [] : read(one)).flatMap((first) =>
    seconds.flatMap((second) => {
      if (!sameWork(first.kpi, second.kpi)) return [];
      const periods = inCommon(first.periods, second.periods);
      if (periods.length === 0) context.needs('readings');
      return periods.length === 0 ? [] : [{ one: first.kpi, other: second.kpi, periods }];
    }),
  );
}

function sameWork(a: Kpi, b: Kpi): boolean {
  const same = (x: string | undefined, y: string | undefined): boolean => x === undefined || y === undefined || x === y;
  return same(a.channel, b.channel) && same(a.scope, b.scope);
}

function inCommon(first: readonly PeriodResult[], second: readonly PeriodResult[]): Pair['periods'] {
  return first.flatMap((one) => {
    const other = second.find(({ kind, ordinal }) => kind === one.kind && ordinal === one.ordinal);
    return other ? [{ one, other }] : [];
  });
}
