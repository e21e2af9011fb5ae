import { strict as assert } from 'node:assert';
import type { Partnership, Term } from '../../core/generated/types.ts';
import { readDuration } from '../../core/model/leaves.ts';
import { boundUntil, shift, termDates } from '../../core/model/term.ts';

const duration = (text: string) => readDuration(text) as NonNullable<ReturnType<typeof readDuration>>;
const dates = (term: Term, asOf: string) => {
  const data: Partnership = { term };
  return termDates(
    data,
    (at) => ((term as Record<string, unknown>)[String(at[1])] === undefined ? 'absent' : 'stated'),
    asOf,
  );
};
const yearly = (end: string, notice: string): Term => ({
  end,
  autoRenew: true,
  renewFor: duration('12 months'),
  nonRenewalNotice: duration(notice),
});

describe('dates of a term', () => {
  for (const [date, text, count, expected] of [
    ['2027-03-03', '90 days', -1, '2026-12-03'],
    ['2027-03-03', '3 months', -1, '2026-12-03'],
    ['2027-05-31', '3 months', -1, '2027-02-28'],
    ['2028-05-31', '1 quarter', -1, '2028-02-29'],
    ['2027-03-03', '1 year', -1, '2026-03-03'],
    ['2027-03-03', 'P1M15D', -1, '2027-01-19'], // 2027-02-03, then 15 days
    ['2027-03-03', '12 weeks', -1, '2026-12-09'], // 84 days
    ['2027-03-03', '10 business days', -1, '2027-02-17'], // floor(10 × 7 / 5) = 14 days
    ['2027-03-03', '36 h', -1, '2027-03-01'], // a part of a day counts as a whole one
    ['2024-02-29', '12 months', 1, '2025-02-28'],
  ] as const) {
    it(`${text} ${count < 0 ? 'before' : 'after'} ${date} is ${expected}`, () =>
      assert.equal(shift(date, duration(text), count), expected));
  }

  it('roll forward without losing the end of the month', () => {
    // first day of the next term 2027-03-01, each year; its eve is the last day, 29 in a leap year
    assert.equal(dates(yearly('2027-02-28', '3 months'), '2027-03-01').dates?.end, '2028-02-29');
    assert.equal(dates(yearly('2027-02-28', '3 months'), '2028-03-01').dates?.end, '2029-02-28');
    // monthly from the end of January: 31, 28, 31, 30 …
    const monthly: Term = { end: '2027-01-31', autoRenew: true, renewFor: duration('1 month') };
    assert.equal(dates(monthly, '2027-02-10').dates?.end, '2027-02-28');
    assert.equal(dates(monthly, '2027-03-10').dates?.end, '2027-03-31');
    assert.equal(dates(monthly, '2027-04-10').dates?.end, '2027-04-30');
  });

  it('reach the term that runs on the day, from long ago', () => {
    assert.equal(
      dates({ ...yearly('2001-06-30', '90 days'), renewFor: duration('1 day') }, '2026-11-22').dates?.end,
      '2026-11-22',
    );
    assert.equal(dates(yearly('1970-06-30', '90 days'), '2026-11-22').dates?.end, '2027-06-30');
    assert.equal(dates(yearly('2026-11-22', '90 days'), '2026-11-22').dates?.end, '2026-11-22');
    assert.equal(dates(yearly('2026-11-21', '90 days'), '2026-11-22').dates?.end, '2027-11-21');
  });

  it('stop at the latest end', () => {
    const term = { ...yearly('2026-06-30', '90 days'), maximumEnd: '2027-12-31' };
    assert.deepEqual(dates(term, '2026-11-22').dates?.end, '2027-06-30');
    assert.deepEqual(dates(term, '2026-11-22').dates?.nextEnd, '2027-12-31');
    const last = dates(term, '2027-08-01').dates;
    assert.deepEqual(
      [last?.end, last?.renews, last?.nextEnd, last?.lastDay.client],
      ['2027-12-31', false, undefined, undefined],
    );
    assert.equal(dates(term, '2028-01-01').dates?.over, true);
  });

  it('say what binds now', () => {
    const term = yearly('2027-03-03', '90 days');
    for (const [asOf, until] of [
      ['2026-12-03', '2027-03-03'],
      ['2026-12-04', '2028-03-03'],
      ['2027-03-04', '2028-03-03'],
    ] as const) {
      const now = dates(term, asOf).dates;
      assert.equal(now && boundUntil(now, 'client', asOf), until, asOf);
    }
    const fixed = dates({ end: '2027-03-03' }, '2026-12-04').dates;
    assert.equal(fixed && boundUntil(fixed, 'provider', '2026-12-04'), '2027-03-03');
  });

  it('are not made up', () => {
    assert.deepEqual(dates({ openEnded: true }, '2026-11-22'), { dates: undefined, openEnded: true, needs: [] });
    assert.deepEqual(dates({}, '2026-11-22'), { dates: undefined, openEnded: false, needs: ['term.end'] });
    const { renewFor: _, ...noLength } = yearly('2020-06-30', '90 days');
    assert.deepEqual(dates(noLength, '2026-11-22'), { dates: undefined, openEnded: false, needs: ['term.renewFor'] });
    assert.deepEqual(dates({ ...noLength, end: '2027-06-30' }, '2026-11-22').dates?.lastDay.client, '2027-04-01');
  });

  it('survive terms that nobody means', () => {
    for (const renewFor of ['0 days', '1 s', '900000 years', '9999999999999 days']) {
      dates({ ...yearly('2001-06-30', '999999999 years'), renewFor: duration(renewFor) }, '2026-11-22');
    }
    dates({ ...yearly('9999-12-31', '90 days') }, '2026-11-22');
  });
});
