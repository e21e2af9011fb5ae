import { readUnit } from '../kpi/units.ts';
import type { Column, CsvKind } from './columns.ts';
import { columnsOf } from './columns.ts';
import { type Declared, readDeclared } from './declared.ts';
import { columnName, readTable, type Table } from './table.ts';

/** What a cell of the first line names: a column, and the unit that the name brings with it (`value_pct`, `Value (%)`). */
export interface Named {
  column: Column;
  /** In the words of KPI values: `%`, `s`, `min` … */
  unit?: string;
  /** The name says that a period is a month, so that a day in it, as spreadsheets write months, stands for its month. */
  months?: true;
}

/** What BI tools and spreadsheets commonly call our columns. A column's own name always wins. */
const otherNames: Record<CsvKind, Readonly<Record<string, readonly string[]>>> = {
  Actuals: {
    partnership: ['account', 'contract', 'programme', 'program'],
    kpi: ['kpi id', 'kpi name', 'metric', 'metric name', 'measure', 'measure name', 'indicator'],
    period: [
      'reporting period',
      'time period',
      'month',
      'year month',
      'reporting month',
      'week',
      'quarter',
      'date',
      'day',
    ],
    value: ['actual', 'actual value', 'result', 'reading', 'kpi value', 'measure value', 'metric value'],
    unit: ['uom', 'unit of measure'],
    side: ['reported by', 'system side'],
    sample: ['n', 'sample size', 'responses', 'cases', 'base'],
    restatement: ['restated', 'correction', 'reason for change'],
    source: ['source system', 'data source'],
    note: ['notes', 'comment', 'comments', 'remark', 'remarks'],
  },
  Log: {
    partnership: ['account', 'contract', 'programme', 'program'],
    date: ['day', 'event date'],
    event: ['event type', 'what'],
    ref: ['about', 'reference', 'item', 'subject'],
    by: ['who', 'person', 'owner', 'author', 'recorded by'],
    evidence: ['proof', 'link', 'minutes'],
    note: ['notes', 'comment', 'comments', 'remark', 'remarks'],
  },
};

/** A table of ours: its lines, what it says of itself, and what the cells of its first line mean. */
export interface OwnTable extends Table {
  declared: Declared;
  named(cell: string): Named | undefined;
}

/** Reads a table of readings or diary entries. */
export function tableOf(kind: CsvKind, text: string): OwnTable {
  const declared = readDeclared(kind, text);
  const named = (cell: string): Named | undefined => columnNamed(kind, cell, declared.columns);
  return { ...readTable(text, (cell) => named(cell) !== undefined), declared, named };
}

/** The column that a cell of the first line means, or undefined. `declared` are names that the file itself explains. */
function columnNamed(kind: CsvKind, cell: string, declared: ReadonlyMap<string, string>): Named | undefined {
  const columns = columnsOf(kind);
  const find = (name: string): Column | undefined => columns.find((column) => column.name === name);
  const own = find(declared.get(columnName(cell)) ?? columnName(cell));
  if (own) return { column: own };
  const { name, unit } = withoutUnit(cell);
  const bare = plain(name);
  const column =
    columns.find((candidate) => plain(candidate.name) === bare) ??
    columns.find((candidate) => otherNames[kind][candidate.name]?.some((other) => plain(other) === bare));
  if (!column || (unit !== undefined && column.name !== 'value')) return undefined;
  return {
    column,
    ...(unit === undefined ? {} : { unit }),
    ...(column.form === 'period' && bare.includes('month') ? { months: true } : {}),
  };
}

/** `Value (%)`, `value [s]`, `value_pct`, `Actual %`: the name and the unit that it brings. */
function withoutUnit(cell: string): { name: string; unit?: string } {
  const text = columnName(cell);
  const [, name, inBrackets, behind] = /^(.+?)\s*(?:[([](.+)[)\]]|[\s_-]([^\s_-]+)|%)$/.exec(text) ?? [];
  const unit = readUnit(inBrackets ?? behind ?? (text.endsWith('%') ? '%' : undefined));
  return name === undefined || unit === undefined ? { name: text } : { name, unit };
}

/** Names compare without capitals, blanks, hyphens and underscores. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '');
}
