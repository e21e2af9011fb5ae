import { strict as assert } from 'node:assert';
import { diffLines } from 'diff';
import { formOn } from '../../support/form.ts';

const text = `# The contract is in the safe.
kind: Partnership
version: 1
name: chat
title: 'Chat for Harbour'   # as on the cover
status: selecting
client: harbour
provider: meridian
house-field: kept

people:
  - { id: ines, name: Inês Duarte, side: client }   # leads
  - id: "tom"
    name: Tom Okafor
    side: provider

scope:
  - channel: chat
    share: 85%
    inHouse: 15

kpis:
  - kpi: csat
    target: 85 %   # agreed in May
    owner: { client: ines, provider: "tom" }
  - kpi: service_level
    channel: chat
    target: TODO ask
    owner:
      client: ines

communication:
  cadences:
    - id: weekly
      every: weekly
      attendees: { client: [ines], provider: [tom] }
    - { id: board, every: 10 days }

term:
  nonRenewalNotice: 90 days

termination:
  byClient:
    forConvenience: { notice: 90 d, fee: 100 EUR }
    forCause: false
  byProvider:
    forConvenience:
      # MSA §14.2
      notice: 30 days   # too short
`;

/** The lines that differ, `- old` and `+ new`. */
function differing(before: string, after: string): string[] {
  return diffLines(before, after).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .trimEnd()
          .split('\n')
          .map((line) => `${added ? '+' : '-'} ${line.trim()}`)
      : [],
  );
}

