import { rhythm } from '../kpi/publication.ts';
import { addDays, later } from '../model/dates.ts';
import type { Duration } from '../model/leaves.ts';
import { nextDue } from '../model/next-due.ts';
import type { RuleContext } from '../rules/rule.ts';
import { days } from '../text.ts';
import type { DraftDate } from './due-date.ts';

/** Something that comes again and again. */
export interface Recurring {
  /** ISO day of the newest evidence; undefined where nothing is known: then no day can be told. */
  last: string | undefined;
  /** As agreed. */
  every: Duration | undefined;
  /** Days that the policy expects where nothing is agreed. */
  usual?: number;
  /** Age up to which the rule that judges it is silent, in days or in intervals; left out, one interval. */
  allowed?: { days: number } | { intervals: number };
}

/** What comes more often than this is no date to plan by, and a weekend is no lapse (core/rules/shapes/stale.ts). */
const SHORTEST_INTERVAL = 2;

/**
 * The next day of something that comes again and again. Nothing where no evidence or no interval is known, nor for what
 * comes every day, unless it is overdue.
 */
export function next(
  { last, every, usual, allowed }: Recurring,
  { done, ...draft }: Pick<DraftDate, 'kind' | 'title' | 'at' | 'owners' | 'part'> & { done: string },
  { asOf }: Pick<RuleContext, 'asOf'>,
): DraftDate[] {
  const interval = every?.days ?? usual;
  if (last === undefined || interval === undefined || interval <= 0) return [];
  const date = (every && nextDue(last, every)) ?? addDays(last, Math.ceil(interval));
  const patience = !allowed
    ? interval
    : 'days' in allowed
      ? allowed.days
      : allowed.intervals * Math.max(interval, SHORTEST_INTERVAL);
  const until = later(date, addDays(last, Math.floor(patience)));
  if (interval < SHORTEST_INTERVAL && asOf <= until) return [];
  const how = every ? `due ${rhythm(every)}` : `the policy expects it every ${days(interval)}`;
  return [{ ...draft, date, why: `Last ${done} on ${last}; ${how}.`, open: { until } }];
}
