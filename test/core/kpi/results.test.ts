import { strict as assert } from 'node:assert';
import { periodRange } from '../../../core/actuals/periods.ts';
import type { Reading } from '../../../core/actuals/readings.ts';
import type { Kpi } from '../../../core/generated/types.ts';
import { builtInCatalogue } from '../../../core/kpi/catalogue.ts';
import { beyondWords, lineOf, missed, misses, periodsOf, periodValue, runAtEnd } from '../../../core/kpi/results.ts';
import { readKpiValue } from '../../../core/model/leaves.ts';

function reading(period: string, value: number, side?: 'client' | 'provider'): Reading {
  const range = periodRange(period);
  assert.ok(range);
  return { ...range, kpi: 'csat', period, value, ...(side ? { side } : {}), file: 'a.csv', document: 0, path: [] };
}

function line(kpi: string, values: { target?: string; threshold?: string }) {
  const entry = Object.fromEntries(Object.entries(values).map(([key, text]) => [key, readKpiValue(text)]));
  return lineOf({ kpi, ...entry } as Kpi, builtInCatalogue.get(kpi));
}

describe('results of a KPI', () => {
  it('takes the shared reading of a period, else those of the sides', () => {
    const periods = periodsOf([
      reading('2026-09', 79, 'client'),
      reading('2026-09', 81, 'provider'),
      reading('2026-10', 70, 'client'),
      reading('2026-10', 80),
      reading('2026-10', 90, 'provider'),
    ]);
    assert.deepEqual(
      periods.map((period) => [period.period, period.readings.length, periodValue(period)]),
      [
        ['2026-09', 2, 80],
        ['2026-10', 1, 80],
      ],
    );
  });

  it('takes the periods of the length of the newest', () => {
    const periods = periodsOf([reading('2026-09', 79), reading('2026-W44', 80), reading('2026-W45', 81)]);
    assert.deepEqual(
      periods.map(({ period }) => period),
      ['2026-W44', '2026-W45'],
    );
  });

  it('runs up to the newest period, without a gap, over the end of a year', () => {
    const low = (texts: string[]) =>
      runAtEnd(periodsOf(texts.map((text) => reading(text, 1))), () => true).map(({ period }) => period);
    assert.deepEqual(low(['2026-11', '2026-12', '2027-01']), ['2026-11', '2026-12', '2027-01']);
    assert.deepEqual(low(['2026-10', '2026-12', '2027-01']), ['2026-12', '2027-01']);
    assert.deepEqual(low([]), []);
  });

  for (const [kpi, values, words] of [
    ['csat', { target: '85 %', threshold: '80 %' }, 'below 80 %'],
    ['csat', { target: '85 %' }, 'below 85 %'],
    ['asa', { target: '20-30 s' }, 'above 30 s'],
    ['asa', { target: '0.5 min' }, 'above 30 s'],
    ['aht', { target: '330-400 s' }, 'outside 330 to 400 s'],
    ['aht', { target: '330-400 s', threshold: '300-450 s' }, 'outside 300 to 450 s'],
    ['aht', { target: '330-400 s', threshold: '450 s' }, 'above 450 s'],
    ['aht', { target: '330-400 s', threshold: '300 s' }, 'below 300 s'],
    ['aht', { target: '<= 400 s' }, 'above 400 s'],
    ['aht', { target: '>= 200 s' }, 'below 200 s'],
    ['aht', { target: '360 s' }, undefined],
    ['aht', { target: '330-400 s', threshold: '360 s' }, undefined],
    ['csat', { target: '0.85' }, undefined],
    ['csat', {}, undefined],
  ] as const) {
    it(`${kpi} with ${JSON.stringify(values)} is missed ${words ?? 'nobody knows where'}`, () => {
      const found = line(kpi, values);
      assert.equal(found && beyondWords(found), words);
    });
  }

  it('is not missed on the line, nor by one side alone', () => {
    const found = line('csat', { target: '80 %' });
    assert.ok(found);
    assert.equal(misses(found, 80), false);
    assert.equal(misses(found, 79.99), true);
    const [apart, both] = periodsOf([
      reading('2026-09', 79, 'client'),
      reading('2026-09', 81, 'provider'),
      reading('2026-10', 79, 'client'),
      reading('2026-10', 78, 'provider'),
    ]);
    assert.equal(apart && missed(found, apart), false);
    assert.equal(both && missed(found, both), true);
  });
});
