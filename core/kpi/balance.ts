import type { Kpi, ScopeItem } from '../generated/types.ts';
import type { CatalogueKpi } from './catalogue.ts';

export type Family = NonNullable<Kpi['family']>;

/** The sides of the service that a set of KPIs for calls has to show, and what is usually measured for each. */
export const balance: readonly { family: Family; shows: string; usual: readonly string[] }[] = [
  { family: 'access', shows: 'how fast customers get through', usual: ['service_level'] },
  { family: 'quality', shows: 'whether the work is right', usual: ['fcr', 'cea_customer'] },
  { family: 'customer', shows: 'what customers say', usual: ['csat'] },
  { family: 'people', shows: 'how the agents fare', usual: ['attrition_annual', 'agent_engagement'] },
];

/** The families by which only money is saved. */
export const savings: readonly Family[] = ['cost', 'efficiency'];

/** The family of a KPI: as stated, else as in the catalogue. */
export function familyOf(kpi: Kpi, known: CatalogueKpi | undefined): Family | undefined {
  return kpi.family ?? known?.family;
}

/** The KPIs that are read for a channel: for it alone, for a piece of work on it, or for all channels together. */
export function readFor(channel: string, kpis: readonly Kpi[], scope: readonly ScopeItem[] = []): Kpi[] {
  return kpis.filter((kpi) => {
    const of = kpi.channel ?? scope.find(({ id }) => id !== undefined && id === kpi.scope)?.channel;
    return of === undefined || of === channel;
  });
}
