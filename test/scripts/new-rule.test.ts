import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf, objection } from '../../scripts/new-rule.ts';
import { expectationsOf } from '../support/expectations.ts';

describe('npm run new-rule', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'new-rule-'));
    mkdirSync(join(root, 'core/rules/exit'), { recursive: true });
    writeFileSync(join(root, 'core/rules/exit/PC404-notice-covers-rehome.ts'), '');
  });
  after(() => rmSync(root, { recursive: true }));

  it('makes one rule, one page and two fixtures', () => {
    assert.deepEqual(Object.keys(filesOf('PC431', 'indexation-uncapped', 'exit')), [
      'core/rules/exit/PC431-indexation-uncapped.ts',
      'docs/rules/PC431.md',
      'test/rules/PC431/ok.partnership.yaml',
      'test/rules/PC431/bad.partnership.yaml',
    ]);
  });

  it('makes fixtures that the fixture test understands', () => {
    const files = filesOf('PC431', 'indexation-uncapped', 'exit');
    const expected = (which: string) =>
      expectationsOf([{ path: 'a', text: files[`test/rules/PC431/${which}.partnership.yaml`] ?? '' }]).findings;
    assert.deepEqual(
      expected('bad').map((finding) => finding.rule),
      ['PC431'],
    );
    assert.deepEqual(expected('ok'), []);
  });

  it('takes a free id, a name and an area', () => {
    assert.equal(objection(root, ['PC431', 'indexation-uncapped', 'exit']), undefined);
  });

  for (const [args, why] of [
    [['PC404', 'something-else', 'exit'], /taken.*PC404/],
    [['PC499', 'notice-covers-rehome', 'exit'], /taken.*PC404/],
    [['PC43', 'too-short', 'exit'], /PC43 is not an id/],
    [['PC431', 'Bad Name', 'exit'], /Bad Name is not a name/],
    [['PC431', '../../escape', 'exit'], /not a name/],
    [['PC431', 'some-thing', 'nowhere'], /nowhere is not an area/],
    [['PC431'], /three arguments/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, () => assert.match(objection(root, args) ?? '', why));
  }
});
