import { strict as assert } from 'node:assert';
import { periodRange } from '../../../core/actuals/periods.ts';
import type { Reading } from '../../../core/actuals/readings.ts';
import type { Kpi } from '../../../core/generated/types.ts';
import { attainmentOf } from '../../../core/health/attainment.ts';
import { bandOf, labelOf } from '../../../core/health/bands.ts';
import { freshness, mean, shown } from '../../../core/health/freshness.ts';
import { historyOf } from '../../../core/health/kpi-history.ts';
import { dependenceOf } from '../../../core/health/share-part.ts';
import { builtInCatalogue, type CatalogueKpi } from '../../../core/kpi/catalogue.ts';
import { type readDuration, readInterval, readKpiValue } from '../../../core/model/leaves.ts';

const near = (actual: number | undefined, expected: number, message?: string): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-9, message ?? `${actual} is not ${expected}`);

/** A KPI of the built-in catalogue with values as a file writes them. */
function kpi(
  id: string,
  values: { [name in 'target' | 'unacceptable' | 'baseline']?: string | number } & Pick<Kpi, 'unit' | 'direction'> = {},
): Kpi {
  const { unit, direction, ...rest } = values;
  const read = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, readKpiValue(text)]));
  return { kpi: id, ...read, ...(unit ? { unit } : {}), ...(direction ? { direction } : {}) };
}

const attained = (
  of: Kpi,
  value: number,
  known: CatalogueKpi | undefined = builtInCatalogue.get(of.kpi ?? ''),
): number | undefined => attainmentOf(of, known)?.(value);

describe('KPI attainment (formula 1)', () => {
  it('higher is better: from what is unacceptable to the target', () => {
    // service_level: unacceptable 50. (74 − 50) / (80 − 50) = 24 / 30 = 0.8
    const one = kpi('service_level', { target: '80 % in 60 s' });
    near(attained(one, 74), 0.8);
    near(attained(one, 80), 1);
    near(attained(one, 95), 1);
    near(attained(one, 50), 0);
    near(attained(one, 12), 0);
  });

  it('lower is better', () => {
    // abandon_rate: unacceptable 15. (15 − 7) / (15 − 5) = 0.8
    const one = kpi('abandon_rate', { target: '<= 5 %' });
    near(attained(one, 7), 0.8);
    near(attained(one, 5), 1);
    near(attained(one, 1), 1);
    near(attained(one, 15), 0);
    near(attained(one, 40), 0);
  });

  it('a band: 1 inside, linear to 0 at the hard limits', () => {
    // occupancy: hard limits 60 and 95, target 80–85. (70 − 60) / (80 − 60) = 0.5; (95 − 93) / (95 − 85) = 0.2
    const one = kpi('occupancy', { target: '80-85 %' });
    near(attained(one, 82), 1);
    near(attained(one, 80), 1);
    near(attained(one, 85), 1);
    near(attained(one, 70), 0.5);
    near(attained(one, 93), 0.2);
    near(attained(one, 60), 0);
    near(attained(one, 99), 0);
    // A single value is a band of one; an operator leaves one side open. aht: hard limits 120 and 900 s.
    near(attained(kpi('aht', { target: '360 s' }), 630), 0.5);
    near(attained(kpi('aht', { target: '360 s' }), 240), 0.5);
    near(attained(kpi('aht', { target: '<= 360 s' }), 240), 1);
  });

  it('a value of the partnership goes before that of the catalogue', () => {
    near(attained(kpi('service_level', { target: '80 %', unacceptable: '60 %' }), 74), 0.7);
    near(attained(kpi('occupancy', { target: '80-85 %', unacceptable: '90 %' }), 89), 0.2);
    near(attained(kpi('occupancy', { target: '80-85 %', unacceptable: '70-90 %' }), 75), 0.5);
  });

  it('values are converted to the unit of the KPI', () => {
    // response_time is in hours with 72 as unacceptable; the target of 1 day is 24 h: (72 − 48) / (72 − 24) = 0.5
    near(attained(kpi('response_time', { target: '1 d' }), 48), 0.5);
    // In minutes: unacceptable 72 h = 4,320 min, target 24 h = 1,440 min: (4320 − 2880) / 2880 = 0.5
    near(attained(kpi('response_time', { target: '24 h', unit: 'min' }), 2880), 0.5);
  });

  it('is not known without target, direction or limit, and never divides by zero', () => {
    assert.equal(attainmentOf(kpi('service_level'), builtInCatalogue.get('service_level')), undefined);
    assert.equal(attainmentOf(kpi('house', { target: 80 }), undefined), undefined, 'no direction');
    assert.equal(attainmentOf(kpi('house', { target: 80, direction: 'higher' }), undefined), undefined, 'no limit');
    assert.equal(
      attained(kpi('service_level', { target: '50 %' }), 60),
      undefined,
      'the target is what is unacceptable',
    );
    assert.equal(attained(kpi('service_level', { target: '80 %', unacceptable: '80 %' }), 60), undefined);
    assert.equal(attained(kpi('service_level', { target: '30 s' }), 60), undefined, 'seconds are no percent');
    assert.equal(
      attained(kpi('service_level', { target: 0.8 }), 60),
      undefined,
      'a fraction where a percentage belongs',
    );
    assert.equal(
      attained(kpi('occupancy', { target: '50-55 %' }), 40),
      undefined,
      'the band begins below its hard limit',
    );
  });

  it('the baseline stands in for a limit that no catalogue has', () => {
    // cost_per_contact has none. Baseline 6 EUR, target 4 EUR: (6 − 4.50) / (6 − 4) = 0.75
    near(attained(kpi('cost_per_contact', { target: '4 EUR', baseline: '6 EUR' }), 4.5), 0.75);
    assert.equal(attained(kpi('cost_per_contact', { target: '4 EUR', baseline: '3 EUR' }), 4.5), undefined);
  });
});

