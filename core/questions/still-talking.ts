import { logOf } from '../actuals/log.ts';
import { addDays, daysBetween } from '../model/dates.ts';
import { type Meeting, meetingsOf } from '../rules/communication/meetings.ts';
import { refsTo } from '../rules/communication/refs.ts';
import { days } from '../text.ts';
import { type AskedPartnership, contextOf, placeOf, type QuestionPlace } from './asked.ts';

/** How far back the strip looks, in days. */
export const STRIP_DAYS = 365;

/** One meeting and the days on which it was held. */
export interface MeetingStrip {
  id: string;
  title: string;
  level?: string;
  /** In days; left out where nobody says how often. */
  every?: number;
  /** ISO days of the last year, oldest first. */
  held: string[];
  /** Days since it was last held; left out where nothing shows that it ever was. */
  since?: number;
  /** `held`: within its rhythm. `late`: one is due. `lapsed`: more than half an interval late. `unknown`. */
  state: 'held' | 'late' | 'lapsed' | 'unknown';
  says: string;
  place: QuestionPlace;
}

/** The meetings of a partnership over the last year, and whether both sides still talk. */
export interface StillTalking {
  asOf: string;
  from: string;
  meetings: MeetingStrip[];
}

/** Part of an interval by which a meeting may be late before it counts as lapsed (PC202). */
const LAPSED = 1.5;

/** "Do we still talk?": each meeting with the days on which it was held, by the definition and the diary. */
export function stillTalking(asked: AskedPartnership): StillTalking {
  const { result, main, documents } = asked;
  const { asOf } = result;
  const from = addDays(asOf, -STRIP_DAYS);
  const context = contextOf(asked);
  const log = logOf(result.sources, main.document.name);
  const meetings = documents.flatMap((part) =>
    meetingsOf(part.document.held.data).map((meeting): MeetingStrip => {
      const refs = ['communication/cadences', 'governance/bodies'].flatMap((section) => refsTo(section, meeting.id));
      const noted = log.flatMap(({ date, event, ref }) =>
        event === 'held' && ref !== undefined && refs.includes(ref.replace(/^\/+|\/+$/g, '')) && date <= asOf
          ? [date]
          : [],
      );
      const stated = meeting.lastHeld !== undefined && meeting.lastHeld <= asOf ? [meeting.lastHeld] : [];
      const held = [...new Set([...noted, ...stated])].sort();
      const last = held.at(-1);
      const since = last === undefined ? undefined : daysBetween(last, asOf);
      const every = meeting.every?.days;
      const lapsed = context.optionsOf('PC202')?.late ?? LAPSED;
      const state = stateOf(since, every, lapsed);
      return {
        id: meeting.id ?? '',
        title: meeting.title ?? meeting.id ?? 'Meeting',
        ...('level' in meeting && meeting.level !== undefined ? { level: meeting.level } : {}),
        ...(every === undefined ? {} : { every }),
        held: held.filter((day) => day >= from),
        ...(since === undefined ? {} : { since }),
        state,
        says: words(meeting, state, since, last),
        place: placeOf(part, meeting),
      };
    }),
  );
  return { asOf, from, meetings };
}

function stateOf(since: number | undefined, every: number | undefined, lapsed: number): MeetingStrip['state'] {
  if (since === undefined || every === undefined) return 'unknown';
  if (since <= every) return 'held';
  return since <= every * lapsed ? 'late' : 'lapsed';
}

function words(
  { every }: Pick<Meeting, 'every'>,
  state: MeetingStrip['state'],
  since: number | undefined,
  last: string | undefined,
): string {
  if (since === undefined) return 'Nothing shows that it was ever held.';
  const ago = since === 0 ? 'today' : `${days(since)} ago`;
  if (every === undefined) return `Last held on ${last}, ${ago}; how often it is to be held is not stated.`;
  if (state === 'held') return `Last held on ${last}, ${ago}; due every ${days(every.days)}.`;
  return `Last held on ${last}, ${ago}, though it is due every ${days(every.days)}.`;
}
