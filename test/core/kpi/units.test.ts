import { strict as assert } from 'node:assert';
import { asWritten, convertible, endsIn, isFraction, readUnit, shown } from '../../../core/kpi/units.ts';
import { convertUnit, type KpiValue, readKpiValue } from '../../../core/model/leaves.ts';

function value(text: string | number): KpiValue {
  const read = readKpiValue(text);
  assert.ok(read, `${text} is no value`);
  return read;
}

describe('units of KPIs', () => {
  it('are read from the words people use', () => {
    const words = ['percent', 'seconds', 'hrs', 'days', 'score', 'percentage points', 'per 1,000', 'x', 'EUR', 'cur'];
    assert.deepEqual(words.map(readUnit), ['%', 's', 'h', 'd', 'pts', 'pts', 'per 1k', '×', 'cur', 'cur']);
    assert.equal(readUnit('calls per hour'), undefined);
    assert.equal(readUnit(undefined), undefined);
  });

  it('convert within times and within ratios, not between them', () => {
    assert.equal(convertUnit(90, 's', 'min'), 1.5); // 90 / 60
    assert.equal(convertUnit(1.5, 'h', 's'), 5400); // 1.5 * 3600
    assert.equal(convertUnit(0.2, '%', 'per 1k'), 2); // 0.2 in 100 = 2 in 1,000
    assert.equal(convertUnit(1.25, '×', '%'), 125); // 1.25 * 100
    assert.equal(convertUnit(1, '%', 's'), undefined);
    assert.ok(convertible('d', 's'));
    assert.ok(!convertible('%', 'pts')); // 5 points of a score are not 5 % of it
  });

  it('bring values into one unit; bare numbers are in the unit of the KPI', () => {
    assert.deepEqual(endsIn(value('1.5 min'), 's', 's'), { low: 90, high: 90 }); // 1.5 * 60
    assert.deepEqual(endsIn(value(20), 's', 'min'), { low: 0.333333333333, high: 0.333333333333 }); // 20 / 60
    assert.deepEqual(endsIn(value('5-6 min'), 's', 's'), { low: 300, high: 360 });
    assert.equal(endsIn(value('85 %'), 's', 's'), undefined);
    assert.equal(endsIn(value('85 %'), undefined, 's'), undefined);
    assert.equal(endsIn(undefined, 's', 's'), undefined);
  });

  it('tell 0.8 of a percentage from 0.8 %, and leave both ends of the scale alone', () => {
    assert.ok(isFraction(value(0.8), '%'));
    assert.ok(isFraction(value('0.8 in 60 s'), '%'));
    assert.ok(isFraction(value('0.8-0.85'), '%'));
    assert.ok(!isFraction(value('0.8 %'), '%'));
    assert.ok(!isFraction(value(0.8), '×'));
    assert.ok(!isFraction(value(0), '%'));
    assert.ok(!isFraction(value(1), '%'));
    assert.equal(endsIn(value(0.8), '%', '%'), undefined);
  });

  it('are shown beside a number that leaves them to the catalogue', () => {
    assert.equal(shown(value(80), '%'), '80 %');
    assert.equal(shown(value('80 in 60 s'), '%'), '80 % in 60 s');
    assert.equal(shown(value('80 % in 60 s'), '%'), '80 % in 60 s');
    assert.equal(shown(value('>= 4.2'), undefined), '>= 4.2');
    assert.equal(shown(value(1.2), '×'), '1.2×');
    assert.equal(asWritten(value(80)), 80);
    assert.equal(asWritten(value('80 in 60 s')), '80 in 60 s');
  });
});
