import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlPreflight } from '../../../core/syntax/preflight.ts';
import { readPlain } from '../../../core/syntax/read-plain.ts';
import { readAnyYaml } from '../../../core/syntax/read-yaml.ts';
import { definition } from '../../bench/definitions.ts';
import { randomFrom } from '../../support/random.ts';

const root = join(import.meta.dirname, '../../..');

/** Texts of the project that are, or nearly are, definitions. */
const texts = ['samples', 'test/rules', 'test/schemas', 'core/kpi'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** The same tree, comments and documents from both readers; true where the fast one read the text at all. */
function agree(name: string, text: string): boolean {
  if (yamlPreflight(text).length > 0) return false;
  const plain = readPlain(text);
  if (!plain) return false;
  const { documents, comments } = readAnyYaml(text);
  // Comparing texts is far faster than comparing trees.
  if (JSON.stringify(plain) !== JSON.stringify({ documents, comments }))
    assert.deepEqual(plain, { documents, comments }, `${name}:\n${text}`);
  return true;
}

describe('readPlain', () => {
  it('reads nearly all files, each to the tree of the yaml package', () => {
    const read = texts.filter(({ name, text }) => agree(name, text));
    assert.ok(read.length > texts.length * 0.95, `${read.length} of ${texts.length}`);
    assert.ok(agree('M', definition('M')));
    for (const name of ['samples/healthy', 'samples/in-trouble'])
      assert.ok(read.some((file) => file.name.startsWith(name)));
  });

  it('reads what is written in many ways', () => {
    for (const text of [
      'a: 1',
      '# c\n\na: 1 # d\n# e\n',
      '---\na: 1\n---\n# c\nb:\n- x\n-\n- - y\n  - z: 1\n    w:\n',
      "a: 'it''s'\nb: \"x\\\"y\\n\"\n\"c\": [ 1, {d: e, 'f':g}, ] # h\n",
      'a: one\n  two\n\n  three # four\nb: null\n~: -0\nc: +1.5e3\nd: 0x1F\ne: 0o17\nf: .inf\ng: .NaN\n',
      'a: |\n  x\n    y\n\n\nb: >-\n  x\n  y\n\n  z\nc: |+\n  x\n\n',
      'a:\r\n  b: 1\r\n\r\n  c: "x"\r\n',
      '{ "kind": "Partnership", "list": [1, 2.50, true, null],\n  "map": {\n    "a": -1\n  }\n}\n',
      'a:\n    b\n    c\nd:   # e\n    - f\n',
    ])
      assert.deepEqual(
        readPlain(text),
        { documents: readAnyYaml(text).documents, comments: readAnyYaml(text).comments },
        JSON.stringify(text),
      );
  });

  it('leaves to the other reader what is rare or wrong', () => {
    for (const text of [
      '',
      '# nothing\n',
      'a: &x 1\nb: *x\n',
      'a: !t 1\n',
      'a:\t1\n',
      '%YAML 1.2\n---\na: 1\n',
      'a: b: c\n',
      'a: 1\n  b: 2\n',
      'a:\n  b: 1\n c: 2\n',
      'a: "b\n  c"\n',
      '"a": "b" c\n',
      'a: [1\n',
      '<<: { a: 1 }\n',
      'just words\n',
      '- a\nb: 1\n',
      'a: 1\n...\n',
    ])
      assert.equal(readPlain(text), undefined, JSON.stringify(text));
  });

  it('agrees with the yaml package on texts that are changed at random, wherever it reads them', function () {
    this.timeout(60_000);
    const next = randomFrom(3);
    const bits = [' ', '  ', '\n', '\n\n', ': ', ':', '- ', '#', ' # c', '"', "'", '[', ']', '{', '}', ',', '|', '>-'];
    bits.push(
      '\n  ',
      '\n- ',
      '\n---\n',
      '&a ',
      '*a',
      '~',
      '-1.5',
      '? ',
      '!',
      '@',
      '\\',
      '\r\n',
      'é',
      '😀',
      "''",
      ' - ',
    );
    const small = texts.filter(({ text }) => text.length < 3_000);
    let read = 0;
    for (let round = 0; round < 6_000; round += 1) {
      const { name, text: whole } = small[next(small.length)] as (typeof small)[number];
      const lines = whole.split('\n');
      const from = next(lines.length);
      let text = next(3) === 0 ? whole : lines.slice(from, from + 1 + next(12)).join('\n');
      for (let edits = 1 + next(3); edits > 0; edits -= 1) {
        const at = next(text.length + 1);
        const other = next(text.length + 1);
        const what = next(4);
        const added = what === 0 ? '' : what === 1 ? text.slice(other, other + next(20)) : bits[next(bits.length)];
        text = text.slice(0, at) + added + text.slice(at + (what === 0 ? 1 + next(4) : 0));
      }
      if (agree(`${name}, changed`, text)) read += 1;
    }
    assert.ok(read > 1_500, `only ${read} were read`);
  });
});
