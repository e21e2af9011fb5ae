import { afterColon, before, columnOf, entryEnd, eol, inline, type OffsetEdit } from '../../fixes/render.ts';
import { ownAt } from '../../fixes/target.ts';
import type { Entry, MapNode, Path } from '../../syntax/tree.ts';
import { type Place, type Refactoring, rewrite } from './refactoring.ts';

/** Columns that a person on one line may take. */
const WIDEST = 120;

/** An item of a list between brackets, with its fields on lines of their own; a person's lines as one. */
export function layoutRewrites(place: Place): Refactoring[] {
  for (let length = place.path.length; length > 0; length--) {
    const path = place.path.slice(0, length);
    const item = itemAt(place, path);
    if (!item) continue;
    const edits = item.flow ? onLines(place, item) : isPerson(path) ? onOneLine(place, item) : undefined;
    return rewrite(place, item.flow ? 'Put each field on a line of its own' : 'Put this person on one line', edits);
  }
  return [];
}

/** A list on lines has flow style for people alone. */
function isPerson(path: Path): boolean {
  return path.length === 2 && path[0] === 'people';
}

/** The map that is an item of a list on lines and begins right after its dash. */
function itemAt({ target }: Place, path: Path): MapNode | undefined {
  if (typeof path.at(-1) !== 'number') return undefined;
  const list = ownAt(target, path.slice(0, -1));
  const item = ownAt(target, path);
  if (list?.type !== 'list' || list.flow || item?.type !== 'map') return undefined;
  const own = item.entries.every(({ mergedBy }) => !mergedBy) && item.entries.length > 0;
  return own && /^\s*-\s+$/.test(before(target.file, item.start)) ? item : undefined;
}

function onLines({ target: { file } }: Place, item: MapNode): OffsetEdit[] | undefined {
  const [first, last] = [item.entries[0], item.entries.at(-1)];
  if (!first || !last || item.entries.some((entry) => !isOneLine(file.text, entry) || !colonOf(file, entry)))
    return undefined;
  const lineBreak = eol(file) + ' '.repeat(columnOf(file, item.start));
  const gaps = gapsIn(file.text, item, (entry) => entryEnd(file, entry));
  const [head, tail] = [
    { start: item.start, end: first.key.start, text: '' },
    { start: entryEnd(file, last), end: item.end, text: '' },
  ];
  if (!gaps || !/^\{\s*$/.test(file.text.slice(head.start, head.end))) return undefined;
  if (!/^\s*,?\s*\}$/.test(file.text.slice(tail.start, tail.end))) return undefined;
  return [head, ...gaps.map((gap) => ({ ...gap, text: lineBreak })), tail];
}

function onOneLine({ target: { file } }: Place, item: MapNode): OffsetEdit[] | undefined {
  const { text } = file;
  const edits: OffsetEdit[] = [{ start: item.start, end: item.start, text: '{ ' }];
  for (const [index, entry] of item.entries.entries()) {
    const { value } = entry;
    const simple = value.type === 'scalar' ? value.style !== 'block' && value.end > value.start : isFlow(value);
    if (!simple || !isOneLine(text, entry)) return undefined;
    const written = text.slice(value.start, value.end);
    const needsMarks = value.type === 'scalar' && value.style === 'plain' && /[,[\]{}]/.test(written);
    if (needsMarks) edits.push({ start: value.start, end: value.end, text: inline(value.value, 'flow') });
    const next = item.entries[index + 1];
    const between = text.slice(value.end, next?.key.start ?? value.end);
    if (/\S/.test(between)) return undefined;
    edits.push({ start: value.end, end: next?.key.start ?? value.end, text: next ? ', ' : ' }' });
  }
  const width = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), item.end - item.start);
  return columnOf(file, item.start) + width <= WIDEST ? edits : undefined;
}

function isFlow(node: Entry['value']): boolean {
  return node.type === 'alias' || (node.type !== 'scalar' && node.flow);
}

function colonOf(file: Place['target']['file'], entry: Entry): boolean {
  return afterColon(file, entry) !== undefined;
}

function isOneLine(text: string, { key, value }: Entry): boolean {
  return !/[\r\n]/.test(text.slice(key.start, Math.max(key.end, value.end)));
}

/** What stands between the entries of a map in brackets: commas, and no comment. */
function gapsIn(text: string, { entries }: MapNode, endOf: (entry: Entry) => number) {
  const gaps: { start: number; end: number }[] = [];
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (!next) break;
    const gap = { start: endOf(entry), end: next.key.start };
    if (!/^\s*,\s*$/.test(text.slice(gap.start, gap.end))) return undefined;
    gaps.push(gap);
  }
  return gaps;
}
