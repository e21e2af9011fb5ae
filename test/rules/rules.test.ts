import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, check, checkAgainst, isOurs, rules } from '../../core/index.ts';
import { casesOf, fixesFault, outcomeFault } from '../support/rule-cases.ts';

// test/rules/ID/ holds the fixtures of one rule. A file is a workspace of its own; a folder is a workspace of its
// files. Names start with `bad` (at least one `# expect` line for the rule) or `ok` (none).
const here = import.meta.dirname;
const root = join(here, '../..');
const folders = readdirSync(here).filter((name) => /^PC\d{3}$/.test(name));
const engine = { check, checkAgainst, applyEdits, isOurs };

/** What no file can show: the test that does instead. */
const shownElsewhere: Record<string, string> = {
  PC023: 'test/core/reading/bad-input.test.ts',
  PC034: 'test/core/reading/bad-input.test.ts',
};

describe('rules', () => {
  it('each have a page and fixtures', () => {
    for (const rule of rules) {
      assert.ok(existsSync(join(root, 'docs/rules', `${rule.id}.md`)), `docs/rules/${rule.id}.md is missing`);
      const elsewhere = shownElsewhere[rule.id];
      if (elsewhere) {
        assert.ok(
          readFileSync(join(root, elsewhere), 'utf8').includes(rule.id),
          `${elsewhere} says nothing of ${rule.id}`,
        );
        continue;
      }
      assert.ok(folders.includes(rule.id), `test/rules/${rule.id}/ is missing`);
      const names = casesOf(here, rule.id, engine).map((one) => one.name);
      assert.ok(
        names.some((name) => name.startsWith('bad')),
        `${rule.id} has no fixture bad*`,
      );
      assert.ok(
        names.some((name) => name.startsWith('ok')),
        `${rule.id} has no fixture ok*`,
      );
    }
  });

  for (const id of folders) {
    describe(id, () => {
      for (const one of casesOf(here, id, engine)) {
        it(one.name, () => assert.equal(outcomeFault(engine, one), undefined));
        it(`${one.name}: fixes help and do no harm`, () => assert.equal(fixesFault(engine, one), undefined));
      }
    });
  }
});
