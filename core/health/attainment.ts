import type { Kpi } from '../generated/types.ts';
import { type CatalogueKpi, directionOf } from '../kpi/catalogue.ts';
import { type Ends, endsIn, unitOf } from '../kpi/units.ts';
import { convertUnit } from '../model/leaves.ts';

/** Turns a reading, in the KPI's unit, into how far the target is met, 0–1; undefined where that cannot be told. */
export type Attainment = (value: number) => number | undefined;

/**
 * How far a reading meets its target (formula 1 of the health model), 0–1:
 *
 *     higher is better   a = clamp((x − floor) / (target − floor), 0, 1)
 *     lower is better    a = clamp((ceil − x) / (ceil − target), 0, 1)
 *     band               1 inside, linear to 0 at the hard limits
 *
 * Floor, ceil and hard limits are the KPI's `unacceptable`, else those of the catalogue, else the baseline where the
 * target is better than that. All values are taken in the KPI's unit. Undefined for a KPI whose target, direction or limit
 * is not known, or whose target is no better than what is unacceptable: nothing is ever divided by zero.
 */
export function attainmentOf(kpi: Kpi, known: CatalogueKpi | undefined): Attainment | undefined {
  const unit = unitOf(kpi, known) ?? kpi.target?.unit;
  const target = endsIn(kpi.target, unit, unit);
  const direction = directionOf(kpi, known);
  if (!target || !direction) return undefined;
  if (direction === 'band') return inBand(bandOf(kpi, target), hardLimits(kpi, known, unit));
  // Of a range the milder end is the target: `20-30 s` is met at 30 s.
  const goal = direction === 'higher' ? target.low : target.high;
  const limits = [
    endsIn(kpi.unacceptable, unit, unit),
    fromCatalogue(known?.unacceptable, known, unit),
    endsIn(kpi.baseline, unit, unit),
  ];
  const limit = (kpi.unacceptable ? limits.slice(0, 1) : limits.slice(1))
    .flatMap((ends) => (ends ? [direction === 'higher' ? ends.low : ends.high] : []))
    .find((value) => (direction === 'higher' ? value < goal : value > goal));
  return limit === undefined ? undefined : (value) => clamp((value - limit) / (goal - limit));
}

/** `<= 360 s` on a KPI that is best within a band leaves the other side open. */
function bandOf({ target }: Kpi, ends: Ends): Ends {
  const op = target?.op?.[0];
  return {
    low: op === '<' ? Number.NEGATIVE_INFINITY : ends.low,
    high: op === '>' ? Number.POSITIVE_INFINITY : ends.high,
  };
}

/** The values on either side at which a band KPI earns nothing. A single unacceptable value is the limit of its own side. */
function hardLimits(kpi: Kpi, known: CatalogueKpi | undefined, unit: string | undefined): Partial<Ends> {
  const low = fromCatalogue(known?.hardLimits?.min, known, unit)?.low;
  const high = fromCatalogue(known?.hardLimits?.max, known, unit)?.high;
  const usual = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  const own = endsIn(kpi.unacceptable, unit, unit);
  const target = endsIn(kpi.target, unit, unit);
  if (!own || !target) return kpi.unacceptable ? {} : usual;
  if (own.low !== own.high) return own;
  return own.low < target.low ? { ...usual, low: own.low } : { ...usual, high: own.high };
}

function inBand(band: Ends, limits: Partial<Ends>): Attainment | undefined {
  if (band.low > band.high) return undefined;
  return (value) => {
    if (value >= band.low && value <= band.high) return 1;
    const [edge, limit] = value < band.low ? [band.low, limits.low] : [band.high, limits.high];
    if (limit === undefined || (value < band.low ? limit >= edge : limit <= edge)) return undefined;
    return clamp((value - limit) / (edge - limit));
  };
}

/** A number of the catalogue, which is in the catalogue's unit, in the KPI's. */
function fromCatalogue(
  value: number | undefined,
  known: CatalogueKpi | undefined,
  unit: string | undefined,
): Ends | undefined {
  const from = unitOf({}, known);
  const converted =
    value === undefined ? undefined : from === unit ? value : from && unit ? convertUnit(value, from, unit) : undefined;
  return converted === undefined ? undefined : { low: converted, high: converted };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
