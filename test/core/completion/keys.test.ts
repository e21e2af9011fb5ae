import { strict as assert } from 'node:assert';
import { accept, completions, head, item } from '../../support/completion.ts';

describe('completion of fields', () => {
  it('has what is needed first, then the order of the reference, then what every block has', () => {
    const { labels, items } = completions(`kind: Partnership\nversion: 1\nname: x\n|`);
    assert.deepEqual(labels.slice(0, 5), ['client', 'provider', 'title', 'status', 'since']);
    // Whole pieces stand behind the single fields.
    const single = items.filter(({ kind }) => kind !== 'snippet');
    assert.deepEqual(
      labels.slice(0, single.length),
      single.map(({ label }) => label),
    );
    assert.deepEqual(
      single.slice(-3).map(({ label }) => label),
      ['source', 'note', 'proposed'],
    );
    assert.ok(labels.indexOf('people') < labels.indexOf('kpis') && labels.indexOf('kpis') < labels.indexOf('exitPlan'));
    assert.deepEqual(
      items.map(({ sort }) => sort),
      items.map(({ sort }) => sort).sort(),
    );
  });

  it('says what a field is, what it takes, and what is assumed', () => {
    const shown = completions(`${head}termination:\n  byClient:\n    forConvenience:\n      |`);
    assert.equal(item(shown, 'notice').detail, 'Notice');
    assert.match(item(shown, 'notice').documentation ?? '', /^Time from written notice.*\n\nExample: `90 days`$/s);
    assert.match(
      item(shown, 'feeBasis').documentation ?? '',
      /- `monthsOfFee`: A number of months.*Assumed when left out: `fixed`/s,
    );
    assert.equal(item(completions(`${head}people:\n  - |`), 'id').detail, 'Id, needed');
  });

  it('never has a field that is there', () => {
    const { labels } = completions(`${head}people:\n  - id: ines\n    |\n    role: lead\n`);
    assert.ok(!labels.includes('id') && !labels.includes('role') && labels.includes('name'));
  });

  it('writes a value that may stay as it is: TODO, to be typed over', () => {
    assert.equal(item(completions(`${head}|`), 'title').newText, `title: \${1:TODO}`);
    assert.equal(accept(`${head}|`, 'title'), `${head}title: TODO`);
  });

  it('writes the least that a block needs, both sides where there are two', () => {
    assert.equal(accept(`${head}|`, 'people'), `${head}people:\n  - id: TODO`);
    assert.equal(accept(`${head}|`, 'termination'), `${head}termination:\n  TODO`);
    assert.equal(
      accept(`${head}kpis:\n  - kpi: csat\n    |`, 'owner'),
      `${head}kpis:\n  - kpi: csat\n    owner:\n      client: TODO\n      provider: TODO`,
    );
    assert.equal(accept(`${head}kpis:\n  - |`, 'kpi'), `${head}kpis:\n  - kpi: TODO`);
    assert.equal(
      accept('kind: Actuals\nversion: 1\nname: a\n|', 'readings'),
      'kind: Actuals\nversion: 1\nname: a\nreadings:\n  - kpi: TODO\n    period: TODO\n    value: TODO',
    );
  });

  it('puts the fields of a block that is to be filled in where it says TODO', () => {
    const shown = completions(`${head}termination:\n  TODO|`);
    assert.equal(item(shown, 'byClient').filter, 'TODO byClient');
    assert.equal(accept(`${head}termination:\n  TODO|`, 'byClient'), `${head}termination:\n  byClient:\n    TODO`);
  });

  it('moves a block or list that is begun behind its key to the next line', () => {
    assert.equal(accept(`${head}termination: |`, 'byClient'), `${head}termination:\n  byClient:\n    TODO`);
    assert.equal(accept(`${head}termination:|`, 'byClient'), `${head}termination:\n  byClient:\n    TODO`);
    assert.equal(accept(`${head}termination: by|\n`, 'byClient'), `${head}termination:\n  byClient:\n    TODO\n`);
    assert.equal(accept(`${head}people: |`, 'id'), `${head}people:\n  - id: TODO`);
    const sites = `${head}sites:\n  - id: porto\nscope:\n  - channel: chat\n    sites: |`;
    assert.equal(accept(sites, 'porto'), sites.replace(' |', '\n      - porto'));
  });

  it('begins a list, an item, or the next field of the item above', () => {
    const people = `${head}people:\n  - id: ines\n`;
    assert.equal(accept(`${head}people:\n  |`, 'id'), `${head}people:\n  - id: TODO`);
    assert.equal(accept(`${head}people:\n  -|`, 'id'), `${head}people:\n  - id: TODO`);
    assert.equal(accept(`${people}    |`, 'name'), `${people}    name: TODO`);
    // Return leads to the column of the dash: a new item, or the next field at the column of the first.
    const shown = completions(`${people}  |`);
    assert.deepEqual(shown.labels.slice(0, 2), ['id', 'name']);
    assert.equal(accept(`${people}  |`, 'id'), `${people}  - id: TODO`);
    assert.equal(accept(`${people}  ro|`, 'role'), `${people}    role: TODO`);
    assert.equal(accept(`${people}  - |`, 'id'), `${people}  - id: TODO`);
  });

  it('puts a field before another one, on the line behind the dash too', () => {
    assert.equal(
      accept(`${head}people:\n  - |\n    role: lead\n`, 'id'),
      `${head}people:\n  - id: TODO\n    role: lead\n`,
    );
    assert.equal(accept(`${head}people:\n  - |role: lead\n`, 'id'), `${head}people:\n  - id: TODO\n    role: lead\n`);
    assert.equal(
      accept(`${head}term:\n  |\n  end: 2027-01-01\n`, 'start'),
      `${head}term:\n  start: TODO\n  end: 2027-01-01\n`,
    );
    assert.equal(
      accept(`${head}people:\n  - { |role: lead }\n`, 'id'),
      `${head}people:\n  - { id: TODO, role: lead }\n`,
    );
  });

  it('renames a field that has its colon, and leaves its value alone', () => {
    assert.equal(accept(`${head}ter|: strategic\n`, 'tier'), `${head}tier: strategic\n`);
    const shown = completions(`${head}sta|tus: steady\n`.replace('status: steady\nclient', 'client'));
    const { insert, replace } = item(shown, 'status');
    assert.deepEqual(
      [shown.text.slice(insert.start, insert.end), shown.text.slice(replace.start, replace.end)],
      ['sta', 'status'],
    );
  });

  it('lays out what it adds as the document does', () => {
    const wide = 'kind: Partnership\nversion: 1\nname: x\nterm:\n    start: 2026-01-01\npeople:\n- id: ines\n';
    assert.equal(accept(`${wide}|`, 'goals'), `${wide}goals:\n- id: TODO`);
    assert.equal(accept(`${wide}|`, 'purpose'), `${wide}purpose:\n    TODO`);
    const windows = head.replaceAll('\n', '\r\n');
    assert.equal(accept(`${windows}|`, 'people'), `${windows}people:\r\n  - id: TODO`);
    assert.equal(
      accept(`${windows}people:\r\n  - id: x\r\n    |\r\n`, 'name'),
      `${windows}people:\r\n  - id: x\r\n    name: TODO\r\n`,
    );
  });

  it('offers below a proposal what may be proposed there', () => {
    const notice = `${head}termination:\n  byClient:\n    forConvenience:\n      notice: 30 days\n      proposed:\n        `;
    assert.ok(completions(`${notice}|`).labels.includes('value'));
    const { labels } = completions(`${notice}value:\n          |`);
    assert.ok(labels.includes('notice') && labels.includes('fee') && !labels.includes('proposed'));
    assert.ok(completions(`${notice}value:\n          feeBasis: |`).labels.includes('monthsOfFee'));
  });
});

