import type { SelectionRange } from 'vscode-languageserver';
import { offsetAt, selectionsAt } from '../../core/index.ts';
import { sourceOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/selectionRange */
export function selectionRange(session: Session): void {
  session.connection.onSelectionRanges(async ({ textDocument, positions }): Promise<SelectionRange[]> => {
    await session.roots.ready;
    const found = sourceOf(session.roots, textDocument.uri);
    if (!found) return [];
    const { lineStarts, text } = found.source.syntax;
    return positions.map((position) => {
      const ranges = selectionsAt(found.source, offsetAt(lineStarts, position, text.length));
      return nested(ranges) ?? { range: { start: position, end: position } };
    });
  });
}

/** Each range with the next one around it. */
function nested(ranges: readonly SelectionRange['range'][]): SelectionRange | undefined {
  return ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  );
}
