import { resultIdOf } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import { diagnosticsOf } from './document-diagnostic.ts';

/**
 * workspace/diagnostic/refresh: a client that pulls asks again for the file it changes, not for the other open ones.
 * When a change of one file moved findings of another open one, it is told to ask again.
 */
export function refresh(session: Session): void {
  if (!session.client.workspace?.diagnostics?.refreshSupport) return;
  const seen = new Map<string, { version: number; id: string }>();
  session.changed.push(() => {
    let moved = false;
    for (const document of session.documents.all()) {
      const id = resultIdOf(diagnosticsOf(session, document.uri));
      const known = seen.get(document.uri);
      if (known && known.version === document.version && known.id !== id) moved = true;
      seen.set(document.uri, { version: document.version, id });
    }
    if (moved) session.connection.languages.diagnostics.refresh().catch(() => undefined);
  });
}
