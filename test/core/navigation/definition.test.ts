import { strict as assert } from 'node:assert';
import { definitionsAt, highlightsAt, referencesAt } from '../../../core/index.ts';
import { marked, shown } from '../../support/navigation.ts';
import { files } from '../../support/workspace-files.ts';

/** The files with a mark put into one line of one of them: what stands there, with `¦` in it. */
function at(path: string, place: string): Record<string, string> {
  const plain = place.replace('¦', '');
  const text = files[path] ?? '';
  assert.equal(text.split(plain).length, 2, `${plain} stands ${text.split(plain).length - 1} times in ${path}`);
  return { ...files, [path]: text.replace(plain, place) };
}

function definition(path: string, place: string): string[] {
  const { sources, source, offset } = marked(at(path, place));
  return definitionsAt(sources, source, offset).map((one) => shown(sources, one));
}

function references(path: string, place: string, declarations = true): string[] {
  const { sources, source, offset } = marked(at(path, place));
  return referencesAt(sources, source, offset, declarations).map((one) => shown(sources, one));
}

describe('definition', () => {
  it('finds people of the same partnership, its provider, its portfolio', () => {
    const own = ['chat.partnership.yaml:7 - { id: ‹ines›, name: Inês Duarte, side: client }   # leads'];
    assert.deepEqual(definition('chat.partnership.yaml', 'owner: { client: in¦es, provider: tom }'), own);
    assert.deepEqual(definition('chat.client.partnership.yaml', 'successor: ines¦'), own);
    assert.deepEqual(definition('chat.partnership.yaml', 'provider: ¦tom }'), [
      'chat.partnership.yaml:8 - id: "‹tom›"',
    ]);
    assert.deepEqual(definition('voice.partnership.yaml', 'client: ¦ines'), [
      'voice.partnership.yaml:7 - { id: ‹ines›, name: Ines Voice, side: client }',
    ]);
    assert.deepEqual(definition('chat.partnership.yaml', 'owner: ¦raj'), [
      'meridian.partnership.yaml:6 - { id: ‹raj›, role: chief executive }',
    ]);
    assert.deepEqual(definition('voice.partnership.yaml', 'provider: nu¦ria'), [
      'house.partnership.yaml:6 - { id: ‹nuria›, name: Núria }',
    ]);
  });

  it('spans the whole item, so that an editor can show it', () => {
    const { sources, source, offset } = marked(at('chat.partnership.yaml', 'provider: ¦tom }'));
    const [found] = definitionsAt(sources, source, offset);
    assert.deepEqual(found?.whole, { start: { line: 7, character: 4 }, end: { line: 8, character: 18 } });
    assert.deepEqual(found?.origin, { start: { line: 11, character: 37 }, end: { line: 11, character: 40 } });
  });

  it('finds providers, partnerships and channels where they are described', () => {
    assert.deepEqual(definition('chat.partnership.yaml', 'provider: meri¦dian'), [
      'meridian.partnership.yaml:3 name: ‹meridian›',
    ]);
    assert.deepEqual(definition('house.partnership.yaml', 'provider: ¦meridian'), [
      'meridian.partnership.yaml:3 name: ‹meridian›',
    ]);
    const channel = [
      'house.partnership.yaml:8 - { channel: ‹chat›, volume: 1000, elsewhere: [{ provider: meridian, share: 10 % }] }',
    ];
    assert.deepEqual(definition('voice.partnership.yaml', 'channel: ¦chat'), channel);
    assert.deepEqual(definition('meridian.partnership.yaml', 'channel: ¦chat'), channel);
  });

  it('finds steps, goals, meetings and other items of the partnership', () => {
    assert.deepEqual(definition('chat.partnership.yaml', 'after: [fr¦eeze]'), [
      'chat.partnership.yaml:33 - { id: ‹freeze›, what: Freeze }',
    ]);
    assert.deepEqual(definition('chat.partnership.yaml', 'contributesTo: [¦loyal]'), [
      'chat.partnership.yaml:18 - id: ‹loyal›',
    ]);
  });

  it('starts from cells, from paths, and from comments that waive', () => {
    assert.deepEqual(definition('all.actuals.csv', 'chat,sl-c¦hat,2026-09'), [
      'chat.partnership.yaml:13 - id: ‹sl-chat›',
    ]);
    assert.deepEqual(definition('all.actuals.csv', '"chat","cs¦at"'), ['chat.partnership.yaml:11 - kpi: ‹csat›']);
    assert.deepEqual(definition('all.actuals.csv', '"ch¦at","csat"'), ['chat.partnership.yaml:3 name: ‹chat›']);
    assert.deepEqual(definition('all.actuals.csv', 'voice,csat¦'), ['voice.partnership.yaml:12 - { kpi: ‹csat› }']);
    assert.deepEqual(definition('chat.log.csv', 'held,week¦ly,'), [
      'chat.partnership.yaml:26 - { id: ‹weekly›, title: Weekly call }',
    ]);
    assert.deepEqual(definition('chat.log.csv', 'goals/¦loyal'), ['chat.partnership.yaml:18 - id: ‹loyal›']);
    assert.deepEqual(definition('chat.log.csv', 'weekly,in¦es'), [
      'chat.partnership.yaml:7 - { id: ‹ines›, name: Inês Duarte, side: client }   # leads',
    ]);
    assert.deepEqual(definition('chat.log.csv', 'Some¦body else'), []);
    assert.deepEqual(definition('house.partnership.yaml', 'at: voice/goals/lo¦yal'), [
      'voice.partnership.yaml:9 - { id: ‹loyal›, level: ultimate, owner: { client: ines, provider: nuria } }',
    ]);
    assert.deepEqual(definition('house.partnership.yaml', 'at: vo¦ice/'), ['voice.partnership.yaml:3 name: ‹voice›']);
    assert.deepEqual(definition('house.partnership.yaml', 'approvedBy: in¦es'), [
      'voice.partnership.yaml:7 - { id: ‹ines›, name: Ines Voice, side: client }',
    ]);
    assert.deepEqual(definition('chat.partnership.yaml', 'by i¦nes: being'), [
      'chat.partnership.yaml:7 - { id: ‹ines›, name: Inês Duarte, side: client }   # leads',
    ]);
  });

  it('leads from a reading to the KPI as agreed, from there to the catalogue', () => {
    assert.deepEqual(definition('all.actuals.csv', 'chat,house¦_score'), [
      'chat.partnership.yaml:16 - kpi: ‹house_score›',
    ]);
    assert.deepEqual(definition('chat.partnership.yaml', 'kpi: house¦_score'), [
      "house.partnership.yaml:14 - { id: ‹house_score›, name: House score, unit: '%', direction: higher }",
    ]);
    // What ships with the product stands in no file.
    assert.deepEqual(definition('chat.partnership.yaml', 'kpi: cs¦at'), ['chat.partnership.yaml:11 - kpi: ‹csat›']);
  });

  it('works while another part of the file cannot be read', () => {
    const broken = (files['chat.partnership.yaml'] ?? '')
      .replace('goals:', 'oops [ "half\ngoals:')
      .replace('client: ines, provider: tom', 'client: in¦es, provider: tom');
    const { sources, source, offset } = marked({ ...files, 'chat.partnership.yaml': broken });
    assert.deepEqual(
      definitionsAt(sources, source, offset).map((one) => shown(sources, one)),
      ['chat.partnership.yaml:7 - { id: ‹ines›, name: Inês Duarte, side: client }   # leads'],
    );
  });

  it('finds what an alias stands for', () => {
    const text =
      'kind: Partnership\nversion: 1\nname: a\nclient: c\nprovider: p\ntermination:\n  byClient: &ours\n    forCause: { notice: 1 day }\n  byProvider: *ou¦rs\n';
    const { sources, source, offset } = marked({ 'a.partnership.yaml': text });
    const [found] = definitionsAt(sources, source, offset);
    assert.deepEqual(found?.range.start, { line: 7, character: 4 });
  });

  it('has nothing to say of words, numbers and what nobody knows', () => {
    const text = (value: string): Record<string, string> => ({
      'a.partnership.yaml': `kind: Partnership\nversion: 1\nname: a\nprovider: p\ntitle: ${value}\nclient: unknown\n`,
    });
    for (const value of ['Ch¦at', '¦12', '"¦"']) {
      const { sources, source, offset } = marked(text(value));
      assert.deepEqual(definitionsAt(sources, source, offset), []);
    }
    const { sources, source } = marked(text('¦x'));
    assert.deepEqual(definitionsAt(sources, source, source.syntax.text.indexOf('unknown') + 1), []);
  });
});

