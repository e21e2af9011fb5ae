import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesUnder } from '../../cli/rule-example.ts';
import { check, checkAgainst, type FileText, findRule } from '../../core/index.ts';

// docs/rules/ID.md: the examples of a page are true. What stands under "Not like this" has a finding of the page's rule,
// what stands under "Like this" has none, and neither has faults of reading that the page is not about. Where the page has a
// "Before", it is the base of both.
const folder = join(import.meta.dirname, '../../docs/rules');
const AS_OF = '2026-11-22';

describe('rule pages', () => {
  for (const name of readdirSync(folder).filter((name) => /^PC\d{3}\.md$/.test(name))) {
    const id = name.slice(0, 5);
    const page = readFileSync(join(folder, name), 'utf8');
    it(`${id} belongs to a rule`, () => assert.ok(findRule(id), `no rule has the id ${id}`));
    it(`${id} has nothing left to fill in`, () =>
      assert.doesNotMatch(page.replace(/^```.*?^```$|`[^`\n]*`/gms, ''), /\bTODO\b/));
    const [bad, good] = [examplesUnder(page, 'Not like this'), examplesUnder(page, 'Like this')];
    const base = examplesUnder(page, 'Before');
    if (bad.length > 0) it(`${id}: what it warns of is found`, () => runs(id, bad, true, base));
    if (good.length > 0) it(`${id}: what it advises is not found`, () => runs(id, good, false, base));
    if (Number(id.slice(2)) >= 100) it(`${id} shows both`, () => assert.ok(bad.length > 0 && good.length > 0));
  }
});

function runs(id: string, files: FileText[], found: boolean, base: FileText[]): void {
  const input = { files, asOf: AS_OF };
  const { findings } = base.length > 0 ? checkAgainst(base, input) : check(input);
  const lines = findings.map((finding) => `${finding.rule} ${finding.path}: ${finding.message}`);
  assert.equal(
    findings.some((finding) => finding.rule === id),
    found,
    lines.join('\n') || 'nothing was found',
  );
  // A policy is broken (PC050) because of a fault of reading.
  const slips = findings.filter(
    (finding) => finding.severity === 'error' && finding.rule < 'PC050' && finding.rule !== id && id !== 'PC050',
  );
  assert.deepEqual(
    slips.map((finding) => `${finding.rule} ${finding.path}: ${finding.message}`),
    [],
    'the example has faults of reading',
  );
}
