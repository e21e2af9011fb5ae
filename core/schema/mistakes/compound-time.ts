interface Unit {
  pattern: RegExp;
  /** As the language writes it, for one and for several. */
  one: string;
  several: string;
  /** Lengths of different kinds do not add up: a month has no fixed number of days. */
  kind: 'clock' | 'days' | 'months';
  size: number;
}

const units: readonly Unit[] = [
  { pattern: /^(s|secs?|seconds?)$/, one: 's', several: 's', kind: 'clock', size: 1 },
  { pattern: /^(m|mins?|minutes?)$/, one: 'min', several: 'min', kind: 'clock', size: 60 },
  { pattern: /^(h|hrs?|hours?)$/, one: 'h', several: 'h', kind: 'clock', size: 3600 },
  { pattern: /^(d|days?)$/, one: 'day', several: 'days', kind: 'days', size: 1 },
  { pattern: /^(w|wks?|weeks?)$/, one: 'week', several: 'weeks', kind: 'days', size: 7 },
  { pattern: /^months?$/, one: 'month', several: 'months', kind: 'months', size: 1 },
  { pattern: /^(y|yrs?|years?)$/, one: 'year', several: 'years', kind: 'months', size: 12 },
];

const isoForm = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const isoUnits = ['year', 'month', 'week', 'day', 'h', 'min', 's'];

/**
 * A length of time that is put together of several (`5 min 20 s`, `1h30m`) or has the form of ISO 8601 (`PT5M`, `P90D`), as
 * one amount in the smallest unit that it names. Undefined where it is neither, or its parts do not add up.
 */
export function oneAmount(written: string): string | undefined {
  const text = written.trim();
  const iso = isoForm.exec(text)?.slice(1);
  const parts = iso
    ? iso.map((amount, index) => ({ amount, unit: isoUnits[index] ?? '' })).filter(({ amount }) => amount !== undefined)
    : /^(\d+\s*\p{L}+[\s,]*(and\s+)?){2,}$/u.test(text)
      ? [...text.matchAll(/(\d+)\s*(\p{L}+)/gu)].map(([, amount, unit = '']) => ({ amount, unit }))
      : [];
  const read = parts.flatMap(({ amount, unit }) => {
    const known = units.find(({ pattern }) => pattern.test(unit.toLowerCase()));
    return known ? [{ unit: known, length: Number(amount) * known.size }] : [];
  });
  const smallest = read.map(({ unit }) => unit).sort((a, b) => a.size - b.size)[0];
  if (!smallest || read.length < parts.length || read.some(({ unit }) => unit.kind !== smallest.kind)) return undefined;
  const amount = read.reduce((sum, { length }) => sum + length, 0) / smallest.size;
  return amount > 0 ? `${amount} ${amount === 1 ? smallest.one : smallest.several}` : undefined;
}
