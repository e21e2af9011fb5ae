import type { Kpi } from '../generated/types.ts';
import type { KpiValue } from '../model/leaves.ts';
import { type CatalogueKpi, directionOf } from './catalogue.ts';
import { type Ends, endsIn, unitOf } from './units.ts';

export type Mark = 'target' | 'threshold' | 'unacceptable';

/** Why the values of a KPI cannot all be meant. */
export type Contradiction =
  /** The definition says the opposite of the catalogue. */
  | { what: 'direction'; stated: 'higher' | 'lower'; usual: 'higher' | 'lower' }
  /** A range whose first value is above its second. */
  | { what: 'range'; mark: Mark }
  /** `<= 85 %` where higher is better. */
  | { what: 'operator'; direction: 'higher' | 'lower' }
  /** The milder value is stricter than the one it is to be milder than, or (`unacceptable`) no milder. */
  | {
      what: 'order';
      mark: 'threshold' | 'unacceptable';
      against: 'target' | 'threshold';
      direction: 'higher' | 'lower' | 'band';
    };

/**
 * The first contradiction among the direction, target, threshold and unacceptable value of a KPI. From strict to mild
 * stand target, threshold, unacceptable: target and threshold may be equal; what is unacceptable earns nothing and the
 * target everything, so these two may not. Values that cannot be compared (other units, other times within which) are
 * passed over.
 */
export function contradictionOf(kpi: Kpi, known: CatalogueKpi | undefined): Contradiction | undefined {
  const usual = known?.direction;
  const { direction: stated } = kpi;
  if (stated && usual && stated !== usual && stated !== 'band' && usual !== 'band')
    return { what: 'direction', stated, usual };
  for (const mark of ['target', 'threshold', 'unacceptable'] as const) {
    const { low, high } = kpi[mark] ?? {};
    if (low !== undefined && high !== undefined && low > high) return { what: 'range', mark };
  }
  const direction = directionOf(kpi, known);
  if (!direction) return undefined;
  const op = kpi.target?.op?.[0];
  if (direction !== 'band' && op !== undefined && op !== (direction === 'higher' ? '>' : '<'))
    return { what: 'operator', direction };
  const pairs = [
    ['threshold', 'target'],
    ['unacceptable', 'target'],
    ['unacceptable', 'threshold'],
  ] as const;
  for (const [mark, against] of pairs) {
    const strict = mark === 'unacceptable' && against === 'target';
    if (outOfOrder(kpi[mark], kpi[against], direction, strict, unitOf(kpi, known)))
      return { what: 'order', mark, against, direction };
  }
  return undefined;
}

function outOfOrder(
  milder: KpiValue | undefined,
  stricter: KpiValue | undefined,
  direction: 'higher' | 'lower' | 'band',
  strict: boolean,
  unit: string | undefined,
): boolean {
  if (!milder || !stricter || !sameTerms(milder, stricter, unit)) return false;
  const common = unit ?? milder.unit ?? stricter.unit;
  const [a, b] = [endsIn(milder, common, common), endsIn(stricter, common, common)];
  if (!a || !b) return false;
  if (direction === 'band') return insideBand(a, b);
  // Of a range the end counts that speaks for the author: the mildest of the milder, the strictest of the stricter.
  const gap = direction === 'higher' ? b.high - a.low : a.high - b.low;
  return strict ? gap <= 0 : gap < 0;
}

/** Whether what is to be milder lies inside the range that it is to be milder than. */
function insideBand(milder: Ends, band: Ends): boolean {
  if (band.low === band.high) return false;
  if (milder.low === milder.high) return milder.low > band.low && milder.low < band.high;
  return milder.low > band.low || milder.high < band.high;
}

/** Whether two values can be compared: within the same time, and without guessing the unit of a bare number. */
function sameTerms(a: KpiValue, b: KpiValue, unit: string | undefined): boolean {
  if (a.within && b.within && a.within.seconds !== b.within.seconds) return false;
  return a.unitStated === b.unitStated || (a.unit ?? b.unit) === unit;
}
