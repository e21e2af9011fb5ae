import type { Workspace } from '../check.ts';
import type { Kpi, Partnership } from '../generated/types.ts';
import { entryFor, type Matched, matchReadings } from './matched.ts';
import { type Reading, readingsOf } from './readings.ts';

type Known = Pick<Workspace, 'sources' | 'catalogue' | 'asOf'>;

/** Readings by KPI, brought together once for all who ask: by the readings of a run, then by what they are set against. */
const matchedOf = new WeakMap<readonly Reading[], Map<Partnership, Matched['byKpi']>>();

/**
 * The readings of a KPI of a partnership that count, oldest period first; only of periods that had ended by `asOf`. The KPI
 * is an entry, its id, or its id in the catalogue where one entry only has it; that of no entry has what was read of it.
 */
export function readingsOfKpi(
  workspace: Known,
  name: string,
  partnership: Partnership,
  kpi: Kpi | string,
): readonly Reading[] {
  const readings = readingsOf(workspace.sources, name);
  const { kpi: entry, several } =
    typeof kpi === 'string' ? entryFor(partnership.kpis ?? [], kpi) : { kpi, several: false };
  if (readings.length === 0 || several) return [];
  if (!entry) return unplacedOf(workspace, name, partnership).filter((reading) => reading.kpi === kpi);
  const known = matchedOf.get(readings) ?? new Map<Partnership, Matched['byKpi']>();
  const byKpi = known.get(partnership) ?? matchReadings(partnership, readings, workspace.catalogue).byKpi;
  matchedOf.set(readings, known.set(partnership, byKpi));
  return (byKpi.get(entry) ?? []).filter(({ last }) => last <= workspace.asOf);
}

/** Readings of a partnership, of periods that had ended by `asOf`, that belong to no entry of it. */
export function unplacedOf({ sources, asOf }: Known, name: string, { kpis = [] }: Partnership): Reading[] {
  return readingsOf(sources, name).filter((reading) => reading.last <= asOf && !entryFor(kpis, reading.kpi).kpi);
}
