import { strict as assert } from 'node:assert';
import { accept, completions, head, item } from '../../support/completion.ts';

const people =
  'people:\n  - { id: ines, name: Inês Duarte, side: client, role: vendor manager }\n  - { id: tom, side: provider, role: account lead }\n';

describe('completion in half-written text', () => {
  it('works where nothing can be parsed: a word without its colon, a bracket or a quotation mark left open', () => {
    assert.equal(
      accept(`${head}tit|\nclient2: x\n  broken: [\n`, 'title'),
      `${head}title: TODO\nclient2: x\n  broken: [\n`,
    );
    assert.equal(
      accept(`${head}${people}kpis:\n  - kpi: csat\n    ow|\n    target: 80 %\n`, 'owner'),
      `${head}${people}kpis:\n  - kpi: csat\n    owner:\n      client: TODO\n      provider: TODO\n    target: 80 %\n`,
    );
    const open = `${head}${people}kpis:\n  - kpi: csat\n    owner: { client: |\n    target: 80 %\n`;
    assert.deepEqual(completions(open).labels, ['ines', 'unknown', 'TODO']);
    assert.ok(completions(`${head}title: "Chat\nst|\n`).labels.includes('since'));
  });

  it('knows the people of a document that cannot be read', () => {
    const broken = `${head}${people}this line says nothing\ngoals:\n  - id: win\n    owner:\n      client: |\n    another broken line\n`;
    assert.equal(item(completions(broken), 'ines').detail, "Inês Duarte, vendor manager, client's side");
  });

  it('completes behind a colon with and without a space, and in the middle of a word', () => {
    const bare = head.replace('status: steady\n', '');
    assert.equal(accept(`${bare}status:|\n`, 'ramp'), `${bare}status: ramp\n`);
    assert.equal(accept(`${bare}status: |\n`, 'ramp'), `${bare}status: ramp\n`);
    assert.equal(accept(`${bare}status:   |\n`, 'ramp'), `${bare}status:   ramp\n`);
    assert.equal(accept(`${bare}status:ra|\n`, 'ramp'), `${bare}status: ramp\n`);
    const shown = completions(`${bare}status: ra|mpp # soon\n`);
    const { insert, replace } = item(shown, 'ramp');
    assert.equal(shown.text.slice(insert.start, insert.end), 'ra');
    assert.equal(shown.text.slice(replace.start, replace.end), 'rampp');
  });

  it('works between brackets, with commas where they are needed', () => {
    const entry = `${head}${people}kpis:\n  - kpi: csat\n    owner: `;
    assert.equal(accept(`${entry}{ | }`, 'client'), `${entry}{ client: TODO }`);
    assert.equal(accept(`${entry}{|}`, 'client'), `${entry}{client: TODO}`);
    assert.equal(accept(`${entry}{ client: ines, | }`, 'provider'), `${entry}{ client: ines, provider: TODO }`);
    assert.equal(accept(`${entry}{ | provider: tom }`, 'client'), `${entry}{ client: TODO, provider: tom }`);
    assert.equal(accept(`${entry}{ client: ines, provider: | }`, 'tom'), `${entry}{ client: ines, provider: tom }`);
    assert.equal(accept(`${entry}{ client: in| }`, 'ines'), `${entry}{ client: ines }`);
    assert.ok(!completions(`${entry}{ client: ines, | }`).labels.includes('client'));
    const lines = `${head}${people}kpis:\n  - kpi: csat\n    owner: {\n      client: ines,\n      |\n    }\n`;
    assert.equal(accept(lines, 'provider'), lines.replace('|', 'provider: TODO'));
  });

  it('fills lists between brackets, each value once', () => {
    const list = `${head}${people}kpis:\n  - kpi: csat\n    publication: { to: `;
    assert.deepEqual(completions(`${list}[client, |] }`).labels, ['ines', 'tom', 'provider', 'unknown', 'TODO']);
    assert.equal(accept(`${list}[client, to|] }`, 'tom'), `${list}[client, tom] }`);
    assert.equal(accept(`${list}[| client] }`, 'tom'), `${list}[tom, client] }`);
  });

  it('writes JSON where the text is JSON', () => {
    const json = (inner: string): string => `{\n  "kind": "Partnership",\n  "version": 1,\n  ${inner}\n}\n`;
    const around = { path: 'harbour.partnership.json' };
    assert.equal(accept(json('|'), 'title', around), json('"title": "TODO"'));
    assert.equal(accept(json('"ti|"'), 'title', around), json('"title": "TODO"'));
    assert.equal(accept(json('"status": |'), 'ramp', around), json('"status": "ramp"'));
    assert.equal(accept(json('"status": "ra|"'), 'ramp', around), json('"status": "ramp"'));
    assert.equal(accept(json('| "name": "x"'), 'people', around), json('"people": [{ "id": "TODO" }], "name": "x"'));
    assert.equal(
      accept(json('"people": [{ "id": "x", "keyRole": | }]'), 'true', around),
      json('"people": [{ "id": "x", "keyRole": true }]'),
    );
    assert.equal(accept(json('"people": |'), '[ ]', around), json('"people": [{ "id": "TODO" }]'));
    assert.equal(accept(json('"termination": |'), '{ }', around), json('"termination": {  }'));
    // The comma that was forgotten on the line above comes with it.
    assert.equal(
      accept('{\n  "kind": "Partnership"\n  |\n}\n', 'version', around),
      '{\n  "kind": "Partnership",\n  "version": 1\n}\n',
    );
    assert.equal(item(completions(json('"status": "ra|"'), around), 'ramp').filter, '"ramp');
  });

  it('begins a file of JSON with a bracket', () => {
    const around = { path: 'harbour.partnership.json' };
    assert.equal(
      accept('|', 'kind: Partnership …', around),
      '{\n  "kind": "Partnership",\n  "version": 1,\n  "name": "harbour",\n  "client": "TODO",\n  "provider": "TODO",\n  "status": "draft"\n}',
    );
    assert.equal(accept('|\n', 'kind', around), '{\n  "kind": ""\n}\n');
  });

  it('keeps quotation marks', () => {
    const bare = head.replace('status: steady\n', '');
    assert.equal(accept(`${bare}status: "ra|"\n`, 'ramp'), `${bare}status: "ramp"\n`);
    assert.equal(accept(`${bare}status: 'ra|'\n`, 'ramp'), `${bare}status: 'ramp'\n`);
    assert.equal(accept(`${bare}status: "ra|\n`, 'ramp'), `${bare}status: "ramp"\n`);
  });

  it('offers the names given above behind an asterisk, and what they hold', () => {
    const named = `${head}termination:\n  byClient: &rights\n    forConvenience: { notice: 90 days }\n  byProvider: *|\n`;
    const shown = completions(named);
    assert.deepEqual(shown.labels, ['*rights']);
    assert.equal(shown.items[0]?.detail, 'forConvenience');
    assert.equal(accept(named, '*rights'), named.replace('*|', '*rights'));
    assert.equal(
      accept(named.replace('byProvider: *|', 'byProvider:\n    <<: |'), '*rights'),
      named.replace('byProvider: *|', 'byProvider:\n    <<: *rights'),
    );
    assert.equal(
      accept(named.replace('byProvider: *|', 'byProvider:\n    |'), '<<'),
      named.replace('byProvider: *|', 'byProvider:\n    <<: *rights'),
    );
    assert.ok(completions(`${head}headcount:\n  current: &now |\n  minimum: 3`).labels.includes('unknown'));
  });

  it('works in a file that git has left in conflict, and in one with old line breaks', () => {
    assert.ok(
      completions(`${head}<<<<<<< ours\ntier: strategic\n=======\ntier: |\n>>>>>>> theirs\n`).labels.includes(
        'preferred',
      ),
    );
    assert.ok(completions(head.replaceAll('\n', '\r').concat('tier: |\r')).labels.includes('preferred'));
  });

  it('survives any text', () => {
    for (const text of [
      '{',
      '[',
      '- ',
      '"',
      '&a *a',
      '? x',
      '{ a: { b: [',
      ': ',
      '- - - ',
      '---\n...\n---',
      '\uFEFF',
      '%YAML 1.2\n---\n',
      '\t\tx:',
      '!!',
      '&',
      '*',
      '| \n  x',
      'a: |\n',
      '}',
    ])
      for (let at = 0; at <= text.length; at++) completions(`${text.slice(0, at)}|${text.slice(at)}`);
  });
});

