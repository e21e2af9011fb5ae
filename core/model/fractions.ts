import type { Kpi } from '../generated/types.ts';
import type { Path } from '../syntax/tree.ts';
import { timesHundred } from './bare-fraction.ts';
import type { Definition } from './document.ts';
import type { FractionFact } from './facts.ts';
import type { KpiValue } from './leaves.ts';

/**
 * Every percentage of a document that is written as a bare fraction: percent leaves, and values of KPIs whose unit is
 * left to the catalogue. Whether the catalogue's unit is percent is for a rule to say.
 */
export function fractionsOf({ data, pathOf, bareFractions }: Definition): FractionFact[] {
  const found: FractionFact[] = bareFractions.map(({ path, value }) => ({
    path,
    asWritten: `${value} %`,
    timesHundred: `${timesHundred(value)} %`,
    values: [value, timesHundred(value)],
  }));
  const own = (data as { kpis?: Kpi[] }).kpis ?? [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      const block = value as Record<string, unknown>;
      const named = [block.kpi, block.measure].find((id) => typeof id === 'string');
      for (const child of Object.values(block)) {
        const path = child !== null && typeof child === 'object' ? pathOf.get(child) : undefined;
        if (named !== undefined && path && isKpiValue(child)) found.push(...ofKpi(child, path, named as string, own));
        else walk(child);
      }
    }
  };
  walk(data);
  return found;
}

function ofKpi(value: KpiValue, path: Path, id: string, own: readonly Kpi[]): FractionFact[] {
  const most = value.high ?? value.value;
  if (value.unitStated || most === undefined || most <= 0 || most >= 1) return [];
  const entry = own.find((kpi) => kpi.id === id) ?? own.find((kpi) => kpi.kpi === id);
  const fact: FractionFact = {
    path,
    asWritten: percentText(value, (figure) => figure),
    timesHundred: percentText(value, timesHundred),
    values: [most, timesHundred(most)],
    kpi: entry?.kpi ?? id,
  };
  if (entry?.unit !== undefined) fact.unit = entry.unit;
  return [fact];
}

function percentText({ op, value, low, high, within }: KpiValue, scale: (figure: number) => number): string {
  const figures = [value, low, high].flatMap((figure) => (figure === undefined ? [] : [scale(figure)]));
  return `${op ? `${op} ` : ''}${figures.join('-')} %${within ? ` in ${within.text}` : ''}`;
}

function isKpiValue(value: unknown): value is KpiValue {
  return value !== null && typeof value === 'object' && 'unitStated' in value;
}
