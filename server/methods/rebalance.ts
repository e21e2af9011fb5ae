import { type Rebalancing, rangeOf, rebalance, rebalanceEdits } from '../../core/index.ts';
import { wordOf } from '../diagnostics.ts';
import { urisIn } from '../place.ts';
import { askedFolder, type Folder } from '../portfolio-folder.ts';
import {
  portfolioMessages,
  type RebalanceEditsParams,
  type RebalanceEditsResult,
  type RebalanceParams,
  type RebalanceResult,
} from '../portfolio-protocol.ts';
import { uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** partnership/rebalance and partnership/rebalanceEdits: how work could be spread, and the edits that write it as proposed. */
export function rebalancing({ connection, documents, roots }: Session): void {
  connection.onRequest<RebalanceResult, void>(portfolioMessages.rebalance, async (params: RebalanceParams, token) => {
    const folder = await askedFolder(roots, params.at);
    if (!folder || token.isCancellationRequested) return null;
    const spread = rebalance(folder.result.workspace, params.asked);
    return 'refused' in spread
      ? spread
      : { asOf: spread.asOf, rebalancing: spread, seen: seenIn(folder, spread), uris: urisIn(folder.root, spread) };
  });

  connection.onRequest<RebalanceEditsResult, void>(
    portfolioMessages.rebalanceEdits,
    async ({ at, asked, channel, seen }: RebalanceEditsParams) => {
      const folder = await askedFolder(roots, at);
      // What cannot be read now has no text to write to.
      if (!folder || folder.unread.length > 0) return null;
      const { root, result } = folder;
      const spread = rebalance(result.workspace, asked);
      if ('refused' in spread || seenIn(folder, spread) !== seen) return null;
      const balance = spread.channels.find(({ id }) => id === channel);
      const edits = balance && rebalanceEdits(result.workspace, balance);
      if (!edits) return null;
      return edits.flatMap((file) => {
        const source = root.sources.get(file.path);
        if (!source) return [];
        const uri = uriOf(root, file.path);
        const version = documents.get(uri)?.version;
        return {
          uri,
          edits: file.edits.map((edit) => ({ range: rangeOf(source.syntax.lineStarts, edit), newText: edit.text })),
          ...(version === undefined ? {} : { version }),
        };
      });
    },
  );
}

/** Changes exactly when what somebody sees does. */
function seenIn({ folder }: Folder, spread: Rebalancing): string {
  return `${folder} ${wordOf(spread)}`;
}
