import { logOf } from '../../actuals/log.ts';
import { addDays, daysBetween } from '../../model/dates.ts';
import type { AskedPartnership } from '../../questions/asked.ts';
import { count, days, list, number } from '../../text.ts';
import { median } from '../trend.ts';
import { findingsOf } from './from-findings.ts';
import type { Seen, SignalPlace } from './signal.ts';

/** Days without an idea of the provider's. Domain anchor: 180. */
const IDEAS = 180;
/** Requests refused with the contract text alone, within so many days. Domain anchor: 3 in 90. */
const CITED = 3;
const CITED_DAYS = 90;
/** Hours of meetings against the median month of half a year. Domain anchor: twice. */
const OVERLOAD = 2;
const MONTHS = 6;

/** Nobody of the provider proposed anything to do better or to grow for half a year. */
export function noGrowthIdeas({ result: { asOf, sources }, documents }: AskedPartnership): Seen {
  const ideas = documents.flatMap(({ document }) => document.held.data.improvement?.ideas ?? []);
  const kept = documents.some(({ document }) => document.held.data.improvement?.ideas !== undefined);
  const [main] = documents;
  if (!kept || !main) return { state: 'unknown', needs: 'improvement.ideas' };
  const theirs = ideas.filter(({ raisedBy }) => raisedBy === 'provider' || raisedBy === 'both');
  const ids = new Set(theirs.flatMap(({ id }) => (id === undefined ? [] : [id, `improvement/ideas/${id}`])));
  const noted = logOf(sources, main.document.name).filter(
    ({ event, ref = '', side }) => event === 'raised' && (ids.has(ref) || (side === 'provider' && /ideas/.test(ref))),
  );
  const known = [...theirs.flatMap(({ date }) => date ?? []), ...noted.map(({ date }) => date)].filter(
    (day) => day <= asOf,
  );
  const newest = known.sort().at(-1);
  if (newest === undefined && theirs.length > 0) return { state: 'unknown', needs: 'improvement.ideas.date' };
  const began = main.document.held.data.term?.start;
  if (newest === undefined && (began === undefined || daysBetween(began, asOf) <= IDEAS))
    return began === undefined ? { state: 'unknown', needs: 'term.start' } : { state: 'off' };
  if (newest !== undefined && daysBetween(newest, asOf) <= IDEAS) return { state: 'off' };
  return {
    state: 'on',
    says:
      newest === undefined
        ? `The provider has never proposed anything to do better or to grow; ${days(IDEAS)} without an idea are a sign.`
        : `The provider's last idea is of ${newest}, ${days(daysBetween(newest, asOf))} ago.`,
    places: [placeOf(documents[0], ['improvement', 'ideas'])],
  };
}

/** Three or more requests within a quarter were refused with nothing but the contract text. */
export function contractCited({ result: { asOf }, documents }: AskedPartnership): Seen {
  const from = addDays(asOf, -CITED_DAYS);
  const cited = documents.flatMap((part) =>
    (part.document.held.data.communication?.concerns ?? []).flatMap((concern) => {
      const { type, raisedOn } = concern;
      if (type !== 'contractPushback' || raisedOn === undefined || raisedOn < from || raisedOn > asOf) return [];
      return [{ concern, place: placeOf(part, part.document.held.pathOf.get(concern) ?? []) }];
    }),
  );
  if (cited.length < CITED) {
    const kept = documents.some(({ document }) => document.held.data.communication?.concerns !== undefined);
    return kept ? { state: 'off' } : { state: 'unknown', needs: 'communication.concerns' };
  }
  return {
    state: 'on',
    says: `${count(cited.length, 'request')} in ${days(CITED_DAYS)} were refused with nothing but the contract text: ${list(cited.map(({ concern }) => concern.id ?? concern.what ?? '').filter(Boolean))}.`,
    places: cited.map(({ place }) => place),
  };
}

/** Two meetings or more have lapsed together. */
export function silence(asked: AskedPartnership): Seen {
  const lapsed = findingsOf(asked).filter(({ rule }) => rule === 'PC202');
  if (lapsed.length < 2) return { state: 'off' };
  return {
    state: 'on',
    says: `${count(lapsed.length, 'meeting')} have lapsed together: ${list(lapsed.map(({ path }) => path.split('/')[3] ?? ''))}.`,
    keys: lapsed.map(({ key }) => key),
  };
}

/** Meetings of the last full month took twice as many hours as those of the median month before. */
export function meetingOverload({ result: { asOf, sources }, documents }: AskedPartnership): Seen {
  const hours = new Map<string, number>();
  for (const { document } of documents)
    for (const { id, length } of document.held.data.communication?.cadences ?? [])
      if (id !== undefined && length !== undefined) hours.set(id, length.days * 24);
  const [main] = documents;
  const held = logOf(sources, main?.document.name ?? '').filter(({ event, date }) => event === 'held' && date <= asOf);
  const months = new Map<string, number>();
  for (const { ref = '', date } of held) {
    const took = hours.get(ref.split('/').at(-1) ?? '');
    if (took !== undefined) months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + took);
  }
  const last = before(asOf.slice(0, 7));
  const earlier: number[] = [];
  let month = last;
  for (let back = 0; back < MONTHS; back++) {
    month = before(month);
    const took = months.get(month);
    if (took !== undefined) earlier.push(took);
  }
  if (earlier.length < MONTHS)
    return { state: 'unknown', needs: 'a diary of half a year, and the length of each meeting' };
  const usual = median(earlier);
  const now = months.get(last) ?? 0;
  if (now <= OVERLOAD * usual) return { state: 'off' };
  return {
    state: 'on',
    says: `Meetings took ${number(now)} hours in ${last}; ${number(usual)} are usual.`,
    places: main ? [placeOf(main, ['communication', 'cadences'])] : [],
  };
}

/** The month before: `2026-01` gives `2025-12`. */
function before(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}

function placeOf(
  part: AskedPartnership['documents'][number] | undefined,
  path: readonly (string | number)[],
): SignalPlace {
  return { file: part?.source.path ?? '', document: part?.document.index ?? 0, path: [...path] };
}
