import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import { check, type Finding } from '../../../core/index.ts';
import type { Answers, Importance, NewFile, Reason, Work } from '../../../core/scaffold/answers.ts';
import { scaffold } from '../../../core/scaffold/scaffold.ts';
import { branchFor, type Kind, type SchemaNode, schemaOfKind } from '../../../core/schema/shape.ts';

const asOf = '2026-11-22';
const works: Work[] = [
  'service',
  'technicalSupport',
  'sales',
  'leadGeneration',
  'retention',
  'collections',
  'moderation',
  'backOffice',
  'other',
];
const statuses = ['draft', 'selecting', 'contracted', 'transition', 'ramp', 'steady'] as const;

const judged = (files: readonly NewFile[]): Finding[] =>
  check({ files: files.map(({ name, text }) => ({ path: name, text })), asOf }).findings;

/** What somebody would be told of new files, but for what is to be filled in. */
const told = (files: readonly NewFile[]): string[] =>
  judged(files)
    .filter(({ rule }) => rule !== 'PC001')
    .map(
      ({ file, range, severity, rule, message }) => `${file}:${range.start.line + 1} ${severity} ${rule} ${message}`,
    );

const full: Answers = {
  client: 'Harbour Bank',
  provider: 'Meridian CX',
  work: 'service',
  status: 'selecting',
  reasons: ['capacity', 'hours'],
  channels: [
    { channel: 'voice', share: 40 },
    { channel: 'chat', share: 55 },
  ],
  agents: 100,
  firstWave: 25,
  start: '2027-03-01',
  hiringPerWeek: 8,
  clientSite: { city: 'Lisbon', country: 'PT', timezone: 'Europe/Lisbon' },
  sites: [{ city: 'Manila', country: 'PH', timezone: 'Asia/Manila' }],
  hours: { client: '09:00-18:00', provider: '09:00-18:00' },
  languages: ['en', 'pt-BR'],
  personalData: true,
  importance: 'high',
  people: {
    client: { sponsor: 'Helena Sá', manager: 'Inês Duarte', operations: 'Rui Costa', quality: 'Ana Lima' },
    provider: { sponsor: 'Raj Patel', manager: 'Tom Okafor', operations: 'Grace Lim', quality: 'Ben Cruz' },
  },
  kpiSource: 'Contact platform, shared dashboard',
  currency: 'EUR',
  notice: { client: 90, provider: 240 },
};

const names = fc.constantFrom(
  'Inês Duarte',
  'Tom Okafor',
  'Mary-Jane O’Neill',
  'No',
  'null',
  '007',
  '山田 太郎',
  'Łukasz "Luk" Żak',
  'Dr. Ana: the one',
  '- dash',
  '🙂',
  '',
);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const zones = [
  { city: 'Porto', country: 'PT', timezone: 'Europe/Lisbon' },
  { city: 'Manila', country: 'PH', timezone: 'Asia/Manila' },
  { city: 'Bogotá', country: 'CO', timezone: 'America/Bogota' },
  { country: 'NZ', timezone: 'Pacific/Auckland' },
  { timezone: 'America/New_York' },
  { country: 'IN' },
  {},
];
const hours = fc.constantFrom('09:00-18:00', '08:00-16:30', '22:00-06:00', '13:00-21:00');
/** Shares that nobody has to be warned of. */
const sound = fc.constantFrom(
  { share: 30 },
  { share: 60 },
  { share: 70 },
  { share: 33.3 },
  { share: 40, elsewhere: 20 },
  {},
);
const channels = fc.uniqueArray(
  fc.record({
    channel: fc.constantFrom('voice', 'chat', 'email', 'social', 'back-office', 'WhatsApp Business'),
    rest: fc.oneof(sound, fc.constant({ share: 100, window: '22:00-06:00' })),
  }),
  { minLength: 1, maxLength: 4, selector: ({ channel }) => channel },
);
const people = fc.record(
  { sponsor: optional(names), manager: optional(names), operations: optional(names), quality: optional(names) },
  { requiredKeys: [] },
);

