import type { InlayHint } from 'vscode-languageserver';
import { inlayHintsOf } from '../../core/index.ts';
import { tellWhenMoved } from '../moved.ts';
import { resultOf, sourceOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/inlayHint */
export function inlayHint(session: Session): void {
  const { connection, roots, client } = session;
  const hints = (uri: string, first: number, last: number): InlayHint[] => {
    const found = sourceOf(roots, uri);
    if (!found) return [];
    const { workspace } = resultOf(roots, found.root);
    return inlayHintsOf(workspace, found.source, first, last).map((hint) => ({ ...hint, paddingLeft: true }));
  };
  const sent = client.workspace?.inlayHint?.refreshSupport
    ? tellWhenMoved(session, () => connection.languages.inlayHint.refresh())
    : undefined;
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range: { start, end } }) => {
    await roots.ready;
    const answer = hints(uri, start.line, end.line);
    sent?.(uri, JSON.stringify(answer), () => JSON.stringify(hints(uri, start.line, end.line)));
    return answer;
  });
}
