import { readingsOfKpi } from '../actuals/kpi-readings.ts';
import type { Workspace } from '../check.ts';
import type { DefinitionDocument } from '../model/document.ts';
import type { KpiResultFact } from '../model/facts.ts';
import { beyondWords, missed, periodsThatCount, reachedWords, statedLineOf } from './results.ts';

/** As many periods as are looked back at when partnerships are compared. */
const PERIODS = 6;

/**
 * What each KPI of a partnership reached in its newest six periods, and whether that missed its threshold or target: plain
 * data, so that rules over the whole workspace need neither readings nor definitions. KPIs without an id in the catalogue are
 * left out, as nothing else can be compared with them.
 */
export function recentResults(
  workspace: Pick<Workspace, 'sources' | 'catalogue' | 'asOf'>,
  document: DefinitionDocument<'Partnership'>,
  intended: boolean,
): KpiResultFact[] {
  const { data, pathOf } = intended ? document.intended : document.held;
  const readings = (kpi: Parameters<typeof readingsOfKpi>[3]) => readingsOfKpi(workspace, document.name, data, kpi);
  return (data.kpis ?? []).flatMap((entry) => {
    const line = entry.kpi === undefined ? undefined : statedLineOf(entry, workspace.catalogue.get(entry.kpi));
    if (entry.kpi === undefined || !line) return [];
    const kpi = entry.kpi;
    return periodsThatCount({ readings }, entry)
      .slice(-PERIODS)
      .map((result) => ({
        kpi,
        period: result.period,
        kind: result.kind,
        ordinal: result.ordinal,
        last: result.last,
        missed: missed(line, result),
        reached: reachedWords(result, line.unit),
        line: beyondWords(line),
        path: [...(pathOf.get(entry) ?? []), line.by],
      }));
  });
}
