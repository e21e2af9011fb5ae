import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type WorkspaceSymbol, workspaceSymbols } from '../../core/index.ts';
import { locationOf, sourcesIn } from '../place.ts';
import type { Session } from '../session.ts';

const kindOf: Record<WorkspaceSymbol['kind'], SymbolKind> = {
  document: SymbolKind.Module,
  person: SymbolKind.Class,
  kpi: SymbolKind.Number,
  item: SymbolKind.Object,
};

/** workspace/symbol, over all folders */
export function workspaceSymbol({ connection, roots }: Session): void {
  connection.onWorkspaceSymbol(async ({ query }): Promise<SymbolInformation[]> => {
    await roots.ready;
    const seen = new Set<string>();
    return [...roots.all.values()].flatMap((root) =>
      workspaceSymbols(sourcesIn(root), query).flatMap((symbol) => {
        const { name, container, kind } = symbol;
        const location = locationOf(root, symbol);
        // Files above two folders belong to both.
        const key = `${location.uri} ${location.range.start.line} ${location.range.start.character}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ name, kind: kindOf[kind], location, containerName: container }];
      }),
    );
  });
}
