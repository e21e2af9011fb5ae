import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { schemaOfKind } from '../schema/shape.ts';
import { entryOf, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import { namesIn, sameNode } from './pair-items.ts';

/** A document in its file. */
export interface PlacedDocument {
  source: SourceFile;
  document: DefinitionDocument;
}

/** A document in two versions; one of them is missing for one that is new or gone. */
export interface DocumentPair {
  before?: PlacedDocument;
  after?: PlacedDocument;
}

/**
 * Matches the documents of two versions of a workspace by kind, name and audience, wherever the files are; then what
 * stayed in its place under another name, or is all the same but for the name. In the order of the newer version; what is
 * gone comes last.
 */
export function pairDocuments(base: readonly SourceFile[], head: readonly SourceFile[]): DocumentPair[] {
  const left = placed(base);
  const pairs = placed(head).map((after): DocumentPair => ({ after }));
  const match = (same: (before: PlacedDocument, after: PlacedDocument) => boolean): void => {
    for (const pair of pairs) {
      if (pair.before || !pair.after) continue;
      const { after } = pair;
      const at = left.findIndex((before) => before.document.kind === after.document.kind && same(before, after));
      const [before] = at < 0 ? [] : left.splice(at, 1);
      if (before) pair.before = before;
    }
  };
  match((one, other) => nameOf(one) === nameOf(other) && sameFile(one, other));
  match((one, other) => nameOf(one) === nameOf(other));
  match(
    (one, other) => sameFile(one, other) && one.document.index === other.document.index && alike(one, other) >= 0.5,
  );
  match((one, other) => alike(one, other) >= 0.9);
  return [...pairs, ...left.map((before): DocumentPair => ({ before }))];
}

function placed(sources: readonly SourceFile[]): PlacedDocument[] {
  return sources.flatMap((source) => source.documents.map((document) => ({ source, document })));
}

function sameFile(one: PlacedDocument, other: PlacedDocument): boolean {
  return one.source.path === other.source.path;
}

function nameOf({ document }: PlacedDocument): string {
  const audience = (document.held.data as { audience?: string }).audience ?? '';
  return `${document.name}\n${audience}`;
}

/** The part of the sections, but for the name, that two documents have in common: 0 to 1. */
function alike({ document: one }: PlacedDocument, { document: other }: PlacedDocument): number {
  const [a, b] = [rootOf(one), rootOf(other)];
  if (a?.type !== 'map' || b?.type !== 'map') return 0;
  const names = namesIn(a, b).filter((name) => !['kind', 'version', 'name'].includes(name));
  if (names.length === 0) return 0;
  const properties = schemaOfKind(one.kind).properties ?? {};
  const same = names.filter((name) => {
    const [old, now] = [entryOf(a, name), entryOf(b, name)];
    const by = { kind: one.kind, renames: new Map() };
    return old && now && sameNode(by, properties[name] ?? {}, old.value, now.value);
  });
  return same.length / names.length;
}

function rootOf({ syntax }: DefinitionDocument): ReturnType<typeof resolveAlias> | undefined {
  const root: SyntaxNode | undefined = syntax.root;
  return root && resolveAlias(root);
}
