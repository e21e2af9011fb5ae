import { briefOf, portfolioOf, simulatable } from '../../core/index.ts';
import { ownFiles } from '../folders.ts';
import { urisIn } from '../place.ts';
import { askedFolder, foldersOf } from '../portfolio-folder.ts';
import { type PortfolioParams, type PortfolioResult, portfolioMessages } from '../portfolio-protocol.ts';
import type { Session } from '../session.ts';

/** partnership/portfolio: all partnerships of a folder side by side. */
export function portfolio({ connection, roots }: Session): void {
  connection.onRequest<PortfolioResult, void>(portfolioMessages.portfolio, async ({ at }: PortfolioParams, token) => {
    const found = await askedFolder(roots, at);
    if (!found || token.isCancellationRequested) return null;
    const { folder, root, result, unread } = found;
    const own = ownFiles(roots, root);
    const shown = briefOf(portfolioOf(result, (file) => own.has(file)));
    return {
      asOf: result.asOf,
      folder,
      folders: foldersOf(roots),
      portfolio: shown,
      choices: simulatable(result),
      unread,
      uris: { ...urisIn(root, shown), ...urisIn(root, unread) },
    };
  });
}
