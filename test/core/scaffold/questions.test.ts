import { strict as assert } from 'node:assert';
import { check } from '../../../core/index.ts';
import { builtInCatalogue } from '../../../core/kpi/catalogue.ts';
import { answersOf, withUsual } from '../../../core/scaffold/questions/answers-of.ts';
import { objectionTo } from '../../../core/scaffold/questions/check.ts';
import type { Objection, Place, Question, RawAnswers } from '../../../core/scaffold/questions/question.ts';
import { questionsFor } from '../../../core/scaffold/questions/questions.ts';
import { scaffold } from '../../../core/scaffold/scaffold.ts';
import { placeOf } from '../../../core/scaffold/surroundings.ts';

const asOf = '2026-11-22';
const place = placeOf({ asOf, sources: [], catalogue: new Map(builtInCatalogue) }, []);
const ids = (raw: RawAnswers): string[] => questionsFor(raw, place).map(({ id }) => id);
const asked = (id: string, raw: RawAnswers, where: Place = place): Question => {
  const question = questionsFor(raw, where).find((one) => one.id === id);
  assert.ok(question, `${id} is not asked`);
  return question;
};
const objection = (
  id: string,
  value: string | string[],
  raw: RawAnswers = {},
  where?: Place,
): Objection | undefined => {
  const all = {
    client: 'Harbour Bank',
    provider: 'Meridian CX',
    channels: ['chat'],
    agents: '100',
    ...raw,
    [id]: value,
  };
  return objectionTo(asked(id, all, where), all, where ?? place);
};
const error = (...args: Parameters<typeof objection>): string => {
  const found = objection(...args);
  return found && 'error' in found ? found.error : '';
};

