import { historyOf, type PartnershipHistory, type PastVersion } from '../../core/index.ts';
import { baseFiles } from '../base-files.ts';
import { type HistoryParams, messages } from '../protocol.ts';
import { findingsOf, resultOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** partnership/history: how the scores of a file's partnerships moved, by today's policy. */
export function history(session: Session): void {
  const { connection, roots } = session;
  connection.onRequest<PartnershipHistory[] | null, void>(
    messages.history,
    async ({ uri, versions }: HistoryParams) => {
      await roots.ready;
      const found = findingsOf(roots, uri);
      if (!found) return null;
      const past: PastVersion[] = [];
      for (const { date, name, files } of versions)
        past.push({ date, name, files: await baseFiles(roots, found.root, files) });
      const now = resultOf(roots, found.root);
      return historyOf([...past, { date: now.asOf, name: 'now', files: now.sources }]);
    },
  );
}
