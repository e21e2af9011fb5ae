import { historyOf, type PartnershipHistory, type PastVersion } from '../../core/index.ts';
import { baseFiles } from '../base-files.ts';
import { setPastScores } from '../past-scores.ts';
import { type HistoryParams, messages } from '../protocol.ts';
import { findingsOf, resultOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** partnership/history: how the scores of a file's partnerships moved, by today's policy. */
export function history(session: Session): void {
  const { connection, roots, changed } = session;
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
      const histories = historyOf([...past, { date: now.asOf, name: 'now', files: now.sources }]);
      setPastScores(found.root, histories);
      // Advice that waited for a trend has one now.
      for (const listener of [...changed]) listener();
      return histories;
    },
  );
}
