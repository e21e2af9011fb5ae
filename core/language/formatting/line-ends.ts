import { eol, type OffsetEdit } from '../../fixes/render.ts';
import { lineText, positionAt } from '../../syntax/lines.ts';
import type { Span, SyntaxFile, SyntaxNode } from '../../syntax/tree.ts';

/** Lines in which spaces at the end may count. */
interface Text extends Span {
  /** Of a text block: the column up to which spaces alone are no part of it. */
  indent: number;
  /** Whether the line breaks at its end count. */
  keeps: boolean;
}

/** The edits that take the spaces from the ends of lines and end the file with one line break; none that changes a text. */
export function lineEndEdits(file: SyntaxFile): OffsetEdit[] {
  const { text, lineStarts } = file;
  const edits: OffsetEdit[] = [];
  const texts = file.documents.flatMap(({ root }) => (root ? textsIn(file, root) : []));
  let next = 0;
  for (const [line, start] of lineStarts.entries()) {
    const own = lineText(text, lineStarts, line);
    const end = start + own.length;
    while (next < texts.length && (texts[next]?.end ?? 0) < end) next += 1;
    const inside = texts[next];
    const spaces = /[ \t]*$/.exec(own)?.[0].length ?? 0;
    const counts = inside && inside.start < end && (spaces < own.length || spaces > inside.indent);
    if (spaces > 0 && !counts) edits.push({ start: end - spaces, end, text: '' });
  }
  const last = text.trimEnd().length;
  const tail = texts.at(-1);
  const ending = text.slice(last);
  const isText = tail && tail.end >= last;
  if (last === 0 || (isText && (tail.keeps || !ending.includes('\n')))) return edits;
  if (ending.replace(/[ \t]/g, '') === eol(file)) return edits;
  return [...edits.filter(({ start }) => start < last), { start: last, end: text.length, text: eol(file) }];
}

/** Texts over several lines, in order; text blocks with the empty lines after them. */
function textsIn(file: SyntaxFile, node: SyntaxNode): Text[] {
  if (node.type === 'map') return node.entries.flatMap(({ value, mergedBy }) => (mergedBy ? [] : textsIn(file, value)));
  if (node.type === 'list') return node.items.flatMap((item) => textsIn(file, item));
  if (node.type === 'alias' || node.style === 'plain') return [];
  const { lineStarts, text } = file;
  const first = positionAt(lineStarts, node.start).line;
  if (node.style !== 'block') {
    const isShort = first === positionAt(lineStarts, node.end).line;
    return isShort ? [] : [{ start: node.start, end: node.end, indent: 0, keeps: false }];
  }
  const [, mark = ''] = /^[|>]([-+\d]*)/.exec(text.slice(node.start, node.start + 4)) ?? [];
  const start = lineStarts[first + 1] ?? node.end;
  const body = text.slice(start, node.end);
  const empty = /^\s*/.exec(text.slice(node.end))?.[0].length ?? 0;
  const indent = /\d/.test(mark) ? 0 : (/^(?:[ \t]*\r?\n)*( *)/.exec(body)?.[1]?.length ?? 0);
  return [{ start, end: node.end + empty, indent, keeps: mark.includes('+') }];
}
