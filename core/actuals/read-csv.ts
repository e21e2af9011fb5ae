import type { RawFinding } from '../findings.ts';
import { isDay } from '../model/dates.ts';
import type { Definition, DefinitionDocument, IdPlace, SourceFile } from '../model/document.ts';
import { textFindings } from '../rules/reading/text-findings.ts';
import { explainSyntax } from '../schema/explain-syntax.ts';
import { lineStartsOf } from '../syntax/lines.ts';
import { preflight } from '../syntax/preflight.ts';
import type { Entry, ListNode, MapNode, Path, ScalarNode, Span, SyntaxFile } from '../syntax/tree.ts';
import { type CsvKind, listOf } from './columns.ts';
import { explainColumns, explainMissing, explainQuotes, explainTooMany } from './explain-csv.ts';
import { explainNumbers, type NumberCell } from './explain-style.ts';
import { type Named, tableOf } from './header.ts';
import type { NumberStyle } from './numbers.ts';
import { readCell } from './read-cell.ts';
import type { Cell, Row } from './table.ts';

/** Which facts a CSV file holds, by its suffix; undefined when it is none of ours. */
export function csvKindOf(path: string): CsvKind | undefined {
  if (path.endsWith('.actuals.csv')) return 'Actuals';
  return path.endsWith('.log.csv') ? 'Log' : undefined;
}

/**
 * Reads a CSV of readings or diary entries as if it were a document of kind Actuals or Log: the same facts, the same
 * paths (`/readings/csat/value`), each with the place of its cell. Without a column `partnership` the name of the file says
 * whose they are: `harbour-chat.log.csv`. Depends on the text and the path alone; never throws.
 */
export function readCsvFile(path: string, text: string): SourceFile {
  const kind = csvKindOf(path) ?? 'Actuals';
  const syntax: SyntaxFile = {
    text,
    lineStarts: lineStartsOf(text),
    documents: [],
    comments: [],
    problems: preflight(text),
  };
  if (syntax.problems.length > 0) {
    return {
      path,
      syntax,
      documents: [],
      problems: syntax.problems.map((problem) => explainSyntax(problem, -1, syntax)),
    };
  }
  const table = new TableReader(kind, path, text);
  const document = table.document();
  syntax.documents.push(document.syntax);
  return { path, syntax, documents: [document], problems: [...table.problems, ...textFindings(document)] };
}

/** Turns the lines of a table into a document. */
class TableReader {
  readonly problems: RawFinding[] = [];
  private readonly items: MapNode[] = [];
  private readonly data: object[] = [];
  private readonly pathOf = new WeakMap<object, Path>();
  private readonly open: Definition['open'] = new Map();
  private readonly invalid = new Set<string>();
  private readonly used: IdPlace[] = [];
  private numbers: NumberStyle | undefined;
  private readonly figures: NumberCell[] = [];

  private readonly kind: CsvKind;
  private readonly path: string;
  private readonly text: string;

  constructor(kind: CsvKind, path: string, text: string) {
    this.kind = kind;
    this.path = path;
    this.text = text;
  }

  document(): DefinitionDocument {
    const { rows, declared, named } = tableOf(this.kind, this.text);
    this.numbers = declared.numbers;
    const [header, ...lines] = rows;
    const headerSpan = header ? firstCell(header) : { start: 0, end: Math.min(1, this.text.length) };
    const { problems, layout } = explainColumns(this.kind, header, headerSpan, named);
    this.problems.push(...declared.problems, ...problems);
    for (const line of layout ? lines : []) this.line(line, layout ?? []);
    this.problems.push(...(this.numbers ? problemsOf(this.figures) : explainNumbers(this.figures, this.text)));
    return this.finished(headerSpan, layout?.some((one) => one?.column.name === 'partnership') ?? false);
  }

