import { strict as assert } from 'node:assert';
import { builtInCatalogue } from '../../../core/kpi/catalogue.ts';
import { timeInWords, timesElsewhere, typicalTimes } from '../../../core/kpi/within.ts';
import type { KpiValue } from '../../../core/model/leaves.ts';
import { readKpiValue } from '../../../core/model/leaves.ts';

const value = (text: string): KpiValue | undefined => readKpiValue(text);

describe('the time within which', () => {
  it('may stand in words', () => {
    assert.ok(timeInWords({ definition: 'Chats answered within 60 s divided by chats offered' }));
    assert.ok(timeInWords({ variant: 'answered in 20 seconds, short abandons left out' }));
    assert.ok(!timeInWords({ definition: 'Chats answered in time divided by all 400 offered' }));
    assert.ok(!timeInWords({ variant: 'without those who left within a few seconds' }));
  });

  it('may stand beside another value or with the goal that the KPI measures, each once', () => {
    const goals = [
      { id: 'fast', measure: 'service_level', target: value('85 % in 60 s') },
      { id: 'other', measure: 'csat', target: value('85 % in 5 s') },
    ];
    const kpi = { kpi: 'service_level', threshold: value('75 % in 60 s'), baseline: value('40 % in 90 s') };
    assert.deepEqual(timesElsewhere(kpi, goals), ['60 s', '90 s']);
  });

  it('is typical by channel', () => {
    // The catalogue says: 80 % in 20 s for voice; 80 % in 40 to 60 s for chat.
    const known = builtInCatalogue.get('service_level');
    assert.deepEqual(typicalTimes(known, 'voice'), ['20 s']);
    assert.deepEqual(typicalTimes(known, 'chat'), ['40 s', '60 s']);
    assert.deepEqual(typicalTimes(known, undefined), ['20 s', '40 s', '60 s']);
    assert.deepEqual(typicalTimes(builtInCatalogue.get('csat'), 'chat'), []);
  });
});
