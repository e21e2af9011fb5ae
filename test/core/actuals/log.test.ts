import { strict as assert } from 'node:assert';
import { type LogEntry, type LogEvent, newestEvidence } from '../../../core/actuals/log.ts';

const entry = (date: string, event: LogEvent, ref?: string, side?: LogEntry['side']): LogEntry => ({
  date,
  event,
  ...(ref === undefined ? {} : { ref }),
  ...(side === undefined ? {} : { side }),
  file: 'x.log.csv',
  document: 0,
  path: [],
});

const log = [
  entry('2026-03-18', 'tested', 'exitPlan'),
  entry('2026-09-02', 'reviewed', '/exitPlan'),
  entry('2026-10-01', 'held', 'weekly-review', 'client'),
  entry('2026-10-02', 'held'),
  entry('2026-12-01', 'held', 'weekly-review'),
];
const asOf = '2026-11-22';

describe('newest evidence', () => {
  const newest = (question: Partial<Parameters<typeof newestEvidence>[0]>): string | undefined =>
    newestEvidence({ stated: undefined, log, ref: 'weekly-review', asOf, ...question })?.date;

  it('is the newest of what is stated and what the diary says', () => {
    assert.equal(newest({}), '2026-10-01');
    assert.equal(newest({ stated: '2026-09-01' }), '2026-10-01');
    assert.equal(newest({ stated: '2026-11-01' }), '2026-11-01');
    assert.equal(newest({ ref: 'monthly-review' }), undefined);
    assert.equal(newest({ ref: 'monthly-review', stated: '2026-11-01' }), '2026-11-01');
  });

  it('is not in the future', () => {
    assert.equal(newest({ asOf: '2026-12-01' }), '2026-12-01');
    assert.equal(newest({ stated: '2026-11-23' }), '2026-10-01');
  });

  it('is for the ref, in any of its forms, and for the events that count', () => {
    assert.equal(newest({ ref: 'exitPlan' }), '2026-09-02');
    assert.equal(newest({ ref: 'exitPlan', events: ['tested'] }), '2026-03-18');
    assert.equal(newest({ ref: ['nothing', '/exitPlan/'], events: ['reviewed', 'tested'] }), '2026-09-02');
  });

  it('is for the side, where each has its own', () => {
    assert.equal(newest({ side: 'provider' }), undefined);
    assert.equal(newest({ side: 'client' }), '2026-10-01');
    assert.equal(newest({ side: 'provider', asOf: '2026-12-02' }), '2026-12-01', 'an entry of no side counts for both');
  });
});
