import { isDay } from '../../model/dates.ts';
import { rule } from '../../rules/reading/PC013-not-a-day.ts';
import { quoted } from '../../text.ts';
import { type Mistake, type Verdict, write } from './mistake.ts';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A date that is no day, or a day in another form. */
export function dayMistake({ value, label }: Mistake): Verdict {
  const text = String(value).trim();
  const takes = `${label} takes a day, written as year-month-day, such as 2026-12-31.`;
  const impossible = whyNoDay(text);
  if (impossible)
    return { rule, message: `${quoted(text)} is no day: ${impossible}.`, why: 'Only people know which day is meant.' };
  const days = readings(text);
  const [first, second] = days;
  if (first !== undefined && second === undefined) {
    return {
      rule,
      message: `${quoted(text)} is written ${first}.`,
      why: 'Days are written year-month-day, so that nobody takes the day for the month.',
      ways: [{ ...write(first), preferred: true }],
    };
  }
  if (first !== undefined) {
    return {
      rule,
      message: `${quoted(text)} can be ${days.join(' or ')}. ${takes}`,
      why: 'In some countries the month comes first, in others the day.',
      ways: days.map(write),
    };
  }
  if (/^(\d{4})(-(0[1-9]|1[0-2]))?$/.test(text)) return { rule, message: `${quoted(text)}: on which day? ${takes}` };
  return { rule, message: `${quoted(text)} is no day. ${takes}` };
}

/** Why a text in the right form is no day of the calendar. */
function whyNoDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === '' || isDay(text)) return undefined;
  const name = monthNames[Number(month) - 1];
  if (name === undefined) return `there is no month ${month}`;
  const last = [31, 30, 29, 28].find((candidate) => isDay(`${year}-${month}-${candidate}`));
  return day === '00'
    ? 'months start with day 01'
    : `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} has ${last} days`;
}

/** The days that a text in another form can mean: one, two where day and month could be swapped, or none. */
export function readings(text: string): string[] {
  const forms: (string | undefined)[] = [];
  const day = (year?: string, month?: string | number, date?: string): string => {
    const full = year?.length === 2 ? `20${year}` : year;
    return `${full}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  };
  let found = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (found) forms.push(day(found[1], found[2], found[3]));
  found = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)$/.exec(text);
  if (found) forms.push(day(found[3], found[2], found[1]));
  found = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (found) forms.push(day(found[3], found[2], found[1]), day(found[3], found[1], found[2]));
  found = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:of )?(\p{L}{3,})\.?,?[\s-]+(\d{4})$/u.exec(text);
  if (found) forms.push(day(found[3], monthOf(found[2]), found[1]));
  found = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  if (found) forms.push(day(found[3], monthOf(found[1]), found[2]));
  return [...new Set(forms.filter((form): form is string => form !== undefined && isDay(form)))];
}

function monthOf(name = ''): number {
  return monthNames.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, Math.max(3, name.length)))) + 1;
}
