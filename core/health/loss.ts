import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { rangeOf } from '../syntax/lines.ts';
import { type Path, spanAt } from '../syntax/tree.ts';
import type { Cause, Place } from './types.ts';

/** A cause and how much of something it took: a share of a dimension, or a weight among others. Never negative. */
export interface Loss {
  amount: number;
  cause: Cause;
  text: string;
  place: Place;
}

/** A path of a document as a place that a reader can open. */
export function placeAt(source: SourceFile, document: DefinitionDocument, path: Path): Place {
  const { root } = document.syntax;
  return {
    file: source.path,
    range: rangeOf(source.syntax.lineStarts, spanAt(root, path)),
    path: keyedPath(document.kind, root, path),
  };
}

const files = new WeakMap<readonly SourceFile[], ReadonlyMap<string, SourceFile>>();

/** The file of a path; the list of files is looked through once. */
export function fileAt(sources: readonly SourceFile[], path: string): SourceFile | undefined {
  const known = files.get(sources) ?? new Map(sources.map((source) => [source.path, source]));
  files.set(sources, known);
  return known.get(path);
}

/** The same causes with amounts that add up to `total`; nothing where there is nothing to share out. */
export function shareOut(losses: readonly Loss[], total: number): Loss[] {
  const sum = losses.reduce((all, { amount }) => all + amount, 0);
  return sum <= 0 || total <= 0 ? [] : losses.map((loss) => ({ ...loss, amount: (loss.amount * total) / sum }));
}