const answers: fc.Arbitrary<Answers> = fc
  .record({
    client: fc.constantFrom(
      'Harbour Bank',
      'No',
      '007',
      'Ünïcode & Söhne: GmbH',
      '日本電話',
      '# hash',
      'O\'Brien "Ltd"',
      '🙂 & co',
    ),
    provider: optional(fc.constantFrom('Meridian CX', 'Harbour Bank', 'yes', '日本電話', '1.5', 'TRUE: Corp')),
    work: optional(fc.constantFrom(...works)),
    status: optional(fc.constantFrom(...statuses)),
    reasons: optional(
      fc.uniqueArray(fc.constantFrom<Reason>('cost', 'capacity', 'hours', 'language'), { maxLength: 3 }),
    ),
    channels: optional(channels.map((all) => all.map(({ channel, rest }) => ({ channel, ...rest })))),
    agents: optional(fc.constantFrom(1, 8, 25, 26, 60, 100, 301, 2000)),
    firstWave: optional(fc.constantFrom(5, 20, 25)),
    start: optional(fc.constantFrom('2027-03-01', '2026-11-22', '2026-06-01', '2023-01-02')),
    hiringPerWeek: optional(fc.constantFrom(1, 5, 40)),
    clientSite: optional(fc.constantFrom(...zones)),
    sites: optional(fc.array(fc.constantFrom(...zones), { maxLength: 3 })),
    hours: optional(fc.record({ client: hours, provider: hours }, { requiredKeys: [] })),
    languages: optional(fc.uniqueArray(fc.constantFrom('en', 'pt-BR', 'no'), { maxLength: 3 })),
    personalData: optional(fc.boolean()),
    importance: optional(fc.constantFrom<Importance>('low', 'medium', 'high', 'critical')),
    people: optional(fc.record({ client: people, provider: people }, { requiredKeys: [] })),
    kpis: optional(
      fc.uniqueArray(
        fc.constantFrom(
          'service_level',
          'csat',
          'nps',
          'fcr',
          'cea_customer',
          'aht',
          'attrition_annual',
          'complaint_rate',
          'calibration',
          'response_time',
          'conversion',
        ),
        { maxLength: 5 },
      ),
    ),
    kpiSource: optional(fc.constantFrom('Contact platform', 'a: b # c')),
    currency: optional(fc.constantFrom('EUR', 'USD')),
    notice: optional(
      fc.record({ client: fc.constantFrom(0, 90), provider: fc.constantFrom(240, 720) }, { requiredKeys: [] }),
    ),
  })
  .map(
    (given) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Answers,
  );

