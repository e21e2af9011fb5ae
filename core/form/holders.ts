import { mainOf, withCompanions } from '../model/companions.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { nodeAt, type Path, resolveAlias } from '../syntax/tree.ts';

/** A document that holds a part of what a form shows. */
export interface Holder {
  source: SourceFile;
  document: DefinitionDocument;
}

/** The partnerships of a file, in its order. */
export function partnershipsIn(source: SourceFile): DefinitionDocument<'Partnership'>[] {
  return source.documents.filter((document) => isKind(document, 'Partnership'));
}

/** The documents in which a partnership is written: the one that both sides may read first, then its companions. */
export function holdersOf(
  sources: readonly SourceFile[],
  source: SourceFile,
  document: DefinitionDocument<'Partnership'>,
): [Holder, ...Holder[]] {
  const own = { source, document };
  const main = mainOf(sources, document) ?? own;
  const [first = own, ...others] = withCompanions(sources, main);
  return [first, ...others];
}

/** Where else the people of a partnership are listed: by its provider, and in its client's portfolio. */
export function peopleHolders(sources: readonly SourceFile[], { document }: Holder): Holder[] {
  if (!isKind(document, 'Partnership')) return [];
  const { client, provider } = document.held.data;
  return sources.flatMap((source) =>
    source.documents
      .filter(
        (other) =>
          (isKind(other, 'Provider') && provider !== undefined && other.name === provider) ||
          (isKind(other, 'Portfolio') && client !== undefined && other.held.data.client === client),
      )
      .map((other) => ({ source, document: other })),
  );
}

/** The document that states a path or most of the way to it; the first where none does. */
export function holderOf(holders: readonly [Holder, ...Holder[]], path: Path): Holder {
  let best = holders[0];
  let furthest = reached(best, path);
  for (const holder of holders.slice(1)) {
    const far = reached(holder, path);
    if (far > furthest) [best, furthest] = [holder, far];
  }
  return best;
}

function reached({ document }: Holder, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(document.syntax.root, path.slice(0, length));
    if (node && (length === path.length || resolveAlias(node).type === 'map')) return length;
  }
  return 0;
}
