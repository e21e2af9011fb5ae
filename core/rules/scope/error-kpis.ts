import type { Kpi } from '../../generated/types.ts';
import type { CatalogueKpi } from '../../kpi/catalogue.ts';

/** KPIs of the family quality that say nothing of mistakes. */
const NOT_ERRORS = ['calibration', 'self_report'];

/** Whether a KPI shows mistakes: of the family quality or compliance, or complaints, or by its own words. */
export function showsMistakes(kpi: Kpi, known: CatalogueKpi | undefined): boolean {
  if (NOT_ERRORS.includes(kpi.kpi ?? '')) return false;
  if (kpi.kpi === 'complaint_rate' || ['quality', 'compliance'].includes(kpi.family ?? known?.family ?? ''))
    return true;
  return /error|mistake|accura|defect|rework|complaint/i.test(
    [kpi.id, kpi.kpi, kpi.definition, known?.name].filter((text) => text !== undefined).join(' '),
  );
}
