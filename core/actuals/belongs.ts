import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';

/**
 * The partnership that a row of readings or of a diary belongs to: as the row says, else as its document says, else the
 * only partnership in the same file.
 */
export function partnershipOf(
  source: SourceFile,
  document: DefinitionDocument<'Actuals' | 'Log'>,
  stated: string | undefined,
): string | undefined {
  if (stated !== undefined) return stated;
  if (document.held.data.partnership !== undefined) return document.held.data.partnership;
  const here = source.documents.filter((other) => isKind(other, 'Partnership'));
  return here.length === 1 ? here[0]?.name : undefined;
}

/**
 * The name under which readings and diary of a partnership are kept: its own; where it has none yet, the only one that they
 * name and no definition has.
 */
export function nameInRecords(sources: readonly SourceFile[], document: DefinitionDocument<'Partnership'>): string {
  if (document.held.data.name !== undefined) return document.name;
  const named = new Set<string>();
  for (const source of sources)
    for (const other of source.documents)
      for (const row of rowsOf(other))
        named.add(partnershipOf(source, other as DefinitionDocument<'Log'>, row.partnership) ?? '');
  for (const { documents } of sources)
    for (const other of documents) if (isKind(other, 'Partnership')) named.delete(other.held.data.name ?? '');
  const [only, ...others] = named;
  return only !== undefined && only !== '' && others.length === 0 ? only : document.name;
}

function rowsOf(document: DefinitionDocument): readonly { partnership?: string | undefined }[] {
  if (isKind(document, 'Log')) return document.held.data.entries ?? [];
  return isKind(document, 'Actuals') ? (document.held.data.readings ?? []) : [];
}

/**
 * Collects something by partnership over all documents, in order. The result is kept for as long as the list of files
 * is, so that each partnership of a run does not read all files again.
 */
export function byPartnership<T>(
  collect: (source: SourceFile, document: DefinitionDocument) => readonly { partnership: string; item: T }[],
  order: (a: T, b: T) => number,
): (sources: readonly SourceFile[]) => ReadonlyMap<string, readonly T[]> {
  const known = new WeakMap<readonly SourceFile[], ReadonlyMap<string, readonly T[]>>();
  return (sources) => {
    const before = known.get(sources);
    if (before) return before;
    const all = new Map<string, T[]>();
    for (const source of sources) {
      for (const document of source.documents) {
        for (const { partnership, item } of collect(source, document)) {
          const items = all.get(partnership);
          if (items) items.push(item);
          else all.set(partnership, [item]);
        }
      }
    }
    for (const items of all.values()) items.sort(order);
    known.set(sources, all);
    return all;
  };
}