describe('references', () => {
  it('are those of the same person, not of another of that id', () => {
    assert.deepEqual(
      references('chat.partnership.yaml', 'id: ¦ines').map((one) => one.slice(0, one.indexOf(' '))),
      [
        'chat.client.partnership.yaml:8',
        'chat.log.csv:2',
        'chat.partnership.yaml:7',
        'chat.partnership.yaml:12',
        'chat.partnership.yaml:20',
        'chat.partnership.yaml:27',
        'chat.partnership.yaml:30',
      ],
    );
    assert.deepEqual(references('voice.partnership.yaml', 'id: in¦es'), [
      'house.partnership.yaml:21 - { rule: PC404, at: voice/goals/loyal, reason: Soon, approvedBy: ‹ines›, expires: 2027-01-31 }',
      'voice.partnership.yaml:7 - { id: ‹ines›, name: Ines Voice, side: client }',
      'voice.partnership.yaml:9 - { id: loyal, level: ultimate, owner: { client: ‹ines›, provider: nuria } }',
    ]);
  });

  it('leave out the declaration where that is asked', () => {
    assert.deepEqual(references('chat.partnership.yaml', 'id: fr¦eeze', false), [
      'chat.partnership.yaml:34 - { id: move, what: Move, owner: raj, after: [‹freeze›] }',
    ]);
  });

  it('tell partnerships, providers and channels of the same name apart', () => {
    assert.deepEqual(references('voice.partnership.yaml', 'name: ¦voice'), [
      'all.actuals.csv:4 ‹voice›,csat,2026-09,77',
      'house.partnership.yaml:21 - { rule: PC404, at: ‹voice›/goals/loyal, reason: Soon, approvedBy: ines, expires: 2027-01-31 }',
      'voice.partnership.yaml:3 name: ‹voice›',
    ]);
    assert.equal(references('house.partnership.yaml', 'channel: ¦chat').length, 5);
    assert.deepEqual(
      references('chat.partnership.yaml', 'id: ¦sl-chat').map((one) => one.slice(0, one.indexOf(' '))),
      ['all.actuals.csv:2', 'chat.log.csv:4', 'chat.partnership.yaml:13', 'house.partnership.yaml:20'],
    );
  });

  it('count the name of a table that says whose it is', () => {
    assert.ok(references('chat.client.partnership.yaml', 'name: ch¦at').includes('chat.log.csv:1 ‹›date,event,ref,by'));
  });
});

describe('highlights', () => {
  it('are the places of the same file, where it gets its name apart', () => {
    const { sources, source, offset } = marked(at('chat.partnership.yaml', 'id: ¦ines'));
    const found = highlightsAt(sources, source, offset);
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line + 1, kind]),
      [
        [7, 'write'],
        [12, 'read'],
        [20, 'read'],
        [27, 'read'],
        [30, 'read'],
      ],
    );
  });
});
