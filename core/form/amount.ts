import { readDuration, readMoney, readPercent } from '../model/leaves.ts';

/** A figure and its unit. A word that says it all, such as `weekly`, is a unit without a figure. */
export interface Amount {
  figure: string;
  unit: string;
}

/** The sorts of values that are a figure with a unit. */
export type AmountType = 'percent' | 'percentChange' | 'duration' | 'interval' | 'money';

export function isAmountType(name: string | undefined): name is AmountType {
  return ['percent', 'percentChange', 'duration', 'interval', 'money'].includes(name ?? '');
}

/** Units of time, longest first, and how they may be written. */
const times: readonly (readonly [unit: string, written: RegExp])[] = [
  ['years', /^years?$/],
  ['quarters', /^quarters?$/],
  ['months', /^months?$/],
  ['weeks', /^weeks?$/],
  ['days', /^(d|days?)$/],
  ['business days', /^business days?$/],
  ['hours', /^(h|hours?)$/],
  ['minutes', /^(min|mins|minutes?)$/],
  ['seconds', /^(s|sec|secs|seconds?)$/],
];

/** The units of time by their names, the usual ones for contracts first. */
export const timeUnits: readonly string[] = [
  'days',
  'business days',
  'weeks',
  'months',
  'quarters',
  'years',
  'hours',
  'minutes',
];

/** How often, in words. */
export const intervalWords = [
  'daily',
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'hourly',
  'intraday',
] as const;

const isoUnits: Readonly<Record<string, string>> = { Y: 'years', M: 'months', W: 'weeks', D: 'days' };

/** Splits a value as it is written; undefined where it is no such amount, or one of several parts such as `P1Y6M`. */
export function amountOf(type: AmountType, raw: unknown): Amount | undefined {
  if (type === 'percent' || type === 'percentChange')
    return readPercent(raw) === undefined ? undefined : { figure: String(raw).replace(/ ?%$/, ''), unit: '%' };
  if (typeof raw !== 'string') return undefined;
  if (type === 'money') {
    const [, figure, unit] = /^(-?\d+(?:\.\d+)?) ?([A-Z]{3})$/.exec(readMoney(raw)?.text ?? '') ?? [];
    return figure === undefined || unit === undefined ? undefined : { figure, unit };
  }
  if (type === 'interval' && (intervalWords as readonly string[]).includes(raw)) return { figure: '', unit: raw };
  if (!readDuration(raw)) return undefined;
  const [, isoFigure, letter] = /^P(\d+)([YMWD])$/.exec(raw) ?? [];
  if (isoFigure !== undefined) return { figure: isoFigure, unit: isoUnits[letter ?? ''] ?? '' };
  const [, figure, written] = /^(\d+(?:\.\d+)?) ?([a-z ]+)$/.exec(raw) ?? [];
  const unit = times.find(([, pattern]) => pattern.test(written ?? ''))?.[0];
  return figure === undefined || unit === undefined ? undefined : { figure, unit };
}

/**
 * An amount as it is written, in the way of what stood there before: `85 %`, `85%` or the number 85; `30 d` or `30 days`.
 */
export function amountText(type: AmountType, { figure, unit }: Amount, before: unknown): string | number {
  const old = amountOf(type, before);
  const plain = figure.trim();
  if (type === 'percent' || type === 'percentChange') {
    if (typeof before === 'number' && /^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
    return old && typeof before === 'string' && !/\s%$/.test(before) ? `${plain}%` : `${plain} %`;
  }
  if (type === 'interval' && (intervalWords as readonly string[]).includes(unit)) return unit;
  if (old && old.figure !== '' && old.unit === unit && typeof before === 'string' && !before.startsWith('P')) {
    const rest = before.slice(old.figure.length);
    const one = /^ (days|weeks|months|quarters|years|hours|minutes|seconds|day|week|month|quarter|year|hour)$/;
    return type === 'money' || !one.test(rest) ? plain + rest : `${plain} ${counted(plain, unit)}`;
  }
  return `${plain} ${type === 'money' ? unit : counted(plain, unit)}`;
}

function counted(figure: string, unit: string): string {
  return figure === '1' ? unit.replace(/s$/, '') : unit;
}
