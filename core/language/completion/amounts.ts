import type { SchemaNode } from '../../schema/shape.ts';
import type { Path } from '../../syntax/tree.ts';
import type { ValueOffer } from './item.ts';
import { kpiAround, usualValues } from './kpis.ts';
import { currencyCodes } from './regions.ts';
import type { Scene } from './scene.ts';
import { usedCurrencies } from './used-texts.ts';

/** What is typed of an amount: its figure, and the letters of its unit. */
interface Typed {
  /** As written, with a sign or a limit before it. */
  figure: string;
  unit: string;
}

function typedAmount(typed: string): Typed | undefined {
  const match = /^((?:<=|>=|<|>|≤|≥)? ?[+-]?\d+(?:\.\d+)?(?: ?[-–] ?\d+(?:\.\d+)?)?) ?([^\d\s].*)?$/.exec(typed.trim());
  return match ? { figure: match[1] ?? '', unit: match[2] ?? '' } : undefined;
}

/** One amount; its figure is typed over. */
function amount(label: string, detail: string | undefined, rank: number): ValueOffer {
  const figure = /\d+(\.\d+)?/.exec(label);
  const snippet = figure
    ? `${label.slice(0, figure.index)}\${1:${figure[0]}}${label.slice(figure.index + figure[0].length)}`
    : label;
  return { label, kind: 'template', detail, snippet: snippet.replace(/\$(?!\{)/g, '\\$'), rank };
}

/** The figure that is typed, with each unit that it may have. */
function withUnits(
  { figure }: Typed,
  units: readonly (readonly [unit: string, detail?: string | undefined])[],
): ValueOffer[] {
  return units.map(([unit, detail], index) => ({
    label: `${figure} ${unit}`,
    kind: 'template',
    detail,
    value: `${figure} ${unit}`,
    rank: index,
  }));
}

/** Values that the reference gives as examples of a field. */
function examplesOf(leaf: SchemaNode, field: SchemaNode, fits: RegExp): string[] {
  const assumed = field.default === undefined ? [] : [String(field.default)];
  const given = (field.examples ?? leaf.examples ?? []).filter(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  return [...new Set([...assumed, ...given.map(String)])].filter((one) => fits.test(one));
}

function exampleOffers(leaf: SchemaNode, field: SchemaNode, fits: RegExp): ValueOffer[] {
  return examplesOf(leaf, field, fits).map((text, index) =>
    amount(text, text === String(field.default) ? 'assumed when left out' : 'for example', index),
  );
}

const one = (figure: string, unit: string): string => (figure === '1' ? unit.replace(/(?<=\w)s$/, '') : unit);

/** `30 days`: by the figure that is typed with every unit, else usual lengths. */
export function durations(leaf: SchemaNode, field: SchemaNode, typed: string): ValueOffer[] {
  const given = typedAmount(typed);
  const examples = examplesOf(leaf, field, /^\d/);
  if (given && /^\d+(\.\d+)?$/.test(given.figure)) {
    const usual = /[a-z].*$/.exec(examples[0] ?? '')?.[0] ?? 'days';
    const units = ['days', 'business days', 'weeks', 'months', 'quarters', 'years', 'h', 'min', 's'];
    const first = units.filter((unit) => one('1', unit) === one('1', usual));
    const ordered = [...first, ...units.filter((unit) => !first.includes(unit))];
    return withUnits(
      given,
      ordered.map((unit) => [one(given.figure, unit), detailOf(unit)] as const),
    );
  }
  if (typed.trim() !== '') return [];
  const usual = ['30 days', '10 business days', '4 weeks', '3 months'].filter((text) => !examples.includes(text));
  const rest = examples.some((text) => /\d ?(min|h|s|hours?)$/.test(text)) ? ['30 min', '24 h'] : usual;
  return [
    ...exampleOffers(leaf, field, /^\d/),
    ...rest.filter((text) => !examples.includes(text)).map((text, index) => amount(text, undefined, 10 + index)),
  ];
}

function detailOf(unit: string): string | undefined {
  const counted: Record<string, string> = {
    'business days': 'seven calendar days for every five',
    months: '30 days each, where thresholds count',
    quarters: '90 days each, where thresholds count',
    years: '365 days each, where thresholds count',
  };
  return counted[unit];
}

const intervals: readonly (readonly [string, string])[] = [
  ['daily', 'every day'],
  ['weekly', 'every 7 days'],
  ['fortnightly', 'every 14 days'],
  ['monthly', 'every month'],
  ['quarterly', 'every three months'],
  ['half-yearly', 'every six months'],
  ['yearly', 'every year'],
  ['hourly', 'every hour'],
  ['intraday', 'several times a day'],
];

/** How often: a word, or a length. */
export function intervalsFor(leaf: SchemaNode, field: SchemaNode, typed: string): ValueOffer[] {
  if (typedAmount(typed)) return durations(leaf, field, typed);
  const examples = examplesOf(leaf, field, /^[a-z]/);
  return [
    ...intervals.map(
      ([word, meaning], index): ValueOffer => ({
        label: word,
        kind: 'choice',
        detail: meaning,
        value: word,
        rank: examples.includes(word) ? 0 : 1 + index,
      }),
    ),
    ...(typed.trim() === '' ? [amount('10 days', 'any length', 20)] : []),
  ];
}

/** `85 %`. */
export function percents(leaf: SchemaNode, field: SchemaNode, typed: string): ValueOffer[] {
  const given = typedAmount(typed);
  if (given) return withUnits(given, [['%']]);
  return typed.trim() === '' ? exampleOffers(leaf, field, /%$/) : [];
}

/** `12000 EUR`: by the figure that is typed with every currency, those of the workspace first. */
export function amountsOfMoney(scene: Scene, leaf: SchemaNode, field: SchemaNode, typed: string): ValueOffer[] {
  const given = typedAmount(typed);
  const used = usedCurrencies(scene);
  if (given) return withUnits(given, currencyCodes(scene));
  if (typed.trim() !== '') return [];
  return examplesOf(leaf, field, /^-?\d/).map((text, index) =>
    amount(used[0] === undefined ? text : text.replace(/[A-Z]{3}$/, used[0]), 'for example', index),
  );
}

/** `80 % in 60 s`: in the unit of the KPI, with its usual targets. */
export function kpiValues(scene: Scene, leaf: SchemaNode, field: SchemaNode, path: Path, typed: string): ValueOffer[] {
  const { kpi } = kpiAround(scene, path);
  const given = typedAmount(typed);
  if (given) {
    // A figure that already has its unit goes on with the time within which.
    const within = /^(%|s|min|h|d|days?)( i(n( \d*)?)?)?$/.exec(given.unit) && kpi?.secondsRequired;
    if (within) return [20, 60].map((seconds, index) => amountWithin(`${given.figure} %`, seconds, index));
    const seconds = kpi?.secondsRequired ? [amountWithin(`${given.figure} ${kpi.unit ?? '%'}`, 20, 0)] : [];
    return [
      ...seconds,
      ...withUnits(given, unitsOf(scene, kpi?.unit)).map((offer) => ({ ...offer, rank: (offer.rank ?? 0) + 1 })),
    ];
  }
  if (typed.trim() !== '') return [];
  const usual = usualValues(scene, path);
  return usual.length > 0 ? usual : kpi ? [] : exampleOffers(leaf, field, /\d/);
}

function amountWithin(value: string, seconds: number, rank: number): ValueOffer {
  return {
    label: `${value} in ${seconds} s`,
    kind: 'template',
    detail: 'with the time within which',
    snippet: `${value} in \${1:${seconds}} s`,
    rank,
  };
}

function unitsOf(scene: Scene, unit: string | undefined): (readonly [string, string?])[] {
  if (unit === 'cur') return currencyCodes(scene);
  const all = ['%', 's', 'min', 'h', 'd', 'pts', 'per 1k', '×'];
  if (unit === undefined) return all.map((word) => [word]);
  return [[all.includes(unit) ? unit : 'pts', 'unit of the KPI']];
}

/** A plain number: what is assumed when nothing is stated, and the ends of a scale. */
export function numbers(leaf: SchemaNode, field: SchemaNode): ValueOffer[] {
  if (leaf.minimum === 1 && leaf.maximum === 5)
    return [1, 2, 3, 4, 5].map((score) => ({
      label: String(score),
      kind: 'choice',
      detail: score === 1 ? 'worst' : score === 5 ? 'best' : undefined,
      value: score,
      rank: 5 - score,
    }));
  if (typeof field.default !== 'number') return [];
  return [{ label: String(field.default), kind: 'template', detail: 'assumed when left out', value: field.default }];
}
