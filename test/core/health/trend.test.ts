import { strict as assert } from 'node:assert';
import { median, type PastScore, trendOf } from '../../../core/health/trend.ts';

function scores(...values: number[]): PastScore[] {
  return values.map((score, index) => ({ date: `2026-0${index + 1}-01`, score }));
}

describe('the trend of health', () => {
  it('is unknown with three scores', () => {
    assert.deepEqual(trendOf(scores(90, 80, 70)), { direction: 'unknown', scores: scores(90, 80, 70) });
  });

  it('declines when four scores each fall by a point or more', () => {
    // Slopes of the six pairs: −1, −1, −1 (next), −1, −1 (two on), −1 (three on); median −1. S = 6 pairs that fall.
    const { direction, slope, s, least } = trendOf(scores(80, 79, 78, 77));
    assert.deepEqual({ direction, slope, s, least }, { direction: 'declining', slope: -1, s: -6, least: 6 });
  });

  it('is flat below one point a period, however steadily it moves', () => {
    // 80, 80.9, 81.8, 82.7: every slope 0.9, S = 6.
    const { direction, slope, s } = trendOf(scores(80, 80.9, 81.8, 82.7));
    assert.deepEqual({ direction, slope, s }, { direction: 'flat', slope: 0.9, s: 6 });
  });

  it('is flat when chance would do it, however steep: one pair of four the other way', () => {
    // 60, 72, 70, 90. Pairs: 12, 5, 10, −2, 9, 20; sorted −2, 5, 9, 10, 12, 20; median 9.5. S = 5 − 1 = 4, below 6.
    const { direction, slope, s } = trendOf(scores(60, 72, 70, 90));
    assert.deepEqual({ direction, slope, s }, { direction: 'flat', slope: 9.5, s: 4 });
  });

  it('wants |S| of 8 of five scores', () => {
    // One pair of ten the other way: S = 9 − 1 = 8.
    assert.equal(trendOf(scores(60, 64, 62, 70, 75)).direction, 'improving');
    // Two pairs: S = 8 − 2 = 6.
    assert.equal(trendOf(scores(60, 66, 62, 64, 75)).direction, 'flat');
  });

  it('wants |S| of 11 of six scores', () => {
    // Two pairs of fifteen the other way: S = 13 − 2 = 11.
    assert.equal(trendOf(scores(60, 64, 62, 70, 68, 80)).s, 11);
    assert.equal(trendOf(scores(60, 64, 62, 70, 68, 80)).direction, 'improving');
    // Three pairs: S = 12 − 3 = 9.
    assert.equal(trendOf(scores(64, 62, 60, 70, 75, 80)).direction, 'flat');
  });

  it('counts a tie for neither side', () => {
    // 80, 80, 78, 76: S = 0 − 5 = −5, below 6.
    const { direction, s } = trendOf(scores(80, 80, 78, 76));
    assert.deepEqual({ direction, s }, { direction: 'flat', s: -5 });
  });

  it('looks at the last six scores and no more', () => {
    const { direction, scores: seen } = trendOf(scores(10, 20, 80, 80, 80, 80, 80, 80));
    assert.equal(direction, 'flat');
    assert.equal(seen.length, 6);
  });

  it('does not turn on one outlier', () => {
    // Without the slip of one month the rest rises by 2: the median of the 15 slopes stays at 2.
    assert.equal(trendOf(scores(60, 62, 30, 66, 68, 70)).slope, 2);
  });
});

describe('the median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
  });
});
