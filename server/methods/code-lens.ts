import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { type LensMemory, lensesOf, lensMemory } from '../../core/index.ts';
import { atLastCommit } from '../last-commit.ts';
import { tellWhenMoved } from '../moved.ts';
import { resultOf, sourceOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/codeLens: how a partnership fares, and what is found in its sections */
export function codeLens(session: Session): void {
  const { connection, documents, roots, options, client } = session;
  const memories = new Map<string, LensMemory>();
  documents.onDidClose(({ document }) => memories.delete(document.uri));
  const lenses = (uri: string): CodeLens[] => {
    const found = sourceOf(roots, uri);
    if (!found) return [];
    const { root, source } = found;
    const shown = lensesOf(resultOf(roots, root), source, atLastCommit(roots, root), memories.get(uri));
    if (documents.get(uri)) memories.set(uri, lensMemory(shown));
    const { health = '', findings = '' } = options.lensCommands ?? {};
    return shown.map(({ range, title, worst, id }) => ({
      range,
      command: id.includes(' ')
        ? { title, command: worst ? findings : '', ...(worst ? { arguments: [uri, worst.range] } : {}) }
        : { title, command: health, arguments: [uri] },
    }));
  };
  const sent = client.workspace?.codeLens?.refreshSupport
    ? tellWhenMoved(session, () => connection.sendRequest(CodeLensRefreshRequest.type))
    : undefined;
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    await roots.ready;
    const answer = lenses(uri);
    sent?.(uri, JSON.stringify(answer), () => JSON.stringify(lenses(uri)));
    return answer;
  });
}
