import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import { formatEdits, rangeOf } from '../../core/index.ts';
import { sourceOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/formatting and textDocument/rangeFormatting: indentation and spacing. */
export function formatting(session: Session): void {
  const edits = async (uri: string, { tabSize }: FormattingOptions, range?: Range): Promise<TextEdit[]> => {
    await session.roots.ready;
    const source = sourceOf(session.roots, uri)?.source;
    if (!source) return [];
    const { lineStarts } = source.syntax;
    return formatEdits(source, { tabSize }, range).map((edit) => ({
      range: rangeOf(lineStarts, edit),
      newText: edit.text,
    }));
  };
  session.connection.onDocumentFormatting(({ textDocument, options }) => edits(textDocument.uri, options));
  session.connection.onDocumentRangeFormatting(({ textDocument, options, range }) =>
    edits(textDocument.uri, options, range),
  );
}
