/**
 * The values that leaves have after reading, and how their texts are read. The accepted texts are those of
 * `schemas/src/common.yaml`; a text that the schema accepted is always read here.
 */

/** A length of time. `days` counts 1 month = 30, 1 quarter = 90, 1 year = 365 days (ground rule: thresholds are not calendar-exact). */
export interface Duration {
  /** As written, for messages. */
  text: string;
  /** Length in days; a fraction for hours, minutes and seconds. Business days count 7/5, rounded down. */
  days: number;
  /** Length in seconds. */
  seconds: number;
}

/** An amount in a currency (ISO 4217 code), in major units. */
export interface Money {
  text: string;
  amount: number;
  currency: string;
}

/** A daily time window in minutes after midnight; `to` is below `from` when the window passes midnight. */
export interface TimeWindow {
  text: string;
  from: number;
  to: number;
}

/** A KPI target or threshold. `low`/`high` are set for a band, `value` otherwise; `within` is the "in 60 s" of a service level. */
export interface KpiValue {
  text: string;
  op?: '<=' | '>=' | '<' | '>';
  value?: number;
  low?: number;
  high?: number;
  unit?: string;
  within?: Duration;
  /** True when the unit was written, so that 0.8 and `0.8 %` differ. */
  unitStated: boolean;
}

/** What one of each unit is worth: units of one family convert into each other. */
const UNIT_FAMILIES: Record<string, number>[] = [
  { s: 1, min: 60, h: 3600, d: 86400, week: 604800 },
  { '×': 1000, '%': 10, 'per 1k': 1 },
];

const UNIT_DAYS: [RegExp, number][] = [
  [/^(s|sec|secs|seconds?)$/, 1 / 86400],
  [/^(min|mins|minutes?)$/, 1 / 1440],
  [/^(h|hours?)$/, 1 / 24],
  [/^(d|days?)$/, 1],
  [/^weeks?$/, 7],
  [/^months?$/, 30],
  [/^quarters?$/, 90],
  [/^years?$/, 365],
];

/** Reads `90 days`, `3 months`, `10 business days`, `P3M`. Returns undefined when the text is no duration. */
export function readDuration(raw: unknown): Duration | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (text.startsWith('P')) return readIsoDuration(text);
  const match = /^(\d+(?:\.\d+)?) ?([a-z ]+)$/.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  const unit = match[2] ?? '';
  if (/^business days?$/.test(unit)) return durationOf(text, Math.floor((amount * 7) / 5));
  for (const [pattern, days] of UNIT_DAYS) if (pattern.test(unit)) return durationOf(text, amount * days);
  return undefined;
}

function readIsoDuration(text: string): Duration | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match || text === 'P' || text.endsWith('T')) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return durationOf(text, years * 365 + months * 30 + weeks * 7 + days + hours / 24 + minutes / 1440 + seconds / 86400);
}

function durationOf(text: string, days: number): Duration {
  return { text, days, seconds: Math.round(days * 86400 * 1000) / 1000 };
}

/** Days between two meetings; month and quarter are the longest ones (31, 92 days) so that calendar length is no lapse. */
const INTERVAL_DAYS: Record<string, number> = {
  intraday: 1 / 24,
  hourly: 1 / 24,
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 31,
  quarterly: 92,
  'half-yearly': 184,
  yearly: 366,
};

/** Reads `weekly`, `every month` words or a duration. Returns undefined when it is neither. */
export function readInterval(raw: unknown): Duration | undefined {
  if (typeof raw === 'string') {
    const days = INTERVAL_DAYS[raw.trim()];
    if (days !== undefined) return durationOf(raw.trim(), days);
  }
  return readDuration(raw);
}

/** Reads `0 EUR`, `12500.50 GBP`. */
export function readMoney(raw: unknown): Money | undefined {
  if (typeof raw !== 'string') return undefined;
  const match = /^(-?\d+(?:\.\d+)?) ?([A-Z]{3})$/.exec(raw.trim());
  if (!match) return undefined;
  return { text: raw.trim(), amount: Number(match[1]), currency: match[2] ?? '' };
}

