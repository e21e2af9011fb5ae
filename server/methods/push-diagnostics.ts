import { resultIdOf } from '../diagnostics.ts';
import { reportedPaths, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';
import { diagnosticsOf } from './document-diagnostic.ts';

/** textDocument/publishDiagnostics, for clients that cannot pull. Never beside pulling: each finding would show twice. */
export function pushDiagnostics(session: Session): void {
  if (session.client.textDocument?.diagnostic) return;
  const sent = new Map<string, string>();
  let waiting = false;
  const push = (): void => {
    waiting = false;
    const present = new Set<string>();
    for (const root of session.roots.all.values()) {
      for (const path of reportedPaths(root)) {
        const uri = uriOf(root, path);
        present.add(uri);
        const diagnostics = diagnosticsOf(session, uri);
        const id = resultIdOf(diagnostics);
        if (sent.get(uri) === id || (!sent.has(uri) && diagnostics.length === 0)) continue;
        sent.set(uri, id);
        void session.connection.sendDiagnostics({ uri, diagnostics });
      }
    }
    for (const uri of [...sent.keys()].filter((known) => !present.has(known))) {
      sent.delete(uri);
      void session.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };
  session.changed.push(() => {
    if (waiting) return;
    waiting = true;
    // Changes that arrive together are answered once.
    setTimeout(push, 0);
  });
}