describe('KPI over time (formula 2)', () => {
  const reading = (period: string, value: number, side?: 'client' | 'provider'): Reading => {
    const range = periodRange(period);
    if (!range) throw new Error(period);
    return {
      ...range,
      kpi: 'service_level',
      period,
      value,
      ...(side ? { side } : {}),
      file: 'x.actuals.csv',
      document: 0,
      path: [],
    };
  };
  const target = kpi('service_level', { target: '80 % in 60 s' });
  const attainment = attainmentOf(target, builtInCatalogue.get('service_level')) as NonNullable<
    ReturnType<typeof attainmentOf>
  >;
  const history = (readings: Reading[], asOf = '2026-11-22', of: Kpi = target) =>
    historyOf(of, readings, attainment, asOf);

  it('halves the weight every three periods, over the periods that are there', () => {
    // k = 0: October 80 → 1; k = 3: July 65 → 0.5. Weights 1 and 2^(−3/3) = 0.5: (1 × 1 + 0.5 × 0.5) / 1.5 = 0.8333…
    const of = history([reading('2026-07', 65), reading('2026-10', 80)]);
    near(of?.attained, 1.25 / 1.5);
    assert.deepEqual([of?.periods, of?.missed, of?.newest.period], [2, 1, '2026-10']);
  });

  it('looks back six periods from the last that has ended', () => {
    // As of 22 November the last month that has ended is October (k = 0); May is k = 5, April k = 6.
    const of = history([reading('2026-04', 50), reading('2026-05', 80)]);
    near(of?.attained, 1);
    assert.equal(of?.periods, 1);
    assert.equal(history([reading('2026-04', 80)]), undefined);
    // The month that is running does not count yet; it does on its last day.
    assert.equal(history([reading('2026-11', 80)]), undefined);
    near(history([reading('2026-11', 80)], '2026-11-30')?.attained, 1);
  });

  it('takes the shared reading, else the mean of the two sides', () => {
    // client 80 → 1, provider 65 → 0.5: 0.75
    near(history([reading('2026-10', 80, 'client'), reading('2026-10', 65, 'provider')])?.attained, 0.75);
    near(history([reading('2026-10', 65), reading('2026-10', 80, 'client')])?.attained, 0.5);
  });

  it('of periods of several lengths takes those of the newest', () => {
    const of = history([reading('2026-10', 50), reading('2026-W45', 80), reading('2026-W46', 80)]);
    near(of?.attained, 1);
    assert.equal(of?.interval, 7);
  });

  it('leaves out what was before the target counted', () => {
    near(
      history([reading('2026-09', 50), reading('2026-10', 80)], '2026-11-22', { ...target, appliesFrom: '2026-10-01' })
        ?.attained,
      1,
    );
  });

  it('is fresh until the next reading is due', () => {
    // October ended 22 days before 22 November: 22 ≤ 31. On 31 December it is 61 days old: 2^(−(61 − 31)/31)
    const monthly = { ...target, frequency: readInterval('monthly') as NonNullable<ReturnType<typeof readDuration>> };
    assert.equal(history([reading('2026-10', 80)], '2026-11-22', monthly)?.fresh, 1);
    near(history([reading('2026-10', 80)], '2026-12-31', monthly)?.fresh, 2 ** (-30 / 31));
    const weekly = { ...target, frequency: readInterval('weekly') as NonNullable<ReturnType<typeof readDuration>> };
    // 22 days against 7: 2^(−15/7)
    near(history([reading('2026-10', 80)], '2026-11-22', weekly)?.fresh, 2 ** (-15 / 7));
  });
});

describe('confidence (formulae 5 and 6), dependence and bands', () => {
  it('evidence halves with every interval that it is late', () => {
    assert.equal(freshness(0, 30), 1);
    assert.equal(freshness(30, 30), 1);
    near(freshness(60, 30), 0.5);
    near(freshness(90, 30), 0.25);
    assert.equal(freshness(3, 1), 1, 'from Friday to Monday nothing lapses');
    near(freshness(6, 1), 0.5);
    assert.equal(mean([]), 1);
  });

  it('draws a good value towards 50 and leaves a bad one', () => {
    near(shown(1, 1), 1);
    near(shown(1, 0.5), 0.75);
    near(shown(1, 0), 0.5);
    near(shown(0.3, 1), 0.3);
    near(shown(0.3, 0), 0.3);
    near(shown(0.5, 0.2), 0.5);
  });

  it('dependence is the sum of the squares of external shares', () => {
    // 0.85² = 0.7225; 0.35² + 0.35² = 0.245; 0.5² + 0.2² (elsewhere) = 0.29
    const supplier = (share: number) => ({ name: `s${share}`, members: [], share });
    near(dependenceOf({ suppliers: [supplier(85)], elsewhere: 0 }), 0.7225);
    near(dependenceOf({ suppliers: [supplier(35), supplier(35)], elsewhere: 0 }), 0.245);
    near(dependenceOf({ suppliers: [supplier(50)], elsewhere: 20 }), 0.29);
    near(dependenceOf({ suppliers: [supplier(120)], elsewhere: 0 }), 1);
  });

  it('bands begin at 75, 60 and 45', () => {
    assert.deepEqual([100, 75, 74, 60, 59, 45, 44, 0].map(bandOf), [
      'healthy',
      'healthy',
      'watch',
      'watch',
      'strained',
      'strained',
      'failing',
      'failing',
    ]);
    assert.equal(labelOf('healthy', 0.49), 'not enough evidence');
    assert.equal(labelOf('healthy', 0.5), 'healthy');
  });
});