describe('form: one change is one small edit', () => {
  const form = formOn(text);
  const cases: [name: string, value: string | { figure: string; unit: string }, ...lines: string[]][] = [
    [
      '/title',
      'Chat & mail',
      "- title: 'Chat for Harbour'   # as on the cover",
      "+ title: 'Chat & mail'   # as on the cover",
    ],
    [
      '/title',
      "Harbour's chat",
      "- title: 'Chat for Harbour'   # as on the cover",
      "+ title: 'Harbour''s chat'   # as on the cover",
    ],
    ['/status', 'contracted', '- status: selecting', '+ status: contracted'],
    ['/since', '2027-01-04', '+ since: 2027-01-04'],
    [
      '/people/ines/role',
      'vendor manager',
      '- - { id: ines, name: Inês Duarte, side: client }   # leads',
      '+ - { id: ines, name: Inês Duarte, side: client, role: vendor manager }   # leads',
    ],
    [
      '/people/ines/name',
      'Duarte, Inês',
      '- - { id: ines, name: Inês Duarte, side: client }   # leads',
      '+ - { id: ines, name: "Duarte, Inês", side: client }   # leads',
    ],
    ['/people/tom/keyRole', 'true', '+ keyRole: true'],
    ['/people/tom/name', '', '- name: Tom Okafor'],
    ['/scope/chat/share', { figure: '60', unit: '%' }, '- share: 85%', '+ share: 60%'],
    ['/scope/chat/inHouse', { figure: '40', unit: '%' }, '- inHouse: 15', '+ inHouse: 40'],
    ['/scope/chat/headcount', '12.5', '+ headcount: 12.5'],
    ['/kpis/csat/target', '90 %', '- target: 85 %   # agreed in May', '+ target: 90 %   # agreed in May'],
    ['/kpis/csat/target', '4.2', '- target: 85 %   # agreed in May', '+ target: 4.2   # agreed in May'],
    [
      '/kpis/csat/owner/provider',
      'ines',
      '- owner: { client: ines, provider: "tom" }',
      '+ owner: { client: ines, provider: "ines" }',
    ],
    ['/kpis/csat/owner/client', '', '- owner: { client: ines, provider: "tom" }', '+ owner: { provider: "tom" }'],
    ['/kpis/service_level/target', '80 % in 20 s', '- target: TODO ask', '+ target: 80 % in 20 s'],
    ['/kpis/service_level/owner/provider', 'tom', '+ provider: tom'],
    ['/kpis/service_level/frequency', { figure: '', unit: 'monthly' }, '+ frequency: monthly'],
    ['/communication/cadences/weekly/every', { figure: '2', unit: 'weeks' }, '- every: weekly', '+ every: 2 weeks'],
    [
      '/communication/cadences/board/every',
      { figure: '', unit: 'monthly' },
      '- - { id: board, every: 10 days }',
      '+ - { id: board, every: monthly }',
    ],
    [
      '/term/nonRenewalNotice',
      { figure: '1', unit: 'months' },
      '- nonRenewalNotice: 90 days',
      '+ nonRenewalNotice: 1 month',
    ],
    [
      '/termination/byClient/forConvenience/notice',
      { figure: '120', unit: 'days' },
      '- forConvenience: { notice: 90 d, fee: 100 EUR }',
      '+ forConvenience: { notice: 120 d, fee: 100 EUR }',
    ],
    [
      '/termination/byClient/forConvenience/fee',
      { figure: '100', unit: 'GBP' },
      '- forConvenience: { notice: 90 d, fee: 100 EUR }',
      '+ forConvenience: { notice: 90 d, fee: 100 GBP }',
    ],
    [
      '/termination/byProvider/forConvenience/notice',
      { figure: '180', unit: 'days' },
      '- notice: 30 days   # too short',
      '+ notice: 180 days   # too short',
    ],
    ['/termination/byClient/forCause', '', '- forCause: false'],
    ['/termination/byProvider/forCause', 'false', '+ forCause: false'],
    ['/termination/changeOfControl', 'false', '+ changeOfControl: false'],
  ];
  for (const [name, value, ...lines] of cases) {
    const typed = typeof value === 'string' ? value : `${value.figure} ${value.unit}`;
    it(`${name} = ${typed || 'nothing'}`, () => {
      assert.deepEqual(differing(text, form.written(name, value)), lines);
      const windows = text.replace(/\n/g, '\r\n');
      assert.equal(formOn(windows).written(name, value), form.written(name, value).replace(/\n/g, '\r\n'));
    });
  }

  it('writes what is missing with the blocks around it, in the order of the reference', () => {
    const after = formOn(text.slice(0, text.indexOf('termination:'))).written(
      '/termination/byProvider/forConvenience/notice',
      { figure: '180', unit: 'days' },
    );
    assert.match(
      after,
      /\n {2}nonRenewalNotice: 90 days\ntermination:\n {2}byProvider:\n {4}forConvenience:\n {6}notice: 180 days\n\n$/,
    );
  });

  it('keeps JSON what it is', () => {
    const json =
      '{ "kind": "Partnership", "version": 1, "name": "chat", "client": "a", "provider": "b",\n  "people": [{ "id": "ines", "side": "client" }],\n  "kpis": [{ "kpi": "csat", "owner": { "client": "ines" } }] }\n';
    const form = formOn({ 'chat.partnership.json': json });
    assert.equal(form.written('/kpis/csat/target', '85 %'), json.replace('"csat",', '"csat", "target": "85 %",'));
    assert.equal(form.written('/people/ines/side', 'provider'), json.replace('"side": "client"', '"side": "provider"'));
  });
});

