import type { Fix, RawFinding } from '../findings.ts';
import { rule as columnsRule } from '../rules/reading/PC040-csv-columns.ts';
import { rule as lineRule } from '../rules/reading/PC041-csv-line.ts';
import { report } from '../rules/reading/report.ts';
import type { Path, Span } from '../syntax/tree.ts';
import { count, list, quoted } from '../text.ts';
import { type CsvKind, columnsOf } from './columns.ts';
import { wordMeant } from './guess.ts';
import type { Named } from './header.ts';
import { type Cell, columnName, type Row } from './table.ts';

/** Which column each cell of a line is; undefined for those that are not read. No layout: nothing can be read. */
export interface Columns {
  problems: RawFinding[];
  layout?: (Named | undefined)[];
}

/** Reads the first line of a table: the names of the columns, in any order. */
export function explainColumns(
  kind: CsvKind,
  header: Row | undefined,
  span: Span,
  named: (cell: string) => Named | undefined,
): Columns {
  const columns = columnsOf(kind);
  const nothing = `no ${kind === 'Actuals' ? 'reading' : 'entry'} is read from`;
  const needed = columns.filter(({ required }) => required).map(({ name }) => name);
  const why = `The first line names the columns: ${list(columns.map(({ name }) => name))}. ${list(needed)} are needed; the order is free. Another name is explained above it, as # columns: kpi = Metric.`;
  const problem = (at: Span, name: string, finding: Pick<RawFinding, 'message'> & Partial<RawFinding>): RawFinding =>
    report(columnsRule, {
      why,
      document: 0,
      path: name === '' ? [] : [name],
      span: { start: at.start, end: at.end },
      ...finding,
    });
  if (!header)
    return { problems: [problem(span, '', { message: `The file is empty: ${nothing} it.`, severity: 'warning' })] };
  if (header.quotes) return { problems: [explainQuotes(header.quotes, [])] };
  const layout = header.cells.map((cell) => named(cell.text));
  if (layout.every((name) => name === undefined)) {
    return {
      problems: [problem(span, '', { message: `The first line has no names of columns, so ${nothing} the file.` })],
    };
  }
  const has = (name: string): boolean => layout.some((one) => one?.column.name === name);
  const spare = columns.map(({ name }) => name).filter((name) => !has(name));
  const meant = header.cells.map((cell, index) =>
    layout[index] || cell.text === '' ? undefined : wordMeant(cell.text, spare),
  );
  const missing = needed.filter((name) => !has(name));
  const misspelt = missing.filter((name) => meant.includes(name));
  const problems: RawFinding[] = [];
  const left = missing.filter((name) => !misspelt.includes(name));
  if (left.length > 0) {
    const message = `${left.length === 1 ? `The column ${left[0]} is` : `The columns ${list(left)} are`} missing, so ${nothing} the file.`;
    problems.push(problem(span, left[0] ?? '', { message }));
  }
  for (const [index, cell] of header.cells.entries()) {
    const column = layout[index]?.column;
    const instead = meant[index];
    const first = layout.findIndex((one) => one?.column === column);
    if (column && first < index) {
      const words = header.cells[first]?.text ?? column.name;
      const same = columnName(words) === columnName(cell.text);
      problems.push(
        problem(cell, column.name, {
          message: same
            ? `The column ${column.name} stands twice; only the first is read.`
            : `${quoted(words)} and ${quoted(cell.text)} both stand for ${column.name}; only the first is read.`,
          severity: 'warning',
        }),
      );
      layout[index] = undefined;
    } else if (instead && misspelt.includes(instead)) {
      problems.push(
        problem(cell, cell.text, {
          message: `The column ${instead} is missing, so ${nothing} the file. ${quoted(cell.text)} may be meant by it.`,
          fixes: [rename(cell, instead)],
        }),
      );
    } else if (instead) {
      problems.push(
        problem(cell, cell.text, {
          message: `Nothing is read from the column ${quoted(cell.text)}. Did you mean ${instead}?`,
          severity: 'warning',
          fixes: [rename(cell, instead)],
        }),
      );
    } else if (!column && cell.text !== '' && left.length === 0) {
      problems.push(
        problem(cell, cell.text, {
          message: `Nothing is read from the column ${quoted(cell.text)}.`,
          severity: 'info',
        }),
      );
    }
  }
  return missing.length === 0 ? { problems, layout } : { problems };
}

function rename(cell: Cell, to: string): Fix {
  return {
    title: `Rename the column to ${to}`,
    operations: [{ do: 'replace', span: { start: cell.start, end: cell.end }, text: to }],
    preferred: true,
  };
}

/** A line with more cells than there are columns. */
export function explainTooMany(row: Row, columns: number, extra: Cell, path: Path): RawFinding {
  return report(lineRule, {
    message: `The line has ${count(row.cells.length, 'cell')}, the first line ${columns}, so the line is not read.`,
    why: 'A comma within a number or a text does this: write 83.5 with a point, and put a text that holds the separator in quotation marks.',
    document: 0,
    path,
    span: { start: extra.start, end: extra.end },
  });
}

/** A line without what it cannot be read without. */
export function explainMissing(missing: readonly string[], row: Row, path: Path): RawFinding {
  return report(lineRule, {
    message: `The line has no ${list(missing, 'and no')}, so it counts nowhere.`,
    why: 'An empty cell says nothing. Where a value was asked for and nobody knows it, write unknown; where there is nothing to say, leave the line out.',
    document: 0,
    path,
    span: { start: row.start, end: row.end },
  });
}

/** Quotation marks that do not pair up. */
export function explainQuotes(quotes: NonNullable<Row['quotes']>, path: Path): RawFinding {
  const message =
    quotes.kind === 'open'
      ? 'A quotation mark is opened here and never closed, so nothing after it is read.'
      : 'A quotation mark stands in the middle of a cell, so the line is not read.';
  return report(lineRule, {
    message,
    why: 'A cell in quotation marks begins and ends with one; one that belongs to the text is written twice ("").',
    document: 0,
    path,
    span: { start: quotes.start, end: quotes.end },
  });
}