  private line(row: Row, layout: readonly (Named | undefined)[]): void {
    if (row.quotes) return void this.problems.push(explainQuotes(row.quotes, [listOf[this.kind]]));
    const extra = row.cells.slice(layout.length).filter((cell) => cell.text !== '');
    if (extra[0]) return void this.problems.push(explainTooMany(row, layout.length, extra[0], [listOf[this.kind]]));
    const item: Record<string, unknown> = {};
    const entries: Entry[] = [];
    for (const [index, named] of layout.entries()) {
      const cell = row.cells[index];
      if (named && cell && cell.text !== '') this.cell(item, entries, named, cell);
    }
    const unit = layout.find((named) => named?.unit !== undefined)?.unit;
    if (unit !== undefined && item.value !== undefined) item.unit ??= unit;
    const missing = layout.flatMap((named) =>
      named?.column.required && !entries.some(({ key }) => key.value === named.column.name) ? [named.column.name] : [],
    );
    if (missing.length > 0) this.problems.push(explainMissing(missing, row, this.at()));
    this.pathOf.set(item, this.at());
    this.items.push({ type: 'map', flow: false, entries, start: row.start, end: row.end });
    this.data.push(item);
  }

  private cell(item: Record<string, unknown>, entries: Entry[], { column, months }: Named, cell: Cell): void {
    const path = [...this.at(), column.name];
    const pointer = `/${path.join('/')}`;
    const day = months && isDay(cell.text);
    const read = day ? { value: cell.text.slice(0, 7) } : readCell(column, cell, path, this.numbers);
    entries.push({ key: scalar(column.name, cell), value: scalar(read.value ?? cell.text, cell) });
    if (read.open) this.open.set(pointer, read.open);
    const isNumber = column.form === 'number' || column.form === 'count';
    if (isNumber && !read.open) this.figures.push({ cell, path, problem: read.problem });
    else if (read.problem) this.problems.push(read.problem);
    if (read.problem) this.invalid.add(pointer);
    if (read.value === undefined) return;
    // A unit in the cell, in a column of its own, or in the name of the column: the nearest counts.
    if (column.name === 'unit') item.unit ??= read.value;
    else item[column.name] = read.value;
    if (read.unit !== undefined) item.unit = read.unit;
    if (column.form === 'id') this.used.push({ type: column.name, id: String(read.value), path });
  }

  /** The path of the line that is being read. */
  private at(): Path {
    return [listOf[this.kind], this.items.length];
  }

  private finished(header: Span, saysPartnership: boolean): DefinitionDocument {
    const name = (this.path.split('/').at(-1) ?? '').replace(/\.(actuals|log)\.csv$/, '');
    const list: ListNode = { type: 'list', flow: false, items: this.items, start: header.start, end: this.text.length };
    const head = { kind: this.kind, version: 1, name, ...(saysPartnership ? {} : { partnership: name }) };
    const root: MapNode = {
      type: 'map',
      flow: false,
      entries: Object.entries(head).map(([key, value]) => ({ key: scalar(key, header), value: scalar(value, header) })),
      start: header.start,
      end: this.text.length,
    };
    root.entries.push({ key: scalar(listOf[this.kind], header), value: list });
    if (!saysPartnership && this.data.length > 0)
      this.used.unshift({ type: 'partnership', id: name, path: ['partnership'] });
    const data = { ...head, [listOf[this.kind]]: this.data };
    this.pathOf.set(data, []);
    const held = {
      data,
      pathOf: this.pathOf,
      open: this.open,
      invalid: this.invalid,
      bareFractions: [],
      proposals: [],
    } as Definition;
    const syntax = { root, problems: [], start: 0, end: this.text.length };
    return { kind: this.kind, index: 0, name, syntax, held, intended: held, declared: [], used: this.used };
  }
}

function problemsOf(figures: readonly NumberCell[]): RawFinding[] {
  return figures.flatMap(({ problem }) => problem ?? []);
}

function scalar(value: string | number, { start, end }: Span): ScalarNode {
  return { type: 'scalar', value, style: 'plain', start, end };
}

function firstCell(row: Row): Span {
  const [cell = row] = row.cells;
  return { start: cell.start, end: Math.max(cell.end, cell.start) };
}
