import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { type Range, rangeOf } from '../syntax/lines.ts';
import { keyText, type Path, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';

/** One entry of the outline of a file. */
export interface OutlineSymbol {
  name: string;
  /** A short word beside the name: the value of a leaf, how many items a list has. */
  detail: string;
  kind: 'document' | 'section' | 'item' | 'field';
  range: Range;
  /** The key or first word, inside `range`. */
  selection: Range;
  children: OutlineSymbol[];
}

/** The outline of a file: documents, sections, named items. A file with one document starts with its sections. */
export function symbolsOf(source: SourceFile): OutlineSymbol[] {
  const documents = source.syntax.documents.flatMap((syntax, index) => {
    if (!syntax.root) return [];
    const document = source.documents.find((candidate) => candidate.index === index);
    const children = childrenOf(source, document, syntax.root, syntax.root, []);
    const span = { start: syntax.root.start, end: syntax.root.end };
    const range = rangeOf(source.syntax.lineStarts, span);
    return [
      {
        name: document?.name ?? `document ${index + 1}`,
        detail: document?.kind ?? '',
        kind: 'document' as const,
        range,
        selection: { start: range.start, end: range.start },
        children,
      },
    ];
  });
  return documents.length === 1 ? (documents[0]?.children ?? []) : documents;
}

function childrenOf(
  source: SourceFile,
  document: DefinitionDocument | undefined,
  root: SyntaxNode,
  node: SyntaxNode,
  path: Path,
): OutlineSymbol[] {
  // What an alias stands for is outlined where it is written.
  if (node.type === 'map') {
    return node.entries.flatMap((entry) => {
      if (entry.mergedBy) return [];
      const key = keyText(entry.key);
      const span = { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
      return [
        symbol(
          source,
          document,
          root,
          key,
          path.length === 0 ? 'section' : 'field',
          entry.value,
          [...path, key],
          span,
          entry.key,
        ),
      ];
    });
  }
  if (node.type === 'list') {
    return node.items.map((item, index) => {
      const here = [...path, index];
      const name =
        keyedPath(document?.kind, root, here).split('/').at(-1)?.replace(/~1/g, '/').replace(/~0/g, '~') ??
        `#${index + 1}`;
      return symbol(source, document, root, name, 'item', item, here, item, {
        start: item.start,
        end: Math.min(item.end, item.start + 1),
      });
    });
  }
  return [];
}

function symbol(
  source: SourceFile,
  document: DefinitionDocument | undefined,
  root: SyntaxNode,
  name: string,
  kind: OutlineSymbol['kind'],
  value: SyntaxNode,
  path: Path,
  span: { start: number; end: number },
  key: { start: number; end: number },
): OutlineSymbol {
  return {
    // An empty name makes editors refuse the whole outline.
    name: name === '' ? '(empty)' : name,
    detail: detailOf(value),
    kind,
    range: rangeOf(source.syntax.lineStarts, span),
    selection: rangeOf(source.syntax.lineStarts, key),
    children: childrenOf(source, document, root, value, path),
  };
}

function detailOf(node: SyntaxNode): string {
  const here = resolveAlias(node);
  if (here.type === 'scalar') return here.value === null ? '' : String(here.value).replace(/\s+/g, ' ').slice(0, 60);
  if (here.type === 'list') return here.items.length === 1 ? '1 item' : `${here.items.length} items`;
  return '';
}
