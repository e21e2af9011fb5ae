import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRule, relatedTo, rules, shownPage } from '../../core/index.ts';

const root = join(import.meta.dirname, '../..');

describe('rule pages in the package', () => {
  it('read as those of the project, but for remarks of the generator', () => {
    const names = readdirSync(join(root, 'docs/rules')).filter((name) => /^PC\d{3}\.md$/.test(name));
    const packed: Record<string, string> = JSON.parse(readFileSync(join(root, 'dist/rule-pages.json'), 'utf8'));
    assert.deepEqual(Object.keys(packed), names.sort());
    for (const name of names) {
      const page = readFileSync(join(root, 'docs/rules', name), 'utf8').replace(/^<!-- generated:\w+ -->\n/gm, '');
      const rule = findRule(name.replace('.md', ''));
      assert.ok(rule, name);
      assert.equal(shownPage(packed[name] ?? '', rule, relatedTo(rule, rules)), page, name);
    }
  });

  it('hold nothing that the rules say', () => {
    const packed = readFileSync(join(root, 'dist/rule-pages.json'), 'utf8');
    for (const { id, summary } of rules) assert.ok(!packed.includes(`| Asked | ${summary} |`), id);
  });
});
