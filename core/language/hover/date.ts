import { daysBetween, isDay } from '../../model/dates.ts';
import { boundUntil, termDates } from '../../model/term.ts';
import { sides } from '../../rules/shapes/both-sides.ts';
import { branchFor } from '../../schema/shape.ts';
import { fieldAt, heldPath } from '../../schema/words.ts';
import { days } from '../../text.ts';
import { fits, type HoverPlace, partnershipAt } from './place.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** On a date: how far away it is, and the day of the week. On the end or the notice of a term: what binds until when. */
export function dateFacts(place: HoverPlace): string | undefined {
  const { workspace, document, path, onKey, value } = place;
  const schema = fieldAt(document.kind, path);
  const isDate = schema && branchFor(document.kind, schema, 'scalar')['x-type'] === 'date';
  const away =
    isDate && !onKey && typeof value === 'string' && isDay(value)
      ? `${awayWords(workspace.asOf, value)}, a ${weekday(value)}.`
      : undefined;
  return [away, termFacts(place)].filter(Boolean).join(' ') || undefined;
}

/** `**In 39 days**`, `**418 days ago**`, `**Today**`; with `inside`, as it stands in a sentence. */
export function awayWords(asOf: string, day: string, inside = false): string {
  const away = daysBetween(asOf, day);
  if (away === 0) return inside ? 'today' : '**Today**';
  const words = away > 0 ? `${inside ? 'in' : 'In'} ${days(away)}` : `${days(-away)} ago`;
  return inside ? words : `**${words}**`;
}

/** 1970-01-04 was a Sunday. */
function weekday(day: string): string {
  return weekdays[((daysBetween('1970-01-04', day) % 7) + 7) % 7] ?? '';
}

/** The last days to say that no further term is wanted, and until when each side is bound if it says nothing. */
function termFacts(place: HoverPlace): string | undefined {
  const held = heldPath(place.path);
  const notice = ['term/nonRenewalNotice', 'term/nonRenewalNotice/*'].some((pattern) => fits(held, pattern));
  if (!notice && !fits(held, 'term/end')) return undefined;
  const view = partnershipAt(place);
  if (!view) return undefined;
  const { asOf, state } = view.context;
  const { dates } = termDates(view.data, state, asOf);
  if (!dates || dates.over) return undefined;
  const rolled = view.data.term?.end === dates.end ? '' : `The term that runs now ends on ${dates.end}. `;
  if (!dates.renews) return rolled.trim() || undefined;
  const only = held[2];
  const said = sides.flatMap((side) => {
    const day = dates.lastDay[side];
    if (day === undefined || (only !== undefined && only !== side)) return [];
    const late = day < asOf ? boundUntil(dates, side, asOf) : undefined;
    const bound = late === undefined ? '' : ` (now bound until ${late})`;
    return [`the ${side} **${day}**, ${awayWords(asOf, day, true)}${bound}`];
  });
  if (said.length === 0) return rolled.trim() || undefined;
  const next = dates.nextEnd === undefined ? '' : ` Who says nothing is bound until ${dates.nextEnd}.`;
  return `${rolled}${said.length === 1 ? 'Last day' : 'Last days'} to say no to a further term: ${said.join('; ')}.${next}`;
}
