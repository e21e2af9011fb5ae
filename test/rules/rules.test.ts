import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, check, type FileText, isOurs, rules } from '../../core/index.ts';
import { expectationsOf, linesOf } from '../support/expectations.ts';

// test/rules/ID/ holds the fixtures of one rule. A file is a workspace of its own; a folder is a workspace of its
// files. Names start with `bad` (at least one `# expect` line for the rule) or `ok` (none).
const here = import.meta.dirname;
const root = join(here, '../..');
const folders = readdirSync(here).filter((name) => /^PC\d{3}$/.test(name));

interface Case {
  name: string;
  files: FileText[];
}

function casesOf(rule: string): Case[] {
  return readdirSync(join(here, rule)).flatMap((name) => {
    const path = join(here, rule, name);
    if (!statSync(path).isDirectory())
      return isOurs(name) ? [{ name, files: [{ path: name, text: readFileSync(path, 'utf8') }] }] : [];
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(isOurs);
    return [
      {
        name,
        files: files.map((file) => ({
          path: file.replaceAll('\\', '/'),
          text: readFileSync(join(path, file), 'utf8'),
        })),
      },
    ];
  });
}

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
      const names = casesOf(rule.id).map((one) => one.name);
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
      for (const { name, files } of casesOf(id)) {
        const texts = files.map((file) => file.text).join('\n');
        const expected = expectationsOf(texts);
        it(name, () => {
          const result = check({ files, asOf: expected.asOf });
          const wanted = expected.findings.filter((finding) => finding.rule === id);
          const got = linesOf(result, id);
          const detail = `expected\n${wanted.map((w) => `  ${w.severity} ${w.path}: …${w.text}`).join('\n')}\ngot\n${got.map((g) => `  ${g}`).join('\n')}`;
          assert.equal(got.length, wanted.length, detail);
          for (const want of wanted) {
            assert.ok(
              got.some((line) => line.startsWith(`${want.severity} ${want.path}: `) && line.includes(want.text)),
              detail,
            );
          }
          if (name.startsWith('bad'))
            assert.ok(wanted.length > 0, 'a bad fixture expects at least one finding of its rule');
          else assert.equal(wanted.length, 0, 'an ok fixture expects no finding of its rule');
          for (const need of expected.needs) {
            const needs = result.notEvaluated
              .filter((entry) => entry.rule === need.rule)
              .flatMap((entry) => entry.needs);
            assert.ok(needs.includes(need.field), `${need.rule} should need ${need.field}; needs: ${needs.join(', ')}`);
          }
        });
        it(`${name}: fixes help and do no harm`, () => fixesHelp(id, files, expected.asOf));
      }
    });
  }
});

/** Each fix of the rule's own findings ends its finding or makes it a named intention, adds none, and settles. */
function fixesHelp(rule: string, files: FileText[], asOf: string): void {
  const before = check({ files, asOf });
  for (const finding of before.findings.filter((candidate) => candidate.rule === rule)) {
    for (const fix of finding.fixes) {
      const after = files.map((file) =>
        file.path === finding.file ? { ...file, text: applyEdits(file.text, [fix.edits]).text } : file,
      );
      const result = check({ files: after, asOf });
      const still = result.findings.find((other) => other.key === finding.key && other.intention === undefined);
      assert.equal(still, undefined, `"${fix.title}" leaves: ${still?.message}`);
      const known = new Set(before.findings.map((other) => `${other.rule} ${other.path}`));
      // PC001 and PC016 list what a fix left for people to fill in or to find out.
      const added = result.findings.filter(
        (other) =>
          !['PC001', 'PC016'].includes(other.rule) &&
          other.intention === undefined &&
          !known.has(`${other.rule} ${other.path}`),
      );
      assert.deepEqual(
        added.map((other) => `${other.rule} ${other.path}: ${other.message}`),
        [],
        `"${fix.title}" adds findings`,
      );
      const again = result.findings.find((other) => other.key === finding.key);
      for (const repeat of again?.fixes ?? [])
        assert.notEqual(repeat.title, fix.title, `"${fix.title}" is offered again`);
    }
  }
}
