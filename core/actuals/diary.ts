import type { LogEntry } from '../generated/types.ts';
import type { SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';

/** The entries of all diaries about a partnership. An entry may name its partnership; else that of its document counts. */
export function diaryOf(sources: readonly SourceFile[], partnership: string): LogEntry[] {
  return sources.flatMap((source) =>
    source.documents.flatMap((document) => {
      if (!isKind(document, 'Log')) return [];
      const { data } = document.held;
      return (data.entries ?? []).filter((entry) => (entry.partnership ?? data.partnership) === partnership);
    }),
  );
}

/**
 * The newest day, up to `asOf`, on which a diary says that something was done (`published`, `held` …) with one of the
 * refs: the id of an item (`service_level`), or its path (`kpis/service_level`).
 */
export function newestEntry(entries: readonly LogEntry[], event: NonNullable<LogEntry['event']>, refs: readonly string[], asOf: string): string | undefined {
  return entries
    .filter((entry) => entry.event === event && refs.includes((entry.ref ?? '').replace(/^\/|\/$/g, '')))
    .flatMap((entry) => (entry.date !== undefined && entry.date <= asOf ? [entry.date] : []))
    .sort()
    .at(-1);
}
