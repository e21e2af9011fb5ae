import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, findRule, type Missing, missingOf, type Status } from '../../core/index.ts';
import { fieldQuestion } from '../../core/missing/field-question.ts';

const samples = join(import.meta.dirname, '../../samples');
const ask = (text: string, before?: Status): Missing => {
  const result = check({ files: [{ path: 'a.partnership.yaml', text }], asOf: '2026-11-22' });
  const [one] = missingOf(result, { before });
  assert.ok(one);
  return one;
};
const fresh = readFileSync(join(samples, 'fresh/lumora-care.partnership.yaml'), 'utf8');
const fieldsOf = ({ questions }: Missing, due: 'now' | 'later'): string[] =>
  questions.filter((question) => question.due === due).map(({ field }) => field);

describe('what is still missing', () => {
  it('is what rules ask now, and what they ask in the next status', () => {
    const missing = ask(fresh);
    assert.equal(missing.status, 'selecting');
    assert.equal(missing.next, 'contracted');
    const [first] = missing.questions;
    assert.equal(first?.field, 'termination');
    assert.match(first?.question ?? '', /^Who may end this, and with what notice\?/);
    assert.ok(first?.unlocks.includes('PC401') && first.unlocks.includes('PC404'));
    assert.equal(first?.begun, false);
    assert.ok(fieldsOf(missing, 'later').includes('term'), 'PC428 speaks from contracted on');
    assert.ok(!fieldsOf(missing, 'now').includes('term'));
    for (const { unlocks } of missing.questions) for (const rule of unlocks) assert.ok(findRule(rule), rule);
  });

  it('looks further ahead when asked', () => {
    assert.ok(!fieldsOf(ask(fresh), 'later').includes('communication.cadences'));
    assert.ok(fieldsOf(ask(fresh, 'steady'), 'later').includes('communication.cadences'));
    assert.equal(ask(fresh.replace('status: selecting', 'status: steady')).next, undefined);
  });

  it('asks for a field once, wherever several rules wait for it or its section', () => {
    for (const status of ['draft', 'selecting', 'contracted', 'transition', 'ramp', 'steady']) {
      const { questions } = ask(fresh.replace('status: selecting', `status: ${status}`), 'exiting');
      const fields = questions.map(({ field }) => field);
      assert.equal(new Set(fields).size, fields.length, fields.join());
      const lines = questions.map(({ question }) => question);
      assert.equal(new Set(lines).size, lines.length, lines.join('\n'));
    }
  });

  it('points to what is to be filled in, with the rules that wait for it', () => {
    const todo = ask(fresh).questions.find(({ field }) => field === 'kpis.csat.source');
    assert.match(todo?.question ?? '', /is to be filled in: survey tool/);
    assert.deepEqual(todo?.unlocks, ['PC505']);
    assert.equal(todo?.begun, true);
    assert.equal(fresh.split('\n')[todo?.range.start.line ?? 0]?.trim(), 'source: TODO survey tool, ours or theirs');
  });

  it('is nothing where all is stated, and of what has ended or cannot be read', () => {
    const folder = join(samples, 'healthy');
    const text = readFileSync(join(folder, 'brightwater-care.partnership.yaml'), 'utf8');
    assert.deepEqual(
      ask(text.replace('status: steady', 'status: draft'))
        .questions.map(({ field }) => field)
        .filter((field) => field === 'termination'),
      [],
    );
    const files = (text: string) => check({ files: [{ path: 'a.partnership.yaml', text }], asOf: '2026-11-22' });
    assert.deepEqual(missingOf(files(fresh.replace('status: selecting', 'status: ended'))), []);
    assert.deepEqual(missingOf(files(fresh.replace('headcount:', 'headcount'))), []);
  });

  it('changes nothing in the findings', () => {
    const result = check({ files: [{ path: 'a.partnership.yaml', text: fresh }], asOf: '2026-11-22' });
    const before = JSON.stringify(result.findings);
    missingOf(result, { before: 'exiting' });
    assert.equal(JSON.stringify(result.findings), before);
  });

  it('has words for fields of lists, truths and unknown names', () => {
    assert.equal(
      fieldQuestion('Partnership', 'kpis.frequency', ['csat', 'fcr']),
      'Frequency (csat and fcr): how often a reading is taken?',
    );
    assert.match(
      fieldQuestion('Partnership', 'term.autoRenew') ?? '',
      /^Renews by itself \(term\), yes or no: a new term/,
    );
    assert.equal(fieldQuestion('Partnership', 'readings'), undefined);
  });
});
