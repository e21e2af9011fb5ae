import { type DateGroup, type DueDate, dateGroups, groupDays } from '../../core/index.ts';
import { awayWords } from '../../core/language/hover/date.ts';
import { addDays } from '../../core/model/dates.ts';
import { count } from '../../core/text.ts';
import { type Paint, painter } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';
import { padTo, prepareFor, width } from './width.ts';
import { hanging } from './wrap.ts';

/** What falls due, by how soon it does: a line for each date, below it what it means and where it stands. */
export async function datesText(dates: readonly DueDate[], asOf: string, terminal: Terminal): Promise<string> {
  await prepareFor(dates.flatMap(({ name, title, why, owners }) => [name, title, why, ...owners]));
  const paint = painter(terminal.colour);
  const away = Math.max(0, ...dates.map(({ date }) => width(awayWords(asOf, date, true))));
  const parts = dateGroups.flatMap((group) => {
    const here = dates.filter((date) => date.group === group);
    if (here.length === 0) return [];
    const heading = paint(`${headingOf(group, asOf)}: ${count(here.length, 'date')}`, 'bold');
    return [[heading, ...here.flatMap((date) => linesOf(date, asOf, away, terminal.width, paint))].join('\n')];
  });
  const nothing = 'nothing falls due that these files know of';
  return `${(parts.length === 0 ? [nothing] : parts).join('\n\n')}\n\nas of ${asOf}\n`;
}

function headingOf(group: DateGroup, asOf: string): string {
  if (group === 'overdue') return 'overdue';
  if (group === 'later') return `after ${addDays(asOf, groupDays.quarter)}`;
  return `within a ${group}, to ${addDays(asOf, groupDays[group])}`;
}

function linesOf(date: DueDate, asOf: string, away: number, columns: number, paint: Paint): string[] {
  const label = `  ${date.date}  ${padTo(awayWords(asOf, date.date, true), away)}  `;
  const indent = ' '.repeat(width(label));
  const who = date.owners.length > 0 ? ` ${printable(date.owners.join(', '))}.` : '';
  const place = `${printable(date.file)}:${date.range.start.line + 1}`;
  return [
    ...hanging(label, printable(`${date.name}: ${date.title}`), columns),
    ...hanging(indent, `${printable(date.why)}${who}`, columns).map((line) => paint(line, 'dim')),
    ...hanging(indent, place, columns).map((line) => paint(line, 'dim')),
  ];
}
