import type { LogEntry as LogRow } from '../generated/types.ts';
import type { SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import type { Path } from '../syntax/tree.ts';
import { byPartnership, partnershipOf } from './belongs.ts';

/** What may happen in a partnership, as the diary says it. */
export type LogEvent = NonNullable<LogRow['event']>;

/** One entry of the diary, from a CSV or a document of kind Log. */
export interface LogEntry {
  /** ISO day. */
  date: string;
  event: LogEvent;
  /** What it is about: the id of an item, or the path of a field such as `exitPlan`. */
  ref?: string;
  by?: string;
  side?: 'client' | 'provider' | 'both';
  file: string;
  document: number;
  path: Path;
}

/** The diary of a partnership from all files, oldest first; entries without a day or an event are left out. */
export function logOf(sources: readonly SourceFile[], partnership: string): readonly LogEntry[] {
  return gathered(sources).get(partnership) ?? [];
}

const gathered = byPartnership<LogEntry>((source, document) => {
  if (!isKind(document, 'Log')) return [];
  return (document.held.data.entries ?? []).flatMap((row) => {
    const { date, event, ref, by, side } = row;
    const partnership = partnershipOf(source, document, row.partnership);
    if (partnership === undefined || date === undefined || event === undefined) return [];
    const item: LogEntry = {
      date,
      event,
      file: source.path,
      document: document.index,
      path: document.held.pathOf.get(row) ?? [],
    };
    if (ref !== undefined) item.ref = ref;
    if (by !== undefined) item.by = by;
    if (side !== undefined) item.side = side;
    return [{ partnership, item }];
  });
}, inOrder);

function inOrder(a: LogEntry, b: LogEntry): number {
  return (
    compare(a.date, b.date) ||
    compare(a.event, b.event) ||
    compare(a.ref ?? '', b.ref ?? '') ||
    compare(a.side ?? '', b.side ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface EvidenceQuestion {
  /** The day that the definition states itself (`lastHeld`, `lastTested` …), if it does. */
  stated: string | undefined;
  log: readonly LogEntry[];
  /** What it is about: the id of the item, or the path of the field, or both (`['service_level', 'kpis/service_level']`). */
  ref: string | readonly string[];
  /** The events that count, such as `held`; any event if none is named. */
  events?: readonly LogEvent[];
  /** The side that counts, where each side has evidence of its own; an entry of `both`, or of no side, counts for either. */
  side?: 'client' | 'provider';
  /** ISO day by which is judged; what lies after it is no evidence yet. */
  asOf: string;
}

/** The newest proof that something was done. */
export interface Evidence {
  /** ISO day. */
  date: string;
  /** The entry of the diary; none when the definition states the day itself. */
  entry?: LogEntry;
}

/**
 * The newest evidence for something that has to be done again and again: the day that the definition states, or a newer
 * entry of the diary for that ref (ground rule 2). Undefined when neither says anything up to `asOf`.
 */
export function newestEvidence({ stated, log, ref, events, side, asOf }: EvidenceQuestion): Evidence | undefined {
  const refs = (typeof ref === 'string' ? [ref] : ref).map(withoutSlash);
  const entry = log.findLast(
    (candidate) =>
      candidate.date <= asOf &&
      candidate.ref !== undefined &&
      refs.includes(withoutSlash(candidate.ref)) &&
      (events === undefined || events.includes(candidate.event)) &&
      (side === undefined || candidate.side === undefined || candidate.side === 'both' || candidate.side === side),
  );
  const known = stated !== undefined && stated <= asOf ? stated : undefined;
  if (entry && (known === undefined || entry.date > known)) return { date: entry.date, entry };
  return known === undefined ? undefined : { date: known };
}

/** `/exitPlan/` and `exitPlan` are the same place. */
function withoutSlash(ref: string): string {
  return ref.replace(/^\/+|\/+$/g, '');
}
