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
