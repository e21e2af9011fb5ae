import type { Fix, RawFinding } from '../findings.ts';
import { rule as numberRule } from '../rules/reading/PC042-csv-number.ts';
import { report } from '../rules/reading/report.ts';
import type { Path } from '../syntax/tree.ts';
import { count, list, quoted } from '../text.ts';
import { type NumberStyle, plainNumber, styles } from './numbers.ts';
import { withUnit } from './read-cell.ts';
import type { Cell } from './table.ts';

/** A cell of a column of numbers, and what is wrong with it, if anything is. */
export interface NumberCell {
  cell: Cell;
  path: Path;
  problem: RawFinding | undefined;
}

/**
 * The findings of all numbers of a table. Where several are written in one other way, that is one mistake: the table says so
 * at its top, and all of them can be read.
 */
export function explainNumbers(numbers: readonly NumberCell[], text: string): RawFinding[] {
  const refused = numbers.filter(({ problem }) => problem);
  const other = refused.filter(({ cell }) => styles.some((style) => isIn(cell, style)));
  const read = [...numbers.filter(({ problem }) => !problem), ...other];
  const fitting = styles.filter((style) => read.every(({ cell }) => isIn(cell, style)));
  const alone = refused.flatMap(({ problem }) => problem ?? []);
  const [first] = other;
  if (!first || other.length < 2 || fitting.length === 0) return alone;
  // Of styles that part decimals alike, the commonest says enough.
  const choices = fitting.filter(
    (style, index) => fitting.findIndex(({ decimal }) => decimal === style.decimal) === index,
  );
  const finding = report(numberRule, {
    message: `${quoted(first.cell.text)} and ${count(other.length - 1, 'more number')} are written otherwise than 1234.5.`,
    why: `A comma parts decimals here and thousands there, so none of them is read until the table says how it writes them: ${list(
      choices.map(({ example }) => `# numbers: ${example}`),
      'or',
    )} above its first line.`,
    document: 0,
    path: first.path,
    span: first.cell,
    related: other
      .slice(1, 20)
      .map(({ cell, path }) => ({ document: 0, path, span: cell, message: 'written like it' })),
    fixes: choices.map((style) => declare(style, text, choices.length === 1)),
  });
  return [finding, ...refused.filter((one) => !other.includes(one)).flatMap(({ problem }) => problem ?? [])];
}

function isIn(cell: Cell, style: NumberStyle): boolean {
  return plainNumber(withUnit(cell.text).figure, style) !== undefined;
}

function declare({ example }: NumberStyle, text: string, preferred: boolean): Fix {
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: `Say at the top that numbers are written ${example}`,
    operations: [{ do: 'replace', span: { start: at, end: at }, text: `# numbers: ${example}${eol}` }],
    ...(preferred ? { preferred } : {}),
  };
}
