import type { RawFinding } from '../findings.ts';
import { rule as columnsRule } from '../rules/reading/PC040-csv-columns.ts';
import { report } from '../rules/reading/report.ts';
import { list, quoted } from '../text.ts';
import { type CsvKind, columnsOf } from './columns.ts';
import { type NumberStyle, styleNamed, styles } from './numbers.ts';
import { columnName } from './table.ts';

/** What a table says of itself in comments above its first line. */
export interface Declared {
  /** The column that a name of the table means, by the name as it is compared. */
  columns: ReadonlyMap<string, string>;
  numbers: NumberStyle | undefined;
  problems: RawFinding[];
}

/**
 * Reads `# columns: kpi = Metric, value = Jul Actual` and `# numbers: 1.234,5`. Other comments are comments. Only those above
 * the first line of the table count.
 */
export function readDeclared(kind: CsvKind, text: string): Declared {
  const columns = new Map<string, string>();
  const problems: RawFinding[] = [];
  let numbers: NumberStyle | undefined;
  const names = columnsOf(kind).map(({ name }) => name);
  for (const line of text.matchAll(/\uFEFF?([^\r\n]*)(?:\r\n|\r|\n|$)/gy)) {
    const [, content = ''] = line;
    const start = line.index + line[0].indexOf(content);
    if (line[0] === '' || (content.trim() !== '' && !content.startsWith('#'))) break;
    const [, word, said = ''] = /^#\s*(columns|numbers)\s*:(.*)$/i.exec(content) ?? [];
    if (word === undefined) continue;
    const problem = (message: string, why: string): void =>
      void problems.push(
        report(columnsRule, {
          message,
          why,
          document: 0,
          path: [],
          span: { start, end: start + content.trimEnd().length },
        }),
      );
    if (word.toLowerCase() === 'numbers') {
      numbers = styleNamed(said.trim());
      if (!numbers)
        problem(
          `${quoted(said.trim())} does not show how numbers are written here.`,
          `Write one with thousands and decimals as an example: ${list(
            styles.map(({ example }) => `# numbers: ${example}`),
            'or',
          )}.`,
        );
      continue;
    }
    for (const pair of said.split(/[,;]/).filter((part) => part.trim() !== '')) {
      const [, ours = '', theirs = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
      if (names.includes(ours.toLowerCase()) && theirs !== '') columns.set(columnName(theirs), ours.toLowerCase());
      else
        problem(
          `${quoted(pair.trim())} does not say which column is meant.`,
          `Write our name, an equals sign and the name in the table: # columns: kpi = Metric, value = Result. Our names are ${list(names)}.`,
        );
    }
  }
  return { columns, numbers, problems };
}
