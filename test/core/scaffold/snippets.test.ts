import { strict as assert } from 'node:assert';
import { parse, stringify } from 'yaml';
import { check, completionsAt, type Finding, readFile } from '../../../core/index.ts';
import { Stops, withoutStops, written } from '../../../core/language/completion/draft.ts';
import type { Snippet } from '../../../core/scaffold/snippets/snippet.ts';
import { snippetsIn, snippetsOf } from '../../../core/scaffold/snippets/snippets.ts';
import { kinds } from '../../../core/schema/shape.ts';

const asOf = '2026-11-22';
const layout = { step: 2, dash: 2, lineBreak: '\n' };

const raw = ({ entries }: Snippet): string => written({ map: entries }, 'block', 0, layout, new Stops());
const filled = (snippet: Snippet): Record<string, unknown> =>
  parse(withoutStops(raw(snippet))) as Record<string, unknown>;

/** The least document of the kind, with the fields of the snippet in their block. */
function expanded(snippet: Snippet, status: string): string {
  const document: Record<string, unknown> = { kind: snippet.kind, version: 1, name: 'harbour-chat' };
  if (snippet.kind === 'Partnership')
    Object.assign(document, { status, client: 'harbour-bank', provider: 'meridian-cx' });
  if (snippet.kind === 'Actuals' || snippet.kind === 'Log') document.partnership = 'harbour-chat';
  const path = snippet.at === '' ? [] : snippet.at.split('.');
  let block: Record<string, unknown> = document;
  for (const [index, part] of path.entries()) {
    if (part === '[]') continue;
    const next: Record<string, unknown> = {};
    block[part] = path[index + 1] === '[]' ? [next] : next;
    block = next;
  }
  Object.assign(block, filled(snippet));
  return stringify(document);
}

const findings = (text: string): Finding[] => check({ files: [{ path: 'a.partnership.yaml', text }], asOf }).findings;
const all = kinds.flatMap((kind) => snippetsOf(kind));

describe('snippets', () => {
  it('are there for the common patterns and for every section', () => {
    const names = snippetsOf('Partnership').map(({ name }) => name);
    for (const name of [
      'overnight-exception',
      'ramp-with-gates',
      'four-quadrant-termination',
      'escalation-ladder',
      'improvement-plan',
      'exit-plan',
      'stay-or-go',
    ])
      assert.ok(names.includes(name), name);
    const keys = new Set(snippetsIn('Partnership', '').flatMap(({ entries }) => entries.map(([key]) => key)));
    for (const section of 'people purpose goals alignment scope inHouse sites headcount ramp planning kpis quality training communication access governance improvement commercial risk term termination transition exitPlan lifecycle'.split(
      ' ',
    ))
      assert.ok(keys.has(section), section);
    assert.equal(new Set(all.map(({ kind, name }) => `${kind} ${name}`)).size, all.length);
  });

  for (const snippet of all)
    it(`${snippet.kind} ${snippet.name} is valid as it is accepted`, () => {
      const text = expanded(snippet, 'draft');
      assert.deepEqual(
        findings(text)
          .filter(({ rule, severity }) => rule !== 'PC001' && severity !== 'info' && severity !== 'hint')
          .map(({ rule, message }) => `${rule} ${message}`),
        [],
        text,
      );
    });

  it('make no error once the partnership is being chosen or lives, however little else is stated', () => {
    for (const snippet of snippetsOf('Partnership'))
      for (const status of ['selecting', 'steady']) {
        const before = new Set(findings(expanded({ ...snippet, entries: [] }, status)).map(({ rule }) => rule));
        const errors = findings(expanded(snippet, status)).filter(
          ({ severity, rule }) => severity === 'error' && !before.has(rule),
        );
        assert.deepEqual(
          errors.map(({ rule, message }) => `${snippet.name} at ${status}: ${rule} ${message}`),
          [],
        );
      }
  });

  it('count their places to type at from 1, without a gap', () => {
    for (const snippet of all) {
      const stops = [...raw(snippet).matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
      assert.ok(stops.length > 0, snippet.name);
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
        snippet.name,
      );
    }
  });

  it('say what they are for', () => {
    for (const { name, title, description } of all) {
      assert.match(title, /^[A-Z]/, name);
      assert.match(description, /^[A-Z].*\.$/s, name);
    }
  });

  describe('in completion', () => {
    const head = 'kind: Partnership\nversion: 1\nname: a\nclient: b\nprovider: c\n';
    const offered = (text: string) => {
      const offset = text.indexOf('|');
      const source = readFile('a.partnership.yaml', text.replace('|', ''));
      return completionsAt({ sources: [source], source, offset, asOf, findings: () => [], longestWaiver: () => 180 })
        .items;
    };
    const labels = (text: string): string[] =>
      offered(text)
        .filter(({ kind }) => kind === 'snippet')
        .map(({ label }) => label);

    it('stand where they fit, and nowhere else', () => {
      assert.ok(labels(`${head}ra|`).includes('Ramp with gates'));
      assert.ok(labels(`${head}|`).includes('people …'));
      assert.deepEqual(labels(`${head}governance:\n  |`), ['Escalation ladder']);
      assert.deepEqual(labels(`${head}scope:\n  - |`), ['Overnight exception']);
      assert.deepEqual(labels(`${head}improvement:\n  plans:\n    - |`), ['Improvement plan']);
      assert.deepEqual(labels(`${head}lifecycle:\n  |`), ['Stay-or-go decision']);
      assert.deepEqual(labels(`${head}risk:\n  |`), []);
    });

    it('are not offered for what is there already', () => {
      assert.ok(!labels(`${head}ramp: TODO\n|`).includes('Ramp with gates'));
      assert.deepEqual(labels(`${head}governance:\n  escalation: TODO\n  |`), []);
    });

    it('are written at the indentation of their place', () => {
      const item = offered(`${head}governance:\n  |`).find(({ label }) => label === 'Escalation ladder');
      assert.match(item?.newText ?? '', /^escalation:\n {4}- level: 1\n {6}client: \$\{1:TODO\}\n/);
    });
  });
});
