import { catalogue as builtIn } from '../generated/catalogue.ts';
import type { Kpi, KpiCatalogue } from '../generated/types.ts';
import { readKpiValue } from '../model/leaves.ts';

/** A KPI as a catalogue describes it. */
export type CatalogueKpi = NonNullable<KpiCatalogue['kpis']>[number];

/** The KPIs that ship with the product, by id. */
export const builtInCatalogue: ReadonlyMap<string, CatalogueKpi> = new Map(
  (builtIn as unknown as KpiCatalogue).kpis?.map((kpi) => [kpi.id ?? '', withUsual(kpi)]),
);

/** The generated data holds targets as they are written. */
function withUsual(kpi: CatalogueKpi): CatalogueKpi {
  if (!kpi.usual) return kpi;
  const usual = kpi.usual.map((one) => ({
    ...one,
    target: readKpiValue(one.target),
    threshold: readKpiValue(one.threshold),
  }));
  return { ...kpi, usual };
}

/** The built-in KPIs with those of the workspace's catalogues laid over them. Later catalogues win. */
export function catalogueOf(catalogues: readonly KpiCatalogue[]): Map<string, CatalogueKpi> {
  const all = new Map(builtInCatalogue);
  for (const catalogue of catalogues) {
    for (const kpi of catalogue.kpis ?? []) if (kpi.id) all.set(kpi.id, { ...all.get(kpi.id), ...kpi });
  }
  return all;
}

/** Which direction is better for a KPI of a partnership: as stated there, else as in the catalogue. */
export function directionOf(kpi: Kpi, known: CatalogueKpi | undefined): 'higher' | 'lower' | 'band' | undefined {
  return kpi.direction ?? known?.direction;
}
