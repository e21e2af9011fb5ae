import { strict as assert } from 'node:assert';
import { check, renamableAt, rename } from '../../../core/index.ts';
import { asOf, head } from '../../support/completion.ts';
import { applied, marked } from '../../support/navigation.ts';
import { files } from '../../support/workspace-files.ts';

/** The lines that change, by file, when what stands at the mark gets another name; or why it may not. */
function renamed(path: string, place: string, to: string, around: Record<string, string> = files): string[] | string {
  const plain = place.replace('¦', '');
  const text = around[path] ?? '';
  assert.equal(text.split(plain).length, 2, `${plain} stands ${text.split(plain).length - 1} times in ${path}`);
  const { sources, source, offset } = marked({ ...around, [path]: text.replace(plain, place) });
  const renaming = rename(sources, source, offset, to);
  if ('refused' in renaming) return renaming.refused;
  const after = applied(sources, renaming);
  return after.flatMap((file, index) => {
    const before = sources[index];
    assert.ok(before);
    const lines = file.syntax.text.split('\n');
    const moved = file.path === before.path ? [] : [`${before.path} is ${file.path}`];
    const changed = before.syntax.text
      .split('\n')
      .flatMap((line, at) => (line === lines[at] ? [] : [`${before.path}: ${lines[at]?.trim()}`]));
    return [...moved, ...changed];
  });
}

function renamable(text: string): { placeholder: string; range: unknown } | string {
  const { sources, source, offset } = marked({ 'a.partnership.yaml': text });
  const found = renamableAt(sources, source, offset);
  return 'refused' in found ? found.refused : found;
}

