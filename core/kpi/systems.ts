import type { Kpi } from '../generated/types.ts';
import type { RuleContext } from '../rules/rule.ts';

/** Whether the sides name different systems for a KPI; the same name in other letters is the same system. */
export function systemsApart(kpi: Kpi, context: Pick<RuleContext, 'needs'>): boolean {
  if (typeof kpi.source !== 'object') return false;
  const { client, provider } = kpi.source;
  if (client === undefined) context.needs('kpis.source.client');
  if (provider === undefined) context.needs('kpis.source.provider');
  return client !== undefined && provider !== undefined && plain(client) !== plain(provider);
}

function plain(system: string): string {
  return system
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
