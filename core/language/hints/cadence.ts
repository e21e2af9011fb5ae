import { daysBetween } from '../../model/dates.ts';
import { nextDue } from '../../model/next-due.ts';
import { lastHeld, meetingsOf } from '../../rules/communication/meetings.ts';
import { days } from '../../text.ts';
import type { PartnershipView } from '../hover/place.ts';
import type { DraftHint } from '../inlay-hints.ts';

/** Behind the rhythm of a meeting: when it is next due. */
export function cadenceHints({ data, document, context }: PartnershipView): DraftHint[] {
  return meetingsOf(data).flatMap((meeting) => {
    const { every } = meeting;
    const at = document.held.pathOf.get(meeting);
    const last = lastHeld(meeting, context);
    const due = every && last && nextDue(last, every);
    if (!at || !due || !context.live) return [];
    const late = daysBetween(due, context.asOf);
    return [
      {
        path: [...at, 'every'],
        label: late > 0 ? `was due ${due}, ${days(late)} ago` : `next due ${due}`,
        tooltip: `Last held on ${last}, by the file or the diary.`,
      },
    ];
  });
}
