import { strict as assert } from 'node:assert';
import type { FieldState } from '../../../core/model/document.ts';
import { beyondLimit } from '../../../core/rules/shapes/beyond-limit.ts';
import { missingSides } from '../../../core/rules/shapes/both-sides.ts';
import { lacks, onceOrEach } from '../../../core/rules/shapes/missing.ts';
import { isDue, staleness } from '../../../core/rules/shapes/stale.ts';

const asOf = '2026-11-22';
const allowance = { late: 1.5, lapsed: 3 };

/** A context in which fields stand as given, by their last keys; what is not given is absent. */
function fields(states: Record<string, FieldState>) {
  const needed: string[] = [];
  const state = (at: readonly (object | string | number)[]): FieldState => states[at.join('.')] ?? 'absent';
  return { needed, state, needs: (...names: string[]) => void needed.push(...names) };
}

describe('staleness', () => {
  const levelAt = (last: string, interval: number): string => staleness(asOf, last, interval, allowance).level;

  it('begins above 1.5 intervals and lapses above 3', () => {
    // Every 14 days: 1.5 * 14 = 21, 3 * 14 = 42.
    assert.equal(levelAt('2026-11-01', 14), 'fresh'); // 21 days
    assert.equal(levelAt('2026-10-31', 14), 'late'); // 22 days
    assert.equal(levelAt('2026-10-11', 14), 'late'); // 42 days
    assert.equal(levelAt('2026-10-10', 14), 'lapsed'); // 43 days
  });

  it('counts days of the longest month and quarter', () => {
    // Monthly = 31: 46.5. Quarterly = 92: 138.
    assert.equal(levelAt('2026-10-07', 31), 'fresh'); // 46 days
    assert.equal(levelAt('2026-10-06', 31), 'late'); // 47 days
    assert.equal(levelAt('2026-07-07', 92), 'fresh'); // 138 days
    assert.equal(levelAt('2026-07-06', 92), 'late'); // 139 days
  });

  it('takes what is due daily or hourly as due every second day, for weekends', () => {
    assert.equal(levelAt('2026-11-19', 1), 'fresh'); // 3 days, up to 1.5 * 2
    assert.equal(levelAt('2026-11-18', 1), 'late'); // 4 days
    assert.equal(levelAt('2026-11-16', 1 / 24), 'late'); // 6 days, up to 3 * 2
    assert.equal(levelAt('2026-11-15', 1 / 24), 'lapsed'); // 7 days
  });

  it('says how old, and takes a day to come as today', () => {
    assert.deepEqual(staleness(asOf, '2026-11-09', 7, allowance), {
      last: '2026-11-09',
      age: 13,
      interval: 7,
      level: 'late',
    });
    assert.equal(staleness(asOf, '2026-12-24', 7, allowance).age, 0);
  });

  it('is not asked of what began lately', () => {
    assert.ok(!isDue(asOf, '2026-11-12', 7, allowance)); // 10 days
    assert.ok(isDue(asOf, '2026-11-11', 7, allowance)); // 11 days
    assert.ok(!isDue(asOf, '2027-01-01', 7, allowance));
    assert.ok(isDue(asOf, undefined, 7, allowance));
  });
});

describe('missing', () => {
  it('is what is not stated; what is open is needed, what was refused is neither', () => {
    const context = fields({
      'kpi.goal': 'stated',
      'kpi.source': 'unknown',
      'kpi.target': 'todo',
      'kpi.unit': 'invalid',
    });
    const lacking = ['goal', 'source', 'target', 'unit', 'owner'].filter((key) =>
      lacks(context, ['kpi', key], `kpis.${key}`),
    );
    assert.deepEqual(lacking, ['owner']);
    assert.deepEqual(context.needed, ['kpis.source', 'kpis.target']);
  });

  it('is asked once of several when all lack it', () => {
    const said = (items: number[], lacking: number[]): string[] => {
      const lines: string[] = [];
      onceOrEach(items, lacking, { once: () => lines.push('once'), each: (item) => lines.push(`each ${item}`) });
      return lines;
    };
    assert.deepEqual(said([1, 2, 3], [1, 2, 3]), ['once']);
    assert.deepEqual(said([1, 2, 3], [1, 3]), ['each 1', 'each 3']);
    assert.deepEqual(said([1], [1]), ['each 1']);
    assert.deepEqual(said([], []), []);
  });
});

describe('both sides', () => {
  const missing = (states: Record<string, FieldState>): readonly string[] =>
    missingSides(fields(states), ['owner'], 'owner');

  it('are both missing without the block, or in an empty one', () => {
    assert.deepEqual(missing({}), ['client', 'provider']);
    assert.deepEqual(missing({ owner: 'stated' }), ['client', 'provider']);
  });

  it('leave out only what nobody said', () => {
    assert.deepEqual(missing({ owner: 'stated', 'owner.client': 'stated' }), ['provider']);
    assert.deepEqual(missing({ owner: 'stated', 'owner.client': 'todo' }), ['provider']);
    assert.deepEqual(missing({ owner: 'unknown' }), []);
    assert.deepEqual(missing({ owner: 'invalid' }), []);
    assert.deepEqual(missing({ owner: 'stated', 'owner.client': 'stated', 'owner.provider': 'invalid' }), []);
  });
});

describe('beyond a limit', () => {
  const share = {
    above: [
      { limit: 70, severity: 'warning' },
      { limit: 80, severity: 'error' },
    ],
  } as const;

  it('is past it, not on it', () => {
    assert.equal(beyondLimit(70, share), undefined);
    assert.equal(beyondLimit(0.1 + 0.2, { above: [{ limit: 0.3 }] }), undefined); // 0.30000000000000004
    assert.deepEqual(beyondLimit(70.5, share), { limit: 70, severity: 'warning', side: 'above', by: 0.5 });
  });

  it('is as grave as the gravest limit', () => {
    assert.deepEqual(beyondLimit(85, share), { limit: 80, severity: 'error', side: 'above', by: 5 });
  });

  it('may be below, and passes over limits that are not set', () => {
    const band = { above: [{ limit: undefined }], below: [{ limit: 60, severity: 'info' }] } as const;
    assert.deepEqual(beyondLimit(55, band as never), { limit: 60, severity: 'info', side: 'below', by: 5 });
    assert.equal(beyondLimit(999, band as never), undefined);
  });
});
