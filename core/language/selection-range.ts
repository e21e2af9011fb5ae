import type { SourceFile } from '../model/document.ts';
import { lineEndOf, lineStartOf, type Range, rangeOf } from '../syntax/lines.ts';
import type { Span, SyntaxNode } from '../syntax/tree.ts';
import { viewsFor } from './ids/mentions.ts';

/**
 * What may be selected around an offset, from the smallest to the whole file: the text of a value or key, the value, its
 * entry, the block or item, the list, the section, the document.
 */
export function selectionsAt(source: SourceFile, offset: number): Range[] {
  const { text, lineStarts } = source.syntax;
  const spans: Span[] = [{ start: 0, end: text.length }];
  const add = ({ start, end }: Span): void => {
    const around = spans.at(-1);
    if (!around || start < around.start || end > around.end || start > offset || end < offset) return;
    if (start === around.start && end === around.end) return;
    spans.push({ start, end });
  };
  const comment = source.syntax.comments.find(({ start, end }) => start < offset && offset <= end);
  for (const { root } of viewsFor(source)) {
    if (!root || offset < lineStartOf(text, root.start) || offset > Math.max(root.end, lineEndOf(text, root.end)))
      continue;
    add(root);
    if (!comment) within(root, offset, add, text);
  }
  if (comment) add(comment);
  return spans.reverse().map((span) => rangeOf(lineStarts, span));
}

function within(node: SyntaxNode, offset: number, add: (span: Span) => void, text: string): void {
  if (node.type === 'alias' || node.type === 'scalar') {
    add(node);
    const quote = text[node.start];
    if (node.type === 'scalar' && (quote === '"' || quote === "'") && node.start < offset && offset < node.end)
      add({ start: node.start + 1, end: node.end - 1 });
    return;
  }
  add(node);
  if (node.type === 'list') {
    // Between brackets a blank belongs to no item.
    const item = node.items.find(({ start, end }) => start <= offset && offset <= end);
    const dashed = node.flow
      ? undefined
      : node.items.find((one) => dashOf(text, one.start) <= offset && offset <= one.end);
    const found = item ?? dashed;
    if (!found) return;
    if (!node.flow) add({ start: dashOf(text, found.start), end: found.end });
    if (item) within(item, offset, add, text);
    return;
  }
  const entry = node.entries.find(
    ({ key, value, mergedBy }) => !mergedBy && key.start <= offset && offset <= Math.max(key.end, value.end),
  );
  if (!entry) return;
  add({ start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) });
  if (offset <= entry.key.end) add(entry.key);
  else if (entry.value.start <= offset) within(entry.value, offset, add, text);
}

/** The dash before an item of a block list. */
function dashOf(text: string, start: number): number {
  const dash = /-[ \t]*(?:[&!]\S+[ \t]+)*$/.exec(text.slice(lineStartOf(text, start), start));
  return dash ? lineStartOf(text, start) + dash.index : start;
}