describe('completion keeps quiet', () => {
  const silent = (marked: string, trigger?: string): void =>
    assert.deepEqual(
      completions(marked, trigger === undefined ? {} : { trigger }).labels,
      [],
      `${trigger ?? 'asked'}: ${marked}`,
    );

  it('in texts of several lines, and in running text', () => {
    silent(`${head}title: >\n  Chat and |\n`);
    silent(`${head}title: |\n  status: |\n`);
    silent(`${head}title: Chat\n  and |\n`);
    silent(`${head}title: "Chat\n  and |"\n`);
    silent(`${head}title: Chat and |\n`);
    silent(`${head}title: Chat and e|\n`);
  });

  it('in comments that waive nothing, and on lines that separate documents', () => {
    silent(`${head}# status: |\n`);
    silent(`${head}title: x # st|\n`);
    silent(`${head}--|\n`);
  });

  it('where nothing may stand', () => {
    silent(`${head}title: x\n    |\n`);
    silent(`${head}  |title: x\n`.replace('  |', ' | '));
    silent(`${head}people: [] |\n`);
    silent(`${head}nonsense: |\n`);
  });

  it('while a line is indented, a list is opened or a block is started', () => {
    silent(`${head}term:\n  |`, ' ');
    silent(`${head}people:\n |`, ' ');
    silent(`${head}termination:|`, ':');
    silent(`${head}termination: |`, ' ');
    silent(`${head}people: |`, ' ');
  });

  it('behind a blank, colon or mark that is typed for another reason', () => {
    silent(`${head}title: |`, ' ');
    silent(`${head}title: Chat |`, ' ');
    silent(`${head}title: Chat: |`, ' ');
    silent(`${head}title: "|"`, '"');
    silent(`${head}# A remark |`, ' ');
    silent(`${head}title: 2 *|`, '*');
  });

  it('but not where a choice is due', () => {
    const bare = head.replace('status: steady\n', '');
    for (const [text, trigger] of [
      [`${bare}status:|`, ':'],
      [`${bare}status: |`, ' '],
      [`${bare}status: "|"`, '"'],
      [`${head}people:\n  - |`, ' '],
      [`${head}termination: { | }`, ' '],
    ] as const)
      assert.ok(completions(text, { trigger }).items.length > 2, text);
  });
});
