import { strict as assert } from 'node:assert';
import { candidates } from '../../../core/kpi/owners.ts';
import { kpiWords } from '../../../core/kpi/words.ts';

const people = [
  { id: 'maria', side: 'provider' as const },
  { id: 'ines', side: 'client' as const },
  { id: 'tomas', side: 'provider' as const },
  { id: 'tom', side: 'provider' as const },
  { id: 'lead' },
];

describe('who could answer for a KPI', () => {
  it('is of that side, as listed', () => {
    assert.deepEqual(
      candidates(people, 'provider', []).map((person) => person.id),
      ['maria', 'tomas', 'tom'],
    );
  });

  it('is first who already answers for another', () => {
    const kpis = [{ kpi: 'csat', owner: { provider: 'tom' } }];
    assert.deepEqual(
      candidates(people, 'provider', kpis).map((person) => person.id),
      ['tom', 'maria', 'tomas'],
    );
  });

  it('is first who is spelt most alike', () => {
    // Letters to change from "tomm": tom 1, tomas 2, maria 5.
    assert.deepEqual(
      candidates(people, 'provider', [], 'tomm').map((person) => person.id),
      ['tom', 'tomas', 'maria'],
    );
  });
});

describe('what a KPI is called in a sentence', () => {
  it('is its name up to the comma, with where it is read', () => {
    assert.equal(
      kpiWords({ kpi: 'csat', channel: 'chat' }, { name: 'Satisfaction, top boxes' }),
      'satisfaction in chat',
    );
    assert.equal(
      kpiWords({ kpi: 'qa_score', channel: 'chat', scope: 'night-chat' }, { name: 'QA score' }),
      'QA score in night-chat',
    );
    assert.equal(kpiWords({ kpi: 'desk_visits' }, undefined), 'desk visits');
  });
});
