import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  foldsOf,
  isOurs,
  linksIn,
  type OutlineSymbol,
  offsetAt,
  type Range,
  readFile,
  selectionsAt,
  symbolsOf,
  workspaceSymbols,
} from '../../../core/index.ts';
import { head } from '../../support/completion.ts';
import { marked, shown } from '../../support/navigation.ts';
import { files } from '../../support/workspace-files.ts';

const sources = Object.entries(files).map(([path, text]) => readFile(path, text));

describe('links', () => {
  const policy = `kind: Policy
version: 1
name: house
extends: [../group.partnership.yaml, "gone.partnership.yaml"]
rules:
  - { rule: PC403, set: { notice: 120 days }, why: https://example.com/why }
  - rule: "PC404"
  - rule: PC999
waivers:
  - { rule: PC410, at: chat }
`;

  it('lead from a policy to what it builds on and to the pages of its rules', () => {
    const all = [
      readFile('emea/house.partnership.yaml', policy),
      readFile('group.partnership.yaml', 'kind: Policy\nversion: 1\nname: group\n'),
    ];
    const [house] = all;
    assert.ok(house);
    assert.deepEqual(
      linksIn(all, house).map(({ range, to }) => [
        shown(all, { file: house.path, range }).replace(/.*‹(.*)›.*/, '$1'),
        to,
      ]),
      [
        ['../group.partnership.yaml', { file: 'group.partnership.yaml' }],
        ['PC403', { rule: 'PC403' }],
        ['https://example.com/why', { url: 'https://example.com/why' }],
        ['PC404', { rule: 'PC404' }],
        ['PC410', { rule: 'PC410' }],
      ],
    );
  });

  it('lead from a waiver to the page of the rule, not from other comments', () => {
    const text = `${head}# PC404 is not ours\n# waive PC404 until 2027-01-31 by ines: PC403 as well\nexitPlan: { link: 'https://docs.example.com/exit' } # waive PC422: later\n`;
    const source = readFile('a.partnership.yaml', text);
    assert.deepEqual(
      linksIn([source], source).map(({ range, to }) => [range.start, to]),
      [
        [{ line: 7, character: 8 }, { rule: 'PC404' }],
        [{ line: 8, character: 19 }, { url: 'https://docs.example.com/exit' }],
        [{ line: 8, character: 60 }, { rule: 'PC422' }],
      ],
    );
    assert.match(linksIn([source], source)[0]?.tooltip ?? '', /^PC404 notice-covers-rehome: /);
  });
});

describe('folding', () => {
  const folds = (text: string): [number, number, string][] =>
    foldsOf(readFile('a.partnership.yaml', text)).map(({ first, last, kind }) => [first + 1, last + 1, kind]);

  it('folds blocks, items, texts and comments, and keeps closing brackets in sight', () => {
    const text = `# One
# two
kind: Partnership
version: 1
name: a
people:
  - id: ines
    side: client

  - { id: tom,
      side: provider
    }
purpose:
  summary: |
    Some
    words
  # a remark

# region later
title: x # not alone
# endregion
`;
    assert.deepEqual(folds(text), [
      [1, 2, 'comment'],
      [6, 11, 'block'],
      [7, 8, 'block'],
      [10, 11, 'block'],
      [13, 16, 'block'],
      [14, 16, 'block'],
      [19, 21, 'region'],
    ]);
  });

  it('folds each of several documents', () => {
    const text = `kind: Partnership\nname: a\n---\n# second\nkind: Provider\nname: b\n\n`;
    assert.deepEqual(folds(text), [
      [1, 2, 'block'],
      [3, 6, 'block'],
    ]);
  });

  it('folds what cannot be read', () => {
    assert.deepEqual(
      folds(
        `${head}people:\n  - id: ines\n    side: client\ngoals: [\nkpis:\n  - kpi: csat\n    owner: { client: ines\n`,
      ).slice(0, 2),
      [
        [7, 9, 'block'],
        [8, 9, 'block'],
      ],
    );
  });
});

