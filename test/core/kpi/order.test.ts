import { strict as assert } from 'node:assert';
import { builtInCatalogue } from '../../../core/kpi/catalogue.ts';
import { contradictionOf } from '../../../core/kpi/order.ts';
import { readKpiValue } from '../../../core/model/leaves.ts';

type Marks = Partial<Record<'target' | 'threshold' | 'unacceptable', string | number>>;

function judged(kpi: string, marks: Marks, direction?: 'higher' | 'lower' | 'band') {
  const values = Object.fromEntries(Object.entries(marks).map(([mark, text]) => [mark, readKpiValue(text)]));
  return contradictionOf({ kpi, ...values, ...(direction ? { direction } : {}) }, builtInCatalogue.get(kpi))?.what;
}

describe('the order of target, threshold and unacceptable value', () => {
  it('runs down where higher is better', () => {
    assert.equal(judged('csat', { target: '85 %', threshold: '85 %' }), undefined);
    assert.equal(judged('csat', { target: '85 %', threshold: '85.1 %' }), 'order');
    assert.equal(judged('csat', { target: '85 %', unacceptable: '84.9 %' }), undefined);
    assert.equal(judged('csat', { target: '85 %', unacceptable: '85 %' }), 'order'); // floor = target: nothing to divide by
    assert.equal(judged('csat', { target: '85 %', threshold: '80 %', unacceptable: '80 %' }), undefined);
    assert.equal(judged('csat', { target: '85 %', threshold: '80 %', unacceptable: '80.1 %' }), 'order');
  });

  it('runs up where lower is better, across units', () => {
    assert.equal(judged('asa', { target: '20 s', threshold: '20 s' }), undefined);
    assert.equal(judged('asa', { target: '20 s', threshold: '19 s' }), 'order');
    assert.equal(judged('asa', { target: '1 min', threshold: '59 s' }), 'order'); // 1 min = 60 s
    assert.equal(judged('asa', { target: '1 min', threshold: '60 s' }), undefined);
    assert.equal(judged('asa', { target: '1 min', threshold: 59 }), undefined); // 59 s or 59 min?
  });

  it('leaves the range where a range is best', () => {
    assert.equal(judged('aht', { target: '300-360 s', threshold: '360 s' }), undefined);
    assert.equal(judged('aht', { target: '300-360 s', threshold: '359 s' }), 'order');
    assert.equal(judged('aht', { target: '300-360 s', threshold: '280-380 s' }), undefined);
    assert.equal(judged('aht', { target: '300-360 s', threshold: '310-380 s' }), 'order');
    assert.equal(judged('aht', { target: '300 s', threshold: '330 s' }), undefined);
    assert.equal(judged('aht', { target: '360-300 s' }), 'range');
  });

  it('says nothing of values within different times', () => {
    assert.equal(judged('service_level', { target: '80 % in 20 s', threshold: '85 % in 20 s' }), 'order');
    assert.equal(judged('service_level', { target: '80 % in 20 s', threshold: '85 % in 60 s' }), undefined);
    assert.equal(judged('service_level', { target: '80 % in 20 s', threshold: '85 %' }), 'order');
  });

  it('hears the direction that is stated, unless it is the opposite of how the KPI is counted', () => {
    assert.equal(judged('csat', { target: '85 %' }, 'lower'), 'direction');
    assert.equal(judged('aht', { target: '300 s', threshold: '290 s' }, 'lower'), 'order');
    assert.equal(judged('aht', { target: '300 s', threshold: '330 s' }, 'lower'), undefined);
    assert.equal(judged('csat', { target: '<= 85 %' }), 'operator');
    assert.equal(judged('csat', { target: '>= 85 %' }), undefined);
    assert.equal(judged('house_kpi', { target: 5, threshold: 6 }), undefined);
    assert.equal(judged('house_kpi', { target: 5, threshold: 6 }, 'higher'), 'order');
  });
});
