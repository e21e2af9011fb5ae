import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type LooseNode, readLoosely } from '../../../core/syntax/read-loosely.ts';
import { readYaml } from '../../../core/syntax/read-yaml.ts';
import { dataOf, type SyntaxNode } from '../../../core/syntax/tree.ts';

const root = join(import.meta.dirname, '../../..');

/** Definitions that are right, from the samples and the fixtures of all rules. */
function definitions(): { path: string; text: string }[] {
  return ['samples', 'test/rules'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.partnership\.(yaml|json)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') })),
  );
}

/** What a loose reading leaves out on purpose: merged blocks, the lines of a block text, escapes, `? key`. */
const beyond = /<<:|: [|>]|\\u|^\? |: \[\w+:/m;

const value = (text: string): unknown =>
  JSON.parse(JSON.stringify(dataOf(readLoosely(text)[0]?.root as SyntaxNode) ?? null));

describe('reading loosely', () => {
  it('reads what can be read as the reader does', () => {
    let count = 0;
    for (const { path, text } of definitions()) {
      const { documents, problems } = readYaml(text);
      if (beyond.test(text) || problems.length > 0 || documents.some((document) => document.problems.length > 0))
        continue;
      const read = documents.flatMap(({ root: one }) => (one ? [JSON.stringify(dataOf(one))] : []));
      const loose = readLoosely(text).flatMap(({ root: one }) =>
        one ? [JSON.stringify(dataOf(one as SyntaxNode))] : [],
      );
      assert.deepEqual(loose, read, path);
      count++;
    }
    assert.ok(count > 1000, String(count));
  });

  it('keeps what a word without a colon, an open bracket or an open quotation mark stands beside', () => {
    assert.deepEqual(value('a: 1\nbc\nd: 2'), { a: 1, bc: null, d: 2 });
    assert.deepEqual(value('a:\n  b\n  c: 1\nd: 2'), { a: { b: null, c: 1 }, d: 2 });
    assert.deepEqual(value('a:\n  - b: 1\n    c\n  - d\n    e: 2\n'), {
      a: [
        { b: 1, c: null },
        { d: null, e: 2 },
      ],
    });
    assert.deepEqual(value('a: { b: 1,\nc: 2'), { a: { b: 1 }, c: 2 });
    assert.deepEqual(value('a: [1, 2\nc: 2'), { a: [1, 2], c: 2 });
    assert.deepEqual(value('a: "open\nc: 2'), { a: 'open', c: 2 });
    assert.deepEqual(value('a: "two\n  lines"\nc: 2'), { a: 'two\n  lines', c: 2 });
    assert.deepEqual(value('a: text\n  b: 1\n'), { a: { b: 1 } });
    assert.deepEqual(value('x: 1\na:b\n'), { x: 1, a: 'b' });
    assert.deepEqual(value('x: https://example.org\n'), { x: 'https://example.org' });
    assert.deepEqual(value('{"a": {"b": 1\n "c": [1, {"d":2}]'), { a: { b: 1, c: [1, { d: 2 }] } });
  });

  it('knows anchors, whatever they name, and what refers to them', () => {
    const [document] = readLoosely('a: &x 1\nb: &y\n  c: 1\nd: &z [1]\ne: *y\nf: *none\n');
    assert.deepEqual(
      document?.anchors.map(({ name }) => name),
      ['x', 'y', 'z'],
    );
    assert.deepEqual(value('b: &y\n  c: 1\ne: *y\nf: *none\n'), { b: { c: 1 }, e: { c: 1 }, f: '*none' });
    // A name inside of what it names refers to nothing yet.
    assert.deepEqual(value('a: &a\n  b: *a\n'), { a: { b: '*a' } });
  });

  it('tells documents apart', () => {
    const spans = (text: string): string[] => readLoosely(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(spans('a: 1\n---\nb: 2\n'), ['a: 1\n', '\nb: 2\n']);
    assert.deepEqual(spans('# one\n---\na: 1\n...\n---\nb: 1'), ['\na: 1\n', '\n', '\nb: 1']);
    assert.deepEqual(spans('%YAML 1.2\n---\na: 1'), ['\na: 1']);
    assert.deepEqual(spans('\uFEFFa: 1'), ['a: 1']);
    assert.equal(readLoosely('a: |\n  ---\n  x\n').length, 1);
  });

  it('reads any text, and every span lies in it', () => {
    const inside = (node: LooseNode, text: string): void => {
      assert.ok(
        node.start >= 0 && node.start <= node.end && node.end <= text.length,
        JSON.stringify([text, node.start, node.end]),
      );
      if (node.type === 'list') for (const item of node.items) inside(item, text);
      if (node.type === 'map') for (const entry of node.entries) inside(entry.value, text);
    };
    const pieces = fc.constantFrom(
      'a',
      'b: ',
      '- ',
      '\n',
      '\r\n',
      '  ',
      '    ',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      '#',
      ' # x',
      '&a ',
      '*a',
      '!t ',
      '|',
      '>',
      '---\n',
      '...',
      '\t',
      '? ',
      '\uFEFF',
      'c:',
      '1',
      '%',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { root: node } of readLoosely(text)) if (node) inside(node, text);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads deep and long texts without delay', () => {
    readLoosely('['.repeat(20_000));
    readLoosely('- '.repeat(20_000));
    readLoosely(Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'));
    readLoosely(`${'{ a: '.repeat(5000)}\n`.repeat(3));
    const long = 'a: 1\n'.repeat(50_000);
    const started = performance.now();
    readLoosely(long);
    assert.ok(performance.now() - started < 2000);
  });
});
