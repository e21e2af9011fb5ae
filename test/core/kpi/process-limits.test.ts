import { strict as assert } from 'node:assert';
import { type Point, processLimits } from '../../../core/kpi/process-limits.ts';

function points(...values: number[]): Point[] {
  return values.map((value, index) => ({ ordinal: 100 + index, value }));
}

describe('natural process limits', () => {
  it('lie 2.66 mean moving ranges from the mean', () => {
    // 80, 82, 78, 84: mean 324 / 4 = 81; ranges 2, 4, 6, mean 4; reach 2.66 × 4 = 10.64.
    const limits = processLimits(points(80, 82, 78, 84));
    assert.ok(limits);
    assert.equal(limits.mean, 81);
    assert.equal(limits.movingRange, 4);
    assert.equal(limits.lower.toFixed(2), '70.36');
    assert.equal(limits.upper.toFixed(2), '91.64');
    assert.deepEqual(limits.signals, []);
  });

  it('are provisional below twelve readings', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => 80 + (index % 2));
    assert.equal(processLimits(points(...eleven))?.provisional, true);
    assert.equal(processLimits(points(...eleven, 81))?.provisional, false);
  });

  it('are none of a single reading, and none of readings without neighbours', () => {
    assert.equal(processLimits([]), undefined);
    assert.equal(processLimits(points(80)), undefined);
    assert.equal(
      processLimits([
        { ordinal: 1, value: 80 },
        { ordinal: 3, value: 90 },
      ]),
      undefined,
    );
  });

  it('take no range over a month that nobody read', () => {
    // 80, 82, (none), 90, 92: ranges 2 and 2; the jump of 8 is not between neighbours.
    const limits = processLimits([
      { ordinal: 1, value: 80 },
      { ordinal: 2, value: 82 },
      { ordinal: 4, value: 90 },
      { ordinal: 5, value: 92 },
    ]);
    assert.equal(limits?.movingRange, 2);
  });

  it('tell one reading beyond them', () => {
    // Eleven times 80 and 82 by turns from 80, then 92: sum 6 × 80 + 5 × 82 + 92 = 982, mean 81.83; ranges ten of 2 and one
    // of 12, mean 32 / 11 = 2.909; upper 81.83 + 7.74 = 89.57.
    const limits = processLimits(points(80, 82, 80, 82, 80, 82, 80, 82, 80, 82, 80, 92));
    assert.deepEqual(limits?.signals, [{ test: 'beyond', from: 11, to: 11, side: 'above' }]);
  });

  it('say nothing of a reading on a limit', () => {
    // 0, 1, 0, 1 …: a mean of 0.5, ranges of 1, reach 2.66; two values cannot pass that.
    assert.deepEqual(processLimits(points(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1))?.signals, []);
    // Nothing ever moves: the limits are the mean, and every reading is on them.
    const still = processLimits(points(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1));
    assert.deepEqual(still?.signals, []);
  });

  it('tell eight in a row on one side, and not seven', () => {
    // Seven of 84 and 85, then seven of 76 and 75 by turns: the mean lies between, no run of eight.
    const seven = points(84, 85, 84, 85, 84, 85, 84, 76, 75, 76, 75, 76, 75, 76);
    assert.deepEqual(
      processLimits(seven)?.signals.filter(({ test }) => test === 'run'),
      [],
    );
    const eight = points(84, 85, 84, 85, 84, 85, 84, 85, 76, 75, 76, 75, 76, 75, 76, 75, 76);
    assert.deepEqual(
      processLimits(eight)?.signals.filter(({ test }) => test === 'run'),
      [
        { test: 'run', from: 0, to: 7, side: 'above' },
        { test: 'run', from: 8, to: 16, side: 'below' },
      ],
    );
  });

  it('end a run at a reading on the mean', () => {
    // Mean 80: seven above by 1, one on it, seven below by 1; no run of eight.
    const values = [81, 81, 81, 81, 81, 81, 81, 80, 79, 79, 79, 79, 79, 79, 79];
    assert.deepEqual(
      processLimits(points(...values))?.signals.filter(({ test }) => test === 'run'),
      [],
    );
  });

  it('tell two of three beyond two thirds, on one side', () => {
    // Ten of 79 and 81 by turns, then 84, 80, 84: sum 800 + 248 = 1048, mean 80.62. Ranges nine of 2, then 3, 4, 4 (from 81):
    // 29 / 12 = 2.417; reach 6.43, two thirds of it 4.29. 84 is only 3.38 out: nothing.
    assert.deepEqual(processLimits(points(79, 81, 79, 81, 79, 81, 79, 81, 79, 81, 84, 80, 84))?.signals, []);
    // With 86, 84, 86: sum 1056, mean 81.23; ranges 18 + 5 + 2 + 2 = 27, 2.25; reach 5.985, two thirds 3.99. 86 is 4.77 out.
    const out = processLimits(points(79, 81, 79, 81, 79, 81, 79, 81, 79, 81, 86, 84, 86));
    assert.deepEqual(out?.signals.at(-1), { test: 'two-of-three', from: 10, to: 12, side: 'above' });
    assert.equal(out?.signals.filter(({ test }) => test === 'two-of-three').length, 1);
    // And the ten before are all below that mean: a run.
    assert.deepEqual(out?.signals[0], { test: 'run', from: 0, to: 9, side: 'below' });
  });

  it('do not take two far readings on different sides for one shift', () => {
    // Ten of 79 and 81, then 86, 74, 80: mean 80, ranges 18 + 5 + 12 + 6 = 41, 3.417; reach 9.09, two thirds 6.06: 6 out.
    // With 87 and 73 they are 7 out of 6.67 = ⅔ × 2.66 × (18 + 6 + 14 + 7) / 12: far, but one on each side.
    const limits = processLimits(points(79, 81, 79, 81, 79, 81, 79, 81, 79, 81, 87, 73, 80));
    assert.deepEqual(limits?.signals, []);
  });
});
