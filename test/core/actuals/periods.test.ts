import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { byEnd, lastEnded, periodKinds, periodOf, periodRange } from '../../../core/actuals/periods.ts';
import { addDays } from '../../../core/model/dates.ts';

const ends = (text: string): string | undefined => {
  const range = periodRange(text);
  return range && `${range.kind} ${range.first} ${range.last}`;
};

describe('periods', () => {
  it('begin and end on calendar days', () => {
    assert.equal(ends('2026'), 'year 2026-01-01 2026-12-31');
    assert.equal(ends('2026-Q3'), 'quarter 2026-07-01 2026-09-30');
    assert.equal(ends('2026-Q4'), 'quarter 2026-10-01 2026-12-31');
    assert.equal(ends('2026-10'), 'month 2026-10-01 2026-10-31');
    assert.equal(ends('2026-12'), 'month 2026-12-01 2026-12-31');
    assert.equal(ends('2024-02'), 'month 2024-02-01 2024-02-29');
    assert.equal(ends('2026-10-05'), 'day 2026-10-05 2026-10-05');
  });

  it('weeks are ISO weeks', () => {
    // 5 October 2026 is a Monday. 1 January 2026 is a Thursday, so week 1 begins on 29 December 2025.
    assert.equal(ends('2026-W41'), 'week 2026-10-05 2026-10-11');
    assert.equal(ends('2026-W01'), 'week 2025-12-29 2026-01-04');
    // 2026 begins on a Thursday: 53 weeks. 2027 begins on a Friday: 52.
    assert.equal(ends('2026-W53'), 'week 2026-12-28 2027-01-03');
    assert.equal(ends('2027-W01'), 'week 2027-01-04 2027-01-10');
    assert.equal(ends('2027-W53'), undefined);
    // A leap year that begins on a Wednesday has 53 as well.
    assert.equal(ends('2020-W53'), 'week 2020-12-28 2021-01-03');
  });

  it('that do not exist are none', () => {
    for (const text of [
      '',
      '26-10',
      '2026-13',
      '2026-00',
      '2026-Q0',
      '2026-Q5',
      '2026-W00',
      '2026-W54',
      '2026-W5',
      '2026-02-29',
      '2026-1',
      '2026-10-32',
      '0026',
      '2026-10 ',
    ])
      assert.equal(periodRange(text), undefined, text);
  });

  it('are ordered by their end, the shorter last', () => {
    const sorted = ['2026-10', '2026-09-30', '2026-Q3', '2026-W40', '2026', '2026-09'].map(
      (text) => ({ text, ...periodRange(text) }) as { text: string; first: string; last: string },
    );
    assert.deepEqual(
      sorted.sort(byEnd).map(({ text }) => text),
      ['2026-Q3', '2026-09', '2026-09-30', '2026-W40', '2026-10', '2026'],
    );
  });

  it('count on over ends of years', () => {
    const next = (a: string, b: string) =>
      assert.equal((periodRange(b)?.ordinal ?? 0) - (periodRange(a)?.ordinal ?? 0), 1, `${a} ${b}`);
    next('2026-12', '2027-01');
    next('2026-Q4', '2027-Q1');
    next('2026-W53', '2027-W01');
    next('2025-W52', '2026-W01');
    next('2026-12-31', '2027-01-01');
    next('2026', '2027');
  });

  it('have ended with their last day', () => {
    const of = (text: string) => periodRange(text)?.ordinal;
    assert.equal(lastEnded('month', '2026-11-22'), of('2026-10'));
    assert.equal(lastEnded('month', '2026-11-30'), of('2026-11'));
    assert.equal(lastEnded('week', '2026-11-22'), of('2026-W47'), '22 November 2026 is a Sunday');
    assert.equal(lastEnded('week', '2026-11-21'), of('2026-W46'));
    assert.equal(lastEnded('quarter', '2027-01-01'), of('2026-Q4'));
    assert.equal(lastEnded('day', '2026-11-22'), of('2026-11-22'));
  });

  it('every day lies in its period, and the periods of a kind touch', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.constantFrom(...periodKinds), (days, kind) => {
        const day = addDays('1970-01-01', days);
        const here = periodOf(kind, day);
        assert.ok(here.first <= day && day <= here.last);
        const next = periodOf(kind, addDays(here.last, 1));
        assert.equal(next.first, addDays(here.last, 1));
        assert.equal(next.ordinal, here.ordinal + 1);
      }),
    );
  });
});
