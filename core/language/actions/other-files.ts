import type { DefinitionDocument, SourceFile } from '../../model/document.ts';
import { isKind } from '../../model/facts.ts';
import type { Kind } from '../../schema/shape.ts';
import type { Place } from './refactoring.ts';

/** A document with the file that it is in. */
export interface Home {
  source: SourceFile;
  document: DefinitionDocument;
}

/** The documents that describe a provider, or the portfolio of a client, in the order of their paths. */
export function homesOf(sources: readonly SourceFile[], kind: 'Provider' | 'Portfolio', name: string): Home[] {
  return documentsOf(sources, kind).filter(({ document }) =>
    isKind(document, 'Portfolio') ? document.held.data.client === name : document.name === name,
  );
}

/** All documents of a kind in files for people to read; JSON keeps what programs write. */
export function documentsOf(sources: readonly SourceFile[], kind: Kind): Home[] {
  return sources
    .filter(({ path }) => !path.endsWith('.json'))
    .flatMap((source) =>
      source.documents.filter((document) => document.kind === kind).map((document) => ({ source, document })),
    );
}

/** The path of a new file in the folder of the one at hand: the first of some names that is free. */
export function besidePath({ source, sources }: Place, names: readonly string[]): string | undefined {
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1);
  return names
    .map((name) => `${folder}${name}.partnership.yaml`)
    .find((path) => !sources.some((other) => other.path === path));
}
