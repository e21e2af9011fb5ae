/** How a leaf type is called, what it means, and what it may look like. */
export interface LeafWords {
  name: string;
  means: string;
  examples: string[];
}

const IDS = 'Lower-case letters, digits, `-` and `_`.';

const WORDS: Record<string, LeafWords> = {
  text: { name: 'text', means: 'Any words.', examples: ['Weekly review with both leads'] },
  id: { name: 'id', means: `A short name. ${IDS}`, examples: ['harbour-chat'] },
  boolean: { name: 'yes or no', means: 'YAML `true` or `false`.', examples: ['true', 'false'] },
  integer: { name: 'whole number', means: 'Zero or more.', examples: ['3'] },
  number: { name: 'number', means: 'Any number.', examples: ['4.2', '-3'] },
  count: { name: 'count', means: 'Zero or more; parts are allowed, as in half a post.', examples: ['100', '2.5'] },
  score: { name: 'score', means: '1 (worst) to 5 (best).', examples: ['4'] },
  percent: { name: 'percent', means: '0 to 100. A bare number is percent too.', examples: ['85 %', '85'] },
  percentChange: {
    name: 'change in percent',
    means: 'A percent that may be negative or pass 100.',
    examples: ['-80 %', '150 %'],
  },
  duration: {
    name: 'duration',
    means: 'A number and a unit: s, min, h, days, business days, weeks, months, quarters, years; or ISO 8601.',
    examples: ['90 days', '3 months', 'P3M'],
  },
  interval: {
    name: 'interval',
    means: 'How often: a word or a duration.',
    examples: ['weekly', 'quarterly', '10 days'],
  },
  money: { name: 'money', means: 'An amount and a currency code.', examples: ['12500 EUR', '0 EUR'] },
  date: { name: 'date', means: 'Year, month, day; a day that exists.', examples: ['2026-11-22'] },
  timeWindow: { name: 'time window', means: 'From and to, in 24 hours; may pass midnight.', examples: ['22:00-06:00'] },
  timezone: { name: 'time zone', means: 'An IANA name.', examples: ['Europe/Lisbon'] },
  country: { name: 'country', means: 'A two-letter code.', examples: ['PT'] },
  language: { name: 'language', means: 'A language code, with a country if need be.', examples: ['en', 'pt-BR'] },
  currency: { name: 'currency', means: 'A three-letter code.', examples: ['EUR'] },
  kpiValue: {
    name: 'KPI value',
    means: 'A number, a limit or a band, with a unit, and the time within which.',
    examples: ['80 % in 60 s', '<= 5 %', '80-85 %', '4.2'],
  },
};

/** The words for a leaf; ids that point somewhere share theirs. */
export function leafWords(leaf: string): LeafWords {
  return WORDS[leaf] ?? { name: leaf, means: IDS, examples: [leaf.replace(/Id$/, '-id').toLowerCase()] };
}
