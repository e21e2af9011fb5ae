import { strict as assert } from 'node:assert';
import { readInterval } from '../../../core/model/leaves.ts';
import { monthsIn, periodWords } from '../../../core/rules/exit/fees.ts';

describe('periods of a budget', () => {
  const months = (text: string): number => {
    const period = readInterval(text);
    assert.ok(period, text);
    return monthsIn(period);
  };

  it('count calendar words, months, quarters and years exactly', () => {
    for (const [text, expected] of [
      ['monthly', 1],
      ['quarterly', 3],
      ['half-yearly', 6],
      ['yearly', 12],
      ['1 month', 1],
      ['18 months', 18],
      ['2 quarters', 6],
      ['1 year', 12],
      ['P1Y6M', 18],
      ['P3M', 3],
      ['P2Y', 24],
    ] as const)
      assert.equal(months(text), expected, text);
  });

  it('count days as 12 months in 365', () => {
    assert.equal(months('365 days'), 12);
    assert.ok(Math.abs(months('73 days') - 2.4) < 1e-9);
  });

  it('read in words', () => {
    assert.deepEqual([1, 3, 6, 12, 18].map(periodWords), [
      'a month',
      'a quarter',
      'for half a year',
      'a year',
      'for 18 months',
    ]);
  });
});
