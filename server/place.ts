import type { Location, Position } from 'vscode-languageserver';
import { offsetAt, type Place, type SourceFile } from '../core/index.ts';
import { type Root, sourceOf, uriOf } from './roots.ts';
import type { Session } from './session.ts';

/** What a request about a place in a file asks for. */
export interface Asked {
  root: Root;
  /** All files of the folder, in the order of their paths. */
  sources: SourceFile[];
  source: SourceFile;
  offset: number;
}

/** The place that a request means, once all files are read; undefined for a file that is not ours. */
export async function askedAt(
  { roots }: Session,
  { textDocument, position }: { textDocument: { uri: string }; position: Position },
): Promise<Asked | undefined> {
  await roots.ready;
  const found = sourceOf(roots, textDocument.uri);
  if (!found) return undefined;
  const { root, source } = found;
  const { lineStarts, text } = source.syntax;
  return { root, source, sources: sourcesIn(root), offset: offsetAt(lineStarts, position, text.length) };
}

/** All files of a folder, in the order of their paths. */
export function sourcesIn(root: Root): SourceFile[] {
  return [...root.sources.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

export function locationOf(root: Root, { file, range }: Place): Location {
  return { uri: uriOf(root, file), range };
}

/** The URI of each file that a piece of plain data names as a place. */
export function urisIn(root: Root, data: unknown): Record<string, string> {
  const uris: Record<string, string> = {};
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('file' in value && typeof value.file === 'string') uris[value.file] ??= uriOf(root, value.file);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(data);
  return uris;
}
