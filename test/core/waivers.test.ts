import { strict as assert } from 'node:assert';
import { check } from '../../core/index.ts';
import { endable } from '../support/definitions.ts';

const definition = (beside: string): string => endable({ client: 30, provider: 60, team: false, beside });
const policy = (waiver: string): string => `kind: Policy
version: 1
name: house
waivers:
  - ${waiver}
`;
const run = (...files: [path: string, text: string][]) =>
  check({ files: files.map(([path, text]) => ({ path, text })), asOf: '2026-11-22' });
const waiver = 'waive PC403 until 2027-03-31 by ines: longer notice is on the table for the renewal';

describe('waivers', () => {
  it('mark the finding and leave it visible', () => {
    const { findings } = run(['a.partnership.yaml', definition(waiver)]);
    const found = findings.filter(({ rule }) => rule === 'PC403');
    assert.equal(found.length, 1);
    assert.deepEqual(found[0]?.waived, {
      until: '2027-03-31',
      by: 'ines',
      reason: 'longer notice is on the table for the renewal',
    });
    assert.ok(findings.filter(({ rule }) => rule !== 'PC403').every((finding) => finding.waived === undefined));
  });

  it('cost half in health', () => {
    const raw = (comment: string): number =>
      run(['a.partnership.yaml', definition(comment)]).health[0]?.dimensions.find(({ id }) => id === 'resilience')
        ?.raw ?? 0;
    // PC403 at 60 days is a warning, 0.4: r = 2^(−x/2) grows by 2^(0.2/2) = 1.072 when half of it goes. Shown with two decimals.
    assert.ok(Math.abs(raw(waiver) / raw('') - 2 ** 0.1) < 0.02, `${raw('')} → ${raw(waiver)}`);
  });

  it('hold from a policy by the name of the definition and the path', () => {
    const entry =
      '{ rule: PC403, at: harbour-chat/termination/byProvider, reason: on the table, approvedBy: ines, expires: 2027-03-31 }';
    const { findings } = run(['a.partnership.yaml', definition('')], ['policy.partnership.yaml', policy(entry)]);
    assert.equal(findings.find(({ rule }) => rule === 'PC403')?.waived?.by, 'ines');
    const elsewhere = run(
      ['a.partnership.yaml', definition('')],
      ['policy.partnership.yaml', policy(entry.replace('byProvider', 'byClient'))],
    ).findings;
    assert.equal(elsewhere.find(({ rule }) => rule === 'PC403')?.waived, undefined);
    assert.ok(elsewhere.some(({ rule }) => rule === 'PC064'));
  });

  it('hold from the nearest policy only', () => {
    const entry =
      '{ rule: PC403, at: harbour-chat/termination/byProvider, reason: on the table, approvedBy: ines, expires: 2027-03-31 }';
    const { findings } = run(
      ['sub/a.partnership.yaml', definition('')],
      ['policy.partnership.yaml', policy(entry)],
      ['sub/policy.partnership.yaml', 'kind: Policy\nversion: 1\nname: inner\n'],
    );
    assert.equal(findings.find(({ rule }) => rule === 'PC403')?.waived, undefined);
  });

  it('keep their key, so that a waiver is no change of the finding', () => {
    const key = (comment: string): string | undefined =>
      run(['a.partnership.yaml', definition(comment)]).findings.find(({ rule }) => rule === 'PC403')?.key;
    assert.equal(key(waiver), key(''));
  });

  it('are left alone as words in other comments', () => {
    const { findings } = run(['a.partnership.yaml', definition('they would waive the fee')]);
    assert.deepEqual(
      findings.filter(({ rule }) => rule.startsWith('PC06')),
      [],
    );
  });
});
