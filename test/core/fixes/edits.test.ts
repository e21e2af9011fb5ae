import { strict as assert } from 'node:assert';
import type { FixOperation } from '../../../core/findings.ts';
import { editsFor } from '../../../core/fixes/edits.ts';
import { readYaml } from '../../../core/syntax/read-yaml.ts';
import { dataOf } from '../../../core/syntax/tree.ts';

/** The text after the operations; undefined when they cannot be done. */
function apply(text: string, ...operations: FixOperation[]): string | undefined {
  const file = readYaml(text);
  const edits = editsFor({ file, kind: 'Partnership', root: file.documents[0]?.root }, operations);
  if (!edits) return undefined;
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    assert.ok(edit.start >= at, 'edits overlap');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The value of the first document after the operations, read again. */
function valueAfter(text: string, ...operations: FixOperation[]): unknown {
  const result = apply(text, ...operations);
  assert.notEqual(result, undefined, 'no edits');
  const file = readYaml(result ?? '');
  assert.deepEqual(
    file.documents.flatMap(({ problems }) => problems),
    [],
    result,
  );
  return JSON.parse(JSON.stringify(dataOf(file.documents[0]?.root)));
}

const set = (path: (string | number)[], value: unknown): FixOperation => ({ do: 'set', path, value });
const remove = (...path: (string | number)[]): FixOperation => ({ do: 'remove', path });
const append = (path: (string | number)[], value: unknown): FixOperation => ({ do: 'append', path, value });
const propose = (path: (string | number)[], field: string, value: unknown): FixOperation => ({
  do: 'propose',
  path,
  field,
  value,
});

describe('small edits: set', () => {
  it('changes a value and nothing else', () => {
    assert.equal(
      apply('headcount:\n  current: 90   # counted by both\n  minimum: 0\n', set(['headcount', 'current'], 100)),
      'headcount:\n  current: 100   # counted by both\n  minimum: 0\n',
    );
  });
  it('takes the quotation marks with the value, and sets new ones where they are needed', () => {
    assert.equal(apply("title: 'Chat'\n", set(['title'], 'Chat: cards')), 'title: "Chat: cards"\n');
    assert.equal(
      apply('people: [{ id: a, name: x }]\n', set(['people', 0, 'name'], 'Duarte, Inês')),
      'people: [{ id: a, name: "Duarte, Inês" }]\n',
    );
  });
  it('fills an empty value before its remark', () => {
    assert.equal(
      apply('title: # later\nstatus: draft\n', set(['title'], 'Chat')),
      'title: Chat # later\nstatus: draft\n',
    );
    assert.equal(apply('title:', set(['title'], 'Chat')), 'title: Chat');
    assert.equal(apply('title: &t\nnote: *t\n', set(['title'], 'Chat')), 'title: &t Chat\nnote: *t\n');
    assert.equal(
      apply('headcount: { current, minimum: 0 }\n', set(['headcount', 'current'], 5)),
      'headcount: { current: 5, minimum: 0 }\n',
    );
  });
  it('replaces a text on several lines', () => {
    assert.equal(
      apply('note: |\n  one\n  two\n\nstatus: draft\n', set(['note'], 'short')),
      'note: short\n\nstatus: draft\n',
    );
    assert.equal(
      apply(
        'termination:\n  byClient:\n    forConvenience:\n      notice: 30 days\nstatus: draft\n',
        set(['termination', 'byClient'], 'TODO ask'),
      ),
      'termination:\n  byClient: TODO ask\nstatus: draft\n',
    );
  });
  it('keeps a text of several lines on one', () => {
    assert.deepEqual(valueAfter('title: x\nstatus: draft\n', set(['title'], 'a\nb')), {
      title: 'a\nb',
      status: 'draft',
    });
  });
  it('adds a key at its place in the reference', () => {
    assert.equal(
      apply('kind: Partnership\nversion: 1\nclient: a\n', set(['name'], 'harbour')),
      'kind: Partnership\nversion: 1\nname: harbour\nclient: a\n',
    );
    assert.equal(apply('version: 1\n', set(['kind'], 'Partnership')), 'kind: Partnership\nversion: 1\n');
    assert.equal(
      apply('\ufeffversion: 1\r\n', set(['kind'], 'Partnership')),
      '\ufeffkind: Partnership\r\nversion: 1\r\n',
    );
  });
  it('adds the last key to a text without a last line break', () => {
    assert.equal(
      apply('headcount:\n  current: 5', set(['headcount', 'minimum'], 0)),
      'headcount:\n  current: 5\n  minimum: 0',
    );
    assert.equal(
      apply('headcount:\r\n  current: 5', set(['headcount', 'minimum'], 0)),
      'headcount:\r\n  current: 5\r\n  minimum: 0',
    );
  });
  it('adds a key after a text on several lines, and after its remarks', () => {
    assert.deepEqual(
      valueAfter(
        'people: []\nscope:\n  - channel: chat\n    task: |\n      one\n\n      two\n\n# end\nstatus: draft\n',
        set(['scope', 0, 'share'], '85 %'),
      ),
      {
        people: [],
        scope: [{ channel: 'chat', task: 'one\n\ntwo\n', share: '85 %' }],
        status: 'draft',
      },
    );
  });
  it('adds a key first in a list item', () => {
    assert.equal(
      apply('people:\n  - name: Inês\n    side: client\n', set(['people', 0, 'id'], 'TODO id')),
      'people:\n  - id: TODO id\n    name: Inês\n    side: client\n',
    );
  });
  it('makes the blocks around a key that are missing', () => {
    const text = 'name: a\n\n# who leaves\ntermination:\n  byClient: TODO\n';
    assert.equal(
      apply(text, set(['termination', 'byProvider', 'forConvenience', 'notice'], '90 days')),
      'name: a\n\n# who leaves\ntermination:\n  byClient: TODO\n  byProvider:\n    forConvenience:\n      notice: 90 days\n',
    );
    assert.deepEqual(
      valueAfter(
        'name: a\n',
        set(['term', 'start'], '2026-01-01'),
        set(['term', 'end'], '2027-01-01'),
        set(['headcount', 'current'], 5),
      ),
      {
        name: 'a',
        headcount: { current: 5 },
        term: { start: '2026-01-01', end: '2027-01-01' },
      },
    );
  });
  it('puts a block below an empty key, or in place of false and TODO', () => {
    assert.equal(
      apply('term:\nstatus: draft\n', set(['term', 'start'], 'TODO start')),
      'term:\n  start: TODO start\nstatus: draft\n',
    );
    assert.equal(
      apply('term: # of the contract\n\nstatus: draft\n', set(['term', 'start'], 'TODO start')),
      'term: # of the contract\n  start: TODO start\n\nstatus: draft\n',
    );
    assert.equal(apply('term: TODO ask # soon\n', set(['term', 'start'], 'x')), 'term: # soon\n  start: x\n');
    assert.deepEqual(valueAfter('headcount: { current: 5 }\nterm: false\n', set(['term'], { start: 'x', end: 'y' })), {
      headcount: { current: 5 },
      term: { start: 'x', end: 'y' },
    });
  });
  it('puts a block or list in place of empty brackets', () => {
    assert.equal(apply('term: {} # soon\n', set(['term'], { start: 'x' })), 'term: # soon\n  start: x\n');
    assert.equal(apply('l: []\nm: 1\n', set(['l'], ['a', 'b'])), 'l:\n  - a\n  - b\nm: 1\n');
    assert.equal(apply('h: { l: [] }\n', set(['h', 'l'], ['a', 'b'])), 'h: { l: [ a, b ] }\n');
    assert.equal(apply('l: [\n  # none yet\n]\n', set(['l'], ['a'])), undefined);
  });
  it('writes between brackets as the brackets do', () => {
    assert.equal(
      apply('headcount: { current: 5 }\n', set(['headcount', 'minimum'], 0)),
      'headcount: { current: 5, minimum: 0 }\n',
    );
    assert.equal(
      apply('headcount: {current: 5}\n', set(['headcount', 'flex'], { up: '10 %' })),
      'headcount: {current: 5, flex: { up: 10 % }}\n',
    );
    assert.equal(apply('headcount: {}\n', set(['headcount', 'current'], 5)), 'headcount: { current: 5 }\n');
    assert.equal(
      apply('headcount: {\n  minimum: 0,\n  }\n', set(['headcount', 'current'], 5)),
      'headcount: {\n  current: 5,\n  minimum: 0,\n  }\n',
    );
  });
  it('writes JSON into JSON', () => {
    const text = '{\n  "kind": "Partnership",\n  "version": 1,\n  "people": [{ "id": "a" }]\n}\n';
    const result = apply(
      text,
      set(['name'], 'harbour'),
      append(['people'], { id: 'b', keyRole: true }),
      set(['people', 0, 'side'], 'client'),
    );
    assert.equal(
      result,
      '{\n  "kind": "Partnership",\n  "version": 1,\n  "name": "harbour",\n  "people": [{ "id": "a", "side": "client" }, { "id": "b", "keyRole": true }]\n}\n',
    );
    assert.doesNotThrow(() => JSON.parse(result ?? ''));
    assert.equal(apply(text, { do: 'rename-key', path: ['people'], to: 'staff' })?.includes('"staff": ['), true);
  });
  it('changes items of lists', () => {
    assert.equal(apply('l:\n  - a # x\n  -\n', set(['l', 0], 'b'), set(['l', 1], 'c')), 'l:\n  - b # x\n  - c\n');
    assert.equal(apply('l: [a, b]\n', set(['l', 1], 'x, y')), 'l: [a, "x, y"]\n');
  });
});

describe('small edits: aliases and merge keys', () => {
  const text = 'termination:\n  byClient: &way\n    forConvenience: { notice: 30 days }\n  byProvider: *way\n';
  it('changes nothing that others use too', () => {
    assert.equal(apply(text, set(['termination', 'byProvider', 'forConvenience', 'notice'], '90 days')), undefined);
    assert.equal(apply(text, propose(['termination', 'byProvider', 'forConvenience'], 'notice', '90 days')), undefined);
    assert.equal(apply(text, append(['termination', 'byProvider', 'forCause', 'grounds'], 'insolvency')), undefined);
  });
  it('replaces the use of an alias', () => {
    assert.equal(apply(text, set(['termination', 'byProvider'], 'TODO ask')), text.replace('*way', 'TODO ask'));
  });
  it('states beside << what it brings in', () => {
    const merged = 'byClient: &way\n  notice: 30 days\n  fee: 0 EUR\nbyProvider:\n  <<: *way\n  note: x\n';
    assert.deepEqual(valueAfter(merged, set(['byProvider', 'notice'], '90 days')), {
      byClient: { notice: '30 days', fee: '0 EUR' },
      byProvider: { note: 'x', notice: '90 days', fee: '0 EUR' },
    });
    const only = 'byClient: &way\n  notice: 30 days\nbyProvider:\n  <<: *way\n';
    assert.deepEqual(valueAfter(only, set(['byProvider', 'notice'], '90 days')), {
      byClient: { notice: '30 days' },
      byProvider: { notice: '90 days' },
    });
    assert.equal(apply(merged, remove('byProvider', 'notice')), undefined);
  });
});

describe('small edits: lists', () => {
  it('adds an item in the style of the list', () => {
    assert.equal(
      apply('people:\n  - id: a # first\nstatus: draft\n', append(['people'], { id: 'b', name: 'B' })),
      'people:\n  - id: a # first\n  - id: b\n    name: B\nstatus: draft\n',
    );
    assert.equal(apply('people:\n- id: a\n', append(['people'], { id: 'b' })), 'people:\n- id: a\n- id: b\n');
    assert.equal(apply('people: [{ id: a }]\n', append(['people'], { id: 'b' })), 'people: [{ id: a }, { id: b }]\n');
    assert.equal(apply('people: [] # none\n', append(['people'], { id: 'b' })), 'people: # none\n  - id: b\n');
    assert.equal(apply('l: []\n', append(['l'], 'b')), 'l: [b]\n');
    assert.equal(apply('a: { people: [] }\n', append(['a', 'people'], { id: 'b' })), 'a: { people: [{ id: b }] }\n');
    assert.equal(
      apply('people: [\n  { id: a }\n]\n', append(['people'], { id: 'b' })),
      'people: [\n  { id: a },\n  { id: b }\n]\n',
    );
  });
  it('makes the list, once for several items', () => {
    assert.equal(
      apply('name: a\n', append(['people'], { id: 'b' }), append(['people'], { id: 'c' })),
      'name: a\npeople:\n  - id: b\n  - id: c\n',
    );
    assert.equal(
      apply(
        'name: a\n',
        set(['risk', 'owner'], 'b'),
        append(['risk', 'threats'], 'c'),
        append(['risk', 'threats'], 'd'),
      ),
      'name: a\nrisk:\n  owner: b\n  threats:\n    - c\n    - d\n',
    );
    assert.equal(apply('people:\nname: a\n', append(['people'], { id: 'b' })), 'people:\n  - id: b\nname: a\n');
    assert.equal(apply('people: TODO ask\n', append(['people'], { id: 'b' })), 'people:\n  - id: b\n');
  });
});

describe('small edits: indent', () => {
  it('is what the file takes for a level, two columns behind a dash', () => {
    const wide = 'name: a\npeople:\n    - id: a\nheadcount:\n    current: 3 # now\n';
    assert.equal(
      apply(wide, set(['termination', 'byProvider', 'forConvenience', 'notice'], '30 days')),
      `${wide}termination:\n    byProvider:\n        forConvenience:\n            notice: 30 days\n`,
    );
    assert.equal(
      apply(wide, append(['people'], { id: 'b', side: { note: 'x: y' } })),
      wide.replace('id: a\n', 'id: a\n    - id: b\n      side:\n          note: "x: y"\n'),
    );
    assert.equal(
      apply(wide, set(['headcount', 'flex'], { up: '20 %' })),
      wide.replace('# now\n', '# now\n    flex:\n        up: 20 %\n'),
    );
    assert.equal(
      apply('people:\n- id: a\nname: b\n', set(['goals'], [{ id: 'c' }])),
      'people:\n- id: a\ngoals:\n  - id: c\nname: b\n',
    );
  });
});

describe('small edits: remove and rename', () => {
  it('takes out whole lines', () => {
    assert.equal(apply('a: 1 # one\nb: 2\nc: 3\n', remove('b')), 'a: 1 # one\nc: 3\n');
    assert.equal(apply('a: 1\nb:\n  c: 2\n  d:\n    - e\nf: 3\n', remove('b')), 'a: 1\nf: 3\n');
    assert.equal(apply('\ufeffa: 1\nb: 2\n', remove('a')), '\ufeffb: 2\n');
    assert.equal(apply('a: 1\nb:', remove('b')), 'a: 1\n');
  });
  it('keeps the dash of a list item', () => {
    assert.equal(apply('l:\n  - a: 1\n    b: 2\n', remove('l', 0, 'a')), 'l:\n  - b: 2\n');
  });
  it('leaves no empty block behind', () => {
    assert.equal(apply('a: 1\nb:\n  c: 2\n', remove('b', 'c')), 'a: 1\n');
    assert.equal(apply('a: 1\nb:\n  - x\n', remove('b', 0)), 'a: 1\n');
  });
  it('minds the commas', () => {
    assert.equal(apply('a: { b: 1, c: 2, d: 3 }\n', remove('a', 'b')), 'a: { c: 2, d: 3 }\n');
    assert.equal(apply('a: { b: 1, c: 2, d: 3 }\n', remove('a', 'd')), 'a: { b: 1, c: 2 }\n');
    assert.equal(apply('a: [b, c]\n', remove('a', 1)), 'a: [b]\n');
    assert.equal(apply('a:\n  - b\n  - c # x\n  - d\n', remove('a', 1)), 'a:\n  - b\n  - d\n');
  });
  it('renames where the name was written', () => {
    assert.equal(
      apply('a: { hedcount: 1 }\n', { do: 'rename-key', path: ['a', 'hedcount'], to: 'headcount' }),
      'a: { headcount: 1 }\n',
    );
  });
});

describe('small edits: proposals', () => {
  const text = 'termination:\n  byProvider:\n    forConvenience:\n      notice: 30 days # MSA\n      fee: 0 EUR\n';
  it('stand beside what is held', () => {
    assert.equal(
      apply(text, propose(['termination', 'byProvider', 'forConvenience'], 'notice', '161 days')),
      `${text}      proposed:\n        value:\n          notice: 161 days\n        by: TODO day by which it is to be agreed\n        owner: TODO who negotiates it\n`,
    );
  });
  it('join what is proposed already, and each other', () => {
    const block = ['termination', 'byProvider', 'forConvenience'];
    const once = apply(text, propose(block, 'notice', '161 days')) ?? '';
    assert.equal(apply(once, propose(block, 'notice', '180 days')), once.replace('161', '180'));
    assert.equal(
      apply(once, propose(block, 'fee', '5 EUR')),
      once.replace('161 days\n', '161 days\n          fee: 5 EUR\n'),
    );
    assert.deepEqual(
      (
        valueAfter(
          'headcount: { current: 5 }\n',
          propose(['headcount'], 'minimum', 0),
          propose(['headcount'], 'current', 9),
        ) as { headcount: { proposed: { value: unknown } } }
      ).headcount.proposed.value,
      { minimum: 0, current: 9 },
    );
  });
  it('fill an open one', () => {
    assert.deepEqual(valueAfter('headcount:\n  current: 5\n  proposed: TODO\n', propose(['headcount'], 'current', 9)), {
      headcount: { current: 5, proposed: { value: { current: 9 } } },
    });
  });
});

describe('small edits: what cannot be done', () => {
  it('is not done', () => {
    assert.equal(apply('- a\n', set(['kind'], 'x')), undefined);
    assert.equal(apply('a: 1\n', remove('b')), undefined);
    assert.equal(apply('people: [{ id: a }]\n', set(['people', 3, 'id'], 'x')), undefined);
    assert.equal(apply('headcount:\n  current: 5\n', set(['headcount'], { current: 6 })), undefined);
    assert.equal(apply('', set(['kind'], 'x')), undefined);
  });
});

describe('small edits: insert', () => {
  const insert = (path: (string | number)[], ...values: unknown[]): FixOperation => ({ do: 'insert', path, values });
  const block =
    'ramp:\n  waves:\n    - id: pilot\n      headcount: 20\n    # after Easter\n    - id: spring # big\n      headcount: 90\n';

  it('puts items before another one, comments and order kept', () => {
    assert.equal(
      apply(
        block,
        insert(['ramp', 'waves', 1], { id: 'step', headcount: 30 }, { id: 'step-2', gate: { conditions: [] } }),
      ),
      'ramp:\n  waves:\n    - id: pilot\n      headcount: 20\n    # after Easter\n    - id: step\n      headcount: 30\n    - id: step-2\n      gate:\n        conditions: []\n    - id: spring # big\n      headcount: 90\n',
    );
  });

  it('puts items before the first, beside other changes of the one that follows', () => {
    assert.deepEqual(
      valueAfter(block, insert(['ramp', 'waves', 0], { id: 'first' }), set(['ramp', 'waves', 0, 'headcount'], 25)),
      {
        ramp: { waves: [{ id: 'first' }, { id: 'pilot', headcount: 25 }, { id: 'spring', headcount: 90 }] },
      },
    );
  });

  it('keeps the line breaks of the file', () => {
    assert.equal(
      apply('ramp:\r\n  waves:\r\n    - id: pilot\r\n', insert(['ramp', 'waves', 0], { id: 'first', headcount: 5 })),
      'ramp:\r\n  waves:\r\n    - id: first\r\n      headcount: 5\r\n    - id: pilot\r\n',
    );
  });

  it('keeps to brackets', () => {
    assert.equal(
      apply('waves: [{ id: pilot }, { id: spring }]\n', insert(['waves', 1], { id: 'step', headcount: 30 })),
      'waves: [{ id: pilot }, { id: step, headcount: 30 }, { id: spring }]\n',
    );
  });

  it('does nothing where there is no such item', () => {
    assert.equal(apply(block, insert(['ramp', 'waves', 2], { id: 'step' })), undefined);
    assert.equal(apply(block, insert(['ramp', 'steps', 0], { id: 'step' })), undefined);
    assert.equal(
      apply('ramp:\n  waves: &all\n    - id: a\nother:\n  waves: *all\n', insert(['other', 'waves', 0], { id: 'b' })),
      undefined,
    );
  });
});
