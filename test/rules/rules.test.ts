import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { applyEdits, check, checkAgainst, isOurs } from '../../core/index.ts';
import { casesOf, fixesFault, outcomeFault } from '../support/rule-cases.ts';

// test/rules/ID/ holds the fixtures of one rule. A file is a workspace of its own; a folder is a workspace of its
// files. Names start with `bad` (at least one `# expect` line for the rule) or `ok` (none). What belongs to each rule is
// told by catalogue.test.ts.
const here = import.meta.dirname;
const folders = readdirSync(here).filter((name) => /^PC\d{3}$/.test(name));
const engine = { check, checkAgainst, applyEdits, isOurs };

describe('rules', () => {
  for (const id of folders) {
    describe(id, () => {
      for (const one of casesOf(here, id, engine)) {
        it(one.name, () => assert.equal(outcomeFault(engine, one), undefined));
        it(`${one.name}: fixes help and do no harm`, () => assert.equal(fixesFault(engine, one), undefined));
      }
    });
  }
});
