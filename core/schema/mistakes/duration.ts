import { rule } from '../../rules/reading/PC010-duration-unit.ts';
import { quoted } from '../../text.ts';
import { nearest } from '../suggest.ts';
import { oneAmount } from './compound-time.ts';
import { type Mistake, mend, suchAs, type Verdict, type Way, write } from './mistake.ts';

/** How people write units, and the word of the language. */
const units: Record<string, string> = {
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  d: 'days',
  day: 'days',
  days: 'days',
  'calendar day': 'days',
  'calendar days': 'days',
  tage: 'days',
  tag: 'days',
  dias: 'days',
  jours: 'days',
  'business day': 'business days',
  'business days': 'business days',
  'working day': 'business days',
  'working days': 'business days',
  workdays: 'business days',
  bd: 'business days',
  w: 'weeks',
  wk: 'weeks',
  wks: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
  'calendar weeks': 'weeks',
  mo: 'months',
  mth: 'months',
  mths: 'months',
  month: 'months',
  months: 'months',
  'calendar months': 'months',
  q: 'quarters',
  qtr: 'quarters',
  quarter: 'quarters',
  quarters: 'quarters',
  y: 'years',
  yr: 'years',
  yrs: 'years',
  year: 'years',
  years: 'years',
};

/** Words for how often, in the words of the language. */
const often: [RegExp, string][] = [
  [/^(every|each|per|once a) day$|^everyday$/, 'daily'],
  [/^(every|each|per|once a) week$/, 'weekly'],
  [/^(every|each) (two|2|second|other) weeks?$|^(bi-?weekly|every fortnight|two-?weekly)$/, 'fortnightly'],
  [/^(every|each|per|once a) month$/, 'monthly'],
  [/^(every|each|per|once a) quarter$|^every three months$/, 'quarterly'],
  [/^(semi-?annual(ly)?|half ?yearly|twice a year|every (six|6) months)$/, 'half-yearly'],
  [/^(annual(ly)?|(every|each|per|once a) year)$/, 'yearly'],
  [/^(real-?time|continuous(ly)?|live)$/, 'intraday'],
];

const intervals = [
  'intraday',
  'hourly',
  'daily',
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
];

/** A length of time, or an interval, that cannot be read. */
export function durationMistake(mistake: Mistake): Verdict {
  const { value, label, leaf } = mistake;
  const takes = `${label} takes ${leaf === 'interval' ? 'an interval' : 'a length of time'} with its unit${suchAs(mistake)}.`;
  const text = String(value).trim();

  const bare = /^\d+(\.\d+)?$/.exec(text);
  if (bare)
    return {
      rule,
      message: `${quoted(text)}: ${text} what? ${takes}`,
      ways: unitsFor(mistake).map((unit) => write(amountOf(text, unit))),
    };

  if (leaf === 'interval') {
    const plain = text.toLowerCase();
    const word = often.find(([pattern]) => pattern.test(plain))?.[1] ?? nearest(text, intervals);
    if (word !== undefined)
      return {
        rule,
        message: `${quoted(text)} is no interval that can be read. Did you mean "${word}"?`,
        ways: mend(word),
      };
  }

  if (/^-\s*\d/.test(text)) return { rule, message: `A length of time cannot be below zero: ${quoted(text)}.` };
  if (/^\d+\s*(-|–|to)\s*\d+/.test(text))
    return {
      rule,
      message: `${quoted(text)} is a range. ${takes}`,
      why: 'Give the one length that binds; what else is agreed belongs into a note.',
    };

  const length = oneAmount(text);
  if (length !== undefined && leaf !== 'interval')
    return {
      rule,
      message: `${quoted(text)} cannot be read as a length of time. Did you mean "${length}"?`,
      ways: mend(length),
    };

  const parts = /^(?:~|ca\.?|about )?\s*(\d+(?:[.,]\d+)?)[\s-]*(\p{L}[\p{L} .']*)$/u.exec(text);
  if (parts) {
    const [, amount = '', name = ''] = parts;
    const word = name.toLowerCase().replace(/[.']/g, '').trim();
    if (word === 'm')
      return {
        rule,
        message: `${quoted(text)}: months or minutes? ${takes}`,
        ways: ['months', 'min'].map((unit) => write(amountOf(amount, unit))),
      };
    const unit = units[word] ?? units[nearest(word, Object.keys(units)) ?? ''];
    if (unit !== undefined) {
      const meant = amountOf(amount.replace(',', '.'), unit);
      return {
        rule,
        message: `${quoted(text)} cannot be read as ${leaf === 'interval' ? 'an interval' : 'a length of time'}. Did you mean "${meant}"?`,
        ways: mend(meant),
      };
    }
    return { rule, message: `${quoted(name)} is no unit of time. ${takes}` };
  }
  return { rule, message: `${quoted(text)} is no length of time. ${takes}` };
}

/** The unit of the example first: a notice is mostly in days, a respond-within in hours. */
function unitsFor({ example = '' }: Mistake): string[] {
  const own = units[/[a-z][a-z ]*$/.exec(example)?.[0] ?? ''];
  const common = own === 's' || own === 'min' || own === 'h' ? ['min', 'h', 'days'] : ['days', 'weeks', 'months'];
  return [...new Set([...(own === undefined ? [] : [own]), ...common])].slice(0, 3);
}

function amountOf(amount: string, unit: string): string {
  return `${amount} ${amount === '1' ? unit.replace(/s$/, '') || 's' : unit}`;
}

/** Ways to write a bare number as a length of time, for others who meet one. */
export function withUnits(mistake: Mistake, amount: string): Way[] {
  return unitsFor(mistake).map((unit) => write(amountOf(amount, unit)));
}
