import { commands, type Disposable, Uri } from 'vscode';
import type { Editor } from '../start.ts';

/** Opens the portfolio panel; given a partnership and its file, with what happens if its provider leaves. */
export function showPortfolio({ portfolio }: Editor): Disposable {
  return commands.registerCommand('partnership.showPortfolio', (given?: unknown) => {
    const { uri, partnership } = (given ?? {}) as { uri?: unknown; partnership?: unknown };
    portfolio.show(
      uri instanceof Uri && typeof partnership === 'string'
        ? { at: uri, event: { type: 'exit', of: partnership, mode: 'notice' } }
        : undefined,
    );
  });
}