describe('selection', () => {
  /** What is selected one after the other around `¦`. */
  function selections(text: string): string[] {
    const { source, offset } = marked({ 'a.partnership.yaml': text });
    const { lineStarts, text: plain } = source.syntax;
    const part = ({ start, end }: Range): string =>
      plain.slice(offsetAt(lineStarts, start, plain.length), offsetAt(lineStarts, end, plain.length));
    return selectionsAt(source, offset).map(part);
  }

  it('grows from the value to the entry, the item, the list, the section, the document, the file', () => {
    const document = 'name: a\ngoals:\n  - id: g\n    owner: { client: "ines", provider: tom }\ntitle: x';
    assert.deepEqual(selections(`${document.replace('ines', 'in¦es')}\n---\nname: b\n`), [
      'ines',
      '"ines"',
      'client: "ines"',
      '{ client: "ines", provider: tom }',
      'owner: { client: "ines", provider: tom }',
      'id: g\n    owner: { client: "ines", provider: tom }',
      '- id: g\n    owner: { client: "ines", provider: tom }',
      'goals:\n  - id: g\n    owner: { client: "ines", provider: tom }',
      document,
      `${document}\n---\nname: b\n`,
    ]);
  });

  it('starts with a key, a dash or a comment', () => {
    assert.deepEqual(selections('name: a\nti¦tle: x\n').slice(0, 2), ['title', 'title: x']);
    assert.deepEqual(selections('goals:\n  ¦- id: g\n')[0], '- id: g');
    assert.deepEqual(selections('name: a # a re¦mark\ntitle: x\n').slice(0, 1), ['# a remark']);
  });
});

describe('symbols of the workspace', () => {
  const found = (query: string): string[] =>
    workspaceSymbols(sources, query).map(({ name, container }) => `${name}: ${container}`);

  it('are found by id and by name, without accents, the best first', () => {
    assert.deepEqual(found('ines').slice(0, 2), [
      'ines (Ines Voice): person of voice',
      'ines (Inês Duarte): person of chat',
    ]);
    assert.deepEqual(found('duarte'), ['ines (Inês Duarte): person of chat']);
    assert.deepEqual(found('meridian').slice(0, 1), ['meridian: Provider']);
    assert.deepEqual(found('voice').slice(0, 1), ['voice: Partnership']);
    assert.deepEqual(found('sl-chat'), ['sl-chat: KPI of chat']);
    assert.deepEqual(found('csat'), ['csat: KPI of chat', 'csat: KPI of voice']);
    assert.deepEqual(found('wkcl'), ['weekly (Weekly call): meeting of chat']);
    assert.deepEqual(found('zzz'), []);
  });

  it('are all there when nothing is asked', () => {
    const all = found('');
    for (const one of [
      'chat: Partnership',
      'service: Portfolio',
      'rules: Policy',
      'freeze (Freeze): step of chat',
      'house_score (House score): KPI of ours',
    ])
      assert.ok(all.includes(one), `${one} is not among\n${all.join('\n')}`);
  });
});

describe('outline', () => {
  it('is there while a part cannot be read', () => {
    const names = symbolsOf(
      readFile(
        'a.partnership.yaml',
        `${head}people:\n  - id: ines\ngoals: [\nkpis:\n  - kpi: csat\n    owner: { client: ines\n`,
      ),
    ).map(({ name }) => name);
    for (const name of ['people', 'goals', 'kpis']) assert.ok(names.includes(name), names.join(' '));
  });

  it('has the lines of a table', () => {
    const log = sources.find(({ path }) => path === 'chat.log.csv');
    assert.ok(log);
    assert.deepEqual(
      symbolsOf(log)
        .map(({ name, detail }) => [name, detail])
        .slice(0, 1),
      [['2026-10-01 held weekly', 'ines']],
    );
  });

  it('keeps every name inside of its block, in all samples, and folds and selections too', function () {
    this.timeout(60_000);
    const samples = join(import.meta.dirname, '../../../samples');
    let count = 0;
    for (const path of readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(isOurs)) {
      const source = readFile(path, readFileSync(join(samples, path), 'utf8'));
      const notAfter = (a: Range['start'], b: Range['start']): boolean =>
        a.line < b.line || (a.line === b.line && a.character <= b.character);
      const inside = (inner: Range, outer: Range): boolean =>
        notAfter(outer.start, inner.start) && notAfter(inner.end, outer.end);
      const check = (symbol: OutlineSymbol): void => {
        count++;
        assert.ok(symbol.name !== '' && inside(symbol.selection, symbol.range), `${path}: ${symbol.name}`);
        for (const child of symbol.children) {
          assert.ok(inside(child.range, symbol.range), `${path}: ${symbol.name}/${child.name}`);
          check(child);
        }
      };
      symbolsOf(source).forEach(check);
      for (const { first, last } of foldsOf(source))
        assert.ok(first < last && last < source.syntax.lineStarts.length, path);
      for (let offset = 0; offset < source.syntax.text.length; offset += 97) {
        const ranges = selectionsAt(source, offset);
        ranges.forEach((range, index) => {
          const outer = ranges[index + 1];
          assert.ok(!outer || inside(range, outer), `${path} at ${offset}`);
        });
      }
    }
    assert.ok(count > 3000, String(count));
  });
});
