import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { resultIdOf } from '../diagnostics.ts';
import { reportedPaths, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';
import { diagnosticsOf } from './document-diagnostic.ts';

/**
 * workspace/diagnostic. A client that takes partial results gets them for as long as it keeps the request open: what
 * changed, when it changes. Answering at once would make it ask again every two seconds.
 */
export function workspaceDiagnostic(session: Session): void {
  session.connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
    await session.roots.ready;
    const sent = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items = reports(session, sent, true);
    if (!partial) return { items };
    partial.report({ items });
    await untilCancelled(session, token, () => {
      const changed = reports(session, sent, false);
      if (changed.length > 0) partial.report({ items: changed });
    });
    return { items: [] };
  });
}

/** The reports of all files; with `all` also those that did not change. Notes in `sent` what the client has then. */
function reports(session: Session, sent: Map<string, string>, all: boolean): WorkspaceDocumentDiagnosticReport[] {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const present = new Set<string>();
  for (const root of session.roots.all.values()) {
    for (const path of reportedPaths(root)) {
      const uri = uriOf(root, path);
      present.add(uri);
      const diagnostics = diagnosticsOf(session, uri);
      const resultId = resultIdOf(diagnostics);
      const version = session.documents.get(uri)?.version ?? null;
      if (sent.get(uri) === resultId) {
        if (all) items.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId });
        continue;
      }
      sent.set(uri, resultId);
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnostics });
    }
  }
  for (const uri of [...sent.keys()].filter((known) => !present.has(known))) {
    sent.delete(uri);
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  }
  return items;
}

function untilCancelled(session: Session, token: CancellationToken, onChange: () => void): Promise<void> {
  return new Promise((resolve) => {
    session.changed.push(onChange);
    const end = (): void => {
      session.changed.splice(session.changed.indexOf(onChange), 1);
      resolve();
    };
    if (token.isCancellationRequested) end();
    else token.onCancellationRequested(end);
  });
}
