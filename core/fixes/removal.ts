import { positionAt } from '../syntax/lines.ts';
import {
  type Entry,
  entryOf,
  type ListNode,
  type MapNode,
  type Path,
  type Span,
  type SyntaxFile,
} from '../syntax/tree.ts';
import { before, entryEnd, type OffsetEdit } from './render.ts';
import { ownAt, type Target } from './target.ts';

/** Takes out what stands at a path, and what would be left empty by it. */
export function removeAt(target: Target, path: Path): OffsetEdit[] | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const parent = ownAt(target, path.slice(0, -1));
  if (parent?.type === 'list') {
    if (typeof last !== 'number' || !parent.items[last]) return undefined;
    return parent.items.length === 1 && path.length > 1
      ? removeAt(target, path.slice(0, -1))
      : itemRemoval(target.file, parent, last);
  }
  if (parent?.type !== 'map') return undefined;
  const entry = entryOf(parent, String(last));
  if (!entry || entry.mergedBy) return undefined;
  return parent.entries.length === 1 && path.length > 1
    ? removeAt(target, path.slice(0, -1))
    : removalOf(target.file, parent, entry);
}

/** Takes out one entry of a block that has others. */
export function removalOf(file: SyntaxFile, map: MapNode, entry: Entry): OffsetEdit[] | undefined {
  const own = map.entries.filter((candidate) => !candidate.mergedBy);
  const index = own.indexOf(entry);
  const end = entryEnd(file, entry);
  const next = own[index + 1];
  const previous = own[index - 1];
  if (map.flow) return between(entry.key.start, end, next?.key.start, previous && entryEnd(file, previous));
  const lead = before(file, entry.key.start);
  if (lead.trim() === '') return wholeLines(file, { start: entry.key.start, end });
  // The first entry of a list item shares its line with the dash: the next one moves up.
  return next && /^\s*-\s*$/.test(lead) ? [{ start: entry.key.start, end: next.key.start, text: '' }] : undefined;
}

function itemRemoval(file: SyntaxFile, list: ListNode, index: number): OffsetEdit[] | undefined {
  const item = list.items[index];
  if (!item) return undefined;
  if (list.flow) return between(item.start, item.end, list.items[index + 1]?.start, list.items[index - 1]?.end);
  const dash = file.text.lastIndexOf('-', item.start - (item.end > item.start ? 1 : 0));
  if (before(file, dash).trim() !== '') return undefined;
  return wholeLines(file, { start: dash, end: Math.max(item.end, dash + 1) });
}

/** Between brackets: with the comma after it, or the one before it when it is the last. */
function between(start: number, end: number, next: number | undefined, previous: number | undefined): OffsetEdit[] {
  if (next !== undefined) return [{ start, end: next, text: '' }];
  return [{ start: previous ?? start, end, text: '' }];
}

function wholeLines(file: SyntaxFile, span: Span): OffsetEdit[] {
  const { lineStarts, text } = file;
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const start = Math.max(bom, lineStarts[positionAt(lineStarts, span.start).line] ?? 0);
  const end = lineStarts[positionAt(lineStarts, Math.max(span.start, span.end)).line + 1] ?? text.length;
  return [{ start, end, text: '' }];
}
