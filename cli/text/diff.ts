import type { ChangeResult, Comparison, Finding } from '../../core/index.ts';
import { count, list } from '../../core/text.ts';
import { type Paint, painter, type Style } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';
import { prepareFor } from './width.ts';
import { hanging, wrap } from './wrap.ts';

type ComparedChange = Comparison['changes'][number];

const styles: Readonly<Record<ComparedChange['direction'], Style>> = {
  looser: 'red',
  tighter: 'green',
  neutral: 'dim',
};
const order: readonly ComparedChange['direction'][] = ['looser', 'tighter', 'neutral'];

/** What differs between two versions, as a person reads it in a terminal. Ends with a line break. */
export async function diffText(
  { comparison, asOf }: Pick<ChangeResult, 'comparison' | 'asOf'>,
  names: { base: string; head: string },
  terminal: Terminal,
): Promise<string> {
  const { changes, introduced, fixed, still } = comparison;
  await prepareFor(changes.map((change) => changeText(change)));
  const paint = painter(terminal.colour);
  const byKey = new Map([...introduced, ...fixed].map((finding) => [finding.key, finding]));
  const lines: string[] = [];
  for (const document of new Set(changes.map((change) => change.document))) {
    if (lines.length > 0) lines.push('');
    lines.push(headLine(document, comparison, paint));
    const own = changes.filter((change) => change.document === document);
    for (const direction of order)
      for (const change of own.filter((one) => one.direction === direction))
        lines.push(...changeLines(change, byKey, terminal.width, paint));
  }
  const told = new Set(changes.flatMap((change) => [...change.introduced, ...change.fixed]));
  const elsewhere = introduced.filter(({ key }) => !told.has(key));
  if (elsewhere.length > 0) {
    lines.push('', paint('New findings elsewhere', 'bold'));
    for (const finding of elsewhere) lines.push(...hanging('  ', findingText('new', finding), terminal.width));
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
  const [kind = '', ...rest] = document.split('/');
  const name = rest.join('/');
  const one = kind === 'Partnership' ? partnerships.find(({ partnership }) => partnership === name) : undefined;
  const title = paint(printable(name), 'bold');
  if (!one) return kind === 'Partnership' ? title : `${title}   ${kind}`;
  return `${title}   ${healthMove(one)}`;
}

/** `health 78 → 64 (healthy → watch)`; of a new or vanished partnership the one score there is. */
export function healthMove({ before, after }: Comparison['partnerships'][number]): string {
  if (!before || !after) {
    const one = after ?? before;
    return one ? `${after ? 'new' : 'gone'}, health ${one.score} ${one.label}` : 'not judged';
  }
  if (before.score === after.score) return `health ${after.score} ${after.label}, unchanged`;
  const labels = before.label === after.label ? after.label : `${before.label} → ${after.label}`;
  return `health ${before.score} → ${after.score} (${labels})`;
}

function changeLines(
  change: ComparedChange,
  byKey: ReadonlyMap<string, Finding>,
  columns: number,
  paint: Paint,
): string[] {
  const label = change.direction.padEnd(8);
  const lines = hanging(`  ${label}  `, changeText(change), columns);
  const effects = [
    ...change.introduced.map((key) => findingText('new', byKey.get(key))),
    ...change.fixed.map((key) => findingText('fixed', byKey.get(key))),
  ];
  return [
    ...lines.map((line, index) => (index === 0 ? line.replace(label, paint(label, styles[change.direction])) : line)),
    ...effects.flatMap((text) => hanging(' '.repeat(12), text, columns)),
  ];
}

/** `Provider's notice 190 days → 30 days (MSA §14.2)`. */
export function changeText(change: ComparedChange): string {
  const { what, source, proposal } = change;
  return printable(`${what}${movementText(change)}${source ? ` (${source})` : ''}${proposalText(proposal)}`);
}

function movementText({ before, after, type }: Pick<ComparedChange, 'before' | 'after' | 'type'>): string {
  if (type === 'added') return after === undefined ? ' is new' : ` is new: ${after}`;
  if (type === 'removed') return before === undefined ? ' is gone' : ` is gone: ${before}`;
  if (type === 'renamed') return `: id ${before} → ${after}`;
  return `: ${before ?? 'nothing'} → ${after ?? 'nothing'}${type === 'reworded' ? ' (the same in other words)' : ''}`;
}

function proposalText(proposal: ComparedChange['proposal']): string {
  if (proposal === undefined) return '';
  return {
    added: ', proposed',
    changed: ', proposed',
    withdrawn: ', a proposal that was withdrawn',
    accepted: ', as it was proposed',
  }[proposal];
}

/** `new error PC404: The provider may leave in 30 days; …`. */
function findingText(state: 'new' | 'fixed', finding: Finding | undefined): string {
  if (!finding) return '';
  const words =
    state === 'new'
      ? ['new', finding.severity, `${finding.rule}:`, finding.message]
      : ['ends', `${finding.rule}:`, finding.message];
  return printable(list([words.join(' ')]));
}
