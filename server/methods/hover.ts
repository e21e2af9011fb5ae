import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hoverAt, offsetAt } from '../../core/index.ts';
import { atLastCommit } from '../last-commit.ts';
import { findingsOf, resultOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/hover */
export function hover(session: Session): void {
  session.connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
    await session.roots.ready;
    const found = findingsOf(session.roots, textDocument.uri);
    if (!found) return null;
    const { syntax } = found.source;
    const offset = offsetAt(syntax.lineStarts, position, syntax.text.length);
    const { workspace } = resultOf(session.roots, found.root);
    const shown = hoverAt(workspace, found.source, offset, found.findings, atLastCommit(session.roots, found.root));
    return shown ? { contents: { kind: MarkupKind.Markdown, value: shown.markdown }, range: shown.range } : null;
  });
}
