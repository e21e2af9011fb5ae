import { type HistoryPoint, newsIn, type PartnershipHistory, trendWords } from '../../core/index.ts';
import { type Paint, painter } from '../colour.ts';
import type { Every } from '../past.ts';
import type { Terminal } from '../terminal.ts';
import { bandStyle } from './health-line.ts';
import { printable } from './printable.ts';
import { padTo, prepareFor } from './width.ts';
import { hanging } from './wrap.ts';

/** Columns that a score of 100 takes. */
const BAR = 20;
/** Moves told for each score. */
const MOST = 3;

const steps: Readonly<Record<Every, string>> = { commit: 'commit', week: 'week', month: 'month' };

/** The scores of each partnership over time, each with what moved it. */
export async function historyText(
  histories: readonly PartnershipHistory[],
  every: Every,
  asOf: string,
  { width, colour }: Terminal,
): Promise<string> {
  await prepareFor(
    histories.flatMap(({ title, points }) => [title, ...points.flatMap(({ moves }) => moves.map(({ text }) => text))]),
  );
  const paint = painter(colour);
  const parts = histories.map((history) => partLines(history, every, width, paint).join('\n'));
  const nothing = 'no partnership is defined here, so there is no health to show';
  return `${(parts.length === 0 ? [nothing] : parts).join('\n\n')}\n\nas of ${asOf}\n`;
}

function partLines(
  { partnership, title, points, trend }: PartnershipHistory,
  every: Every,
  columns: number,
  paint: Paint,
): string[] {
  const name = printable(partnership);
  const shown = title === '' || title === partnership ? '' : printable(title);
  return [
    ...hanging(`${name}   `, shown, columns).map((line, index) =>
      index === 0 ? line.trimEnd().replace(name, () => paint(name, 'bold')) : line,
    ),
    ...hanging('  ', trendWords(trend, steps[every]), columns),
    '',
    ...points.flatMap((point) => pointLines(point, columns, paint)),
  ];
}

function pointLines(
  { date, name, score, band, label, moves, policyChanged }: HistoryPoint,
  columns: number,
  paint: Paint,
): string[] {
  const bar = '█'.repeat(Math.round((score / 100) * BAR));
  const head = `  ${date}  ${padTo(name, 12)}  ${String(score).padStart(3)} ${paint(padTo(bar, BAR), bandStyle({ band } as Parameters<typeof bandStyle>[0]))} ${label}`;
  const indent = ' '.repeat(14);
  const told = newsIn(moves);
  return [
    head,
    ...(policyChanged
      ? [paint(`${indent}the policy was changed; scores before are worked out with today's`, 'dim')]
      : []),
    ...told.slice(0, MOST).flatMap((move) => {
      const sign = move.points > 0 ? `+${move.points}` : `−${-move.points}`;
      const label = `${indent}${sign.padStart(3)}  `;
      return hanging(label, printable(moveWords(move)), columns).map((line) => paint(line, 'dim'));
    }),
    ...(told.length > MOST ? [paint(`${indent}and ${told.length - MOST} more`, 'dim')] : []),
  ];
}

/** `gone: …`, or the finding itself with its rule. */
function moveWords({ change, cause, text }: HistoryPoint['moves'][number]): string {
  const rule = cause.type === 'rule' ? ` (${cause.id})` : '';
  const words = { came: '', gone: 'gone: ', more: 'costs more: ', less: 'costs less: ' }[change];
  return `${words}${text}${rule}`;
}
