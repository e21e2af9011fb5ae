import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../core/index.ts';

const target = readFileSync(join(import.meta.dirname, '../schemas/target.partnership.yaml'), 'utf8');
const findingsOf = (text: string) =>
  check({ files: [{ path: 'a.partnership.yaml', text }], asOf: '2026-11-22' }).findings;

describe('no noise', () => {
  it('a live definition of one screen is told at most 12 things', () => {
    const findings = findingsOf(target);
    assert.ok(findings.length <= 12, findings.map(({ rule, message }) => `${rule} ${message}`).join('\n'));
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
      ['PC404'],
    );
  });

  it('a draft has no errors, and is asked little', () => {
    const findings = findingsOf(target.replace('status: steady', 'status: draft'));
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
      [],
    );
    assert.ok(findings.length <= 6, findings.map(({ rule, message }) => `${rule} ${message}`).join('\n'));
  });

  it('nobody is called healthy whose status is not stated', () => {
    const text = target.replace('status: steady\n', '');
    const [health] = check({ files: [{ path: 'a.partnership.yaml', text }], asOf: '2026-11-22' }).health;
    assert.equal(health?.label, 'not enough evidence', `${health?.score} at ${health?.confidence}`);
  });
});
