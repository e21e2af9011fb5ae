import { strict as assert } from 'node:assert';
import { check } from '../../core/index.ts';
import {
  type NewFilesResult,
  type NewObjectionResult,
  type NewPlaceResult,
  type NewQuestionResult,
  newMessages,
} from '../../server/new-protocol.ts';
import { build } from '../support/cli.ts';
import { type Client, startClient } from './client.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

describe('a new partnership over the language server', () => {
  let client: Client;
  afterEach(() => client?.stop());

  const ask = <R>(method: string, params: object): Promise<R> =>
    client.connection.sendRequest<R>(method, { folder: client.uri(''), existing: [], answers: {}, ...params });
  const question = (answers: object, done: string[], more = {}): Promise<NewQuestionResult> =>
    ask(newMessages.question, { answers, done, ...more });

  it('asks one question after the other, and says how many there are', async () => {
    client = await startClient({});
    const first = await question({}, []);
    assert.deepEqual([first.step, first.question?.id], [1, 'client']);
    const answers = { client: 'Harbour Bank', provider: 'Meridian CX', channels: ['chat', 'voice'] };
    const later = await question(answers, [
      'client',
      'provider',
      'work',
      'status',
      'reasons',
      'channels',
      'share:chat',
    ]);
    assert.equal(later.question?.ask, 'How much of voice is Meridian CX to do, in percent? The rest stays in house.');
    assert.equal(later.step, 8);
    assert.ok(later.steps > first.steps);
  });

  it('says what is wrong with an answer', async () => {
    client = await startClient({});
    const answers = { channels: ['chat'], 'share:chat': '100', status: 'selecting' };
    const objection = await ask<NewObjectionResult>(newMessages.objection, { answers, id: 'share:chat' });
    assert.match(JSON.stringify(objection), /"error":"Then nobody here could take chat back/);
    assert.equal(
      await ask(newMessages.objection, { answers: { ...answers, 'share:chat': '60' }, id: 'share:chat' }),
      null,
    );
  });

  it('makes the files, joined to what is there and with the KPIs of the house', async () => {
    const house = {
      'above.partnership.yaml': 'kind: Provider\nversion: 1\nname: meridian-cx\n',
      'kpis.partnership.yaml':
        'kind: KpiCatalogue\nversion: 1\nname: house\nkpis:\n  - { id: csat, usual: [{ target: 91 %, threshold: 88 % }] }\n',
    };
    client = await startClient(house);
    const answers = {
      client: 'Harbour Bank',
      provider: 'Meridian CX',
      channels: ['chat'],
      'share:chat': '60',
      name: 'harbour-chat',
      status: 'selecting',
    };
    const made = await ask<NewFilesResult>(newMessages.files, { folder: client.uri('new/'), answers });
    assert.deepEqual(
      made.files.map(({ name }) => name),
      [
        'harbour-chat.partnership.yaml',
        'harbour-chat-exit.partnership.yaml',
        'harbour-chat.log.csv',
        'harbour-chat.actuals.csv',
      ],
    );
    assert.deepEqual([made.errors, made.warnings], [0, 0]);
    assert.match(made.files[0]?.text ?? '', /kpi: csat\n {4}target: 91 %\n {4}threshold: 88 %/);
    const files = [
      ...Object.entries(house).map(([path, text]) => ({ path, text })),
      ...made.files.map(({ name, text }) => ({ path: `new/${name}`, text })),
    ];
    const { findings } = check({ files, asOf: '2026-11-22' });
    assert.equal(made.open, findings.filter(({ rule }) => rule === 'PC001').length);
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['PC001']);
  });

  it("asks a template's questions, and says where the house keeps them", async () => {
    const policy = 'kind: Policy\nversion: 1\nname: house\ntemplates: ../house templates\n';
    client = await startClient({ 'policies/p.partnership.yaml': policy });
    const place = await ask<NewPlaceResult>(newMessages.place, { folder: client.uri('policies/') });
    assert.deepEqual(place, { known: true, templates: client.uri('house templates') });
    assert.deepEqual(await ask(newMessages.place, {}), { known: true });
    const template = {
      name: 'chat',
      files: [
        { name: 'template.yaml', text: 'questions: [{ id: client, ask: Which company? }]' },
        {
          name: '{{client}}.partnership.yaml.template',
          text: 'kind: Partnership\nversion: 1\nname: {{client|id}}\nclient: {{client|id}}\nprovider: TODO\n',
        },
      ],
    };
    assert.deepEqual((await question({}, [], { template })).question?.id, 'client');
    assert.equal((await question({}, ['client'], { template })).question, undefined);
    assert.deepEqual(await ask(newMessages.objection, { template, id: 'client' }), { error: 'This is needed.' });
    const made = await ask<NewFilesResult>(newMessages.files, { template, answers: { client: 'A & B' } });
    assert.deepEqual(made.files[0], {
      name: 'a-b.partnership.yaml',
      text: 'kind: Partnership\nversion: 1\nname: a-b\nclient: a-b\nprovider: TODO\n',
    });
    const broken = { name: 'chat', files: template.files.slice(0, 1) };
    assert.deepEqual((await question({}, [], { template: broken })).faults, [
      'chat/template.yaml: there are no files beside it.',
    ]);
  });

  it('works for a folder that belongs to nobody', async () => {
    client = await startClient({});
    assert.deepEqual(await ask(newMessages.place, { folder: 'file:///nowhere/at/all' }), { known: false });
    const made = await ask<NewFilesResult>(newMessages.files, {
      folder: 'file:///nowhere/at/all',
      answers: { client: 'Harbour Bank' },
    });
    assert.equal(made.errors, 0);
    assert.ok(made.open > 20);
  });
});
