import { documentsOf } from '../../core/diff/markdown.ts';
import { changeText, directions, effectsOf, effectText, titleOf } from '../../core/diff/wording.ts';
import type { ChangeResult, ComparedChange, Comparison, Finding } from '../../core/index.ts';
import { count } from '../../core/text.ts';
import { type Paint, painter, type Style } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';
import { prepareFor } from './width.ts';
import { hanging, wrap } from './wrap.ts';

const styles: Readonly<Record<ComparedChange['direction'], Style>> = {
  looser: 'red',
  tighter: 'green',
  neutral: 'dim',
};

/** What differs between two versions, as a person reads it in a terminal. Ends with a line break. */
export async function diffText(
  { comparison, asOf }: Pick<ChangeResult, 'comparison' | 'asOf'>,
  names: { base: string; head: string },
  terminal: Terminal,
): Promise<string> {
  const { changes, introduced, fixed, still } = comparison;
  await prepareFor(changes.map(changeText));
  const paint = painter(terminal.colour);
  const byKey = new Map([...introduced, ...fixed].map((finding) => [finding.key, finding]));
  const lines: string[] = [];
  for (const document of documentsOf(comparison)) {
    if (lines.length > 0) lines.push('');
    lines.push(headLine(document, comparison, paint));
    const own = changes.filter((change) => change.document === document);
    for (const direction of directions)
      for (const change of own.filter((one) => one.direction === direction))
        lines.push(...changeLines(change, byKey, terminal.width, paint));
  }
  const told = new Set(changes.flatMap((change) => [...change.introduced, ...change.fixed]));
  const elsewhere = introduced.filter(({ key }) => !told.has(key));
  if (elsewhere.length > 0) {
    lines.push('', paint('New findings elsewhere', 'bold'));
    for (const finding of elsewhere)
      lines.push(...hanging('  ', printable(effectText('new', finding)), terminal.width));
  }
  if (changes.length === 0) lines.push('Nothing changed in the terms, plans and people that the files state.');
  else lines.push('');
  const counts = [
    count(changes.length, 'change'),
    count(introduced.length, 'new finding'),
    `${fixed.length} fixed`,
    `${still.length} unchanged`,
  ];
  const summary = `${counts.join(', ')} · ${names.base} → ${names.head} · as of ${asOf}`;
  return `${[...lines, ...wrap(printable(summary), terminal.width)].join('\n')}\n`;
}

/** `harbour-chat   health 78 → 64 (healthy → watch)`. */
function headLine(document: string, { partnerships }: Comparison, paint: Paint): string {
  const { name, aside } = titleOf(document, partnerships);
  const title = paint(printable(name), 'bold');
  return aside === undefined ? title : `${title}   ${aside}`;
}

function changeLines(
  change: ComparedChange,
  byKey: ReadonlyMap<string, Finding>,
  columns: number,
  paint: Paint,
): string[] {
  const label = change.direction.padEnd(8);
  const lines = hanging(`  ${label}  `, printable(changeText(change)), columns);
  const effects = effectsOf(change, byKey).map(printable);
  return [
    ...lines.map((line, index) => (index === 0 ? line.replace(label, paint(label, styles[change.direction])) : line)),
    ...effects.flatMap((text) => hanging(' '.repeat(12), text, columns)),
  ];
}
