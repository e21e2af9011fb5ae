import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatEdits, type Range, readFile } from '../../core/index.ts';
import { readYaml } from '../../core/syntax/read-yaml.ts';
import { dataOf } from '../../core/syntax/tree.ts';
import { randomFrom } from '../support/random.ts';

const root = join(import.meta.dirname, '../..');

function formatted(text: string, tabSize = 2, range?: Range): string {
  const edits = formatEdits(readFile('a.partnership.yaml', text), { tabSize }, range);
  let result = '';
  let at = 0;
  for (const edit of edits) {
    assert.ok(at <= edit.start && edit.start <= edit.end, 'edits are in order and apart');
    assert.match(text.slice(edit.start, edit.end) + edit.text, /^\s+$/, 'only white space is changed');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** What a text says: its values and comments. Undefined where it cannot be read. */
function said(text: string): string | undefined {
  const { documents, comments, problems } = readYaml(text);
  if (problems.length > 0 || documents.some((document) => document.problems.length > 0)) return undefined;
  return JSON.stringify([documents.map((document) => dataOf(document.root)), comments.map((comment) => comment.text)]);
}

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

describe('formatting', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'indents blocks, lists and items by two',
      lines(
        'people:',
        '- id: ines',
        '  side: client',
        'purpose:',
        '     reasons:',
        '        -   type: cost',
        '            x: 1',
      ),
      lines('people:', '  - id: ines', '    side: client', 'purpose:', '  reasons:', '    - type: cost', '      x: 1'),
    ],
    [
      'takes comments along, and leaves those at the margin',
      lines('# all', 'people:', '    # who', '    - id: ines', '      # inside', '# - id: tom', '    # last', 'x: 1'),
      lines('# all', 'people:', '  # who', '  - id: ines', '    # inside', '# - id: tom', '  # last', 'x: 1'),
    ],
    [
      'leaves one space after colons, dashes and commas',
      lines('a:   1', 'b : 2', 'c: {client: ines,provider:   tom , }', 'd: [ a,b ,  c ]', 'e: { }', '-x: [ ]'),
      lines('a: 1', 'b: 2', 'c: { client: ines, provider: tom, }', 'd: [a, b, c]', 'e: {}', '-x: []'),
    ],
    [
      'keeps what is lined up, and what stands before a comment',
      lines(
        'a:   1    # one',
        'bcd: 2    # two',
        'p:',
        '  - { id: ines,  side: client   }',
        '  - { id: tomas, side: provider }',
      ),
      lines(
        'a:   1    # one',
        'bcd: 2    # two',
        'p:',
        '  - { id: ines,  side: client   }',
        '  - { id: tomas, side: provider }',
      ),
    ],
    [
      'lines nothing up after a dash',
      lines('p:', '  -   { id: ines }', '  - { id: tom }'),
      lines('p:', '  - { id: ines }', '  - { id: tom }'),
    ],
    [
      'keeps the lines of brackets and of texts',
      lines('a:', '    b: {', '      c: 1,', '    }', '    d: one', '       two', '    e: "x', '      y "'),
      lines('a:', '  b: {', '    c: 1,', '  }', '  d: one', '     two', '  e: "x', '    y "'),
    ],
    [
      'keeps text blocks, with the spaces in them',
      lines(
        'a:',
        '    b: |',
        '          one  ',
        '',
        '            two',
        '    c: |2',
        '         x',
        '    d: >-',
        '     y',
      ),
      lines('a:', '  b: |', '    one  ', '', '      two', '  c: |2', '       x', '  d: >-', '    y'),
    ],
    [
      'keeps names, aliases and merges',
      lines('a:', '    - &x', '      b: 1', '    -   <<: *x', '        c: *x'),
      lines('a:', '  - &x', '    b: 1', '  - <<: *x', '    c: *x'),
    ],
    ['ends the file with one line break', 'a: 1  \n   \nb: 2\n\n \n', 'a: 1\n\nb: 2\n'],
    ['ends a file that does not end', 'a: 1', 'a: 1\n'],
    ['leaves the line breaks that a text keeps', 'a: |+\n  x\n\n\n', 'a: |+\n  x\n\n\n'],
    ['leaves the end of a text without a line break', 'a: |\n  x', 'a: |\n  x'],
    ['keeps other line ends', 'a:\r\n    b:  1\r\n', 'a:\r\n  b: 1\r\n'],
    [
      'formats each document',
      lines('---', ' a:', '  - 1', '---', 'b:   2'),
      lines('---', 'a:', '  - 1', '---', 'b: 2'),
    ],
    ['takes JSON as it is laid out', '{ "a":1,\n    "b": [1,2] }\n', '{ "a": 1,\n    "b": [1, 2] }\n'],
    ['changes nothing that cannot be read', 'a:   [1\nb:   2', 'a:   [1\nb:   2'],
    ['changes nothing in a text with tabs before names', 'a:\n\tb:   1\n', 'a:\n\tb:   1\n'],
  ];
  for (const [name, before, after] of cases)
    it(name, () => {
      assert.equal(formatted(before), after);
      assert.equal(formatted(after), after, 'twice');
    });

  it('indents as far as it is asked to', () => {
    const text = lines('a:', '  b:', '    - c: 1', '      d:', '        - 2');
    assert.equal(formatted(text, 4), lines('a:', '    b:', '        - c: 1', '          d:', '              - 2'));
    assert.equal(formatted(formatted(text, 4)), text);
    assert.equal(formatted(text, 8), text, 'the width of a tab where nobody chose one');
  });

  describe('of some lines', () => {
    const text = lines('a:   1', 'b:', '    c:   2', '    dd:   3', 'e:   4');
    const range = (first: number, last: number): Range => ({
      start: { line: first, character: 0 },
      end: { line: last + 1, character: 0 },
    });
    it('leaves the others alone', () => {
      assert.equal(formatted(text, 2, range(0, 0)), text.replace('a:   1', 'a: 1'));
      assert.equal(formatted(text, 2, range(4, 4)), text.replace('e:   4', 'e: 4'));
    });
    it('takes the whole section where some of its lines cannot move alone', () => {
      assert.equal(formatted(text, 2, range(2, 2)), lines('a:   1', 'b:', '  c: 2', '  dd: 3', 'e:   4'));
    });
  });

  it('leaves the samples as they are: scaffolds and formatting agree on a style', () => {
    for (const { name, text } of samples) assert.equal(formatted(text), text, name);
  });

  it('says the same of any text with other white space, and does it once for all', () => {
    const random = randomFrom(5);
    let [tried, restored] = [0, 0];
    for (const { name, text } of samples) {
      const meaning = said(text);
      assert.ok(meaning, name);
      for (let round = 0; round < 12; round++) {
        const other = perturbed(text, random);
        if (other === text || said(other) !== meaning) continue;
        tried++;
        const once = formatted(other);
        assert.equal(said(once), meaning, `${name}, ${round}`);
        assert.equal(formatted(once), once, `${name}, ${round}: twice`);
        if (once === text) restored++;
      }
    }
    assert.ok(tried > 60, `${tried} texts`);
    assert.ok(restored > tried * 0.7, `${restored} of ${tried} are as they were`);
  });

  it('gives back what was indented otherwise', () => {
    for (const { name, text } of samples)
      for (const tabSize of [3, 4, 6]) {
        const wide = formatted(text, tabSize);
        assert.equal(said(wide), said(text), name);
        assert.equal(formatted(wide), text, `${name}, ${tabSize}`);
      }
  });
});

