import { strict as assert } from 'node:assert';
import { lineStartsOf, lineText, offsetAt, positionAt, rangeOf } from '../../../core/syntax/lines.ts';
import { pathAt, usesAlong, writtenPath } from '../../../core/syntax/places.ts';
import { readYaml } from '../../../core/syntax/read-yaml.ts';
import { dataOf, nodeAt, type Path, type SyntaxNode, spanAt } from '../../../core/syntax/tree.ts';

function root(text: string): SyntaxNode {
  const file = readYaml(text);
  const found = file.documents[0]?.root;
  assert.ok(found, text);
  return found;
}

/** The text that a path marks. */
function marked(text: string, path: Path, onKey = false): string {
  const { start, end } = spanAt(root(text), path, onKey);
  return text.slice(start, end);
}

const codes = (text: string): string[] => {
  const file = readYaml(text);
  return [...file.problems, ...file.documents.flatMap(({ problems }) => problems)].map(({ code }) => code);
};

describe('positions', () => {
  it('count lines as editors do', () => {
    // LF, CRLF, a lone CR; an emoji is two code units.
    const text = 'a\nb\r\nc\r🙂d\n';
    const starts = lineStartsOf(text);
    assert.deepEqual(starts, [0, 2, 5, 7, 11]);
    assert.deepEqual(positionAt(starts, text.indexOf('d')), { line: 3, character: 2 });
    assert.equal(lineText(text, starts, 1), 'b');
    assert.equal(lineText(text, starts, 3), '🙂d');
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(offsetAt(starts, positionAt(starts, offset), text.length), offset);
    }
  });
  it('stay inside the text', () => {
    const starts = lineStartsOf('ab\ncd');
    assert.deepEqual(positionAt(starts, 99), { line: 1, character: 96 });
    assert.equal(offsetAt(starts, { line: 9, character: 0 }, 5), 5);
    assert.equal(offsetAt(starts, { line: 0, character: 99 }, 5), 3);
    assert.deepEqual(rangeOf(starts, { start: 4, end: 3 }), {
      start: { line: 1, character: 1 },
      end: { line: 1, character: 1 },
    });
  });
});

describe('the tree', () => {
  it('holds values as YAML 1.2 reads them', () => {
    assert.deepEqual(
      JSON.parse(
        JSON.stringify(dataOf(root('a: no\nb: 2026-01-01\nc: 1e3\nd: 0x10\ne: ~\nf: "5"\ng: true\nh: 12:30\n'))),
      ),
      {
        a: 'no',
        b: '2026-01-01',
        c: 1000,
        d: 16,
        e: null,
        f: '5',
        g: true,
        h: '12:30',
      },
    );
  });
  it('reads YAML 1.2 even if the file asks for 1.1', () => {
    const file = readYaml('%YAML 1.1\n---\na: no\nb: 2026-01-01\n');
    assert.deepEqual({ ...(dataOf(file.documents[0]?.root) as object) }, { a: 'no', b: '2026-01-01' });
    assert.deepEqual(codes('%YAML 1.1\n---\na: no\n'), ['yaml-version']);
    assert.deepEqual(codes('%YAML 1.2\n---\na: no\n'), []);
  });
  it('marks values, keys, and the deepest part of what is not there', () => {
    const text = '\ufeffa:\r\n  b: "x y" # z\r\n  c:\r\n';
    assert.equal(marked(text, ['a', 'b']), '"x y"');
    assert.equal(marked(text, ['a', 'b'], true), 'b');
    assert.equal(marked(text, ['a', 'c']), 'c');
    assert.equal(marked(text, ['a', 'd', 'e']), 'a');
    assert.equal(marked(text, ['z']), 'a');
    assert.equal(marked('- k: 1\n', [0]), 'k');
  });
  it('ends a block text with its last line, and a block with its last value', () => {
    const text = 'a: |\n  one\n  two\n\n# remark\nb:\n  c: 1 # x\n\nd: >-\n  z';
    assert.equal(marked(text, ['a']), '|\n  one\n  two');
    const b = nodeAt(root(text), ['b']);
    assert.equal(text.slice(b?.start, b?.end), 'c: 1');
    assert.equal(marked(text, ['d']), '>-\n  z');
  });
  it('finds the comments', () => {
    const file = readYaml(
      '# one\na: 1 # two\nb: # three\n  - x # four\n# five\n---\n# six\nc: { # seven\n  d: "# no"\n}\n',
    );
    assert.deepEqual(
      file.comments.map(({ text }) => text),
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven'],
    );
    for (const { start, end } of file.comments) assert.equal(file.text[start], '#', file.text.slice(start, end));
  });
  it('keeps documents apart', () => {
    const file = readYaml('a: 1\n---\nb: 2\n---\n');
    assert.deepEqual(
      file.documents.map(({ root }) => root && Object.keys(dataOf(root) as object)),
      [['a'], ['b'], undefined],
    );
  });
  it('takes a list of pairs for a list of blocks', () => {
    assert.equal(JSON.stringify(dataOf(root('a: [b: 1, c]\n'))), '{"a":[{"b":1},"c"]}');
  });
  it('reads JSON, indented with tabs too', () => {
    assert.deepEqual(codes('{\n\t"kind": "Partnership",\n\t"people": [\n\t\t{ "id": "a" }\n\t]\n}\n'), []);
  });
  it('gives maps no prototype', () => {
    const value = dataOf(root('__proto__: { x: 1 }\n')) as Record<string, unknown>;
    assert.deepEqual(Object.keys(value), ['__proto__']);
    assert.equal(value.x, undefined);
  });
});

