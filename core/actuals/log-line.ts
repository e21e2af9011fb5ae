/// <reference path="../pure-types/papaparse.d.ts" />
import Papa from 'papaparse';
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
 * The text of a diary with one line more, in the order, delimiter and line breaks that it has; nothing else changes.
 * Returns the names for which it has no column when the line says something there.
 */
export function withLogLine(text: string, line: LogLine): { text: string } | { noColumn: string[] } {
  const values = new Map(
    Object.entries(line).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
  const table = tableOf('Log', text);
  const header = table.rows[0];
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const names = header ? header.cells.map((cell) => table.named(cell.text)?.column.name ?? '') : [...logHeader];
  const noColumn = [...values.keys()].filter((name) => !names.includes(name));
  if (noColumn.length > 0) return { noColumn };
  const row = csvRow(
    names.map((name) => values.get(name) ?? ''),
    table.delimiter,
  );
  const before = header ? text : `${text}${names.join(table.delimiter)}${lineBreak}`;
  const gap = before === '' || /[\r\n]$/.test(before) ? '' : lineBreak;
  return { text: `${before}${gap}${row}${lineBreak}` };
}

/** Cells as one line; a line break in a note becomes a blank, since one line is one fact. */
function csvRow(cells: readonly string[], delimiter: string): string {
  return Papa.unparse([cells.map((cell) => cell.replace(/[\r\n]+/g, ' '))], { delimiter });
}