const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.partnership.yaml'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(root, 'samples', name), 'utf8') }));

/** The text with spaces more or less: after colons, dashes and commas, at the ends of lines, before whole blocks. */
function perturbed(text: string, random: (limit: number) => number): string {
  const all = text.split('\n');
  for (let times = 0; times < 8; times++) {
    const at = random(all.length);
    const line = all[at] ?? '';
    const indent = line.search(/\S/);
    if (indent < 0 || line.trimStart().startsWith('#')) continue;
    const kind = random(5);
    if (kind === 0) all[at] = line.replace(/(: |, |- )/, (gap) => gap + ' '.repeat(1 + random(3)));
    else if (kind === 1) all[at] = line.replace(/([{[]) /, '$1');
    else if (kind === 2) all[at] = line + ' '.repeat(1 + random(3));
    else if (kind === 3) all[at] = line.replace(/: /, ' : ');
    else {
      // All that a block holds.
      let end = at;
      while (end + 1 < all.length && /^( |$)/.test(all[end + 1] ?? '') && !(indentOf(all[end + 1]) <= indent)) end++;
      const more = ' '.repeat(1 + random(4));
      for (let row = at + 1; row <= end; row++) if (all[row]) all[row] = more + all[row];
    }
  }
  return all.join('\n');
}

/** Of an empty line: no number, which is neither less nor more. */
function indentOf(line: string | undefined): number {
  return line ? line.search(/\S/) : Number.NaN;
}
