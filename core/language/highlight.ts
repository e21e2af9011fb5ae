import type { SourceFile } from '../model/document.ts';
import { type Range, rangeOf } from '../syntax/lines.ts';
import { mentionsAt } from './references.ts';

/** A place in the same file that names the same. `write`: where it gets its name. */
export interface Highlight {
  range: Range;
  kind: 'read' | 'write';
}

/** All places of a file that name the thing whose id stands at an offset. */
export function highlightsAt(sources: readonly SourceFile[], source: SourceFile, offset: number): Highlight[] {
  return mentionsAt(sources, source, offset)
    .filter((one) => one.source === source && one.form !== 'file')
    .map(({ span, declares }) => ({
      range: rangeOf(source.syntax.lineStarts, span),
      kind: declares ? 'write' : 'read',
    }));
}
