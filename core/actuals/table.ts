/// <reference path="../pure-types/papaparse.d.ts" />
import Papa from 'papaparse';
import type { Span } from '../syntax/tree.ts';

/** One cell as its text reads, without quotes and surrounding blanks. The span covers what is written, quotes included. */
export interface Cell extends Span {
  text: string;
}

/** One line of a table. A quoted cell may hold line breaks. */
export interface Row extends Span {
  cells: Cell[];
  /** Set when the line cannot be told apart into cells: a quotation mark is left open, or stands in the middle of a cell. */
  quotes?: Span & { kind: 'open' | 'stray' };
}

export interface Table {
  delimiter: string;
  rows: Row[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Reads CSV text as exported by spreadsheets and BI tools: `,`, `;`, tab or `|` between cells, whichever fits the known
 * column names best; CRLF, LF or CR; quotes; a byte order mark. Empty lines and lines that begin with `#` are passed over.
 */
export function readTable(text: string, isColumn: (cell: string) => boolean): Table {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  // One kind of line break, without moving any offset. The reader leaves blanks around quotes alone.
  const plain = text.slice(mark).replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  const delimiter = delimiterOf(plain, isColumn);
  const rows: Row[] = [];
  let at = 0;
  Papa.parse(plain, {
    delimiter,
    newline: '\n',
    comments: '#',
    step({ data, errors, meta }) {
      const start = rowStart(plain, at);
      const end = rowEnd(plain, start, meta.cursor);
      at = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      const row: Row = { start: start + mark, end: end + mark, cells: [] };
      const spans = cellSpans(plain, start, end, delimiter);
      row.cells = data.map((cell, index) => {
        const span = spans.length === data.length ? spans[index] : undefined;
        return { text: cell.trim(), start: (span?.start ?? start) + mark, end: (span?.end ?? end) + mark };
      });
      const error = errors.find(({ type }) => type === 'Quotes');
      if (error) {
        // The reader may point behind the mark when the text ends there.
        const near = plain.lastIndexOf('"', error.index ?? start);
        const quote = Math.max(near, start) + mark;
        row.quotes = { start: quote, end: quote + 1, kind: error.code === 'MissingQuotes' ? 'open' : 'stray' };
      }
      rows.push(row);
    },
  });
  return { delimiter, rows };
}

/** The delimiter that tells most known column names apart in the first line of the table; a comma if none does. */
function delimiterOf(text: string, isColumn: (cell: string) => boolean): string {
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const cells = first.split(delimiter);
    const known = cells.filter(isColumn).length + cells.length / 1000;
    if (known > most) [best, most] = [delimiter, known];
  }
  return best;
}

/** A column name as it is compared: without quotes, blanks and capitals. */
export function columnName(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase();
}

/** Where the next row begins: after the remarks that stand before it. */
function rowStart(text: string, from: number): number {
  let start = from;
  while (text[start] === '#') {
    const end = text.indexOf('\n', start);
    if (end < 0) return start;
    start = end + 1;
  }
  return start;
}

/** Where a row ends, without its line break and blanks before it. */
function rowEnd(text: string, start: number, cursor: number): number {
  let end = Math.max(start, Math.min(cursor, text.length));
  while (end > start && /[ \n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where the cells of a row stand, blanks around them left out. */
function cellSpans(text: string, start: number, end: number, delimiter: string): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (from <= end) {
    let to = text[from] === '"' ? closingQuote(text, from, end) : from;
    while (to < end && text[to] !== delimiter) to++;
    spans.push(trimmed(text, from, to));
    from = to + 1;
  }
  return spans;
}

function closingQuote(text: string, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] !== '"') return i + 1;
    i++;
  }
  return end;
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
