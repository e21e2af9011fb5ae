import type { TimeWindow } from '../../model/leaves.ts';
import { changesFrom, offsetOn } from '../../model/time-zones.ts';

/** When people of one side are at work: a zone, days of the week, and hours of local time. */
export interface Clock {
  zone: string;
  days: readonly Day[];
  hours: readonly TimeWindow[];
}

export const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof week)[number];

/** The hours that two sides share on the worst day, and from when on. */
export interface Overlap {
  minutes: number;
  day: Day;
  /** ISO day from which the clocks of both zones stand so: `asOf`, or a day on which one of them is changed. */
  from: string;
  /** Minutes by which the provider's clock is ahead of the client's then. */
  ahead: number;
}

const DAY = 1440;
const WEEK = 7 * DAY;

/**
 * For each way in which the two clocks stand to each other within a year from `asOf`: the shared minutes of the worst day
 * on which both sides work. A shift belongs to the day on which it begins, and shared time to the day of the client's
 * shift. Empty when a zone is not known or there is no day on which both work.
 */
export function overlaps(client: Clock, provider: Clock, asOf: string): Overlap[] {
  const found: Overlap[] = [];
  const days = [...new Set([asOf, ...changesFrom(client.zone, asOf), ...changesFrom(provider.zone, asOf)])].sort();
  for (const from of days) {
    const [ours, theirs] = [offsetOn(client.zone, from), offsetOn(provider.zone, from)];
    if (ours === undefined || theirs === undefined) return [];
    const ahead = theirs - ours;
    if (found.some((other) => other.ahead === ahead)) continue;
    const worst = worstDay(client, provider, ahead);
    if (worst) found.push({ ...worst, from, ahead });
  }
  return found;
}

/** All in minutes of the client's week. */
function worstDay(client: Clock, provider: Clock, ahead: number): { minutes: number; day: Day } | undefined {
  const theirs = provider.days.flatMap((day) =>
    shifts(provider, day).map(({ from, to }) => ({ from: from - ahead, to: to - ahead })),
  );
  // A shift late on Sunday meets one early on Monday.
  const around = [-WEEK, 0, WEEK].flatMap((by) => theirs.map(({ from, to }) => ({ from: from + by, to: to + by })));
  const shared = client.days
    .filter((day) => provider.days.includes(day))
    .map((day) => ({ day, minutes: common(shifts(client, day), around) }));
  return shared.sort((a, b) => a.minutes - b.minutes)[0];
}

interface Stretch {
  from: number;
  to: number;
}

/** The hours of one day, put together where they meet; those that pass midnight run into the next day. */
function shifts({ hours }: Clock, day: Day): Stretch[] {
  const start = week.indexOf(day) * DAY;
  const all = hours
    .map(({ from, to }) => ({ from: start + from, to: start + (to > from ? to : to + DAY) }))
    .sort((a, b) => a.from - b.from);
  return all.reduce<Stretch[]>((joined, next) => {
    const last = joined.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else joined.push({ ...next });
    return joined;
  }, []);
}

/** Minutes in both; shifts of several days of the provider may meet one day of the client, and overlap each other. */
function common(ours: readonly Stretch[], theirs: readonly Stretch[]): number {
  const pieces = ours.flatMap((a) =>
    theirs.flatMap((b) => {
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
      return to > from ? [{ from, to }] : [];
    }),
  );
  let [total, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of pieces.sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}