describe('rename', () => {
  it('reaches companions, tables, diaries and comments, and nobody else of that id', () => {
    assert.deepEqual(renamed('chat.partnership.yaml', 'id: in¦es', 'ines-duarte'), [
      'chat.partnership.yaml: - { id: ines-duarte, name: Inês Duarte, side: client }   # leads',
      'chat.partnership.yaml: owner: { client: ines-duarte, provider: tom }',
      "chat.partnership.yaml: owner: { client: 'ines-duarte', provider: client }",
      'chat.partnership.yaml: # waive PC404 until 2027-01-31 by ines-duarte: being renegotiated',
      'chat.partnership.yaml: forConvenience: { notice: 30 days, proposed: { value: { notice: 90 days }, owner: ines-duarte } }',
      'chat.client.partnership.yaml: - { id: rui, side: client, successor: ines-duarte }',
      'chat.log.csv: 2026-10-01,held,weekly,ines-duarte',
    ]);
    assert.deepEqual(renamed('voice.partnership.yaml', 'client: in¦es', 'ines-costa'), [
      'voice.partnership.yaml: - { id: ines-costa, name: Ines Voice, side: client }',
      'voice.partnership.yaml: - { id: loyal, level: ultimate, owner: { client: ines-costa, provider: nuria } }',
      'house.partnership.yaml: - { rule: PC404, at: voice/goals/loyal, reason: Soon, approvedBy: ines-costa, expires: 2027-01-31 }',
    ]);
  });

  it('keeps the quotes of cells and values', () => {
    assert.deepEqual(renamed('chat.partnership.yaml', 'provider: to¦m', 'tom-okafor'), [
      'chat.partnership.yaml: - id: "tom-okafor"',
      'chat.partnership.yaml: owner: { client: ines, provider: tom-okafor }',
      'chat.log.csv: 2026-10-03,published,sl-chat,"tom-okafor"',
    ]);
  });

  it('puts quotes around what would be no text without them', () => {
    assert.deepEqual(renamed('chat.partnership.yaml', 'id: ¦freeze', '2027'), [
      'chat.partnership.yaml: - { id: "2027", what: Freeze }',
      'chat.partnership.yaml: - { id: move, what: Move, owner: raj, after: [ "2027" ] }'.replace(
        '[ "2027" ]',
        '["2027"]',
      ),
    ]);
    for (const word of ['true', 'null', '1e3', '007', '0x1f']) {
      const lines = renamed('chat.partnership.yaml', 'id: ¦freeze', word);
      assert.ok(Array.isArray(lines) && lines[0]?.includes(`id: "${word}"`), `${word}: ${lines}`);
    }
    assert.ok(
      renamed('chat.partnership.yaml', 'id: ¦freeze', '2026-01-01').includes(
        'chat.partnership.yaml: - { id: 2026-01-01, what: Freeze }',
      ),
    );
  });

  it('renames a partnership in tables and policies, and the tables named after it', () => {
    assert.deepEqual(renamed('all.actuals.csv', '"ch¦at"', 'bank-chat'), [
      'chat.partnership.yaml: name: bank-chat',
      'chat.client.partnership.yaml: name: bank-chat',
      'house.partnership.yaml: - { rule: PC403, at: bank-chat/kpis/sl-chat, reason: Soon, approvedBy: nuria, expires: 2027-01-31 }',
      'all.actuals.csv: bank-chat,sl-chat,2026-09,82',
      'all.actuals.csv: "bank-chat","csat",2026-09,80',
      'all.actuals.csv: bank-chat,house_score,2026-09,70',
      'chat.log.csv is bank-chat.log.csv',
    ]);
    const full = { ...files, 'bank-chat.log.csv': 'date,event\n' };
    assert.match(
      String(renamed('voice.partnership.yaml', 'name: ¦voice', 'chat')),
      /^There is a partnership "chat" already, chat\.partnership\.yaml:3\./,
    );
    assert.match(
      String(renamed('chat.client.partnership.yaml', 'name: ¦chat', 'bank-chat', full)),
      /there is a file bank-chat\.log\.csv already/,
    );
  });

  it('renames a provider across partnerships, portfolios and providers', () => {
    assert.deepEqual(renamed('meridian.partnership.yaml', 'name: ¦meridian', 'meridian-cx'), [
      'chat.partnership.yaml: provider: meridian-cx',
      'chat.client.partnership.yaml: provider: meridian-cx',
      'voice.partnership.yaml: provider: meridian-cx',
      'meridian.partnership.yaml: name: meridian-cx',
      'house.partnership.yaml: - { channel: chat, volume: 1000, elsewhere: [{ provider: meridian-cx, share: 10 % }] }',
    ]);
  });

  it('renames entries of KPIs in readings, paths and diaries, KPIs of the house everywhere, those of the product never', () => {
    assert.deepEqual(renamed('house.partnership.yaml', 'kpis/sl-¦chat', 'answered'), [
      'chat.partnership.yaml: - id: answered',
      'house.partnership.yaml: - { rule: PC403, at: chat/kpis/answered, reason: Soon, approvedBy: nuria, expires: 2027-01-31 }',
      'all.actuals.csv: chat,answered,2026-09,82',
      'chat.log.csv: 2026-10-03,published,answered,"tom"',
    ]);
    assert.deepEqual(renamed('voice.partnership.yaml', 'kpi: ¦house_score', 'our_score'), [
      'chat.partnership.yaml: - kpi: our_score',
      'voice.partnership.yaml: - { kpi: our_score }',
      "house.partnership.yaml: - { id: our_score, name: House score, unit: '%', direction: higher }",
      'all.actuals.csv: chat,our_score,2026-09,70',
    ]);
    assert.match(
      String(renamed('voice.partnership.yaml', 'kpi: ¦csat', 'smiles')),
      /"csat" is a KPI of the built-in catalogue/,
    );
    assert.match(
      String(renamed('voice.partnership.yaml', 'kpi: ¦house_score', 'aht')),
      /"aht" is a KPI of the built-in catalogue already/,
    );
    assert.match(
      String(renamed('chat.partnership.yaml', 'id: ¦sl-chat', 'csat')),
      /There is a KPI "csat" already, chat\.partnership\.yaml:11\./,
    );
  });

  it('renames channels of one client only', () => {
    const other =
      files['voice.partnership.yaml']
        ?.replace('name: voice', 'name: other')
        .replace('client: harbour-bank', 'client: northern') ?? '';
    const around = { ...files, 'other.partnership.yaml': other };
    const lines = renamed('voice.partnership.yaml', 'channel: ¦chat', 'messaging', around);
    assert.ok(Array.isArray(lines));
    assert.deepEqual(
      lines.filter((line) => line.startsWith('other')),
      [],
    );
    // Whose chat a provider has room for cannot be told.
    assert.deepEqual(
      lines.filter((line) => line.startsWith('meridian')),
      [],
    );
    assert.equal(lines.length, 4);
    const alone = renamed('voice.partnership.yaml', 'channel: ¦chat', 'messaging');
    assert.ok(alone.includes('meridian.partnership.yaml: - { channel: messaging, fte: 3 }'));
  });

  it('refuses names that are no ids or mean something else, and says so', () => {
    const to = (name: string) => String(renamed('chat.partnership.yaml', 'id: in¦es', name));
    assert.equal(
      to('Inês D.'),
      '"Inês D." cannot be an id: an id has lower-case letters, digits, "-" and "_", and begins with a letter or digit. "ines-d" can.',
    );
    assert.match(to(''), /cannot be an id/);
    assert.match(to('unknown'), /nobody knows/);
    assert.match(to('client'), /everybody on the client's side/);
    assert.equal(
      to('tom'),
      'There is a person "tom" already, chat.partnership.yaml:8. Two of one id could not be told apart.',
    );
    // In a companion, and where the partnership looks for people too.
    assert.match(to('rui'), /chat\.client\.partnership\.yaml:8/);
    assert.deepEqual(renamed('chat.partnership.yaml', 'id: in¦es', 'ines'), []);
    assert.match(
      String(renamed('chat.partnership.yaml', 'id: ¦weekly', 'sl-chat')),
      /"sl-chat" is a KPI already, chat\.partnership\.yaml:13, and the diary names either by its id alone \(chat\.log\.csv:4\)/,
    );
  });

  it('refuses what means several things', () => {
    const twice = {
      'a.partnership.yaml': `${head}people:\n  - { id: ines, side: client }\n  - { id: ines, side: provider }\ngoals:\n  - { id: g, owner: { client: ines } }\n`,
    };
    assert.match(
      String(renamed('a.partnership.yaml', 'client: ¦ines', 'x', twice)),
      /stands for 2 different things: each is a person \(a\.partnership\.yaml:8 and a\.partnership\.yaml:9\)/,
    );
    // What nothing refers to is renamed where it stands.
    const steps = {
      'a.partnership.yaml': `${head}improvement:\n  plans:\n    - { id: p, actions: [{ id: one, what: A }] }\n    - { id: q, actions: [{ id: one, what: B }] }\n`,
    };
    assert.deepEqual(renamed('a.partnership.yaml', '{ id: ¦one, what: B }', 'two', steps), [
      'a.partnership.yaml: - { id: q, actions: [{ id: two, what: B }] }',
    ]);
  });

  it('mends an id that the language refuses', () => {
    const text = {
      'a.partnership.yaml': `${head}people:\n  - { id: Ines, side: client }\ngoals:\n  - { id: g, owner: { client: Ines } }\n`,
    };
    assert.deepEqual(renamed('a.partnership.yaml', 'id: ¦Ines', 'ines', text), [
      'a.partnership.yaml: - { id: ines, side: client }',
      'a.partnership.yaml: - { id: g, owner: { client: ines } }',
    ]);
  });

  it('works while another part of the file cannot be read, there too', () => {
    const text = {
      'a.partnership.yaml': `${head}people:\n  - { id: ines, side: client }\ngoals:\n  - id: g\n    owner: { client: ines\nkpis:\n  - kpi: csat\n    owner: { client: ines }\n`,
    };
    assert.deepEqual(renamed('a.partnership.yaml', 'id: ¦ines', 'rui', text), [
      'a.partnership.yaml: - { id: rui, side: client }',
      'a.partnership.yaml: owner: { client: rui',
      'a.partnership.yaml: owner: { client: rui }',
    ]);
  });

  it('keeps line ends, anchors and what an alias brings', () => {
    const text = {
      'a.partnership.yaml':
        `${head}people:\n  - { id: &lead ines, side: client } # one\ngoals:\n  - { id: g, owner: { client: *lead } }\n`.replaceAll(
          '\n',
          '\r\n',
        ),
    };
    assert.deepEqual(renamed('a.partnership.yaml', '*le¦ad', 'rui', text), [
      'a.partnership.yaml: - { id: &lead rui, side: client } # one',
    ]);
  });

  it('keeps JSON as JSON', () => {
    const text = {
      'a.partnership.json':
        '{ "kind": "Partnership", "version": 1, "name": "a", "client": "c", "provider": "p", "people": [{ "id": "ines" }], "goals": [{ "id": "g", "owner": { "client": "ines" } }] }\n',
    };
    assert.deepEqual(renamed('a.partnership.json', '{ "id": "¦ines" }', 'true', text).length, 1);
    assert.match(String(renamed('a.partnership.json', '{ "id": "¦ines" }', 'true', text)), /"client": "true"/);
  });

  it('says where it may, with the exact range', () => {
    assert.deepEqual(renamable(`${head}people:\n  - { id: "in¦es" }\n`), {
      range: { start: { line: 7, character: 11 }, end: { line: 7, character: 15 } },
      placeholder: 'ines',
    });
    for (const place of [
      'ti¦tle: x',
      'title: wo¦rds',
      'term: { end: 20¦27-01-01 }',
      'goals:\n  - { id: g, owner: { client: unkn¦own } }',
      '# a remark ab¦out ines',
      'training:\n  contentOwner: cl¦ient',
    ])
      assert.match(String(renamable(`${head}${place}\n`)), /nothing to rename here/, place);
  });

  it('leaves the findings of a workspace as they were', () => {
    const { sources, source, offset } = marked({
      ...files,
      'chat.partnership.yaml': files['chat.partnership.yaml']?.replace('id: ines', 'id: ¦ines') ?? '',
    });
    const renaming = rename(sources, source, offset, 'zoe');
    assert.ok(!('refused' in renaming));
    const rules = (all: typeof sources) =>
      check({ files: all, asOf })
        .findings.map(({ rule }) => rule)
        .sort();
    assert.deepEqual(rules(applied(sources, renaming)), rules(sources));
  });
});