describe('completion of a new document', () => {
  it('begins with its kind, or with all that such a document needs', () => {
    const { labels } = completions('|');
    assert.equal(labels[0], 'kind');
    assert.ok(labels.includes('kind: Partnership …') && labels.includes('kind: Policy …'));
    assert.equal(
      accept('|', 'kind: Partnership …'),
      'kind: Partnership\nversion: 1\nname: harbour-chat\nclient: TODO\nprovider: TODO\nstatus: draft',
    );
    assert.equal(accept('# Our chat\n|', 'kind'), '# Our chat\nkind: ');
    assert.equal(accept('kind: |', 'Provider'), 'kind: Provider');
    assert.equal(accept('ki|', 'kind'), 'kind: ');
  });

  it('begins again behind a line that separates documents', () => {
    assert.equal(
      accept(`${head}---\n|`, 'kind: Provider …'),
      `${head}---\nkind: Provider\nversion: 1\nname: harbour-chat`,
    );
    assert.deepEqual(completions(`${head}---|`).labels, []);
    const { labels } = completions(`${head}---\nkind: Provider\nversion: 1\nname: meridian-cx\n|`);
    assert.ok(labels.includes('lei') && !labels.includes('kpis'));
  });

  it('knows the kind by the fields that are there', () => {
    const { labels } = completions('entries:\n  - date: 2026-01-01\n|');
    assert.equal(labels[0], 'kind');
    assert.equal(accept('entries:\n  - date: 2026-01-01\n|', 'kind'), 'entries:\n  - date: 2026-01-01\nkind: Log');
  });

  it('proposes the name of the file as the name', () => {
    assert.equal(
      accept('kind: Partnership\nname: |', 'night-chat', { path: 'chat/night-chat.partnership.yaml' }),
      'kind: Partnership\nname: night-chat',
    );
  });
});
