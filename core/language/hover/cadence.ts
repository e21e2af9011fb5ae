import { nextDue } from '../../model/next-due.ts';
import { lastHeld, type Meeting } from '../../rules/communication/meetings.ts';
import { awayWords } from './date.ts';
import { fits, type HoverPlace, type PartnershipView, partnershipAt } from './place.ts';

const fields = ['id', 'title', 'every', 'lastHeld'];

/** On a meeting or a board: when it was last held, by the definition or the diary, and when it is next due. */
export function cadenceFacts(place: HoverPlace): string | undefined {
  const view = partnershipAt(place);
  const meeting = view && meetingAt(view, place);
  if (!view || !meeting) return undefined;
  const { context } = view;
  const { asOf } = context;
  const last = lastHeld(meeting, context);
  if (last === undefined) return 'Neither the file nor the diary says when it was last held.';
  const byDiary = last === meeting.lastHeld ? '' : ' (diary)';
  const onLast =
    fits(place.path, 'communication/cadences/*/lastHeld') || fits(place.path, 'governance/bodies/*/lastHeld');
  const held = onLast && byDiary === '' ? '' : `Last held ${last}${byDiary}, ${awayWords(asOf, last, true)}. `;
  const due = meeting.every && nextDue(last, meeting.every);
  if (due === undefined) return held.trim() || undefined;
  return `${held}${due < asOf ? 'Was due' : 'Next due'} **${due}**, ${awayWords(asOf, due, true)}.`;
}

function meetingAt({ data }: PartnershipView, { path }: HoverPlace): Meeting | undefined {
  const [, , index = ''] = path;
  const at = (list: string): boolean => fields.some((field) => fits(path, `${list}/*/${field}`));
  if (typeof index !== 'number') return undefined;
  if (at('communication/cadences')) return data.communication?.cadences?.[index];
  const body = at('governance/bodies') ? data.governance?.bodies?.[index] : undefined;
  // A board that meets in a meeting of the list has that one's rhythm.
  return body?.every && body.cadence === undefined ? body : undefined;
}
