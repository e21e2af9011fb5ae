import type { Workspace } from '../../check.ts';
import { placeAt } from '../../health/loss.ts';
import type { Place } from '../../health/types.ts';
import { type PartnershipDocument, statusOf, withCompanions } from '../../model/companions.ts';
import { addMonths, daysBetween } from '../../model/dates.ts';
import { stateIn } from '../../model/state.ts';
import { hasReached, type Status } from '../../model/status.ts';
import { boundUntil, type TermDates, termDates } from '../../model/term.ts';
import { compare, plainLine } from '../../text.ts';
import { type Included, partnershipsIn } from './partnerships.ts';

/** Months ahead that are told. */
export const MONTHS_AHEAD = 18;

/** A day of a contract on the time line. */
export interface EndMark {
  /**
   * `ours`, `theirs`: last day for the client, for the provider, to say that it wants no further term. `end`: last day of the
   * term.
   */
  what: 'ours' | 'theirs' | 'end';
  /** ISO day. */
  date: string;
  /** Days from `asOf`. */
  left: number;
}

/** What ends when, of one contract. */
export interface EndRow extends Place {
  partnership: string;
  provider?: string;
  status?: Status;
  /** Days from `asOf` on, within 18 months, the earliest first; never empty. */
  marks: EndMark[];
  /** Whether a new term begins by itself after the end. */
  renews: boolean;
  /** Where it renews: last day of the term after this one, if that is known. */
  nextEnd?: string;
  /** The client's last day to say no has passed: bound until this day. */
  boundUntil?: string;
}

/** Answers "What ends when?", for contracts that are signed and have not ended. */
export interface Ends {
  /** ISO days, both included. */
  from: string;
  to: string;
  /** The earliest first. */
  rows: EndRow[];
  /** Contracts that run until somebody ends them. */
  openEnded: number;
  /** Contracts of which nothing ends within 18 months. */
  later: number;
  /** Contracts that are over by their term, though nothing says that the partnership has ended. */
  over: (Place & { partnership: string; end: string })[];
  /** Contracts of which the end cannot be known, and what would have to be stated. */
  unknown: (Place & { partnership: string; needs: string[] })[];
}

export function endsOf(workspace: Workspace, included: Included): Ends {
  const { asOf } = workspace;
  const ends: Ends = {
    from: asOf,
    to: addMonths(asOf, MONTHS_AHEAD),
    rows: [],
    openEnded: 0,
    later: 0,
    over: [],
    unknown: [],
  };
  for (const main of partnershipsIn(workspace, included)) {
    const status = statusOf(workspace.sources, main.document);
    if (!hasReached(status, 'contracted') || status === 'ended') continue;
    const part = withCompanions(workspace.sources, main).find(({ document }) => document.held.data.term) ?? main;
    const { data } = part.document.held;
    const { dates, openEnded, needs } = termDates(data, stateIn(part.document.syntax.root, part.document.held), asOf);
    const place = placeAt(part.source, part.document, data.term ? ['term'] : ['name']);
    const partnership = plainLine(main.document.name);
    if (openEnded) ends.openEnded += 1;
    else if (!dates) ends.unknown.push({ partnership, needs, ...place });
    else if (dates.over) ends.over.push({ partnership, end: dates.end, ...place });
    else {
      const marks = marksOf(dates, asOf).filter(({ date }) => date >= asOf && date <= ends.to);
      if (marks.length === 0) ends.later += 1;
      else ends.rows.push({ ...rowOf(main, partnership, dates, asOf, marks), ...place, ...(status ? { status } : {}) });
    }
  }
  ends.rows.sort(
    (a, b) =>
      compare(a.marks[0]?.date ?? '', b.marks[0]?.date ?? '') ||
      compare(a.partnership, b.partnership) ||
      compare(a.file, b.file),
  );
  return ends;
}

function marksOf({ end, lastDay }: TermDates, asOf: string): EndMark[] {
  const mark = (what: EndMark['what'], date: string | undefined): EndMark[] =>
    date === undefined ? [] : [{ what, date, left: daysBetween(asOf, date) }];
  return [...mark('ours', lastDay.client), ...mark('theirs', lastDay.provider), ...mark('end', end)].sort((a, b) =>
    compare(a.date, b.date),
  );
}

function rowOf(
  { document }: PartnershipDocument,
  partnership: string,
  dates: TermDates,
  asOf: string,
  marks: EndMark[],
): Omit<EndRow, keyof Place> {
  const { provider } = document.held.data;
  const passed = dates.renews && dates.lastDay.client !== undefined && dates.lastDay.client < asOf;
  const bound = passed ? boundUntil(dates, 'client', asOf) : undefined;
  return {
    partnership,
    ...(provider === undefined ? {} : { provider }),
    marks,
    renews: dates.renews,
    ...(dates.nextEnd === undefined ? {} : { nextEnd: dates.nextEnd }),
    ...(bound === undefined ? {} : { boundUntil: bound }),
  };
}
