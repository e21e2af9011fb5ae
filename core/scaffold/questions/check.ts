import { isDay } from '../../model/dates.ts';
import { readTimeWindow } from '../../model/leaves.ts';
import { hasReached } from '../../model/status.ts';
import { isZone, zonesLike } from '../../model/time-zones.ts';
import { nearest } from '../../schema/suggest.ts';
import { count, list } from '../../text.ts';
import { firstWaveFor } from '../plan.ts';
import { listOf, type Objection, type Place, type Question, type RawAnswers, textOf } from './question.ts';
import { statusOf } from './questions.ts';
import { shareObjection } from './shares.ts';

/** What is wrong with the answer to a question, or worth a second look; undefined when it can be taken. */
export function objectionTo(question: Question, raw: RawAnswers, place: Place): Objection | undefined {
  const { id, form, optional } = question;
  const text = textOf(raw, id);
  const empty = text === '';
  if (empty) return optional ? undefined : { error: form === 'choices' ? 'Choose at least one.' : 'This is needed.' };
  if (form === 'choice' || form === 'choices')
    return choiceObjection(question, form === 'choice' ? [text] : listOf(raw, id));
  if (id.startsWith('share:')) return shareObjection(id.slice(6), text, !hasReached(statusOf(raw), 'contracted'));
  return checks[id]?.(text, raw, place) ?? (form === 'text' ? lengthObjection(text) : undefined);
}

function choiceObjection({ more, choices = [] }: Question, chosen: readonly string[]): Objection | undefined {
  const values = choices.map(({ value }) => value);
  const unknown = chosen.find((value) => !values.includes(value));
  if (unknown === undefined || (more && /[a-z0-9]/i.test(unknown))) return undefined;
  const near = nearest(unknown, values);
  const known = values.length > 12 ? '' : ` Known are ${list(values)}.`;
  return { error: `${unknown} is none of the choices.${near ? ` Did you mean ${near}?` : known}` };
}

type Check = (text: string, raw: RawAnswers, place: Place) => Objection | undefined;

const checks: Readonly<Record<string, Check>> = {
  client: hasLetters,
  agents: (text) => amount(text, 100_000),
  firstWave(text, raw) {
    const agents = Number(textOf(raw, 'agents'));
    const wrong = amount(text, 100_000);
    if (wrong) return wrong;
    const first = Number(text);
    if (first > agents) return { error: `The whole team has ${agents}.` };
    const most = firstWaveFor(agents);
    return first > most && statusOf(raw) !== 'ramp'
      ? {
          warning: `With more than ${count(most, 'agent')} at once, what nobody has thought of goes wrong with each of them.`,
        }
      : undefined;
  },
  start(text, raw, { asOf }) {
    if (!isDay(text)) return { error: 'Write a day as year, month, day: 2027-03-01.' };
    const begun = hasReached(statusOf(raw), 'ramp');
    if (begun && text > asOf)
      return { error: `That day is still to come (today is ${asOf}), and the work is said to have begun.` };
    return !begun && text <= asOf
      ? { error: `That day has passed (today is ${asOf}), and the work is said not to have begun.` }
      : undefined;
  },
  hiringPerWeek: (text) => amount(text, 10_000),
  clientCountry: country,
  providerCountry: country,
  clientTimezone: zone,
  providerTimezone: zone,
  hours: (text) =>
    text.split(',').length <= 2 && text.split(',').every((one) => readTimeWindow(one.trim()))
      ? undefined
      : { error: 'Write the hours as 09:00-18:00; twice, with a comma, if client and provider differ.' },
  languages: (_, raw) =>
    listOf(raw, 'languages').every((one) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(one))
      ? undefined
      : { error: 'Write languages as codes, such as en, pt-BR.' },
  currency: (text) => (/^[A-Z]{3}$/.test(text) ? undefined : { error: 'Write three capital letters, such as EUR.' }),
  providerNotice: days,
  clientNotice: days,
  name(text, _, { surroundings }) {
    if (!/^[a-z0-9][a-z0-9_-]*$/.test(text))
      return { error: 'Small letters, digits and hyphens only, such as harbour-chat.' };
    const taken = surroundings.names.includes(text) || surroundings.files.some((file) => file.startsWith(`${text}.`));
    return taken ? { error: `${text} is taken here.` } : undefined;
  },
};

const longest = 200;

function lengthObjection(text: string): Objection | undefined {
  return text.length > longest ? { error: `At most ${longest} characters.` } : undefined;
}

function hasLetters(text: string): Objection | undefined {
  return /[\p{L}\p{N}]/u.test(text) ? lengthObjection(text) : { error: 'Write the name of the company.' };
}

function amount(text: string, most: number): Objection | undefined {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0) return { error: 'Write a number, such as 40.' };
  return value > most ? { error: `At most ${most}.` } : undefined;
}

function days(text: string): Objection | undefined {
  return /^\d{1,4}$/.test(text) ? undefined : { error: 'Write the number of days, such as 90.' };
}

function country(text: string): Objection | undefined {
  return /^[A-Z]{2}$/.test(text) ? undefined : { error: 'Write the two-letter code of the country, such as PT.' };
}

function zone(text: string): Objection | undefined {
  if (isZone(text)) return undefined;
  const like = zonesLike(text);
  return {
    error: `${text} is no time zone.${like.length > 0 ? ` Did you mean ${list(like, 'or')}?` : ' Write one such as Europe/Lisbon.'}`,
  };
}
