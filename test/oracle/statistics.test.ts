import { strict as assert } from 'node:assert';
import { trendOf } from '../../core/health/trend.ts';
import { processLimits } from '../../core/kpi/process-limits.ts';
import { randomFrom } from '../support/random.ts';

/** Theil–Sen by sorting every slope as text does not; Mann–Kendall by counting pairs one by one. */
function slowTrend(all: readonly number[]): { direction: string; slope?: number } {
  const scores = all.slice(Math.max(0, all.length - 6));
  if (scores.length < 4) return { direction: 'unknown' };
  const slopes: number[] = [];
  let rising = 0;
  let falling = 0;
  for (let late = 1; late < scores.length; late++)
    for (let early = 0; early < late; early++) {
      const [a = 0, b = 0] = [scores[early], scores[late]];
      slopes.push((b - a) / (late - early));
      if (b > a) rising++;
      if (b < a) falling++;
    }
  // The middle by counting how many lie on either side of each candidate.
  const below = (value: number): number => slopes.filter((slope) => slope < value).length;
  const atMost = (value: number): number => slopes.filter((slope) => slope <= value).length;
  const nth = (n: number): number => slopes.find((slope) => below(slope) <= n && atMost(slope) > n) ?? 0;
  const slope = (nth(Math.floor((slopes.length - 1) / 2)) + nth(Math.ceil((slopes.length - 1) / 2))) / 2;
  const rounded = Math.round(slope * 100) / 100;
  const needed = scores.length === 4 ? 6 : scores.length === 5 ? 8 : 11;
  if (rounded >= 1 && rising - falling >= needed) return { direction: 'improving', slope: rounded };
  if (rounded <= -1 && falling - rising >= needed) return { direction: 'declining', slope: rounded };
  return { direction: 'flat', slope: rounded };
}

/** Each test at each reading by looking at its own window, without what the window before knew. */
function slowSignals(values: readonly number[], mean: number, reach: number): string[] {
  const found = new Set<string>();
  const side = (value: number): string => (Math.abs(value - mean) <= 1e-9 ? 'on' : value > mean ? 'above' : 'below');
  const out = (value: number, far: number): boolean => Math.abs(value - mean) - far > 1e-9;
  for (let end = 0; end < values.length; end++) {
    const value = values[end] ?? 0;
    if (out(value, reach)) found.add(`beyond ${end}`);
    const eight = values.slice(Math.max(0, end - 7), end + 1);
    if (eight.length === 8 && side(value) !== 'on' && eight.every((one) => side(one) === side(value)))
      found.add(`run ${end}`);
    const three = values.slice(Math.max(0, end - 2), end);
    if (out(value, (reach * 2) / 3) && three.some((one) => side(one) === side(value) && out(one, (reach * 2) / 3)))
      found.add(`two-of-three ${end}`);
  }
  return [...found].sort();
}

describe('trend and limits, against a second implementation', () => {
  it('agree on the trend of 1,000 random histories', () => {
    const random = randomFrom(11);
    for (let run = 0; run < 1000; run++) {
      const drift = random(7) - 3;
      const values = Array.from({ length: random(9) }, (_, index) => 60 + drift * index + random(1 + random(12)));
      const trend = trendOf(
        values.map((score, index) => ({ date: `2026-01-${String(index + 1).padStart(2, '0')}`, score })),
      );
      const slow = slowTrend(values);
      assert.deepEqual(
        { direction: trend.direction, slope: trend.slope },
        { direction: slow.direction, slope: slow.slope },
        values.join(),
      );
    }
  });

  it('agree on the limits and signals of 1,000 random series', () => {
    const random = randomFrom(13);
    for (let run = 0; run < 1000; run++) {
      const shift = random(3) === 0 ? random(20) : 0;
      let ordinal = 0;
      const points = Array.from({ length: 2 + random(30) }, (_, index) => {
        // Now and then a month that nobody read.
        ordinal += random(8) === 0 ? 2 : 1;
        return { ordinal, value: 70 + random(10) + (index > 12 ? shift : 0) + (random(15) === 0 ? 25 : 0) };
      });
      const limits = processLimits(points);
      const values = points.map(({ value }) => value);
      let ranges = 0;
      let pairs = 0;
      for (const [index, { ordinal, value }] of points.entries())
        for (const before of points.slice(0, index))
          if (before.ordinal === ordinal - 1) {
            ranges += Math.abs(value - before.value);
            pairs++;
          }
      if (pairs === 0) {
        assert.equal(limits, undefined);
        continue;
      }
      assert.ok(limits);
      const mean = values.reduce((sum, value) => sum + value / values.length, 0);
      const reach = (2.66 * ranges) / pairs;
      assert.ok(Math.abs(limits.mean - mean) < 1e-9);
      assert.ok(Math.abs(limits.upper - (mean + reach)) < 1e-9 && Math.abs(limits.lower - (mean - reach)) < 1e-9);
      const told = limits.signals.flatMap(({ test, from, to }) =>
        test === 'run'
          ? Array.from({ length: to - from - 6 }, (_, step) => `run ${from + 7 + step}`)
          : [`${test} ${to}`],
      );
      assert.deepEqual([...new Set(told)].sort(), slowSignals(values, mean, reach), values.join());
    }
  });
});