describe('the questions of a new partnership', () => {
  it('are few for who says little, and grow with what is answered', () => {
    assert.deepEqual(ids({}).slice(0, 7), ['client', 'provider', 'work', 'status', 'reasons', 'channels', 'agents']);
    assert.ok(ids({ channels: ['chat', 'voice'] }).includes('share:voice'));
    assert.ok(!ids({ agents: '20' }).includes('firstWave'));
    assert.ok(ids({ agents: '60' }).includes('firstWave'));
    assert.ok(!ids({ agents: '60', status: 'steady' }).includes('firstWave'));
    assert.ok(!ids({}).includes('clientTimezone'));
    assert.ok(ids({ clientCountry: 'PT' }).includes('clientCity'));
    assert.ok(!ids({ clientTimezone: 'Europe/Lisbon' }).includes('hours'));
    assert.ok(!ids({ status: 'selecting' }).includes('providerNotice'));
    assert.ok(ids({ status: 'contracted' }).includes('providerNotice'));
  });

  it('say in words of the answers what is asked, and are each one sentence', () => {
    const raw = {
      client: 'Harbour Bank',
      provider: 'Meridian CX',
      channels: ['chat'],
      status: 'contracted',
      clientCountry: 'PT',
    };
    assert.equal(asked('providerNotice', raw).ask, 'With how many days of notice may Meridian CX leave?');
    for (const { ask, title, hint = '' } of questionsFor(raw, place)) {
      assert.ok(hint.length <= 80, hint);
      assert.match(ask, /^[A-Z].*[?.]$/);
      assert.ok(title.length <= 40 && ask.length <= 110, ask);
    }
  });

  it('take their choices and what they mean from the language', () => {
    const { choices } = asked('work', {});
    assert.deepEqual(choices?.[1], {
      value: 'technicalSupport',
      label: 'Technical support',
      detail: 'Finding and solving technical faults.',
    });
    assert.deepEqual(
      asked('status', {}).choices?.map(({ value }) => value),
      ['draft', 'selecting', 'contracted', 'transition', 'ramp', 'steady'],
    );
  });

  it('need nothing but the client: all else is usual, or left open', () => {
    const raw = withUsual({ client: 'Harbour Bank' }, place);
    for (const question of questionsFor(raw, place))
      assert.equal(objectionTo(question, raw, place), undefined, question.id);
    const answers = answersOf(raw, place);
    assert.deepEqual(answers.channels, [{ channel: 'chat', share: 60 }]);
    assert.equal(answers.start, '2027-02-22');
    assert.equal(answers.name, 'harbour-bank-chat');
    const files = scaffold(answers, asOf);
    const { findings } = check({ files: files.map(({ name, text }) => ({ path: name, text })), asOf });
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['PC001']);
  });

  it('what is usual raises no objection, for any status and sort of work', () => {
    for (const status of asked('status', {}).choices ?? [])
      for (const work of asked('work', {}).choices ?? []) {
        const raw = withUsual(
          {
            client: 'a',
            provider: 'b',
            status: status.value,
            work: work.value,
            agents: '100',
            clientCountry: 'PT',
            clientTimezone: 'Europe/Lisbon',
            providerCountry: 'PH',
            providerTimezone: 'Asia/Manila',
          },
          place,
        );
        for (const question of questionsFor(raw, place))
          assert.equal(objectionTo(question, raw, place), undefined, question.id);
      }
  });

  it('forget what no longer is asked', () => {
    const raw = withUsual({ client: 'a', agents: '100', firstWave: '20', clientNotice: '30' }, place);
    assert.equal(answersOf(raw, place).firstWave, 20);
    assert.equal(answersOf(raw, place).notice?.client, undefined);
    assert.equal(answersOf({ ...raw, status: 'steady' }, place).firstWave, undefined);
    assert.equal(answersOf({ ...raw, status: 'steady' }, place).notice?.client, 30);
  });

  it('read shares as people write them', () => {
    for (const [text, share] of [
      ['60', { share: 60 }],
      ['60 %', { share: 60 }],
      ['33,5%', { share: 33.5 }],
      ['50 + 20 %', { share: 50, elsewhere: 20 }],
      ['100@22:00-06:00', { share: 100, window: '22:00-06:00' }],
    ] as const)
      assert.deepEqual(answersOf({ client: 'a', channels: ['chat'], 'share:chat': text }, place).channels, [
        { channel: 'chat', ...share },
      ]);
    assert.match(error('share:chat', 'most'), /percentage such as 60/);
    assert.match(error('share:chat', '0'), /leave the channel out/);
    assert.match(error('share:chat', '80+30'), /110 % of chat/);
  });

  it('refuse to hand over all of a channel while that is a choice, and warn where it is a fact', () => {
    assert.match(error('share:chat', '100', { status: 'selecting' }), /nobody here could take chat back/);
    const signed = objection('share:chat', '80+20', { status: 'contracted' });
    assert.match(signed && 'warning' in signed ? signed.warning : '', /will be an error/);
    assert.equal(objection('share:chat', '100@22:00-06:00'), undefined);
    assert.match(error('share:chat', '100@14:00-22:00'), /between 20:00 and 08:00/);
    assert.match(JSON.stringify(objection('share:chat', '75')), /warning.*loses the skill/);
  });

  it('judge days by where the partnership stands', () => {
    assert.match(error('start', '2026-02-30'), /year, month, day/);
    assert.match(error('start', '2026-11-01', { status: 'selecting' }), /has passed/);
    assert.match(error('start', '2027-11-01', { status: 'steady' }), /still to come/);
    assert.equal(objection('start', '2025-11-03', { status: 'steady' }), undefined);
  });

  it('name what is near to a slip of the pen', () => {
    assert.match(error('work', 'services'), /Did you mean service\?/);
    assert.match(error('clientTimezone', 'Europe/Lisboa', { clientCountry: 'PT' }), /no time zone.*Europe\/Lisbon/);
    assert.match(error('kpis', ['csat', 'service-level']), /Did you mean service_level\?/);
    assert.equal(objection('channels', ['chat', 'WhatsApp']), undefined);
  });

  it('objects to what cannot be written', () => {
    assert.match(error('agents', 'many'), /number/);
    assert.match(
      error('hours', '9 to 5', {
        clientCountry: 'PT',
        clientTimezone: 'Europe/Lisbon',
        providerTimezone: 'Asia/Manila',
      }),
      /09:00-18:00/,
    );
    assert.match(error('currency', 'Euro'), /three capital letters/);
    assert.match(error('firstWave', '200'), /whole team has 100/);
    assert.match(error('client', '!?'), /name of the company/);
    assert.match(error('name', 'Harbour Chat'), /hyphens/);
    const there: Place = {
      ...place,
      surroundings: { ...place.surroundings, names: ['harbour-chat'], files: ['x.log.csv'] },
    };
    assert.match(error('name', 'harbour-chat', {}, there), /taken/);
    assert.match(error('name', 'x', {}, there), /taken/);
    assert.equal(objection('name', 'y', {}, there), undefined);
  });

  it('knows what a folder holds already', () => {
    const { sources, workspace } = check({
      asOf,
      files: [
        { path: 'p.partnership.yaml', text: 'kind: Provider\nversion: 1\nname: meridian-cx\n' },
        { path: 'o.partnership.yaml', text: 'kind: Portfolio\nversion: 1\nname: all\nclient: harbour-bank\n' },
        {
          path: 'k.partnership.yaml',
          text: 'kind: KpiCatalogue\nversion: 1\nname: house\nkpis: [{ id: smiles, name: Smiles, family: customer }]\n',
        },
      ],
    });
    const found = placeOf({ asOf, sources, catalogue: workspace.catalogue }, ['a.txt']);
    assert.deepEqual(found.surroundings, {
      names: ['house', 'all', 'meridian-cx'],
      providers: ['meridian-cx'],
      portfolios: ['harbour-bank'],
      files: ['a.txt'],
    });
    assert.ok(found.kpis.some(({ id, name }) => id === 'smiles' && name === 'Smiles'));
  });
});
