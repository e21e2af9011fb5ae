import type { DueDate, Held, OverviewEntry, PersonHeld, Range, Severity } from '../core/index.ts';

/** What the client's views ask the server for. Each is over all folders of the workspace. */
export const viewMessages = {
  /** Client to server: the partnerships by health, and files with other findings. */
  overview: 'partnership/overview',
  /** Client to server: the findings of one of them. */
  overviewFindings: 'partnership/overviewFindings',
  /** Client to server: people and what they own. */
  people: 'partnership/people',
  /** Client to server: what falls due. */
  dates: 'partnership/dates',
  /** Client to server: the same as a file for a calendar. */
  calendar: 'partnership/calendar',
} as const;

/** A place that a client can open. */
export interface Located {
  uri: string;
  range: Range;
}

/** An entry of the overview. The key is its own among all folders. */
export interface OverviewItem extends OverviewEntry, Located {
  /** Name of its folder, where the workspace has several. */
  folder?: string;
  /** Set while a part of the file cannot be read: what is said is from before. */
  unread?: true;
  /** Changes exactly when its findings do. */
  findings: string;
}

export interface OverviewFindingsParams {
  /** Of an entry. */
  key: string;
}

export interface OverviewFinding extends Located {
  /** The finding's own key: stays the same when lines move. */
  key: string;
  rule: string;
  severity: Severity;
  message: string;
  why: string;
  /** Until when somebody accepts it, and who. */
  waived?: { until: string; by: string; reason: string };
}

export interface PersonItem extends Omit<PersonHeld, 'owns' | 'takesPart'>, Located {
  owns: (Held & Located)[];
  takesPart: (Held & Located)[];
}

export interface DatesResult {
  asOf: string;
  dates: (DueDate & Located)[];
}

export interface CalendarResult {
  /** An iCalendar file. */
  text: string;
  /** How many events it has. */
  dates: number;
}
