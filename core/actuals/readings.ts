import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import type { Path } from '../syntax/tree.ts';
import { byPartnership, partnershipOf } from './belongs.ts';
import { byEnd, type PeriodRange, periodRange } from './periods.ts';

/** One KPI reading of one period, from a CSV or a document of kind Actuals. */
export interface Reading extends PeriodRange {
  /** Id of the KPI in the catalogue, or of the partnership's own entry. */
  kpi: string;
  /** As written: 2026-10, 2026-W41 or 2026-10-05. */
  period: string;
  /** In the unit of the KPI. */
  value: number;
  /** The unit that stands with it, where one does; it is set against that of the KPI. In the words of KPI values. */
  unit?: string;
  /** Whose system it was read from; none for the one that both share. */
  side?: 'client' | 'provider';
  /** Cases that it rests on. */
  sample?: number;
  /** Why a value of a closed period was changed. */
  restatement?: string;
  file: string;
  document: number;
  path: Path;
}

/** The readings of a partnership from all files, oldest period first; those without a value or a period that exists are left out. */
export function readingsOf(sources: readonly SourceFile[], partnership: string): readonly Reading[] {
  return gathered(sources).get(partnership) ?? [];
}

/**
 * Whether the workspace keeps readings of a partnership, only of others, or none at all; `unread` where some that may be
 * of it cannot be read, so that a missing one proves nothing.
 */
export function readingsKept(
  sources: readonly SourceFile[],
  partnership: string,
): 'here' | 'elsewhere' | 'nowhere' | 'unread' {
  const all = gathered(sources);
  if (unreadIn(sources).some((names) => names.length === 0 || names.includes(partnership))) return 'unread';
  return all.has(partnership) ? 'here' : all.size > 0 ? 'elsewhere' : 'nowhere';
}

const unread = new WeakMap<readonly SourceFile[], (string | undefined)[][]>();

/** For each file of readings that has mistakes: of whom it holds readings, or nobody who can be told. Worked out once. */
function unreadIn(sources: readonly SourceFile[]): (string | undefined)[][] {
  const before = unread.get(sources);
  if (before) return before;
  const all = sources.flatMap((source) => {
    const documents = source.documents.filter((document) => isKind(document, 'Actuals'));
    if (documents.length === 0 || source.problems.every(({ severity }) => severity !== 'error')) return [];
    return [
      documents.flatMap((document) =>
        (document.held.data.readings ?? []).map((row) => partnershipOf(source, document, row.partnership)),
      ),
    ];
  });
  unread.set(sources, all);
  return all;
}

/** All readings by partnership; worked out once per list of files. */
const gathered = byPartnership((source, document) => {
  if (!isKind(document, 'Actuals')) return [];
  return (document.held.data.readings ?? []).flatMap((row) => {
    const { kpi, period, value, unit, side, sample, restatement } = row;
    const partnership = partnershipOf(source, document, row.partnership);
    const range = period === undefined ? undefined : periodRange(period);
    if (partnership === undefined || kpi === undefined || period === undefined || value === undefined || !range)
      return [];
    const reading: Reading = {
      ...range,
      kpi,
      period,
      value,
      file: source.path,
      document: document.index,
      path: pathOf(document, row),
    };
    if (unit !== undefined) reading.unit = unit;
    if (side !== undefined) reading.side = side;
    if (sample !== undefined) reading.sample = sample;
    if (restatement !== undefined) reading.restatement = restatement;
    return [{ partnership, item: reading }];
  });
}, inOrder);

function pathOf(document: DefinitionDocument, row: object): Path {
  return document.held.pathOf.get(row) ?? [];
}

/** A total order that knows nothing of files and lines until all else is equal. */
function inOrder(a: Reading, b: Reading): number {
  return (
    byEnd(a, b) ||
    compare(a.kpi, b.kpi) ||
    compare(a.side ?? '', b.side ?? '') ||
    a.value - b.value ||
    compare(a.file, b.file)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