/** Reads `85 %`, `85%`, `-80 %` or the number 85 as percent. */
export function readPercent(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw !== 'string') return undefined;
  const match = /^([+-]?\d+(?:\.\d+)?) ?%$/.exec(raw.trim());
  return match ? Number(match[1]) : undefined;
}

/** Reads `22:00-06:00`. */
export function readTimeWindow(raw: unknown): TimeWindow | undefined {
  if (typeof raw !== 'string') return undefined;
  const match = /^(\d\d):(\d\d) ?[-–] ?(\d\d):(\d\d)$/.exec(raw.trim());
  if (!match) return undefined;
  const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number) as [number, number, number, number];
  return { text: raw.trim(), from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
}

const KPI_UNITS: [RegExp, string][] = [
  [/^%$/, '%'],
  [/^(s|sec|seconds?)$/, 's'],
  [/^(min|minutes?)$/, 'min'],
  [/^(h|hours?)$/, 'h'],
  [/^(d|days?)$/, 'd'],
  [/^(pts|points)$/, 'pts'],
  [/^per 1k$/, 'per 1k'],
  [/^[×x]$/, '×'],
  [/^[A-Z]{3}$/, 'cur'],
];

/** Reads `80 % in 60 s`, `<= 5 %`, `80-85 %`, `24 h`, `4.2`. */
export function readKpiValue(raw: unknown): KpiValue | undefined {
  if (typeof raw === 'number') return { text: String(raw), value: raw, unitStated: false };
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  const match =
    /^(<=|>=|<|>|≤|≥)? ?(-?\d+(?:\.\d+)?)(?: ?[-–] ?(\d+(?:\.\d+)?))?(?: ?(%|per 1k|[a-zA-Z×]+))?(?: (?:in|within) (.+))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, op, first, second, unitText, withinText] = match;
  const unit = unitText === undefined ? undefined : KPI_UNITS.find(([pattern]) => pattern.test(unitText))?.[1];
  if (unitText !== undefined && unit === undefined) return undefined;
  const within = withinText === undefined ? undefined : readDuration(withinText);
  if (withinText !== undefined && within === undefined) return undefined;
  return {
    text,
    ...(op ? { op: op.replace('≤', '<=').replace('≥', '>=') as NonNullable<KpiValue['op']> } : {}),
    ...(second === undefined ? { value: Number(first) } : { low: Number(first), high: Number(second) }),
    ...(unit ? { unit } : {}),
    ...(within ? { within } : {}),
    unitStated: unit !== undefined,
  };
}

/**
 * Converts a value between units of KPIs: times (s, min, h, d) and ratios (×, %, per 1k). Returns undefined for units
 * that do not convert.
 */
export function convertUnit(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  for (const family of UNIT_FAMILIES) {
    const [a, b] = [family[from], family[to]];
    if (a !== undefined && b !== undefined) return (value * a) / b;
  }
  return undefined;
}

/** The reader of each `x-type`. Readers return undefined for a text they do not accept. */
export const leafReaders: Record<string, (raw: unknown) => unknown> = {
  text: (raw) => (typeof raw === 'string' ? raw : undefined),
  id: (raw) => (typeof raw === 'string' ? raw : undefined),
  date: (raw) => (typeof raw === 'string' ? raw : undefined),
  boolean: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  number: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined),
  percent: readPercent,
  duration: readDuration,
  interval: readInterval,
  money: readMoney,
  timeWindow: readTimeWindow,
  kpiValue: readKpiValue,
};

/** Whether a leaf says `unknown` (asked, not known) or `TODO …` (to be filled in); undefined when it says neither. */
export function openState(raw: unknown): 'unknown' | 'todo' | undefined {
  if (raw === 'unknown') return 'unknown';
  return typeof raw === 'string' && /^TODO( |$)/.test(raw) ? 'todo' : undefined;
}
