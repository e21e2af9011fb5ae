import type { Range } from '../../core/index.ts';
import { printable } from './printable.ts';
import { characters, width } from './width.ts';

/** A line of a file as it is shown, and the marks below it. */
export interface Excerpt {
  text: string;
  marks: string;
}

const tab = 4;
const more = '…';
/** Characters of a line that are looked at before and behind the start of the marks: more fit on no screen. */
const reach = 500;

/** One character of a line: how it is shown, how wide that is, and whether it is marked. */
interface Cell {
  shown: string;
  columns: number;
  marked: boolean;
}

/**
 * The part of a line that a range is about, with marks under it. Indentation is left out, tabs become spaces, a long
 * line is cut around the marks, and of a range over several lines the first is shown. None for an empty line.
 */
export function excerptOf(line: string, row: number, range: Range, columns: number): Excerpt | undefined {
  const from = range.start.line === row ? range.start.character : 0;
  const to = range.end.line === row ? Math.max(range.end.character, from + 1) : Math.max(line.length, from + 1);
  if (line.trim() === '') return undefined;
  const start = boundary(line, from - reach);
  const end = boundary(line, from + reach);
  const cells = cellsOf(line.slice(start, end), from - start, to - start);
  if (!cells.some((cell) => cell.marked)) cells.push({ shown: ' ', columns: 1, marked: true }); // just behind the line
  const inked = (cell: Cell): boolean => cell.marked || cell.shown.trim() !== '';
  const shown = cells.slice(
    start > 0 ? 0 : cells.findIndex(inked),
    end < line.length ? cells.length : cells.findLastIndex(inked) + 1,
  );
  return drawn(fitted(shown, columns, start > 0, end < line.length));
}

/** A place in a line that does not split a character of two code units. */
function boundary(line: string, at: number): number {
  if (at <= 0 || at >= line.length) return Math.max(0, Math.min(at, line.length));
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function cellsOf(line: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of characters(line)) {
    const shown = character === '\t' ? ' '.repeat(tab - (column % tab)) : printable(character);
    const cell = { shown, columns: width(shown), marked: at < to && at + character.length > from };
    cells.push(cell);
    at += character.length;
    column += cell.columns;
  }
  return cells;
}

/** A stretch that fits into the columns, with what is marked in it and as much around it as there is room for. */
function fitted(cells: Cell[], columns: number, cutBefore: boolean, cutAfter: boolean): Cell[] {
  if (widthOf(cells) <= columns && !cutBefore && !cutAfter) return cells;
  let start = cells.findIndex((cell) => cell.marked);
  let end = cells.findLastIndex((cell) => cell.marked) + 1;
  const room = columns - 2 * width(more);
  while (end > start + 1 && widthOf(cells.slice(start, end)) > room) end--;
  let used = widthOf(cells.slice(start, end));
  for (let grown = true; grown; ) {
    grown = false;
    const before = cells[start - 1];
    if (before && used + before.columns <= room) {
      start--;
      used += before.columns;
      grown = true;
    }
    const after = cells[end];
    if (after && used + after.columns <= room) {
      end++;
      used += after.columns;
      grown = true;
    }
  }
  const ellipsis: Cell = { shown: more, columns: width(more), marked: false };
  return [
    ...(start > 0 || cutBefore ? [ellipsis] : []),
    ...cells.slice(start, end),
    ...(end < cells.length || cutAfter ? [ellipsis] : []),
  ];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.columns, 0);
}

function drawn(cells: readonly Cell[]): Excerpt {
  return {
    text: cells
      .map((cell) => cell.shown)
      .join('')
      .trimEnd(),
    marks: cells
      .map((cell) => (cell.marked ? '^' : ' ').repeat(cell.columns))
      .join('')
      .trimEnd(),
  };
}
