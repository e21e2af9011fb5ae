/// <reference path="../pure-types/papaparse.d.ts" />
import Papa from 'papaparse';
import { lineStartsOf, positionAt } from '../syntax/lines.ts';
import { tableOf } from './header.ts';

/** What a line of the diary says. Names are those of the columns. */
export interface LogLine {
  date: string;
  event: string;
  ref: string;
  by: string;
  side?: string;
  note?: string;
  partnership?: string;
}

/** The columns of a new diary. */
export const logHeader = ['date', 'event', 'ref', 'by', 'side', 'note'] as const;

/**
 * What has to be added at the end of a diary for one line more, in the order, delimiter and line breaks that it has; a new
 * diary begins with the names of its columns. Returns the names for which it has no column when the line says something
 * there, or the line (from 1) at which a quotation mark is opened that would swallow whatever comes after it.
 */
export function logLineFor(
  text: string,
  line: LogLine,
): { added: string } | { noColumn: string[] } | { openQuote: number } {
  const values = new Map(
    Object.entries(line).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
  const table = tableOf('Log', text);
  const header = table.rows[0];
  const open = table.rows.find(({ quotes }) => quotes?.kind === 'open')?.quotes;
  if (open) return { openQuote: positionAt(lineStartsOf(text), open.start).line + 1 };
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const names = header ? header.cells.map((cell) => table.named(cell.text)?.column.name ?? '') : [...logHeader];
  const noColumn = [...values.keys()].filter((name) => !names.includes(name));
  if (noColumn.length > 0) return { noColumn };
  const row = csvRow(
    names.map((name) => values.get(name) ?? ''),
    table.delimiter,
  );
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  const head = header ? '' : `${names.join(table.delimiter)}${lineBreak}`;
  return { added: `${gap}${head}${row}${lineBreak}` };
}

/** Cells as one line; a line break in a note becomes a blank, since one line is one fact. */
function csvRow(cells: readonly string[], delimiter: string): string {
  return Papa.unparse([cells.map((cell) => cell.replace(/[\r\n]+/g, ' '))], { delimiter });
}
