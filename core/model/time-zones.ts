import { distance } from 'fastest-levenshtein';
import { addDays, daysBetween } from './dates.ts';
import { zoneData } from './zone-data.ts';

/** How the clocks of a zone go: minutes ahead of UTC, and the rules by which they are changed. */
interface Clock {
  standard: number;
  summer?: { minutes: number; from: ChangeRule; to: ChangeRule };
}

/** `M3.5.0/1`: the 5th (last) Sunday of March at 1 o'clock. Hours beyond a day fall on another day. */
interface ChangeRule {
  month: number;
  week: number;
  weekday: number;
  hours: number;
}

const zones = new Map<string, string>();
for (const line of zoneData.trim().split('\n')) {
  if (!line.startsWith(' ')) zones.set('', line);
  else for (const zone of line.trim().split(' ')) zones.set(zone, zones.get('') ?? '');
}
zones.delete('');

const canonical = new Map([...zones.keys()].map((zone) => [zone.toLowerCase(), zone]));
const clocks = new Map<string, Clock>();

/** Whether a text is a zone of the IANA time zone database; capitals do not count. */
export function isZone(name: string): boolean {
  return canonical.has(name.toLowerCase());
}

/** Minutes by which a zone is ahead of UTC on an ISO day, by the rules now known; undefined for no zone. */
export function offsetOn(zone: string, day: string): number | undefined {
  const clock = clockOf(zone);
  if (!clock?.summer) return clock?.standard;
  const year = Number(day.slice(0, 4));
  const [from, to] = [changeDay(clock.summer.from, year), changeDay(clock.summer.to, year)];
  const summer = from < to ? day >= from && day < to : day >= from || day < to;
  return summer ? clock.summer.minutes : clock.standard;
}

/** The ISO days within a year from `asOf` on which a zone changes its clocks, oldest first. */
export function changesFrom(zone: string, asOf: string): string[] {
  const summer = clockOf(zone)?.summer;
  if (!summer) return [];
  const year = Number(asOf.slice(0, 4));
  const until = addDays(asOf, 365);
  return [year, year + 1]
    .flatMap((one) => [changeDay(summer.from, one), changeDay(summer.to, one)])
    .filter((day) => day > asOf && day <= until)
    .sort();
}

/**
 * Zones that a text which is none may mean, at most three: those whose place has that name, else the most alike. What
 * people write as `GMT+8` is `Etc/GMT-8` there.
 */
export function zonesLike(text: string): string[] {
  const wanted = text.toLowerCase().replaceAll(' ', '_');
  const ahead = /^(?:gmt|utc)([+-])0?(\d{1,2})$/.exec(wanted);
  if (ahead) return [`Etc/GMT${ahead[1] === '+' ? '-' : '+'}${ahead[2]}`].filter(isZone);
  // Three letters are as like as any other three: nothing can be read from them.
  if (wanted.length < 4) return [];
  const nameOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const place = nameOf(wanted);
  return [...zones.keys()]
    .map((zone) => ({
      zone,
      far: Math.min(distance(wanted, zone.toLowerCase()), zone.includes('/') ? distance(place, nameOf(zone)) : 99),
    }))
    .filter(({ far }) => far <= Math.floor(place.length / 4))
    .sort((a, b) => a.far - b.far || (a.zone < b.zone ? -1 : 1))
    .filter(({ far }, _, [first]) => far === first?.far)
    .slice(0, 3)
    .map(({ zone }) => zone);
}

function clockOf(zone: string): Clock | undefined {
  const text = zones.get(canonical.get(zone.toLowerCase()) ?? '');
  if (text === undefined) return undefined;
  const known = clocks.get(text) ?? readClock(text);
  clocks.set(text, known);
  return known;
}

/** Reads `~0~,M3.5.0/1,M10.5.0`. Hours count westwards there, and summer time is an hour ahead if nothing else is said. */
function readClock(text: string): Clock {
  const [names = '', from, to] = text.split(',');
  const [, behind = '0', behindInSummer] = names.split('~');
  const standard = 0 - minutesOf(behind);
  if (from === undefined || to === undefined) return { standard };
  const minutes = behindInSummer ? 0 - minutesOf(behindInSummer) : standard + 60;
  return { standard, summer: { minutes, from: readRule(from), to: readRule(to) } };
}

function minutesOf(hours: string): number {
  const [whole = '0', rest = '0'] = hours.replace(/^[+-]/, '').split(':');
  return (hours.startsWith('-') ? -1 : 1) * (Number(whole) * 60 + Number(rest));
}

function readRule(text: string): ChangeRule {
  const [day = '', time = '2'] = text.slice(1).split('/');
  const [month = 1, week = 1, weekday = 0] = day.split('.').map(Number);
  return { month, week, weekday, hours: minutesOf(time) / 60 };
}

/** The ISO day on which a rule falls in a year. The clock of the day counts as changed for all of it. */
function changeDay({ month, week, weekday, hours }: ChangeRule, year: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const day = (weekday - weekdayOf(first) + 7) % 7;
  const nth = addDays(first, day + (week - 1) * 7);
  // The fifth of a month that has only four is its last.
  const date = nth.slice(5, 7) === first.slice(5, 7) ? nth : addDays(nth, -7);
  return addDays(date, Math.floor(hours / 24));
}

/** 0 is Sunday. 4 January 1970 was one. */
function weekdayOf(day: string): number {
  return ((daysBetween('1970-01-04', day) % 7) + 7) % 7;
}
