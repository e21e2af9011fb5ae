import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, check, readFile } from '../../../core/index.ts';
import { sortSections } from '../../../core/language/actions/sort-sections.ts';
import { randomFrom } from '../../support/random.ts';
import { file } from './support.ts';

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');
const head = ['kind: Partnership', 'version: 1', 'name: harbour'];

function sorted(text: string): string {
  const [action, ...others] = sortSections(readFile(file, text));
  assert.equal(others.length, 0);
  assert.equal(action?.refused, undefined);
  return action ? applyEdits(text, [action.edits]).text : text;
}

describe('sorting sections', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'moves sections with the remarks and empty lines above them',
      lines(
        ...head,
        '',
        '# How it ends',
        '# by either side',
        'term:',
        '  end: 2027-01-01 # signed',
        '',
        'people:',
        '  - id: ines',
      ),
      lines(
        ...head,
        '',
        'people:',
        '  - id: ines',
        '',
        '# How it ends',
        '# by either side',
        'term:',
        '  end: 2027-01-01 # signed',
      ),
    ],
    [
      'moves fields within sections',
      lines(
        ...head,
        'headcount:',
        '  # by contract',
        '  minimum: 0',
        '  current: 100 # in May',
        '    # all of them',
        '  asOf: 2026-05-01',
      ),
      lines(
        ...head,
        'headcount:',
        '  current: 100 # in May',
        '    # all of them',
        '  asOf: 2026-05-01',
        '  # by contract',
        '  minimum: 0',
      ),
    ],
    [
      'leaves remarks at the top of the file there',
      lines('# Harbour Bank', 'version: 1', 'kind: Partnership', 'name: harbour'),
      lines('# Harbour Bank', 'kind: Partnership', 'version: 1', 'name: harbour'),
    ],
    [
      'keeps the dash before the first field of an item, and the order of items',
      lines(...head, 'people:', '  - side: client', '    id: zoe # leads', '    name: Zoe', '  - id: adam'),
      lines(...head, 'people:', '  - id: zoe # leads', '    name: Zoe', '    side: client', '  - id: adam'),
    ],
    [
      'leaves an item whose first field would have a remark above',
      lines(...head, 'people:', '  - side: client', '    # leads', '    id: zoe'),
      lines(...head, 'people:', '  - side: client', '    # leads', '    id: zoe'),
    ],
    [
      'sorts between brackets of a line',
      lines(
        ...head,
        'people:',
        '  - { side: client,  id: zoe } # leads',
        '  - { side: client, # leads',
        '      id: adam }',
      ),
      lines(
        ...head,
        'people:',
        '  - { id: zoe,  side: client } # leads',
        '  - { side: client, # leads',
        '      id: adam }',
      ),
    ],
    [
      'leaves what it does not know behind what it stands behind',
      lines('version: 1', 'house: { b: 1, a: 2 }', 'kind: Partnership', 'name: harbour'),
      lines('kind: Partnership', 'version: 1', 'house: { b: 1, a: 2 }', 'name: harbour'),
    ],
    [
      'keeps a remark at the end of a section with it',
      lines(...head, 'term:', '  end: 2027-01-01', '# no renewal', '', 'people:', '  - id: ines'),
      lines(...head, 'people:', '  - id: ines', '', 'term:', '  end: 2027-01-01', '# no renewal'),
    ],
    [
      'ends where the file ended',
      `${lines(...head)}term: { end: 2027-01-01 }\npeople: []`,
      `${lines(...head)}people: []\nterm: { end: 2027-01-01 }`,
    ],
    [
      'sorts each document',
      lines('version: 1', 'kind: Provider', 'name: a', '---', '# second', 'version: 1', 'kind: Provider', 'name: b'),
      lines('kind: Provider', 'version: 1', 'name: a', '---', '# second', 'kind: Provider', 'version: 1', 'name: b'),
    ],
    [
      'takes text blocks whole',
      lines(...head, 'purpose:', '  note: |', '    one', '', '    two', '  reasons: []'),
      lines(...head, 'purpose:', '  reasons: []', '  note: |', '    one', '', '    two'),
    ],
  ];
  for (const [name, before, after] of cases)
    it(name, () => {
      assert.equal(sorted(before), after);
      assert.equal(sorted(after), after, 'twice');
      assert.equal(sorted(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'), 'CRLF');
    });

  it('says why it cannot, where an alias would come before what it stands for', () => {
    const text = lines(...head, 'term:', '  end: &day 2027-01-01', 'people:', '  - { id: ines, until: *day }');
    const [action] = sortSections(readFile(file, text));
    assert.match(action?.refused ?? '', /An alias .* would stand above/);
    assert.deepEqual(action?.edits, []);
  });

  it('offers nothing where all is in order, nor in a text that cannot be read', () => {
    for (const text of [lines(...head), 'name: [', '', 'version: 1\nkind: Partnership\nname: [a\n'])
      assert.deepEqual(sortSections(readFile(file, text)), []);
  });

  it('brings shuffled samples back, with every remark and the same findings', () => {
    const random = randomFrom(7);
    let shuffledOnes = 0;
    for (const name of readdirSync(samples, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!name.endsWith('.partnership.yaml')) continue;
      const text = sorted(readFileSync(join(samples, name), 'utf8'));
      for (let round = 0; round < 3; round++) {
        const other = shuffled(text, random);
        if (other === text) continue;
        shuffledOnes++;
        const back = sorted(other);
        // Empty lines stand between sections, wherever they come from.
        assert.deepEqual(back.split('\n').filter(Boolean), text.split('\n').filter(Boolean), name);
      }
      assert.deepEqual(keys(text), keys(readFileSync(join(samples, name), 'utf8')), name);
    }
    assert.ok(shuffledOnes > 30, `${shuffledOnes}`);
  });
});

const samples = join(import.meta.dirname, '../../../samples');

function keys(text: string): string[] {
  return check({ files: [{ path: file, text }], asOf: '2026-11-22' })
    .findings.map(({ key }) => key)
    .sort();
}

/** The text with its sections, each with the remarks above it, in another order; the first stays first. */
function shuffled(text: string, random: (limit: number) => number): string {
  const parts: string[] = [];
  let above = '';
  for (const line of text.split(/(?<=\n)/)) {
    // A remark at the margin goes with what is below it; all else with the section that it is in.
    if (line.startsWith('#')) above += line;
    else if (/^[a-zA-Z]/.test(line)) {
      parts.push(above + line);
      above = '';
    } else parts.push(`${parts.pop() ?? ''}${above}${line}`);
  }
  const [first = '', ...sections] = parts;
  const rest: string[] = [];
  while (sections.length > 0) rest.push(...sections.splice(random(sections.length), 1));
  return [first, ...rest].join('');
}
