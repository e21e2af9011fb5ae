import { strict as assert } from 'node:assert';
import { formOn } from '../../support/form.ts';

/** A partnership with the least that makes one, and more lines. */
const partnership = (...lines: string[]): string =>
  `${['kind: Partnership', 'version: 1', 'name: chat', 'client: harbour', 'provider: meridian', ...lines].join('\n')}\n`;

describe('form: what it shows', () => {
  it('has every section of the layout, called and explained as the reference does it', () => {
    const { form } = formOn(partnership());
    assert.deepEqual(
      form.sections.map(({ title }) => title),
      ['Partnership', 'People', 'Scope', 'KPIs', 'Meetings', 'Term', 'Termination'],
    );
    for (const { help, parts, add } of form.sections) {
      assert.notEqual(help, '');
      for (const field of [...parts.flatMap((part) => part.fields), ...(add?.fields ?? [])]) {
        assert.notEqual(field.help, '', field.place.name);
        assert.doesNotMatch(field.label, /^"/, field.place.name);
      }
    }
  });

  it('gives each sort of value its control, with what may stand there', () => {
    const { form, field } = formOn(
      partnership(
        'status: steady',
        'since: 2024-03-04',
        'people:',
        '  - { id: ines, name: Inês Duarte, side: client, keyRole: true }',
        '  - { id: tom, role: account lead, side: provider }',
        'goals: [{ id: loyal, level: ultimate, statement: They stay }]',
        'scope: [{ channel: chat, share: 85 %, headcount: 12 }]',
        'kpis: [{ kpi: csat, target: 85 %, frequency: 2 weeks, owner: { client: ines, provider: rui }, goal: loyal }]',
        'communication: { cadences: [{ id: weekly, every: weekly, attendees: { client: [ines, ghost] } }] }',
        'termination: { byClient: { forConvenience: { notice: P90D, fee: 1200.50 GBP } } }',
      ),
    );
    const options = (name: string): string[] => (form.lists[field(name).list ?? ''] ?? []).map(({ label }) => label);
    assert.equal(field('/status').control, 'choice');
    assert.equal(options('/status')[5], 'steady: The work runs at its full size.');
    assert.deepEqual([field('/since').control, field('/since').value], ['date', '2024-03-04']);
    assert.deepEqual(options('/people/ines/keyRole'), ['Yes', 'No']);
    assert.equal(field('/people/ines/keyRole').value, 'true');
    assert.deepEqual(field('/scope/chat/share').amount, { figure: '85', unit: '%' });
    assert.deepEqual([field('/scope/chat/headcount').control, field('/scope/chat/headcount').value], ['number', '12']);
    assert.deepEqual(field('/kpis/csat/frequency').amount, { figure: '2', unit: 'weeks' });
    assert.deepEqual(field('/communication/cadences/weekly/every').amount, { figure: '', unit: 'weekly' });
    assert.deepEqual(field('/termination/byClient/forConvenience/notice').amount, { figure: '90', unit: 'days' });
    assert.deepEqual(field('/termination/byClient/forConvenience/fee').amount, { figure: '1200.50', unit: 'GBP' });
    assert.deepEqual(options('/kpis/csat/owner/client'), ["Inês Duarte, client's side (ines)"]);
    assert.deepEqual(options('/kpis/csat/owner/provider'), ["account lead, provider's side (tom)"]);
    assert.equal(field('/kpis/csat/owner/provider').value, 'rui');
    assert.deepEqual(options('/kpis/csat/goal'), ['loyal: ultimate: They stay']);
    assert.equal(field('/kpis/csat/target').control, 'text');
    assert.deepEqual(options('/kpis/csat/target'), ['80 %']);
    assert.deepEqual(field('/communication/cadences/weekly/attendees/client').chosen, ['ines', 'ghost']);
    const currencies = form.lists[field('/termination/byClient/forConvenience/fee').units ?? ''] ?? [];
    assert.equal(currencies[0]?.value, 'GBP');
    assert.ok(currencies.length > 100);
  });

  it('suggests targets of the KPI beside which they stand', () => {
    const { form, field } = formOn(partnership('kpis: [{ kpi: csat }, { kpi: service_level }]'));
    const values = (name: string): string[] => (form.lists[field(name).list ?? ''] ?? []).map(({ value }) => value);
    assert.deepEqual(values('/kpis/csat/target'), ['80 %']);
    assert.ok(values('/kpis/service_level/target').includes('80 % in 20 s'));
  });

  it('begins the units of a length of time with the usual one of the field', () => {
    const { form, field } = formOn(partnership('communication: { cadences: [{ id: weekly }] }'));
    const first = (name: string): string | undefined => form.lists[field(name).units ?? '']?.[0]?.value;
    assert.equal(first('/communication/cadences/weekly/length'), 'minutes');
    assert.equal(first('/term/renewFor'), 'months');
    assert.equal(first('/termination/byProvider/forConvenience/notice'), 'days');
    assert.equal(first('/communication/cadences/weekly/every'), 'daily');
  });

  it('tells what is open from what is not stated', () => {
    const { field } = formOn(
      partnership('title: TODO find a title', 'tier: unknown', 'termination: { byProvider: TODO ask legal }'),
    );
    assert.deepEqual([field('/title').open, field('/title').value], ['TODO find a title', '']);
    assert.deepEqual([field('/tier').open, field('/tier').value], ['unknown', '']);
    assert.equal(field('/criticality').open, undefined);
  });

  it('shows one notice for both sides where the file states one, else one for each', () => {
    const one = formOn(partnership('term: { nonRenewalNotice: 90 days }'));
    assert.equal(one.field('/term/nonRenewalNotice').label, 'Notice not to renew');
    const none = formOn(partnership());
    assert.equal(none.field('/term/nonRenewalNotice/client').label, 'Notice not to renew, client');
    assert.equal(
      none.written('/term/nonRenewalNotice/provider', { figure: '180', unit: 'days' }),
      partnership('term:', '  nonRenewalNotice:', '    provider: 180 days'),
    );
  });

  it('asks whether there is such a right where the file denies it or says nothing', () => {
    const { field, form, written } = formOn(partnership('termination: { byProvider: { forConvenience: false } }'));
    assert.equal(field('/termination/byProvider/forConvenience').value, 'false');
    const names = form.sections.flatMap(({ parts }) =>
      parts.flatMap(({ fields }) => fields.map((one) => one.place.name)),
    );
    assert.ok(!names.includes('/termination/byProvider/forConvenience/notice'));
    assert.equal(written('/termination/byProvider/forConvenience', ''), partnership().replace(/\n$/, '\n'));
    const stated = formOn(partnership('termination: { byProvider: { forConvenience: { notice: 30 days } } }'));
    assert.ok(
      !stated.form.sections.some(({ parts }) =>
        parts.some(({ fields }) => fields.some((one) => one.place.name === '/termination/byProvider/forConvenience')),
      ),
    );
  });

  it('shows the first 200 items of a list, and says how many more there are', () => {
    const people = Array.from({ length: 203 }, (_, index) => `  - { id: p${index}, name: P ${index}, side: client }`);
    const { form, change } = formOn(partnership('people:', ...people));
    const section = form.sections.find(({ id }) => id === 'people');
    assert.deepEqual([section?.parts.length, section?.more], [200, 3]);
    const place = section?.add?.place ?? assert.fail('nobody can be added');
    const made = change({ do: 'add', place, values: { name: 'P 7' } });
    assert.match(
      String(made['chat.partnership.yaml' as keyof typeof made]),
      /id: p202.*\n {2}- id: p\n {4}name: P 7\n$/,
    );
  });

  it('chooses between the partnerships of a file', () => {
    const two = `${partnership('title: One')}---\n${partnership('title: Two').replace('name: chat', 'name: voice')}`;
    assert.deepEqual(formOn(two).form.documents, [
      { document: 0, title: 'One' },
      { document: 1, title: 'Two' },
    ]);
    const second = formOn(two, 1);
    assert.equal(second.form.name, 'voice');
    assert.equal(second.written('/title', 'Three'), two.replace('title: Two', 'title: Three'));
  });
});

describe('form: what is only shown', () => {
  const why = (text: string, name: string): string | undefined => formOn(text).field(name).shown?.why;

  it('leaves alone what is written once for several places', () => {
    const text = partnership(
      'termination:',
      '  byClient:',
      '    forConvenience: &right',
      '      notice: 90 days',
      '    forCause: { notice: &short 30 days, cure: 10 days }',
      '  byProvider:',
      '    forConvenience: *right',
      '    forCause:',
      '      <<: { cure: 5 days }',
      '      notice: *short',
      'transition: &unused { }',
    );
    assert.match(why(text, '/termination/byClient/forConvenience/notice') ?? '', /repeated elsewhere/);
    assert.match(why(text, '/termination/byClient/forCause/notice') ?? '', /repeated elsewhere/);
    assert.equal(why(text, '/termination/byClient/forCause/cure'), undefined);
    assert.match(why(text, '/termination/byProvider/forConvenience/notice') ?? '', /written once/);
    assert.match(why(text, '/termination/byProvider/forCause/notice') ?? '', /written once/);
    assert.match(why(text, '/termination/byProvider/forCause/cure') ?? '', /written once/);
    const { set, field } = formOn(text);
    assert.ok('refused' in set('/termination/byProvider/forConvenience/notice', { figure: '1', unit: 'days' }));
    assert.equal(field('/termination/byProvider/forConvenience/notice').value, '90 days');
  });

  it('lets people be chosen where that is still to be done', () => {
    const text = partnership(
      'communication: { cadences: [{ id: weekly, attendees: { client: TODO who } }] }',
      'people: TODO ask',
    );
    const { change, field, form } = formOn(text);
    const attendees = field('/communication/cadences/weekly/attendees/client');
    assert.deepEqual([attendees.open, attendees.shown, attendees.chosen], ['TODO who', undefined, []]);
    assert.deepEqual(change({ do: 'include', place: attendees.place, value: 'ines' }), {
      'chat.partnership.yaml': text.replace('TODO who', '[ ines ]'),
    });
    const place = form.sections.find(({ id }) => id === 'people')?.add?.place ?? assert.fail('nobody can be added');
    assert.deepEqual(change({ do: 'add', place, values: { name: 'Inês Duarte' } }), {
      'chat.partnership.yaml': text.replace('people: TODO ask', 'people:\n  - id: ines\n    name: Inês Duarte'),
    });
  });

  it('leaves alone texts of several lines and blocks in the place of one value', () => {
    const text = partnership(
      'title: |',
      '  Chat',
      '  and mail',
      'people:',
      '  - ines',
      '  - { id: tom, role: { x: 1 } }',
    );
    assert.match(why(text, '/title') ?? '', /several lines/);
    assert.match(why(text, '/people/tom/role') ?? '', /More is written/);
    const [first] = formOn(text).form.sections.find(({ id }) => id === 'people')?.parts ?? [];
    assert.match(first?.shown?.why ?? '', /another form/);
    assert.deepEqual([first?.removable, first?.fields.length, first?.line], [false, 0, 9]);
  });

  it('shows what is proposed beside what is held, and leaves it alone', () => {
    const text = partnership(
      'termination:',
      '  byProvider:',
      '    forConvenience:',
      '      notice: 30 days',
      '      proposed: { value: { notice: 161 days }, by: 2027-01-31, owner: ines }',
    );
    const { field, written } = formOn(text);
    const name = '/termination/byProvider/forConvenience/notice';
    assert.deepEqual(field(name).proposed, { why: '161 days (by 2027-01-31, owner ines)', line: 9 });
    assert.equal(written(name, { figure: '60', unit: 'days' }), text.replace('notice: 30 days', 'notice: 60 days'));
  });

  it('shows what cannot be read as it is written, to be written anew', () => {
    const text = partnership('status: steedy', 'term: { renewFor: a year, nonRenewalNotice: P1Y6M }');
    const { field, written } = formOn(text);
    assert.deepEqual([field('/term/renewFor').control, field('/term/renewFor').value], ['text', 'a year']);
    assert.deepEqual(
      [field('/term/nonRenewalNotice').control, field('/term/nonRenewalNotice').value],
      ['text', 'P1Y6M'],
    );
    assert.equal(field('/status').value, 'steedy');
    assert.match(field('/term/renewFor').findings[0]?.message ?? '', /a year/);
    assert.equal(written('/term/renewFor', '1 year'), text.replace('a year', '1 year'));
  });
});

describe('form: findings stand where they belong', () => {
  it('at the field, at the item, at the section', () => {
    const { form, field, part } = formOn(
      partnership(
        'status: steady',
        'people: [{ id: ines, side: client, name: I }, { id: tom, side: provider, name: T }]',
        'kpis: [{ kpi: csat, target: 85 %, owner: { client: ines, provider: tom }, publication: { to: [client] } }]',
        'headcount: { current: 100, hiringPerWeek: 10 }',
        'termination: { byProvider: { forConvenience: { notice: 30 days } } }',
      ),
    );
    const rules = (findings: readonly { rule: string }[]): string[] => findings.map(({ rule }) => rule);
    const notice = field('/termination/byProvider/forConvenience/notice');
    assert.ok(rules(notice.findings).includes('PC404'));
    assert.equal(notice.findings[0]?.severity, 'error');
    assert.ok(rules(part('/kpis/csat').findings).includes('PC509'));
    const meetings = form.sections.find(({ id }) => id === 'communication/cadences');
    assert.deepEqual(rules(meetings?.findings ?? []), ['PC201']);
    assert.ok(!JSON.stringify(form).includes('PC001'));
  });

  it('of the partnership alone, where a file has several', () => {
    const two = `${partnership('status: steady', 'scope: [{ channel: chat, share: 90 % }]')}---\n${partnership('status: steady', 'scope: [{ channel: chat, share: 20 % }]').replace('name: chat', 'name: voice')}`;
    assert.deepEqual(
      [0, 1].map((document) =>
        formOn(two, document)
          .field('/scope/chat/share')
          .findings.map(({ rule }) => rule),
      ),
      [['PC314'], []],
    );
  });
});

describe('form: a partnership in several files', () => {
  const files = {
    'chat.partnership.yaml': partnership('status: steady', 'people:', '  - { id: ines, side: client, name: Inês }'),
    'chat.client.partnership.yaml': partnership(
      'audience: client',
      'people:',
      '  - { id: rui, side: client, name: Rui }',
      'kpis:',
      '  - kpi: csat',
      '    owner: { client: rui }',
      'termination:',
      '  byClient:',
      '    forConvenience:',
      '      notice: 90 days',
    ),
    'meridian.partnership.yaml':
      'kind: Provider\nversion: 1\nname: meridian\npeople:\n  - { id: tom, name: Tom Okafor, role: account lead }\n',
  };

  it('shows all of it, and writes where the value stands', () => {
    const { field, set, part, form } = formOn(files);
    assert.deepEqual(
      form.sections.find(({ id }) => id === 'people')?.parts.map(({ title, place }) => [title, place.file]),
      [
        ['Inês', 'chat.partnership.yaml'],
        ['Rui', 'chat.client.partnership.yaml'],
        ['Tom Okafor', 'meridian.partnership.yaml'],
      ],
    );
    assert.equal(
      part('/people/tom').fields.some(({ label }) => label === 'Side'),
      false,
    );
    const client = files['chat.client.partnership.yaml'];
    assert.deepEqual(set('/kpis/csat/owner/client', 'ines'), {
      'chat.client.partnership.yaml': client.replace('client: rui }', 'client: ines }'),
    });
    assert.deepEqual(set('/termination/byClient/forConvenience/notice', { figure: '60', unit: 'days' }), {
      'chat.client.partnership.yaml': client.replace('90 days', '60 days'),
    });
    assert.deepEqual(set('/people/tom/role', 'sponsor'), {
      'meridian.partnership.yaml': files['meridian.partnership.yaml'].replace('account lead', 'sponsor'),
    });
    const provider = field('/kpis/csat/owner/provider');
    assert.deepEqual(
      form.lists[provider.list ?? '']?.map(({ value }) => value),
      ['tom'],
    );
    const term = set('/term/start', '2027-01-01');
    assert.deepEqual(Object.keys(term), ['chat.partnership.yaml']);
  });

  it('is the same form from either file', () => {
    const order = ['chat.client.partnership.yaml', 'chat.partnership.yaml', 'meridian.partnership.yaml'] as const;
    const other = formOn(Object.fromEntries(order.map((path) => [path, files[path]])));
    assert.deepEqual(other.form.sections, formOn(files).form.sections);
  });
});
