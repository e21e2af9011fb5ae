import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type OutlineSymbol, symbolsOf } from '../../core/index.ts';
import { findingsOf } from '../roots.ts';
import type { Session } from '../session.ts';

const kindOf: Record<OutlineSymbol['kind'], SymbolKind> = {
  document: SymbolKind.Module,
  section: SymbolKind.Namespace,
  item: SymbolKind.Object,
  field: SymbolKind.Field,
};

/** textDocument/documentSymbol */
export function documentSymbol(session: Session): void {
  session.connection.onDocumentSymbol(async ({ textDocument }): Promise<DocumentSymbol[]> => {
    await session.roots.ready;
    const found = findingsOf(session.roots, textDocument.uri);
    return found ? symbolsOf(found.source).map(toProtocol) : [];
  });
}

function toProtocol(symbol: OutlineSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: kindOf[symbol.kind],
    range: symbol.range,
    selectionRange: symbol.selection,
    children: symbol.children.map(toProtocol),
  };
}
