import { addDays, addMonths } from '../../model/dates.ts';
import type { SchemaNode } from '../../schema/shape.ts';
import type { Path } from '../../syntax/tree.ts';
import type { ValueOffer } from './item.ts';
import type { Scene } from './scene.ts';

/** Fields that tell of what has happened: no day to come. */
const past =
  /^(since|date|start|asOf|signedOn|raisedOn|decidedOn|approvedOn|reviewedOn|sharedOn|knownSince)$|^last|(On|At)$|ed(On)?$/;

/** Fields that set a day to come. */
const coming = /^(by|due|until|expires|end|endsOn|dueOn|target|next\w*|maximumEnd|validUntil|availableBy)$/;

/** Days by what they are: today, and round distances from it. Never more than people would pick from a calendar. */
export function dates({ asOf }: Scene, path: Path): ValueOffer[] {
  const field = String(path.at(-1));
  const today: [string, string] = [asOf, 'today'];
  const month = endOfMonth(asOf);
  const before: [string, string][] = [
    today,
    [addDays(asOf, -1), 'yesterday'],
    [addDays(asOf, -7), 'a week ago'],
    [`${asOf.slice(0, 8)}01`, 'first of this month'],
    [addDays(`${asOf.slice(0, 8)}01`, -1), 'end of last month'],
  ];
  const after: [string, string][] = [
    [addDays(asOf, 14), 'in two weeks'],
    [month === asOf ? endOfMonth(addDays(asOf, 1)) : month, month === asOf ? 'end of next month' : 'end of this month'],
    [addDays(asOf, 30), 'in 30 days'],
    [endOfQuarter(asOf), 'end of this quarter'],
    [addDays(asOf, 90), 'in 90 days'],
    [addDays(asOf, 180), 'in 180 days'],
    [`${asOf.slice(0, 4)}-12-31`, 'end of this year'],
  ];
  const chosen = coming.test(field) ? after : past.test(field) ? before : [today, ...after];
  return offers(chosen);
}

/** Days on which a waiver may end: no later than the longest time for which one may run. */
export function endsOfWaiver(asOf: string, longest: number): ValueOffer[] {
  const lengths = [...new Set([30, 60, 90, 180, longest])].filter((days) => days <= longest).sort((a, b) => a - b);
  return offers(
    lengths.map((days) => [addDays(asOf, days), days === longest ? `in ${days} days, the longest` : `in ${days} days`]),
  );
}

function offers(days: readonly (readonly [string, string])[]): ValueOffer[] {
  const seen = new Set<string>();
  return days
    .filter(([day]) => !seen.has(day) && seen.add(day))
    .map(([day, detail], index) => ({ label: day, kind: 'value', detail, words: detail, value: day, rank: index }));
}

/** The time that a reading stands for: the newest whole ones. */
export function periods({ asOf }: Scene): ValueOffer[] {
  const month = (back: number): string => addMonths(`${asOf.slice(0, 8)}01`, -back).slice(0, 7);
  const quarter = addMonths(`${asOf.slice(0, 8)}01`, -3);
  const all: [string, string][] = [
    [month(1), 'last month'],
    [month(0), 'this month, not over yet'],
    [month(2), 'the month before last'],
    [`${quarter.slice(0, 4)}-Q${Math.ceil(Number(quarter.slice(5, 7)) / 3)}`, 'last quarter'],
    [String(Number(asOf.slice(0, 4)) - 1), 'last year'],
  ];
  return all.map(([label, detail], index) => ({ label, kind: 'value', detail, value: label, rank: index }));
}

/** `09:00-18:00`. */
export function timeWindows(leaf: SchemaNode, field: SchemaNode): ValueOffer[] {
  const given = [...(field.examples ?? []), ...(leaf.examples ?? []), '09:00-18:00', '08:00-20:00', '22:00-06:00'];
  return [...new Set(given.filter((one) => typeof one === 'string'))].map((text, index) => {
    const [from = '', to = ''] = text.split('-');
    return { label: text, kind: 'template', snippet: `\${1:${from}}-\${2:${to}}`, detail: 'local time', rank: index };
  });
}

function endOfMonth(day: string): string {
  return addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1);
}

function endOfQuarter(day: string): string {
  const last = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  return endOfMonth(`${day.slice(0, 4)}-${String(last).padStart(2, '0')}-01`);
}
