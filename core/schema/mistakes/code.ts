import { rule } from '../../rules/reading/PC015-value-form.ts';
import { quoted } from '../../text.ts';
import { nearest } from '../suggest.ts';
import { type Mistake, mend, suchAs, type Verdict, write } from './mistake.ts';

const languages: Record<string, string> = {
  arabic: 'ar',
  chinese: 'zh',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  finnish: 'fi',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  norwegian: 'no',
  polish: 'pl',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  tagalog: 'tl',
  thai: 'th',
  turkish: 'tr',
  ukrainian: 'uk',
  vietnamese: 'vi',
};

const currencySigns: Record<string, string> = { '€': 'EUR', '£': 'GBP', euro: 'EUR', '₹': 'INR', '¥': 'JPY' };

/** Texts and short codes: ids, countries, languages, currencies, time zones, times of day, periods. */
export function codeMistake(mistake: Mistake): Verdict {
  const { value, label, leaf = '' } = mistake;
  if (typeof value !== 'string') return textMistake(mistake);
  const text = value.trim();
  const no = (what: string, ...ways: string[]): Verdict => ({
    rule,
    message: `${quoted(text)} ${what}${suchAs(mistake)}.`,
    ways: ways.length === 1 ? mend(ways[0] ?? '') : ways.map(write),
  });
  switch (leaf) {
    case 'country':
      return /^[a-z]{2}$/i.test(text)
        ? no('is a country in small letters; countries are two capital letters', text.toUpperCase())
        : no('is no country code; a country is named by its two capital letters');
    case 'language': {
      const code =
        languages[text.toLowerCase()] ??
        /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i
          .exec(text)
          ?.slice(1)
          .filter(Boolean)
          .map((part, index) => (index === 0 ? part.toLowerCase() : part.toUpperCase()))
          .join('-');
      return no(
        'is no language code; a language is named by two small letters, with the country behind them if need be',
        ...(code === undefined ? [] : [code]),
      );
    }
    case 'currency': {
      const code = currencySigns[text.toLowerCase()] ?? (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : undefined);
      return no(
        'is no currency code; a currency is named by its three capital letters',
        ...(code === undefined ? [] : [code]),
      );
    }
    case 'timezone':
      return no('is no time zone; a zone is named by continent and city');
    case 'timeWindow': {
      const window = timeWindow(text);
      return no(
        'is no time of day; one has a beginning and an end on the 24-hour clock',
        ...(window === undefined ? [] : [window]),
      );
    }
    case 'period': {
      const period = periodOf(text);
      return no(
        'is no period; a period is a year, quarter, month, week or day',
        ...(period === undefined ? [] : [period]),
      );
    }
    default: {
      if (!/id$/i.test(leaf) && leaf !== 'personOrSide')
        return { rule, message: `${quoted(text)} cannot be read as ${label.toLowerCase()}${suchAs(mistake)}.` };
      const id = idOf(text);
      return {
        ...no('is no short name: those have small letters, digits, hyphens and underscores'),
        ways: id === undefined ? [] : [{ ...write(id), preferred: isFree(mistake, id) }],
      };
    }
  }
}

/** A number, or true or false, where a text is expected: YAML would change it in reading. */
function textMistake({ label, written, value }: Mistake): Verdict {
  return {
    rule,
    message: `${label} is a text; put ${written} in quotation marks.`,
    why: `Without them it is read as ${typeof value === 'number' ? 'a number, and leading zeros are lost' : 'true or false'}.`,
    ways: [{ title: `Write "${written}"`, value: written, preferred: true }],
  };
}

const plainLetters: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th' };

/** A short name made of a longer one: `Harbour Bank` → `harbour-bank`. */
export function idOf(text: string): string | undefined {
  const id = text
    .normalize('NFD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .replace(/[ßłøđæœþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
  return id === '' ? undefined : id;
}

/** Whether changing the id breaks no reference: nobody else uses the wrong one. */
function isFree({ texts, value, schema }: Mistake, id: string): boolean {
  const all = texts();
  if (schema['x-ref'] !== undefined && schema['x-ref'] !== 'provider') return all.includes(id);
  return all.filter((text) => text === value).length <= 1;
}

function timeWindow(text: string): string | undefined {
  const parts =
    /^(?:from )?(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm)?\s*(?:-|–|to|until)\s*(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm)?h?$/i.exec(
      text,
    );
  if (!parts) return undefined;
  const clock = (hour = '', minute = '00', half?: string): string | undefined => {
    let hours = Number(hour) % 24;
    if (half) hours = (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
    return Number(hour) > 24 || Number(minute) > 59 ? undefined : `${String(hours).padStart(2, '0')}:${minute}`;
  };
  const from = clock(parts[1], parts[2], parts[3]);
  const to = clock(parts[4], parts[5], parts[6]);
  return from === undefined || to === undefined ? undefined : `${from}-${to}`;
}

function periodOf(text: string): string | undefined {
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(text);
  if (quarter) return `${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}`;
  const month = /^(?:(\d{4})[/.-](\d{1,2})|(\d{1,2})[/.](\d{4}))$/.exec(text);
  const number = Number(month?.[2] ?? month?.[3]);
  if (month && number >= 1 && number <= 12) return `${month[1] ?? month[4]}-${String(number).padStart(2, '0')}`;
  const named = /^(\p{L}{3,})\.? (\d{4})$/u.exec(text);
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  const name =
    named &&
    nearest(
      named[1] ?? '',
      months.flatMap((one) => [one, one.slice(0, 3)]),
    );
  const index = name ? months.findIndex((one) => one.startsWith(name.slice(0, 3))) : -1;
  return named && index >= 0 ? `${named[2]}-${String(index + 1).padStart(2, '0')}` : undefined;
}