describe('form: lists', () => {
  const { form, change, field, part } = formOn(text);
  const added = (id: string) => form.sections.find((section) => section.id === id)?.add?.place ?? assert.fail(id);
  const textAfter = (made: ReturnType<typeof change>): string => {
    assert.ok(!('refused' in made), String(made.refused));
    return made['chat.partnership.yaml'] ?? '';
  };

  it('takes people into a meeting and out of it', () => {
    const { place } = field('/communication/cadences/weekly/attendees/client');
    const more = textAfter(change({ do: 'include', place, value: 'tom' }));
    assert.deepEqual(differing(text, more).at(-1), '+ attendees: { client: [ines, tom], provider: [tom] }');
    const fewer = textAfter(change({ do: 'exclude', place, value: 'ines' }));
    assert.deepEqual(differing(text, fewer).at(-1), '+ attendees: { provider: [tom] }');
    const first = field('/communication/cadences/board/attendees/provider').place;
    const begun = textAfter(change({ do: 'include', place: first, value: 'tom' }));
    assert.match(begun, /- \{ id: board, every: 10 days, attendees: \{ provider: \[ ?tom ?\] \} \}/);
    assert.ok('refused' in change({ do: 'exclude', place: first, value: 'tom' }));
  });

  it('adds a person with an id of its own', () => {
    const values = { name: 'Inês Matos', side: 'client', role: 'planner' };
    const after = textAfter(change({ do: 'add', place: added('people'), values }));
    assert.match(
      after,
      /side: provider\n {2}- id: ines-2\n {4}name: Inês Matos\n {4}side: client\n {4}role: planner\n\nscope:/,
    );
  });

  it('adds a piece of work, a KPI and a meeting with what was answered', () => {
    const work = textAfter(
      change({ do: 'add', place: added('scope'), values: { channel: 'email', share: { figure: '40', unit: '%' } } }),
    );
    assert.match(work, /inHouse: 15\n {2}- channel: email\n {4}share: 40 %\n/);
    const kpi = textAfter(change({ do: 'add', place: added('kpis'), values: { kpi: 'fcr', channel: '' } }));
    assert.match(kpi, /client: ines\n {2}- kpi: fcr\n\ncommunication/);
    const every = { figure: '', unit: 'quarterly' };
    const place = added('communication/cadences');
    const meeting = textAfter(change({ do: 'add', place, values: { title: 'Quarterly review', every } }));
    assert.match(meeting, /\n {4}- id: quarterly-review\n {6}title: Quarterly review\n {6}every: quarterly\n/);
  });

  it('says what is needed before anything is added', () => {
    assert.deepEqual(change({ do: 'add', place: added('kpis'), values: {} }), { refused: 'KPI is needed.' });
    const nobody = change({ do: 'add', place: added('people'), values: { side: 'client' } });
    assert.deepEqual(nobody, { refused: 'A name is needed: an id is made of it.' });
  });

  it('takes an item out', () => {
    const { place } = part('/kpis/service_level');
    const after = textAfter(change({ do: 'remove', place }));
    assert.equal(after, text.replace(/ {2}- kpi: service_level[\s\S]*?\n(?=\ncommunication)/, ''));
  });
});

describe('form: what is refused', () => {
  const form = formOn(text);
  const refused = (name: string, value: string | { figure: string; unit: string }): string => {
    const made = form.set(name, value);
    assert.ok('refused' in made, 'it is accepted');
    return String(made.refused);
  };

  it('says what is wrong with a value as the finding would', () => {
    assert.match(
      refused('/termination/byProvider/forConvenience/notice', { figure: 'soon', unit: 'days' }),
      /soon days/,
    );
    assert.match(refused('/scope/chat/share', { figure: '140', unit: '%' }), /140/);
    assert.match(refused('/kpis/csat/target', 'rather good'), /rather good/);
    assert.match(refused('/since', '2027-02-30'), /2027-02-30/);
    assert.match(refused('/scope/chat/channel', 'Chat Room'), /Chat Room/);
  });

  it('keeps what an entry is nothing without', () => {
    assert.match(refused('/scope/chat/channel', ''), /^Channel is needed here/);
  });

  it('takes no place that the form does not have, or that is another by now', () => {
    const { place } = form.field('/kpis/csat/target');
    const moved = { ...place, name: '/kpis/service_level/target' };
    for (const wrong of [moved, { ...place, path: ['version'], name: '/version' }, { ...place, file: 'other.yaml' }])
      assert.match(String(form.change({ do: 'set', place: wrong, value: '1 %' }).refused), /changed meanwhile/);
    const away = { ...form.part('/kpis/csat').place, path: ['termination'], name: '/termination' };
    assert.ok('refused' in form.change({ do: 'remove', place: away }));
  });
});
