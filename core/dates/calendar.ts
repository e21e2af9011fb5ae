import { addDays } from '../model/dates.ts';
import type { DueDate } from './due-date.ts';

/** Octets of a line beyond which it is folded (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * Dates as an iCalendar file (RFC 5545): one event a day long for each, that takes nobody's time. The same dates and
 * `asOf` give the same bytes; an event keeps its UID when its day moves, so that a calendar that reads the file again
 * moves the event. `asOf`: ISO day.
 */
export function calendarOf(dates: readonly DueDate[], asOf: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Partnership as Code//Dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Partnerships',
    ...dates.flatMap((date) => eventLines(date, asOf)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(date: DueDate, asOf: string): string[] {
  const { key, kind, name, title, why, owners, file, range, confidential } = date;
  const who = owners.length > 0 ? [`Sees to it: ${owners.join(', ')}`] : [];
  const description = [why, ...who, `${file}:${range.start.line + 1}`].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(key)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date.date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date.date, 1))}`,
    `SUMMARY:${escaped(`${name}: ${title}`)}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${kind.toUpperCase()}`,
    ...(confidential ? ['CLASS:CONFIDENTIAL'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** A key as a word that is alone in the world and holds nothing that any calendar trips over. */
function uidOf(key: string): string {
  const word = [...key].map((character) =>
    /[A-Za-z0-9/._-]/.test(character) ? character : `~${(character.codePointAt(0) ?? 0).toString(16)}~`,
  );
  return `${word.join('')}@partnership-as-code`;
}

/** The text of a property (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A line of more than 75 octets goes on in the next one behind a space; no character is cut in two. */
function folded(line: string): string {
  let result = '';
  let room = LONGEST_LINE;
  for (const character of line) {
    const octets = octetsOf(character);
    if (octets > room) {
      result += '\r\n ';
      room = LONGEST_LINE - 1;
    }
    result += character;
    room -= octets;
  }
  return result;
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
