import type { SourceFile } from '../model/document.ts';
import { compare } from '../text.ts';
import { type Place, placeOf } from './definition.ts';
import { idsIn } from './ids/meant.ts';
import type { Mention } from './ids/mentions.ts';

/**
 * Every place that names the thing whose id stands at an offset, over all files: also cells of tables, what entries of a
 * diary are about, comments that waive and paths in policies. The places where it gets its name only if `declarations`.
 */
export function referencesAt(
  sources: readonly SourceFile[],
  source: SourceFile,
  offset: number,
  declarations: boolean,
): Place[] {
  return mentionsAt(sources, source, offset)
    .filter(({ declares }) => declarations || !declares)
    .map(placeOf);
}

/** The places, in the order of files and texts. */
export function mentionsAt(sources: readonly SourceFile[], source: SourceFile, offset: number): Mention[] {
  const ids = idsIn(sources);
  const mention = ids.at(source, offset);
  if (!mention) return [];
  const things = ids.meaning(mention);
  return ids
    .named(mention.id)
    .filter((one) => ids.meaning(one).some((thing) => things.includes(thing)))
    .sort((a, b) => compare(a.source.path, b.source.path) || a.span.start - b.span.start);
}
