import type { Partnership, Term } from '../generated/types.ts';
import { addDays, addMonths, daysBetween, isDay } from './dates.ts';
import { Gaps, type StateOf, standing } from './known.ts';
import type { Duration } from './leaves.ts';

/**
 * The dates of a contract, counted on the calendar from `term.end`, which is the last day of a term. A notice of
 * `3 months` ends three calendar months earlier; one of `90 days` ninety days earlier. Terms that renew by themselves
 * roll forward to the one that runs on `asOf`.
 */
export interface TermDates {
  /** Last day of the term that runs on `asOf`; of the last term, when the contract is over. */
  end: string;
  /** Whether a new term begins after `end` by itself, unless one side says no. */
  renews: boolean;
  /** Last day of the next term; undefined when none begins by itself or its length is not known. */
  nextEnd: string | undefined;
  /** Last day on which each side may say that it wants no further term; undefined when it is not known or none is due. */
  lastDay: { client: string | undefined; provider: string | undefined };
  /** Whether the contract was over before `asOf`. */
  over: boolean;
}

export interface TermReading {
  /** Undefined when the contract has no end date, or when it cannot be known. */
  dates: TermDates | undefined;
  /** It runs until one side ends it. */
  openEnded: boolean;
  /** What would have to be stated to know all dates. */
  needs: string[];
}

/** Whether an end date is stated. */
export function ends(term: Term | undefined): term is Term & { end: string } {
  return term?.end !== undefined;
}

/**
 * Whether a new term begins by itself: as stated; yes where a notice not to renew is stated, which would have no
 * sense otherwise; no where neither is (the contract is taken to end on its end date), nor at the latest end. Undefined
 * when not known.
 */
export function renews(term: Term | undefined, state: StateOf): boolean | undefined {
  if (term?.openEnded === true && !ends(term)) return false;
  if (ends(term) && term.maximumEnd !== undefined && term.end >= term.maximumEnd) return false;
  if (term?.autoRenew !== undefined) return term.autoRenew;
  const stands = standing(state, ['term', 'autoRenew'], undefined);
  if (stands !== 'absent') return undefined;
  if (term?.nonRenewalNotice !== undefined || standing(state, ['term', 'nonRenewalNotice'], undefined) !== 'absent')
    return true;
  return ends(term) ? false : undefined;
}

/** What binds when: the term that runs on `asOf`, its end, what follows, and the last days to say no. */
export function termDates(partnership: Partnership, state: StateOf, asOf: string): TermReading {
  const term = partnership.term;
  if (!ends(term)) {
    if (term?.openEnded === true) return { dates: undefined, openEnded: true, needs: [] };
    const gaps = new Gaps();
    gaps.add('term.end', standing(state, ['term', 'end'], undefined));
    return { dates: undefined, openEnded: false, needs: gaps.needs };
  }
  const goesOn = renews(term, state);
  const gaps = new Gaps();
  if (goesOn === undefined) gaps.add('term.autoRenew', standing(state, ['term', 'autoRenew'], undefined));
  const limit = term.maximumEnd;
  const last = (end: string): boolean => goesOn !== true || (limit !== undefined && end >= limit);
  const after = (count: number): string | undefined => {
    // A term of less than a day is a slip of the pen: its length is as good as unknown.
    if (!term.renewFor || term.renewFor.days < 1) return undefined;
    const first = shift(addDays(term.end, 1), term.renewFor, count);
    const end = first && addDays(first, -1);
    return end !== undefined && limit !== undefined && end > limit ? limit : end;
  };
  if (goesOn && !last(term.end) && !term.renewFor)
    gaps.add('term.renewFor', standing(state, ['term', 'renewFor'], undefined));

  let count = 0;
  let end = term.end;
  while (end < asOf && !last(end)) {
    // Long leaps first; 1.1 as a calendar month or year may be a little longer than its 30 or 365 days.
    count += Math.max(1, Math.floor(daysBetween(end, asOf) / ((term.renewFor?.days ?? 1) * 1.1)));
    const next = after(count);
    if (next === undefined || next <= end) return { dates: undefined, openEnded: false, needs: gaps.needs };
    end = next;
  }
  const goes = !last(end);
  const nextEnd = goes ? after(count + 1) : undefined;
  const lastDay = (notice: Duration | undefined): string | undefined =>
    goes && notice ? shift(end, notice, -1) : undefined;
  const notice = term.nonRenewalNotice;
  const both = notice !== undefined && 'days' in notice ? { client: notice, provider: notice } : (notice ?? {});
  if (goes) {
    for (const side of ['client', 'provider'] as const) {
      if (!both[side])
        gaps.add('term.nonRenewalNotice', standing(state, ['term', 'nonRenewalNotice', side], undefined));
    }
  }
  return {
    dates: {
      end,
      renews: goes,
      nextEnd,
      lastDay: { client: lastDay(both.client), provider: lastDay(both.provider) },
      over: end < asOf,
    },
    openEnded: false,
    needs: gaps.needs,
  };
}

/**
 * Until when a side is bound on `asOf` if it does nothing more: the end of the term, or of the next one where its last
 * day to say no is past. Undefined when there is no such day or it is not known.
 */
export function boundUntil(dates: TermDates, side: 'client' | 'provider', asOf: string): string | undefined {
  if (!dates.renews) return dates.end;
  const lastDay = dates.lastDay[side];
  if (lastDay === undefined) return undefined;
  return lastDay >= asOf ? dates.end : dates.nextEnd;
}

/**
 * The day `count` durations after `date` (before it, when negative), on the calendar for months, quarters and years. A
 * day that does not exist in the month becomes its last one. A part of a day counts as a whole one. Undefined beyond any
 * calendar that people plan by.
 */
export function shift(date: string, duration: Duration, count: number): string | undefined {
  if (Math.abs(duration.days * count) > FARTHEST || !isDay(date)) return undefined;
  const { months, days } = calendarParts(duration);
  const day = addDays(addMonths(date, months * count), Math.sign(count) * Math.ceil(days * Math.abs(count)));
  return isDay(day) ? day : undefined;
}

/** Days beyond which no date is worked out: about 1,000 years. */
const FARTHEST = 365_000;

function calendarParts({ text, days }: Duration): { months: number; days: number } {
  const words = /^(\d+) ?(months?|quarters?|years?)$/.exec(text);
  if (words) {
    const unit = words[2]?.startsWith('month') ? 1 : words[2]?.startsWith('quarter') ? 3 : 12;
    return { months: Number(words[1]) * unit, days: 0 };
  }
  const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?/.exec(text);
  if (!iso) return { months: 0, days };
  const [years, months] = [Number(iso[1] ?? 0), Number(iso[2] ?? 0)];
  return { months: years * 12 + months, days: days - years * 365 - months * 30 };
}
