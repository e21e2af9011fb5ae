import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { highlightsAt } from '../../core/index.ts';
import { askedAt } from '../place.ts';
import type { Session } from '../session.ts';

/** textDocument/documentHighlight; nothing outside of ids, so that an editor marks equal words there by itself. */
export function documentHighlight(session: Session): void {
  session.connection.onDocumentHighlight(async (params): Promise<DocumentHighlight[] | null> => {
    const asked = await askedAt(session, params);
    const found = asked ? highlightsAt(asked.sources, asked.source, asked.offset) : [];
    if (found.length === 0) return null;
    return found.map(({ range, kind }) => ({
      range,
      kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
}
