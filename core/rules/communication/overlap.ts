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
 * shift. Empty when there is no day on which both work. Both zones must be known.
 */
export function overlaps(client: Clock, provider: Clock, asOf: string): Overlap[] {
  const found: Overlap[] = [];
  const days = [...new Set([asOf, ...changesFrom(client.zone, asOf), ...changesFrom(provider.zone, asOf)])].sort();
  for (const from of days) {
    const ahead = (offsetOn(provider.zone, from) ?? 0) - (offsetOn(client.zone, from) ?? 0);
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

/** The hours of one day; those that pass midnight run into the next one. */
function shifts({ hours }: Clock, day: Day): Stretch[] {
  const start = week.indexOf(day) * DAY;
  return hours.map(({ from, to }) => ({ from: start + from, to: start + (to > from ? to : to + DAY) }));
}

/** Minutes in both. Hours of either side may overlap each other; none counts twice. */
function common(ours: readonly Stretch[], theirs: readonly Stretch[]): number {
  const pieces = ours.flatMap((a) => theirs.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })));
  let [total, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of pieces.sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}
