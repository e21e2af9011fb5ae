import { entryFor } from '../../actuals/matched.ts';
import type { Kpi, Partnership } from '../../generated/types.ts';
import type { CatalogueKpi } from '../../kpi/catalogue.ts';
import { type Line, lineOf } from '../../kpi/results.ts';
import { endsIn, unitOf } from '../../kpi/units.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import type { KpiValue } from '../../model/leaves.ts';
import type { RuleContext } from '../rule.ts';
import { listUnread } from '../shapes/unread.ts';

/** The KPI that a gate or a stop condition of the ramp reads. */
export interface Named {
  /** The entry of the partnership; undefined when it has none. */
  kpi: Kpi | undefined;
  /** As the condition names it. */
  id: string;
  known: CatalogueKpi | undefined;
  /** Inside a sentence. */
  words: string;
}

/**
 * The KPI of a condition; undefined, and asked for, when it is not stated or several entries have that name. Undefined too
 * where it may be an entry that cannot be read.
 */
export function namedKpi(
  condition: { kpi?: string | undefined },
  field: string,
  { kpis = [] }: Partnership,
  context: Pick<RuleContext, 'kpi' | 'needs' | 'state'>,
): Named | undefined {
  const { kpi: id } = condition;
  const { kpi, several } = id === undefined ? { several: true } : entryFor(kpis, id);
  if (id === undefined || several) {
    if (context.state([condition, 'kpi']) !== 'invalid') context.needs(field);
    return undefined;
  }
  if (context.state(['kpis']) === 'absent') context.needs('kpis');
  if (!kpi && (kpis.length === 0 || listUnread(context, ['kpis'], 'kpi'))) return undefined;
  const known = kpi ? knownIn(context, kpi) : context.kpi(id);
  return { kpi, id, known, words: kpiIn(context, kpi ?? { kpi: id }) };
}

/**
 * The line at a value of a condition. A sign says on which side of it the bad results lie: `<` and `<=` for a stop condition
 * (`bad: 'there'`), `>` and `>=` for a gate. Without one it is the side that is worse for the KPI. Undefined where that, or
 * the unit, cannot be told.
 */
export function lineAt(
  value: KpiValue | undefined,
  { kpi, known }: Named,
  bad: 'there' | 'elsewhere',
): Line | undefined {
  if (!value) return undefined;
  const entry: Kpi = kpi ?? {};
  const within = entry.target?.within;
  if (value.within && within && value.within.seconds !== within.seconds) return undefined;
  const sign = value.op?.[0];
  if (sign === undefined)
    return bad === 'there'
      ? lineOf({ ...entry, threshold: value }, known)
      : lineOf({ ...entry, threshold: undefined, target: value }, known);
  const unit = unitOf(entry, known) ?? value.unit;
  const ends = endsIn(value, unit, unit);
  if (!ends) return undefined;
  const badBelow = (sign === '<') === (bad === 'there');
  return badBelow
    ? { low: ends.low, high: Number.POSITIVE_INFINITY, by: 'threshold', unit, direction: 'higher' }
    : { low: Number.NEGATIVE_INFINITY, high: ends.high, by: 'threshold', unit, direction: 'lower' };
}
