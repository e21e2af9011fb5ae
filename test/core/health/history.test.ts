import { strict as assert } from 'node:assert';
import { historyOf, movesBetween } from '../../../core/health/history.ts';
import { check } from '../../../core/index.ts';

const definition = (more: string): string => `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
status: steady
${more}`;

const version = (date: string, more: string) => ({
  date,
  name: date,
  files: [{ path: 'chat.partnership.yaml', text: definition(more) }],
});

describe('health over time', () => {
  it('adds up: the moves between two scores are their difference', () => {
    const texts = ['', 'term: { start: 2024-01-01, autoRenew: false, end: 2028-01-01 }\n', 'goals: [{ id: loyal }]\n'];
    const healths = texts.map((text) => {
      const [health] = check({
        files: [{ path: 'chat.partnership.yaml', text: definition(text) }],
        asOf: '2026-11-22',
      }).health;
      assert.ok(health);
      return health;
    });
    for (const before of healths)
      for (const after of healths) {
        const moves = movesBetween(before, after);
        const sum = moves.reduce((total, { points }) => total + points, 0);
        assert.equal(sum, after.score - before.score);
        for (const { change, points } of moves) assert.equal(change === 'came' || change === 'more', points < 0);
      }
  });

  it('leaves out the days before a partnership was there, and partnerships that are gone', () => {
    const empty = { date: '2026-08-31', name: 'a', files: [] };
    const [history, ...others] = historyOf([empty, version('2026-09-30', ''), version('2026-10-31', '')]);
    assert.deepEqual(others, []);
    assert.deepEqual(
      history?.points.map(({ date }) => date),
      ['2026-09-30', '2026-10-31'],
    );
    assert.deepEqual(historyOf([version('2026-09-30', ''), { ...empty, date: '2026-10-31' }]), []);
    assert.deepEqual(historyOf([]), []);
  });

  it('tells the trend of the last scores', () => {
    const days = ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'];
    const [history] = historyOf(days.map((date) => version(date, '')));
    assert.equal(history?.trend.direction, 'flat');
    assert.equal(history?.trend.scores.length, 4);
  });
});
