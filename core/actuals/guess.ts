import { distance } from 'fastest-levenshtein';
import { isDay } from '../model/dates.ts';
import { periodRange } from './periods.ts';

/** What a cell of a table may have been meant to say. Several meanings mean that people have to choose. */

/** A number with a point for decimals and nothing else, as `83.5`, `-3`, `8.35e1`; undefined for any other text. */
export function readNumber(text: string): number | undefined {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** `83,5` → 83.5; `1.234,5` → 1234.5; `12 500` → 12500; `83.5 %` → 83.5; `1,234` → 1234 or 1.234. */
export function numbersMeant(text: string): string[] {
  const bare = text
    .replace(/^[€$£]|(%|€|\$|£|[A-Z]{3}|s|min|h|d|pts|points)$/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  if (readNumber(bare) !== undefined) return [bare];
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,'\u2019\s\u00A0\u202F]+)$/.exec(bare) ?? [];
  const grouped = /^(\d{1,3}(?:[.,'\u2019\s\u00A0\u202F]\d{3})+)(?:([.,])(\d+))?$/.exec(digits);
  const meanings: string[] = [];
  if (grouped) {
    const [, whole = '', mark, decimals] = grouped;
    const separators = new Set(whole.replace(/\d/g, ''));
    if (separators.size === 1 && !separators.has(mark ?? ''))
      meanings.push(whole.replace(/\D/g, '') + (decimals === undefined ? '' : `.${decimals}`));
  }
  if (/^\d+,\d+$/.test(digits)) meanings.push(digits.replace(',', '.'));
  return [...new Set(meanings)]
    .filter((meaning) => readNumber(meaning) !== undefined)
    .map((meaning) => (sign === '-' ? `-${meaning}` : meaning));
}

/** `10/2026`, `202610`, `2026/10` → 2026-10; `Q3 2026`, `2026Q3` → 2026-Q3; `2026-W5`, `KW 5 2026` → 2026-W05; days as below. */
export function periodsMeant(text: string): string[] {
  const parts = (pattern: RegExp): string[] | undefined => pattern.exec(text)?.slice(1);
  const two = (digits: string): string => digits.padStart(2, '0');
  const month = parts(/^(\d{4})[-/. ]?(\d{1,2})$/) ?? parts(/^(\d{1,2})[-/. ](\d{4})$/)?.reverse();
  const quarter = parts(/^(\d{4})[-/ ]?q([1-4])$/i) ?? parts(/^q([1-4])[-/ ]?(\d{4})$/i)?.reverse();
  const week =
    parts(/^(\d{4})[-/ ]?(?:w|kw|cw) ?(\d{1,2})$/i) ?? parts(/^(?:w|kw|cw) ?(\d{1,2})[-/ ]?(\d{4})$/i)?.reverse();
  const meanings = [
    ...(month ? [`${month[0]}-${two(month[1] ?? '')}`] : []),
    ...(quarter ? [`${quarter[0]}-Q${quarter[1]}`] : []),
    ...(week ? [`${week[0]}-W${two(week[1] ?? '')}`] : []),
    ...daysMeant(text),
  ];
  return [...new Set(meanings)].filter((meaning) => periodRange(meaning));
}

/** `5.10.2026`, `2026/10/05`, `2026-10-05T08:00` → 2026-10-05; `05/10/2026` → 2026-10-05 or 2026-05-10. */
export function daysMeant(text: string): string[] {
  const [, date = text] = /^(.*?)(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text) ?? [];
  const day = (year: string, month: string, of: string): string =>
    `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  const meanings: string[] = [];
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(date);
  if (yearFirst) meanings.push(day(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? ''));
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(date);
  if (yearLast) {
    const [, first = '', mark, second = '', year = ''] = yearLast;
    meanings.push(day(year, second, first));
    if (mark !== '.') meanings.push(day(year, first, second));
  }
  return [...new Set(meanings)].filter(isDay);
}

/** The word of a list that is most like another; undefined when none is close. */
export function wordMeant(text: string, words: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  const [best] = words
    .map((word) => ({ word, away: distance(lower, word.toLowerCase()) }))
    .filter(({ word, away }) => away <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.away - b.away);
  return best?.word;
}
