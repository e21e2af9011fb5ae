import type { Kpi } from '../generated/types.ts';
import type { Duration } from '../model/leaves.ts';
import type { RuleContext } from '../rules/rule.ts';
import { list, number } from '../text.ts';
import { personWords } from './owners.ts';

/** Whether the publication of a KPI is to be judged: it counts already, nothing about it is open, and it is no shared view alone. */
export function isPublished(kpi: Kpi, context: RuleContext): boolean {
  if (kpi.appliesFrom !== undefined && kpi.appliesFrom > context.asOf) return false;
  const states = [context.state([kpi, 'publication']), context.state([kpi, 'publication', 'last'])];
  if (states.some((state) => state === 'unknown' || state === 'todo')) context.needs('kpis.publication.last');
  if (states.some((state) => state !== 'stated' && state !== 'absent')) return false;
  return !sharesView(kpi) || kpi.publication?.last !== undefined;
}

/** Whether both sides see the same numbers at the same time; the source may say so in words ("Contact platform, shared view"). */
export function sharesView(kpi: Kpi): boolean {
  return kpi.sharedView ?? (typeof kpi.source === 'string' && /\bshared (view|dashboard|report)/i.test(kpi.source));
}

/** How often the results are to be published. */
export function intervalOf(kpi: Kpi): Duration | undefined {
  return kpi.publication?.every ?? kpi.frequency;
}

/** By which words the diary may refer to the KPI, or to all of them. */
export function refsOf(kpi: Kpi): string[] {
  const ids = [kpi.id, kpi.kpi].filter((id) => id !== undefined);
  return ['kpis', ...ids, ...ids.map((id) => `kpis/${id}`)];
}

/** Whether those who get the results include somebody at the provider; undefined when nobody can tell. */
export function recipientsOf(kpi: Kpi, context: RuleContext): 'both' | 'client only' | undefined {
  const to = kpi.publication?.to;
  if (to === undefined) {
    context.needs('kpis.publication.to');
    return undefined;
  }
  const ends = to.map((id) => (id === 'client' || id === 'provider' ? id : context.person(id)?.side));
  if (ends.includes('provider')) return 'both';
  return ends.includes(undefined) ? undefined : 'client only';
}

/** Those who get the results, in words. */
export function recipientWords(kpi: Kpi, context: RuleContext): string {
  return list(
    (kpi.publication?.to ?? []).map((id) =>
      id === 'client' ? 'the client' : personWords(context.person(id) ?? { id }),
    ),
  );
}

/** `weekly`, `every 14 days`. */
export function rhythm(every: Duration | undefined): string {
  if (!every) return '';
  if (/^[a-z-]+$/.test(every.text)) return every.text;
  return `every ${every.text.startsWith('P') ? `${number(every.days)} days` : every.text}`;
}
