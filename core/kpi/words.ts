import type { Kpi } from '../generated/types.ts';
import type { RuleContext } from '../rules/rule.ts';
import { number } from '../text.ts';
import type { CatalogueKpi } from './catalogue.ts';

/** What a KPI is called inside a sentence: `service level`, `service level in chat`, `first contact resolution`. */
export function kpiWords(kpi: Pick<Kpi, 'id' | 'kpi' | 'channel' | 'scope'>, known: CatalogueKpi | undefined): string {
  const [name = 'KPI'] = (known?.name ?? (kpi.kpi ?? kpi.id)?.replace(/[_-]/g, ' ') ?? 'KPI').split(',');
  const where = kpi.scope ?? kpi.channel;
  return where ? `${lowerFirst(name)} in ${where}` : lowerFirst(name);
}

/** `both KPIs`, `all 3 KPIs`. */
export function allOf(size: number, one: string): string {
  return size === 2 ? `both ${one}s` : `all ${number(size)} ${one}s`;
}

/** `neither KPI`, `none of the 3 KPIs`. */
export function noneOf(size: number, one: string): string {
  return size === 2 ? `neither ${one}` : `none of the ${number(size)} ${one}s`;
}

/** At the start of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A first letter that begins a plain word becomes small; that of `CSAT` or `QA score` stays. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** What a KPI of a partnership is called inside a sentence, by the catalogue in force. */
export function kpiIn(context: Pick<RuleContext, 'kpi'>, kpi: Kpi): string {
  return kpiWords(kpi, knownIn(context, kpi));
}

/** The catalogue's entry behind a KPI of a partnership. */
export function knownIn(context: Pick<RuleContext, 'kpi'>, kpi: Kpi): CatalogueKpi | undefined {
  return kpi.kpi === undefined ? undefined : context.kpi(kpi.kpi);
}