describe('the files of a new partnership', function () {
  this.timeout(60_000);
  it('bring nothing but what is to be filled in, for every sort of work at every status, with all answers or with none', () => {
    for (const work of works)
      for (const status of statuses)
        for (const given of [
          { ...full, work, status, start: ['ramp', 'steady'].includes(status) ? '2025-03-03' : '2027-03-01' },
          { client: 'Harbour Bank', work, status },
        ])
          assert.deepEqual(told(scaffold(given, asOf)), [], JSON.stringify(given));
  });

  it('whatever was answered and whatever was left open', () => {
    const runs = fc.sample(answers, { numRuns: 150, seed: 20261122 });
    const faults = runs.flatMap((given) => {
      // What somebody answered is judged as it would be in a file that they wrote.
      const earned = [given.kpis?.length ? 'PC514' : '', given.notice ? 'PC40[345]' : ''].filter(Boolean).join('|');
      const said = told(scaffold(given, asOf)).filter(
        (line) => earned === '' || !new RegExp(` (${earned}) `).test(line),
      );
      return said.map((line) => `${line}\n${JSON.stringify(given)}`);
    });
    assert.equal(faults.length, 0, faults.slice(0, 5).join('\n\n'));
  });

  it('stand in the order of the reference, in block style but for people, with a line of reason above each section', () => {
    for (const status of statuses)
      for (const given of [
        { ...full, status },
        { client: 'Harbour Bank', status },
      ])
        for (const { name, text } of scaffold(given, asOf).filter((file) => file.name.endsWith('.yaml'))) {
          const [document, ...others] = parseAllDocuments(text);
          assert.equal(others.length, 0);
          assert.ok(document && isMap(document.contents));
          const kind = document.get('kind') as Kind;
          inOrder(kind, document.contents, schemaOfKind(kind), name);
          for (const line of text.split('\n')) {
            assert.ok(line.length <= 140 && line === line.trimEnd(), `${name}: ${line}`);
            if (/[{[]/.test(line.replace(/TODO.*|'.*'|^#.*/, '')))
              assert.match(line, /^ *- \{ id: |: \{ client: .*provider: .*\}$|: \[ .+ \]$/, `${name}: ${line}`);
          }
          const sections = text.split('\n').filter((line, at, all) => /^\w+:$/.test(line) && all[at - 1] !== '');
          assert.equal(sections.length, text.match(/^\w+:$/gm)?.length ?? 0, name);
          for (const section of sections) {
            const at = text.split('\n').indexOf(section);
            const [before = '', above = ''] = text.split('\n').slice(at - 2, at);
            assert.ok(above.startsWith('# ') && before === '', `${name}: ${section} has one line of reason`);
          }
        }
  });

  it('are of a size that somebody can go through', () => {
    const sizes = statuses.map((status) => {
      const [definition] = scaffold({ ...full, status }, asOf);
      return [definition?.text.split('\n').length ?? 0, definition?.text.match(/TODO/g)?.length ?? 0] as const;
    });
    const [draft, , , , , steady] = sizes;
    assert.ok((draft?.[0] ?? 999) < 500 && (draft?.[1] ?? 999) <= 25, JSON.stringify(sizes));
    assert.ok((steady?.[0] ?? 999) < 560 && (steady?.[1] ?? 999) <= 100, JSON.stringify(sizes));
  });

  it('keep what people are called, whatever YAML would make of it', () => {
    const client = `"No": 'Sons' #1, {2} & 日本 🙂`;
    const given: Answers = { client, provider: 'yes', people: { client: { manager: '007', sponsor: '- null' } } };
    const [definition, , provider] = scaffold(given, asOf);
    const data = parseAllDocuments(definition?.text ?? '')[0]?.toJS() as {
      title: string;
      client: string;
      people: { id: string; name?: string }[];
    };
    assert.equal(data.title, `Customer service by voice for ${client}`);
    assert.match(data.client, /^[a-z0-9-]+$/);
    assert.deepEqual(
      data.people.slice(0, 2).map(({ id, name }) => [id, name]),
      [
        ['null', '- null'],
        ['007', '007'],
      ],
    );
    assert.match(definition?.text ?? '', /id: "?'?null'?"?, name: '- null'/);
    // Readers of YAML 1.1, too, have to see texts.
    assert.match(provider?.text ?? '', /^name: ['"]yes['"]\ntitle: ['"]yes['"]$/m);
    assert.deepEqual(told(scaffold(given, asOf)), []);
  });

  it('hold no line break, control character or mark of direction that an answer brings along', () => {
    const [definition] = scaffold({ client: 'Harbour\n\u202eBank\u0000\t Ltd', provider: ' ', people: {} }, asOf);
    assert.match(definition?.text ?? '', /^title: Customer service by voice for Harbour Bank Ltd$/m);
    assert.match(definition?.text ?? '', /^provider: TODO which provider$/m);
  });

  it('are the same bytes for the same answers and day', () => {
    assert.deepEqual(scaffold(full, asOf), scaffold(structuredClone(full), asOf));
    assert.notDeepEqual(scaffold({ ...full, start: undefined } as never, asOf), scaffold(full, '2027-11-22'));
  });

  it('propose terms only while they are being chosen; what is signed is left to fill in', () => {
    const of = (status: (typeof statuses)[number]): string =>
      scaffold({ ...full, status, notice: {} }, asOf)[0]?.text ?? '';
    // 125 starts at 8 a week: 21 + 112 + 35 + 14 = 182 days, and 15 % of room.
    assert.match(of('selecting'), /byProvider:\n.*\n.*\n.*\n {4}forConvenience:\n {6}notice: 210 days\n/);
    assert.match(of('contracted'), /notice: TODO notice by the provider; 210 days would be safe\n/);
    assert.doesNotMatch(of('contracted'), /^ +(notice|fee|horizon|duration|target): [^T]/m);
    assert.match(of('selecting'), /target: 80 % in 20 s\n {4}threshold: 75 % in 20 s\n/);
  });

  it('join what is there: names are not taken twice, and nobody is described twice', () => {
    const there = {
      names: ['harbour-bank-chat', 'meridian-cx', 'harbour-bank-portfolio'],
      providers: ['meridian-cx'],
      portfolios: [],
      files: ['harbour-bank-chat-2.log.csv'],
    };
    const given: Answers = {
      client: 'Harbour Bank',
      provider: 'Meridian CX',
      channels: [{ channel: 'chat', share: 50, elsewhere: 20 }],
    };
    assert.deepEqual(
      scaffold(given, asOf, there).map(({ name }) => name),
      [
        'harbour-bank-chat-3.partnership.yaml',
        'harbour-bank-chat-3-exit.partnership.yaml',
        'harbour-bank-portfolio-2.partnership.yaml',
        'harbour-bank-chat-3.log.csv',
        'harbour-bank-chat-3.actuals.csv',
      ],
    );
    assert.ok(
      !scaffold(given, asOf, { ...there, portfolios: ['harbour-bank'] }).some(({ name }) => /portfolio/.test(name)),
    );
    assert.match(scaffold(given, asOf)[2]?.name ?? '', /^meridian-cx\.partnership\.yaml$/);
  });

  it('say how a team grows: never more than half as many again, once it is past what could start at once', () => {
    const totals = (agents: number, firstWave?: number): number[] =>
      [
        ...(scaffold({ client: 'a', agents, ...(firstWave ? { firstWave } : {}) }, asOf)[0]?.text ?? '').matchAll(
          /^ {4}headcount|^ {6}headcount: (\d+)$/gm,
        ),
      ].map(([, n]) => Number(n));
    assert.deepEqual(totals(25), [25]);
    assert.deepEqual(totals(100), [25, 37, 55, 82, 100]);
    assert.deepEqual(totals(100, 5), [5, 25, 37, 55, 82, 100]);
    assert.deepEqual(totals(1000), [200, 300, 450, 675, 1000]);
  });
});

/** Every block has its fields in the order in which the reference lists them. */
function inOrder(kind: Kind, node: unknown, schema: SchemaNode, at: string): void {
  if (isSeq(node)) {
    const items = branchFor(kind, schema, 'list').items ?? {};
    for (const item of node.items) inOrder(kind, item, items, `${at}[]`);
  } else if (isMap(node)) {
    const { properties = {} } = branchFor(kind, schema, 'map');
    const order = Object.keys(properties);
    const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
    assert.deepEqual(
      keys,
      [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      at,
    );
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      inOrder(kind, value, properties[name] ?? {}, `${at} ${name}`);
    }
  }
}
