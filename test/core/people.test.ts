import assert from 'node:assert/strict';
import { check, type PersonHeld, peopleIn } from '../../core/index.ts';

const people = (...files: string[]): PersonHeld[] =>
  peopleIn(
    check({ files: files.map((text, index) => ({ path: `${index}.partnership.yaml`, text })), asOf: '2026-11-22' })
      .workspace,
  );
const head = (name: string, provider = 'meridian-cx'): string => `kind: Partnership
version: 1
name: ${name}
status: steady
client: harbour-bank
provider: ${provider}
`;
const listed = `people:
  - { id: ines, name: Inês Duarte, side: client, role: vendor manager }
  - { id: tom, name: Tom Okafor, side: provider, deputy: ana }
  - { id: ana, name: Ana Silva, side: provider }
  - { id: agents, side: provider, role: agent }
`;
const text = `${head('harbour-chat')}${listed}kpis:
  - { kpi: csat, owner: { client: ines, provider: tom } }
  - { id: night, kpi: csat, channel: chat, owner: { client: ines } }
communication:
  cadences: [{ id: call, title: Weekly call, every: weekly, owner: ines, attendees: { client: [ines], provider: [tom, agents] } }]
governance:
  liaison: { client: ines, provider: tom, backup: { provider: ana } }
  escalation: [{ level: 1, client: ines, provider: ana }]
  raci: [{ activity: Forecast, responsible: [tom], accountable: [ines], informed: [ana] }]
alignment: { sponsors: { client: { person: ines } } }
exitPlan: { owner: { client: ines } }
`;
const words = (held: PersonHeld['owns']): string[] =>
  held.map(({ sort, name }) => (name === undefined ? sort : `${sort}: ${name}`));

describe('people', () => {
  it('own what they are named for as owner, liaison, sponsor, step of a ladder or accountable; else they take part', () => {
    const [ines, tom, ana, agents, ...more] = people(text);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [ines?.key, ines?.name, ines?.role, ines?.side, ines?.company],
      ['harbour-bank ines', 'Inês Duarte', 'vendor manager', 'client', 'harbour-bank'],
    );
    assert.deepEqual(words(ines?.owns ?? []).sort(), [
      'KPI: satisfaction',
      'KPI: satisfaction in chat',
      'RACI row: Forecast',
      'escalation level: 1',
      'exit plan',
      'liaison',
      'meeting: Weekly call',
      'sponsor',
    ]);
    assert.deepEqual(ines?.takesPart, [], 'who owns a meeting attends it: said once');
    assert.deepEqual(words(tom?.owns ?? []).sort(), ['KPI: satisfaction', 'liaison']);
    assert.deepEqual(
      tom?.takesPart.map(({ sort, as }) => [sort, as]),
      [
        ['meeting', 'Attendees'],
        ['RACI row', 'Responsible'],
      ],
    );
    assert.deepEqual(words(ana?.owns ?? []), ['escalation level: 1']);
    assert.deepEqual(
      ana?.takesPart.map(({ as }) => as),
      ['Backup', 'Informed'],
    );
    assert.deepEqual(
      [agents?.name, agents?.role, agents?.load, agents?.takesPart.length],
      ['agent', undefined, 'nothing', 1],
    );
  });

  it('have the place where they are listed, and where each thing names them', () => {
    const [ines] = people(text);
    const lines = text.split('\n');
    assert.match(lines[ines?.range.start.line ?? 0] ?? '', /id: ines/);
    for (const { range, file } of ines?.owns ?? []) {
      assert.equal(file, '0.partnership.yaml');
      const { line, character } = range.start;
      assert.equal(lines[line]?.slice(character, range.end.character), 'ines');
    }
  });

  it('are the same over several partnerships of one company, and others in another', () => {
    const other = `${head('harbour-voice', 'other-cx')}${listed}kpis: [{ kpi: fcr, owner: { client: ines, provider: tom } }]\n`;
    const all = people(text, other);
    assert.deepEqual(all.map(({ key }) => key).sort(), [
      'harbour-bank ines',
      'meridian-cx agents',
      'meridian-cx ana',
      'meridian-cx tom',
      'other-cx agents',
      'other-cx ana',
      'other-cx tom',
    ]);
    const ines = all.find(({ key }) => key === 'harbour-bank ines');
    assert.deepEqual([...new Set(ines?.owns.map(({ document }) => document))], ['harbour-chat', 'harbour-voice']);
  });

  it('may be listed in a portfolio and named elsewhere; of two of one id none is meant', () => {
    const portfolio = `kind: Portfolio
version: 1
name: bank
client: harbour-bank
people: [{ id: ines, name: Inês Duarte }]
`;
    const bare = `${head('harbour-chat')}kpis: [{ kpi: csat, owner: { client: ines } }]\n`;
    const [ines, ...none] = people(bare, portfolio);
    assert.deepEqual([ines?.owns.length, none.length], [1, 0]);
    const twice = `kind: Portfolio\nversion: 1\nname: other\nclient: other-bank\npeople: [{ id: ines, name: Inês Prado }]\n`;
    assert.deepEqual(
      people(bare, portfolio, twice).map(({ owns }) => owns.length),
      [0, 0],
    );
  });

  it('own much from ten things on, if that is more than half of what their side owns', () => {
    const ids = ['csat', 'fcr', 'aht', 'asa', 'nps', 'dsat', 'ces', 'acw', 'occupancy', 'adherence', 'shrinkage'];
    const kpis = (ines: number, rui: number): string =>
      `${head('harbour-chat')}people:
  - { id: ines, name: Inês Duarte, side: client }
  - { id: rui, name: Rui Lopes, side: client, successor: ines }
  - { id: tom, name: Tom Okafor, side: provider }
kpis:
${ids
  .slice(0, ines)
  .map((kpi) => `  - { id: i-${kpi}, kpi: ${kpi}, owner: { client: ines } }`)
  .concat(ids.slice(0, rui).map((kpi) => `  - { id: r-${kpi}, kpi: ${kpi}, owner: { client: rui } }`))
  .join('\n')}
`;
    const load = (ines: number, rui: number): (string | number | undefined)[] => {
      const found = people(kpis(ines, rui)).find(({ key }) => key.endsWith('ines'));
      return [found?.load, found?.owns.length, found?.ownedThere];
    };
    assert.deepEqual(load(9, 0), ['some', 9, 9], 'below ten');
    assert.deepEqual(load(10, 9), ['much', 10, 19]);
    assert.deepEqual(load(10, 10), ['some', 10, 20], 'half is not more than half');
    const [ines, rui] = people(kpis(10, 1));
    assert.deepEqual([ines?.alone, rui?.alone], [true, false]);
    assert.equal(people(kpis(1, 0)).find(({ key }) => key.endsWith('tom'))?.load, 'nothing');
  });

  it('have names without what steers a screen', () => {
    const hostile = `${head('harbour-chat')}people: [{ id: ines, name: "a\\u202Eb\\nc", side: client }]\n`;
    assert.equal(people(hostile)[0]?.name, 'a\uFFFDb c');
  });
});
