import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldsOf } from '../../core/index.ts';
import { sourceOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/foldingRange, whole lines */
export function foldingRange(session: Session): void {
  session.connection.onFoldingRanges(async ({ textDocument }): Promise<FoldingRange[]> => {
    await session.roots.ready;
    const found = sourceOf(session.roots, textDocument.uri);
    if (!found) return [];
    return foldsOf(found.source).map(({ first, last, kind }) => ({
      startLine: first,
      endLine: last,
      ...(kind === 'block' ? {} : { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
    }));
  });
}
