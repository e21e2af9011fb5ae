import type { Range } from '../syntax/lines.ts';

/** What a date is about. */
export type DateKind = 'notice' | 'meeting' | 'review' | 'milestone' | 'action' | 'waiver' | 'change';

/**
 * How soon a date is: past and still open; within 7, 30 or 90 days of `asOf`; later. What comes again and again and is a
 * little late, as rules allow it, is not overdue yet: it is due this week.
 */
export type DateGroup = 'overdue' | 'week' | 'month' | 'quarter' | 'later';

export const dateGroups: readonly DateGroup[] = ['overdue', 'week', 'month', 'quarter', 'later'];

/** Days from `asOf` up to which a date belongs to a group. */
export const groupDays = { week: 7, month: 30, quarter: 90 } as const;

/** A day on which something ends, begins, or is to be done. Plain data. */
export interface DueDate {
  /** Stays the same when the day moves, and when lines or items do: `Partnership/harbour-chat/term/end client`. */
  key: string;
  kind: DateKind;
  group: DateGroup;
  /** ISO day. */
  date: string;
  /** Days from `asOf`; negative when it is past. */
  left: number;
  /** What falls on that day, in a few words, as people say it. */
  title: string;
  /** What it means, or how the day came about: one or two sentences. */
  why: string;
  /** Names of those who see to it. */
  owners: string[];
  /** The document that says so: `Partnership/harbour-chat`; of a waiver the one that it stands in. */
  document: string;
  /** What that document is called by people: `harbour-chat`. */
  name: string;
  file: string;
  range: Range;
  /** It stands in a document that only the client may read. */
  confidential?: true;
}

/** A date before it is placed in time and in its file. */
export interface DraftDate {
  kind: DateKind;
  date: string;
  title: string;
  why: string;
  /** Ids of people, as written. */
  owners?: readonly (string | undefined)[];
  /** A place of the definition, as rules name it. */
  at: readonly (object | string | number)[];
  /** Tells apart what stands at one place. */
  part?: string;
  /**
   * What is to be done and is not: it stays when its day has passed. Left out, it merely happens on that day, and goes with
   * it. `until`: the last day on which being late is allowed.
   */
  open?: true | { until: string };
}

/** The group of a day. `until`: the last day on which it is not overdue. */
export function groupOf(left: number, overdue: boolean): DateGroup {
  if (overdue) return 'overdue';
  if (left <= groupDays.week) return 'week';
  if (left <= groupDays.month) return 'month';
  return left <= groupDays.quarter ? 'quarter' : 'later';
}
