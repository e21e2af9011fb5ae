import type { DueDate } from '../dates/due-date.ts';
import type { Finding } from '../findings.ts';
import type { Advice } from '../health/advice.ts';
import type { Health } from '../health/types.ts';
import type { Missing } from '../missing/missing.ts';
import type { Answered } from '../questions/questions.ts';

/** One partnership as a page about health shows it. */
export interface PartnershipHealth {
  health: Health;
  /** At most three, most points first. */
  advice: Advice[];
  /** The next dates, at most five, the earliest first. */
  dates: DueDate[];
  /** Answers to the questions that are drawn on demand; left out unless somebody asked. */
  answered?: Answered;
}

/** What a page about health shows. */
export interface HealthPage {
  /** ISO day by which it was judged. */
  asOf: string;
  partnerships: PartnershipHealth[];
  /** What is still missing, where that was asked for. */
  missing?: Missing[];
  /**
   * Set while a part of the file cannot be read: what is wrong there. The partnerships are then as they were when it
   * last could be; none if it never could.
   */
  unread?: { line: number; message: string };
  /** The URI of each file that a place names; a place whose file has none leads nowhere. */
  uris: Record<string, string>;
  /** Findings that somebody accepts for now. */
  waived: (Pick<Finding, 'rule' | 'message' | 'document' | 'file' | 'range'> & {
    waived: NonNullable<Finding['waived']>;
  })[];
}
