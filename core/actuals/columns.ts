import { branchFor, schemaOfKind } from '../schema/shape.ts';

/** How the cells of a column are read. */
export type CellForm = 'id' | 'text' | 'number' | 'count' | 'period' | 'day' | 'word';

export interface Column {
  name: string;
  form: CellForm;
  /** A line without it says nothing. */
  required?: true;
  /** For `word`: what may stand there. */
  words?: readonly string[];
}

export type CsvKind = 'Actuals' | 'Log';

/** The list of a document of each kind in which the lines of its CSV stand. */
export const listOf = { Actuals: 'readings', Log: 'entries' } as const;

const names: Record<CsvKind, readonly [name: string, form: CellForm, required?: true][]> = {
  Actuals: [
    ['partnership', 'id'],
    ['kpi', 'id', true],
    ['period', 'period', true],
    ['value', 'number', true],
    ['unit', 'text'],
    ['side', 'word'],
    ['sample', 'count'],
    ['restatement', 'text'],
    ['source', 'text'],
    ['note', 'text'],
  ],
  Log: [
    ['partnership', 'id'],
    ['date', 'day', true],
    ['event', 'word', true],
    ['ref', 'text'],
    ['by', 'text'],
    ['side', 'word'],
    ['evidence', 'text'],
    ['source', 'text'],
    ['note', 'text'],
  ],
};

const known = new Map<CsvKind, Column[]>();

/** The columns of a CSV, in the order in which they are usually written. Choices are those of the schema of the kind. */
export function columnsOf(kind: CsvKind): readonly Column[] {
  const before = known.get(kind);
  if (before) return before;
  const list = branchFor(kind, schemaOfKind(kind), 'map').properties?.[listOf[kind]];
  const item = list && branchFor(kind, list, 'list').items;
  const properties = item && branchFor(kind, item, 'map').properties;
  const columns = names[kind].map(([name, form, required]): Column => {
    const property = properties?.[name];
    const words =
      form === 'word' && property ? { words: (branchFor(kind, property, 'scalar').enum ?? []) as string[] } : {};
    return { name, form, ...(required ? { required } : {}), ...words };
  });
  known.set(kind, columns);
  return columns;
}