describe('aliases and merge keys', () => {
  const text =
    'base: &b\n  n: 30 days\n  f: 0 EUR\nuse: *b\nmix:\n  <<: *b\n  n: 90 days\nboth:\n  <<: [*b, { g: 1 }]\n';
  it('bring in values', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(dataOf(root(text)))), {
      base: { n: '30 days', f: '0 EUR' },
      use: { n: '30 days', f: '0 EUR' },
      mix: { n: '90 days', f: '0 EUR' },
      both: { n: '30 days', f: '0 EUR', g: 1 },
    });
  });
  it('are marked where the value was written', () => {
    const start = text.indexOf('30 days');
    for (const path of [
      ['use', 'n'],
      ['base', 'n'],
      ['both', 'n'],
    ])
      assert.equal(spanAt(root(text), path).start, start);
    assert.equal(marked(text, ['mix', 'n']), '90 days');
    assert.deepEqual(writtenPath(root(text), ['mix', 'f']), ['base', 'f']);
    assert.deepEqual(
      usesAlong(root(text), ['mix', 'f']).map((span) => text.slice(span.start, span.end)),
      ['<<'],
    );
    assert.deepEqual(
      usesAlong(root(text), ['use', 'f']).map((span) => text.slice(span.start, span.end)),
      ['*b'],
    );
    assert.deepEqual(usesAlong(root(text), ['mix', 'n']), []);
  });
  it('are refused where they lead nowhere or to themselves', () => {
    assert.deepEqual(codes('a: *b\n'), ['unknown-alias']);
    assert.deepEqual(codes('a: &a [*a]\n'), ['alias-loop']);
    assert.deepEqual(codes('a: &a\n  <<: *a\n  b: 1\n'), ['alias-loop']);
    assert.deepEqual(codes('a:\n  <<: x\n'), ['bad-merge']);
  });
});

describe('the path at a place', () => {
  it('is that of the innermost value', () => {
    const text = 'a: 1\nb:\n  - c: x\n    d: [1, 2]\n';
    const at = (word: string): Path => pathAt(root(text), text.indexOf(word));
    assert.deepEqual(at('1'), ['a']);
    assert.deepEqual(at('x'), ['b', 0, 'c']);
    assert.deepEqual(at('2]'), ['b', 0, 'd', 1]);
    assert.deepEqual(pathAt(root(text), 999), []);
  });
});

describe('what a damaged value leaves', () => {
  it('is everything else', () => {
    for (const bad of [
      'Chat: cards',
      'b:',
      '"a" b',
      "'it's'",
      '"a" b: c',
      '@x',
      '%x',
      '*x*',
      '* x',
      '& co',
      '!x',
      '> 80 %',
      '>= 80',
      '"K:\\Ven"',
      '{{ x }}',
      '[a,,b]',
      '&a &b c',
      '? x',
    ]) {
      const text = `a: 1\nt: ${bad}\nn:\n  p: 1\n  q: ${bad}\n  r: 2\nz: 9\n`;
      const value = dataOf(root(text)) as { n: object };
      assert.deepEqual(
        [Object.keys(value), Object.keys(value.n)],
        [
          ['a', 't', 'n', 'z'],
          ['p', 'q', 'r'],
        ],
        bad,
      );
      assert.equal(codes(text).length, 2, bad);
    }
  });
});
