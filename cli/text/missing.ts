import type { Missing } from '../../core/index.ts';
import { count } from '../../core/text.ts';
import { type Paint, painter } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';
import { prepareFor } from './width.ts';
import { hanging } from './wrap.ts';

/** What is still missing of each partnership, as a checklist: a question, and below it where the answer goes. */
export async function missingText(missing: readonly Missing[], asOf: string, terminal: Terminal): Promise<string> {
  await prepareFor(missing.flatMap(({ title, questions }) => [title, ...questions.map(({ question }) => question)]));
  const paint = painter(terminal.colour);
  const parts = missing.map((one) => partLines(one, terminal.width, paint).join('\n'));
  const nothing = 'no partnership is defined here that could be asked about';
  return `${(parts.length === 0 ? [nothing] : parts).join('\n\n')}\n\nas of ${asOf}\n`;
}

function partLines({ partnership, status, next, questions }: Missing, columns: number, paint: Paint): string[] {
  const lines = [`${paint(printable(partnership), 'bold')}   ${status}`];
  const [now, later] = (['now', 'later'] as const).map((due) => questions.filter((question) => question.due === due));
  const section = (heading: string, asked: Missing['questions'] = []): void => {
    if (asked.length > 0)
      lines.push('', `  ${paint(heading, 'bold')}`, ...asked.flatMap((one) => lineOf(one, columns, paint)));
  };
  if (questions.length === 0) lines.push('  nothing is missing');
  section(`due now: ${count(now?.length ?? 0, 'question')}`, now);
  section(`before ${next}: ${count(later?.length ?? 0, 'more question')}`, later);
  return lines;
}

function lineOf(
  { question, field, file, range, begun, unlocks }: Missing['questions'][number],
  columns: number,
  paint: Paint,
): string[] {
  const where = begun ? `${field}   ${file}:${range.start.line + 1}` : `${field}   ${file}, a new section`;
  const place = unlocks.length === 0 ? where : `${where}   unlocks ${unlocks.join(', ')}`;
  return [
    ...hanging('  [ ] ', printable(question), columns),
    ...hanging('      ', printable(place), columns).map((line) => paint(line, 'dim')),
  ];
}
