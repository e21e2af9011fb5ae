import type { Kpi } from '../generated/types.ts';
import { convertUnit, type KpiValue } from '../model/leaves.ts';
import type { CatalogueKpi } from './catalogue.ts';

const UNIT_WORDS: [RegExp, string][] = [
  [/^(%|percent|per cent|pct)$/i, '%'],
  [/^(s|secs?|seconds?)$/i, 's'],
  [/^(min|mins|minutes?)$/i, 'min'],
  [/^(h|hrs?|hours?)$/i, 'h'],
  [/^(d|days?)$/i, 'd'],
  [/^(pts|points?|percentage points?|scores?)$/i, 'pts'],
  [/^per (1k|1,?000|thousand)$/i, 'per 1k'],
  [/^(×|x|ratio|times)$/i, '×'],
  [/^(cur|currency|money|[A-Z]{3})$/, 'cur'],
];

/**
 * The unit that a text names, in the words of KPI values (`%`, `s`, `min`, `h`, `d`, `pts`, `per 1k`, `×`, `cur`); a mean on
 * a scale (`score`) counts points. Undefined for a word that the language does not know, such as `calls per hour`.
 */
export function readUnit(text: string | undefined): string | undefined {
  const word = text?.trim();
  return word === undefined ? undefined : UNIT_WORDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** Whether two units say the same thing in other words: 90 s and 1.5 min, 0.2 % and 2 per 1k. */
export function convertible(a: string, b: string): boolean {
  return convertUnit(1, a, b) !== undefined;
}

/** The unit of a KPI's bare numbers: as stated there, else as in the catalogue. */
export function unitOf(kpi: Kpi, known: CatalogueKpi | undefined): string | undefined {
  return readUnit(kpi.unit ?? known?.unit);
}

/** A value as a range, in a unit; both ends are the same for a single value. */
export interface Ends {
  low: number;
  high: number;
}

/**
 * A value of a KPI in the unit `to`; bare numbers are in `unit`. Undefined where that cannot be told: units that do not
 * convert, or a percentage that is most likely a fraction (`0.8`; PC535 asks).
 */
export function endsIn(
  value: KpiValue | undefined,
  unit: string | undefined,
  to: string | undefined,
): Ends | undefined {
  if (!value || isFraction(value, unit)) return undefined;
  const low = value.low ?? value.value;
  const high = value.high ?? value.value;
  if (low === undefined || high === undefined) return undefined;
  const from = value.unit ?? unit;
  if (from === to) return { low, high };
  if (from === undefined || to === undefined) return undefined;
  const ends = [convertUnit(low, from, to), convertUnit(high, from, to)];
  return ends[0] === undefined || ends[1] === undefined ? undefined : { low: tidy(ends[0]), high: tidy(ends[1]) };
}

/** Whether a value of a KPI counted in percent is a bare number below 1: `0.8` where 80 % may be meant. */
export function isFraction(value: KpiValue, unit: string | undefined): boolean {
  const most = value.high ?? value.value;
  return unit === '%' && !value.unitStated && most !== undefined && most > 0 && most < 1;
}

/** A value as messages show it: with its unit, even where the file leaves that to the catalogue. */
export function shown(value: KpiValue, unit: string | undefined): string {
  const sign = unit === '×' ? '×' : ` ${unit}`;
  if (value.unitStated || unit === undefined || unit === 'cur') return value.text;
  const [figure, ...within] = value.text.split(/(?= (?:in|within) )/);
  return `${figure}${sign}${within.join('')}`;
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

const UNIT_NAMES: Record<string, string> = {
  '%': 'percent',
  s: 'seconds',
  min: 'minutes',
  h: 'hours',
  d: 'days',
  pts: 'points',
  'per 1k': 'cases in 1,000',
  '×': 'multiples',
  cur: 'money',
};

/** A unit in words, after "counted in". */
export function unitWords(unit: string): string {
  return UNIT_NAMES[unit] ?? unit;
}

/** A value as plain data that reads the same: a bare number stays one. */
export function asWritten(value: KpiValue): string | number {
  return value.text === String(value.value) ? Number(value.text) : value.text;
}
