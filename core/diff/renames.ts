import { branchFor, schemaOfKind } from '../schema/shape.ts';
import { compareTrees } from './compare.ts';
import type { DocumentPair } from './pair-documents.ts';
import type { Renames } from './pair-items.ts';

/**
 * Ids that were given another name between two versions: an item that is the same but for its id, and a document that
 * goes by another name. What refers to them under the new name has not changed.
 */
export function renamesOf(pairs: readonly DocumentPair[]): Renames {
  const renames = new Map<string, Map<string, string>>();
  const add = (type: string, from: string, to: string): void => {
    const known = renames.get(type) ?? new Map<string, string>();
    renames.set(type, known.set(from, to));
  };
  for (const { before, after } of pairs) {
    if (!before || !after || before.document === after.document) continue;
    const { kind, name } = after.document;
    const [old, now] = [before.document.syntax.root, after.document.syntax.root];
    if (!old || !now) continue;
    const type = branchFor(kind, schemaOfKind(kind).properties?.name ?? {}, 'scalar')['x-defines'];
    if (type !== undefined && before.document.name !== name) add(type, before.document.name, name);
    // Twice: an item that refers to a renamed one is only then seen to be the same.
    for (let pass = 0; pass < 2; pass++) {
      for (const { renamed, schemas } of compareTrees({ kind, renames }, schemaOfKind(kind), old, now)) {
        if (!renamed) continue;
        const id = branchFor(kind, schemas.at(-1) ?? {}, 'map').properties?.id ?? {};
        const defines = branchFor(kind, id, 'scalar')['x-defines'];
        if (defines !== undefined) add(defines, renamed.from, renamed.to);
      }
    }
  }
  return renames;
}
