import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withQuestions } from '../../client/rule-page-text.ts';

const root = join(import.meta.dirname, '../..');

describe('rule pages in the package', () => {
  it('read as those of the project, but for remarks of the generator', () => {
    const names = readdirSync(join(root, 'docs/rules')).filter((name) => /^PC\d{3}\.md$/.test(name));
    const packed = withQuestions(JSON.parse(readFileSync(join(root, 'dist/rule-pages.json'), 'utf8')));
    assert.deepEqual(Object.keys(packed), names.sort());
    for (const name of names) {
      const page = readFileSync(join(root, 'docs/rules', name), 'utf8').replace(/^<!-- generated:\w+ -->\n/gm, '');
      assert.equal(packed[name], page, name);
    }
  });
});
