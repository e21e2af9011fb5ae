import type { Kind } from '../schema/shape.ts';
import type { DefinitionDocument, SourceFile } from './document.ts';
import { isKind } from './facts.ts';

/** The document of a kind that stands at a place; undefined where another one does, or none. */
export function documentAt<K extends Kind>(
  sources: readonly SourceFile[],
  place: { file: string; document: number } | undefined,
  kind: K,
): DefinitionDocument<K> | undefined {
  const source = sources.find(({ path }) => path === place?.file);
  const document = source?.documents.find(({ index }) => index === place?.document);
  return document && isKind(document, kind) ? document : undefined;
}
