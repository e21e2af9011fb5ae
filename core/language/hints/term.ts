import { daysBetween } from '../../model/dates.ts';
import { termDates } from '../../model/term.ts';
import { sides } from '../../rules/shapes/both-sides.ts';
import { days } from '../../text.ts';
import type { PartnershipView } from '../hover/place.ts';
import type { DraftHint } from '../inlay-hints.ts';

/** Behind the notice not to renew: the last day on which it can be given. */
export function termHints({ data, context: { asOf, state } }: PartnershipView): DraftHint[] {
  const notice = data.term?.nonRenewalNotice;
  const { dates } = termDates(data, state, asOf);
  if (!notice || !dates || dates.over) return [];
  const path = ['term', 'nonRenewalNotice'];
  const next = dates.nextEnd === undefined ? 'for another term' : `until ${dates.nextEnd}`;
  const hint = (day: string | undefined, at: DraftHint['path'], who: string): DraftHint[] => {
    if (day === undefined) return [];
    const left = daysBetween(asOf, day);
    return [
      {
        path: at,
        label: left >= 0 ? `by ${day}, ${days(left)} left` : `was due by ${day}`,
        tooltip: `The last day on which ${who} may say that it wants no further term, counted on the calendar from the end of the term on ${dates.end}. Else it is bound ${next}.`,
      },
    ];
  };
  if ('days' in notice) return hint(dates.lastDay.client, path, 'each side');
  return sides.flatMap((side) => hint(dates.lastDay[side], [...path, side], `the ${side}`));
}
