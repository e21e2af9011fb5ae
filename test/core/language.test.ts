import { strict as assert } from 'node:assert';
import { check, symbolsOf } from '../../core/index.ts';
import { hover } from '../support/hover.ts';

const head = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
`;

describe('hover', () => {
  it('says who set the limits and the severity of what is found at a place', () => {
    const notice = (mark: string): string =>
      `${head}termination:\n  byProvider:\n    forConvenience:\n      notice: ${mark}\n`;
    assert.match(hover(notice('60 d|ays')) ?? '', /`PC403` warning: [^\n]*\n- notice 90 days \(built\\-in default\)/);
    const policy = `kind: Policy
version: 1
name: house
rules:
  - { rule: PC403, severity: error, set: { notice: 120 days }, why: Hiring is slow here }
`;
    const set = hover(notice('60 days|'), { 'policy.partnership.yaml': policy }) ?? '';
    assert.match(set, /`PC403` error \(house, policy\.partnership\.yaml:5\): /);
    assert.match(set, /\n- notice 120 days \(house, policy\.partnership\.yaml:5; built-in default 90\)/);
    assert.match(set, /\n- largeNotice 60 days \(built\\-in default\)/);
  });

  it('explains a field on its key, with an example', () => {
    const text = hover(`${head}headcount:\n  cur|rent: 100\n`);
    assert.match(text ?? '', /^\*\*Current headcount\*\*\n\nProduction agents/);
    assert.match(text ?? '', /Example: `100`/);
  });

  it('says what one of several words means, and all of them on the key', () => {
    const value = hover(head.replace('steady', 'ste|ady'));
    assert.match(value ?? '', /`steady`: /);
    assert.doesNotMatch(value ?? '', /`ramp`/);
    assert.match(hover(head.replace('status', 'sta|tus')) ?? '', /- `ramp`: /);
  });

  it('names the person behind an id, and the KPI with its formula', () => {
    const people = 'people:\n  - { id: ines, name: "Inês *Duarte*", side: client, role: vendor manager }\n';
    const kpis = (owner: string, kpi: string): string =>
      `${head}${people}kpis:\n  - kpi: ${kpi}\n    owner: { client: ${owner} }\n`;
    // What a user wrote is text, never Markdown.
    assert.match(hover(kpis('in|es', 'csat')) ?? '', /Inês \\\*Duarte\\\*: vendor manager, client's side/);
    assert.match(hover(kpis('ines', 'cs|at')) ?? '', /How it is counted: /);
  });

  it('describes a provider of another file, and the goal behind an id', () => {
    const others = {
      'meridian.partnership.yaml':
        'kind: Provider\nversion: 1\nname: meridian-cx\ntitle: Meridian CX\nparent: vantage\n',
    };
    assert.match(hover(head.replace('meridian-cx', 'meridian|-cx'), others) ?? '', /Meridian CX, part of vantage/);
    const goals =
      'goals:\n  - { id: kept, level: ultimate, statement: Customers stay }\nkpis:\n  - { kpi: csat, goal: ke|pt }\n';
    assert.match(hover(head + goals) ?? '', /Goal: Customers stay/);
  });

  it('adds up re-homing where it can, says what it needs where it cannot', () => {
    const termination =
      'termination:\n  byProvider:\n    forConvenience:\n      notice: 30| days\n    source: MSA §14.2\n';
    const known = hover(`${head}headcount:\n  current: 100\n  hiringPerWeek: 10\n${termination}`) ?? '';
    // 21 + 91 + 35 + 14 = 161
    assert.match(known, /\*\*Notice\*\* · MSA §14\.2/);
    assert.match(known, /needs \*\*161 days\*\*: 125 starts/);
    assert.match(known, /\| hiring \| 91 \|/);
    assert.match(known, /Effective notice: 30 days/);
    assert.match(known, /`PC404` error/);
    assert.match(
      hover(`${head}headcount:\n  current: 100\n${termination}`) ?? '',
      /it needs `headcount\.hiringPerWeek`/,
    );
    const nobody = hover(`${head}headcount:\n  current: 100\n  hiringPerWeek: 0\n${termination}`) ?? '';
    assert.match(nobody, /Re-homing is not possible/);
  });

  it('says in a policy what a rule asks, and is silent between things', () => {
    const policy = 'kind: Policy\nversion: 1\nname: house\nrules:\n  - rule: PC|404\n    severity: error\n';
    assert.match(hover(policy) ?? '', /\*\*PC404 notice-covers-rehome\*\*/);
    assert.equal(hover(`${head}\n\n|\n`), undefined);
    assert.match(hover(`${head}headcount:\n  current: unk|nown\n`) ?? '', /asked and not known/);
  });
});

describe('outline', () => {
  const outline = (text: string) => {
    const source = check({ files: [{ path: 'a.partnership.yaml', text }], asOf: '2026-11-22' }).sources[0];
    assert.ok(source);
    return symbolsOf(source);
  };

  it('names sections, and items by their ids', () => {
    const symbols = outline(`${head}people:\n  - { id: ines, side: client }\n  - { id: tom, side: provider }\n`);
    const people = symbols.find(({ name }) => name === 'people');
    assert.equal(people?.detail, '2 items');
    assert.deepEqual(
      people?.children.map(({ name }) => name),
      ['ines', 'tom'],
    );
    assert.deepEqual(symbols.find(({ name }) => name === 'status')?.detail, 'steady');
  });

  it('tells several documents apart, and gives every entry a name', () => {
    const symbols = outline(`${head}---\nkind: Provider\nversion: 1\nname: meridian-cx\n"": x\n`);
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['harbour-chat', 'Partnership'],
        ['meridian-cx', 'Provider'],
      ],
    );
    assert.ok(symbols[1]?.children.some(({ name }) => name === '(empty)'));
  });
});
