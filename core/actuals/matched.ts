import type { Kpi, Partnership } from '../generated/types.ts';
import { type CatalogueKpi, directionOf } from '../kpi/catalogue.ts';
import { endsIn, readUnit, unitOf } from '../kpi/units.ts';
import { timesHundred } from '../model/bare-fraction.ts';
import { convertUnit } from '../model/leaves.ts';
import type { Reading } from './readings.ts';

/** Which readings belong to which KPI of a partnership, and which cannot count. */
export interface Matched {
  /** Readings that count, oldest first, for every KPI that has any. */
  byKpi: Map<Kpi, Reading[]>;
  /** Readings of a KPI that the partnership does not have; `several` where it has more than one of that name. */
  unused: { reading: Reading; several: boolean }[];
  /** Readings of one KPI, period and side with more than one value: none of them counts. */
  twice: Reading[][];
  /** Readings in a unit that says something else than that of the KPI: they count nowhere. `unit` is the KPI's. */
  misfits: { reading: Reading; kpi: Kpi; unit: string }[];
  /** Percentages that look like a fraction, with what they are likely to mean: they count nowhere until that is settled. */
  hundredfold: { reading: Reading; kpi: Kpi; meant: number }[];
}

/** Brings the readings of a partnership together with its KPIs. */
export function matchReadings(
  partnership: Partnership,
  readings: readonly Reading[],
  catalogue: ReadonlyMap<string, CatalogueKpi>,
): Matched {
  const matched: Matched = { byKpi: new Map(), unused: [], twice: [], misfits: [], hundredfold: [] };
  const groups = new Map<string, { kpi: Kpi; readings: Reading[] }>();
  const kpis = partnership.kpis ?? [];
  for (const reading of readings) {
    const { kpi, several } = entryFor(kpis, reading.kpi);
    if (!kpi) {
      matched.unused.push({ reading, several });
      continue;
    }
    const inUnit = inUnitOf(reading, kpi, catalogue.get(kpi.kpi ?? ''));
    if (!inUnit) {
      matched.misfits.push({ reading, kpi, unit: unitOf(kpi, catalogue.get(kpi.kpi ?? '')) ?? '' });
      continue;
    }
    const key = `${kpis.indexOf(kpi)} ${reading.period} ${reading.side ?? ''}`;
    const group = groups.get(key);
    if (group) group.readings.push(inUnit);
    else groups.set(key, { kpi, readings: [inUnit] });
  }
  for (const { kpi, readings: same } of groups.values()) {
    const reading = theOne(same);
    if (!reading) {
      matched.twice.push(same);
      continue;
    }
    // What says 0.8 % means it.
    const meant =
      reading.unit === undefined ? hundredfoldOf(reading.value, kpi, catalogue.get(kpi.kpi ?? '')) : undefined;
    if (meant === undefined) matched.byKpi.set(kpi, [...(matched.byKpi.get(kpi) ?? []), reading]);
    else matched.hundredfold.push({ reading, kpi, meant });
  }
  return matched;
}

/** A reading in the unit of its KPI; undefined where its own unit says something else. */
function inUnitOf(reading: Reading, kpi: Kpi, known: CatalogueKpi | undefined): Reading | undefined {
  const unit = unitOf(kpi, known);
  if (reading.unit === undefined || unit === undefined) return reading;
  const own = readUnit(reading.unit);
  const value = own && convertUnit(reading.value, own, unit);
  return value === undefined ? undefined : { ...reading, value: Number(Number(value).toPrecision(12)) };
}

/** The entry that an id names, in a reading or a rule: by the entry's own id, else by the KPI where only one entry without an id, or only one at all, has it. */
export function entryFor(kpis: readonly Kpi[], name: string): { kpi?: Kpi; several: boolean } {
  const own = kpis.find((kpi) => kpi.id === name);
  if (own) return { kpi: own, several: false };
  const same = kpis.filter((kpi) => kpi.kpi === name);
  const plain = same.filter((kpi) => kpi.id === undefined);
  const kpi = same.length === 1 ? same[0] : plain.length === 1 ? plain[0] : undefined;
  return kpi ? { kpi, several: false } : { several: same.length > 1 };
}

/** Of readings that stand for the same: the restated one, else any of those that agree; none where they do not. */
function theOne(same: readonly Reading[]): Reading | undefined {
  const restated = same.filter((reading) => reading.restatement !== undefined);
  const standing = restated.length > 0 ? restated : same;
  return standing.every((reading) => reading.value === standing[0]?.value) ? standing[0] : undefined;
}

/**
 * What a percentage of at most 1 is likely to mean: a hundred times that, where this comes nearer to the target; without a
 * target, where higher is better. `0.8` against 80 % is most likely 80 %; against abandons of at most 5 % it is 0.8 %.
 */
function hundredfoldOf(value: number, kpi: Kpi, known: CatalogueKpi | undefined): number | undefined {
  if (unitOf(kpi, known) !== '%' || value <= 0 || value > 1) return undefined;
  const meant = timesHundred(value);
  const target = endsIn(kpi.target, '%', '%');
  const marks = target
    ? [target.low, target.high]
    : [known?.band?.min, known?.band?.max].filter((mark) => mark !== undefined);
  if (marks.length === 0) return directionOf(kpi, known) === 'higher' ? meant : undefined;
  const away = (from: number): number => Math.min(...marks.map((mark) => Math.abs(from - mark)));
  return away(meant) < away(value) ? meant : undefined;
}
