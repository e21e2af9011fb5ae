import { editsFor } from '../../fixes/edits.ts';
import { readDuration } from '../../model/leaves.ts';
import { leafName } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import { nodeAt } from '../../syntax/tree.ts';
import { type Place, type Refactoring, rewrite } from './refactoring.ts';

/** Units that stand beside each other, small ones first: no more than this many of the smaller are worth reading. */
const neighbors: [small: string, large: string, most: number][] = [
  ['s', 'min', 600],
  ['min', 'h', 600],
  ['h', 'days', 96],
  ['days', 'weeks', 370],
  ['days', 'months', 370],
  ['months', 'quarters', 60],
];

/** Sections whose words are those of a contract or are counted on the calendar, where 3 months are not 90 days. */
const calendar: ReadonlySet<unknown> = new Set(['term', 'termination', 'commercial', 'ramp', 'transition']);

/** A length of time in the next larger or smaller unit, where that is exactly as long: `14 days`, `2 weeks`. */
export function durationRewrites(place: Place): Refactoring[] {
  const { path, target } = place;
  const leaf = leafName(target.kind, fieldAt(target.kind, path));
  const node = nodeAt(target.root, path);
  if ((leaf !== 'duration' && leaf !== 'interval') || node?.type !== 'scalar') return [];
  const written = readDuration(node.value);
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(\D+)$/.exec(String(node.value).trim()) ?? [];
  if (!written || Number(amount) === 0 || /business/.test(unit)) return [];
  return neighbors.flatMap(([small, large, most]) => {
    if (small === 'days' && large === 'months' && calendar.has(path[0])) return [];
    const own = isUnit(unit, small) ? large : isUnit(unit, large) ? small : undefined;
    const length = own === undefined ? undefined : readDuration(`1 ${own}`)?.seconds;
    if (own === undefined || length === undefined) return [];
    const many = Number((written.seconds / length).toPrecision(12));
    const text = `${many} ${many === 1 ? own.replace(/s$/, '') || own : own}`;
    const isExact = Number.isInteger(many) && many > 0 && readDuration(text)?.seconds === written.seconds;
    if (!isExact || (own === small && many > most)) return [];
    return rewrite(place, `Write ${node.value} as ${text}`, editsFor(target, [{ do: 'set', path, value: text }]));
  });
}

function isUnit(written: string, unit: string): boolean {
  const names: Record<string, RegExp> = {
    s: /^(s|secs?|seconds?)$/,
    min: /^(min|mins|minutes?)$/,
    h: /^(h|hours?)$/,
    days: /^(d|days?)$/,
  };
  return (names[unit] ?? new RegExp(`^${unit}?$`)).test(written);
}
