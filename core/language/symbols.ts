import { csvKindOf } from '../actuals/read-csv.ts';
import type { SourceFile } from '../model/document.ts';
import { keyedPath } from '../model/keyed-path.ts';
import type { Kind } from '../schema/shape.ts';
import { type Range, rangeOf } from '../syntax/lines.ts';
import { keyText, type Path, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import { viewsFor } from './ids/mentions.ts';

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

/**
 * The outline of a file: documents, sections, named items; of a table its lines. A file with one document starts with its
 * sections. What cannot be read is outlined as far as it makes sense.
 */
export function symbolsOf(source: SourceFile): OutlineSymbol[] {
  if (csvKindOf(source.path)) return linesOf(source);
  const documents = viewsFor(source).flatMap(({ kind, name, root }, index) => {
    if (!root) return [];
    const children = childrenOf(source, kind, root, root, []);
    const range = rangeOf(source.syntax.lineStarts, root);
    return [
      {
        name: name || `document ${index + 1}`,
        detail: kind ?? '',
        kind: 'document' as const,
        range,
        selection: { start: range.start, end: range.start },
        children,
      },
    ];
  });
  return documents.length === 1 ? (documents[0]?.children ?? []) : documents;
}

/** The lines of a table by their first cells: `chat csat 2026-09`. */
function linesOf({ syntax: { documents, lineStarts } }: SourceFile): OutlineSymbol[] {
  const root = documents[0]?.root;
  const list = root?.type === 'map' ? root.entries.at(-1)?.value : undefined;
  return (list?.type === 'list' ? list.items : []).map((line, index) => {
    const cells = line.type === 'map' ? line.entries.map(({ value }) => detailOf(value)) : [];
    const range = rangeOf(lineStarts, line);
    return {
      name: cells.slice(0, 3).join(' ') || `#${index + 1}`,
      detail: cells.slice(3).join(' '),
      kind: 'item',
      range,
      selection: { start: range.start, end: range.start },
      children: [],
    };
  });
}

function childrenOf(
  source: SourceFile,
  kindOfDocument: Kind | undefined,
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
          kindOfDocument,
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
        keyedPath(kindOfDocument, root, here).split('/').at(-1)?.replace(/~1/g, '/').replace(/~0/g, '~') ??
        `#${index + 1}`;
      return symbol(source, kindOfDocument, root, name, 'item', item, here, item, {
        start: item.start,
        end: Math.min(item.end, item.start + 1),
      });
    });
  }
  return [];
}

function symbol(
  source: SourceFile,
  kindOfDocument: Kind | undefined,
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
    children: childrenOf(source, kindOfDocument, root, value, path),
  };
}

function detailOf(node: SyntaxNode): string {
  const here = resolveAlias(node);
  if (here.type === 'scalar') return here.value === null ? '' : String(here.value).replace(/\s+/g, ' ').slice(0, 60);
  if (here.type === 'list') return here.items.length === 1 ? '1 item' : `${here.items.length} items`;
  return '';
}
