import { strict as assert } from 'node:assert';
import { type CheckResult, check, type LensMemory, lensesOf, lensMemory } from '../../core/index.ts';
import { endable, sound } from '../support/definitions.ts';

const path = 'a.partnership.yaml';
const checked = (text: string): CheckResult => check({ files: [{ path, text }], asOf: '2026-11-22' });

interface Shown {
  lines: string[];
  memory: LensMemory;
  worst: (string | undefined)[];
}

/** The lines that have a lens, with what it says: `termination: | 1 error`. */
function lenses(text: string, before?: string, known?: LensMemory): Shown {
  const result = checked(text);
  const [source] = result.sources;
  assert.ok(source);
  const found = lensesOf(result, source, before === undefined ? undefined : checked(before), known);
  const lines = text.split(/\r\n|\n/);
  return {
    lines: found.map(({ range, title }) => `${lines[range.start.line]} | ${title}`),
    memory: lensMemory(found),
    worst: found.map(({ worst }) => worst?.rule),
  };
}

describe('code lens', () => {
  it('says how the partnership fares, and what is found in each section', () => {
    const { lines, worst } = lenses(endable());
    assert.match(lines[0] ?? '', /^kind: Partnership \| Health \d+ · [a-z ]+ · \d+ errors, \d+ warnings, 1 hint$/);
    assert.match(lines.at(-1) ?? '', /^termination: \| 1 error, 1 warning, 1 hint$/);
    assert.equal(worst.at(-1), 'PC404');
  });

  const goals = (statement: string): string =>
    `${sound}goals:\n  - { id: kept, level: ultimate, statement: ${statement} }\n`;

  it('leaves sections without findings alone, and what is waived', () => {
    assert.deepEqual(lenses(goals('Customers stay')).lines.slice(1), []);
    assert.deepEqual(lenses(goals('TODO ask Ana')).lines.slice(1), ['goals: | 1 hint']);
    const waived = `${goals('TODO ask Ana').trimEnd()} # waive PC001 until 2026-12-31 by ines: she is away\n`;
    assert.deepEqual(lenses(waived).lines.slice(1), []);
  });

  it('says by how much health changed since the last commit, and nothing where it did not', () => {
    const [now] = lenses(endable({ provider: 30 }), endable({ provider: 190 })).lines;
    assert.match(now ?? '', / · \d+ points less than at the last commit · /);
    const [better] = lenses(endable({ provider: 190 }), endable({ provider: 30 })).lines;
    assert.match(better ?? '', / · \d+ points more than at the last commit · /);
    const same = endable();
    for (const before of [undefined, same, '', `${same}# a comment\n`])
      assert.doesNotMatch(lenses(same, before).lines[0] ?? '', /commit/);
  });

  it('keeps the line of a section whose last finding is gone', () => {
    const before = lenses(goals('TODO ask Ana'));
    const after = lenses(goals('Customers stay'), undefined, before.memory);
    assert.deepEqual(after.lines.slice(1), ['goals: | no findings']);
    assert.equal(after.worst[1], undefined);
  });

  it('stands still while a line is half-written', () => {
    const whole = lenses(endable());
    for (const half of ['people:\n  - { id: ines, name\n', 'people: [\n', 'kpis:\n  - kpi: "csa\n', '\tx: 1\n']) {
      const text = endable().replace('termination:', `${half}termination:`);
      const { lines } = lenses(text, undefined, whole.memory);
      assert.match(lines[0] ?? '', /^kind: Partnership \| Health \d+ · /, half);
      assert.ok(
        lines.some((line) => line.startsWith('termination: | ')),
        `${half}\n${lines.join('\n')}`,
      );
    }
  });

  it('goes along with lines that are inserted above', () => {
    const text = endable();
    const shifted = lenses(`# one\n# two\n${text}`, undefined, lenses(text).memory);
    assert.deepEqual(shifted.lines, lenses(text).lines);
  });

  it('tells the documents of a file apart, and reads CRLF', () => {
    const two = `${endable()}---\n${endable({ provider: 190, client: 190 }).replace('harbour-chat', 'harbour-voice')}`;
    const healths = lenses(two).lines.filter((line) => line.startsWith('kind'));
    assert.equal(healths.length, 2);
    assert.notEqual(healths[0], healths[1]);
    assert.deepEqual(lenses(two.replace(/\n/g, '\r\n')).lines, lenses(two).lines);
  });

  it('has no health for what has none, and nothing above a table', () => {
    const ended = endable().replace('status: steady', 'status: ended');
    assert.equal(
      lenses(ended).lines.some((line) => line.startsWith('kind')),
      false,
    );
    const policy = 'kind: Policy\nversion: 1\nname: house\nrules:\n  - { rule: PC999, severity: error }\n';
    assert.deepEqual(lenses(policy).lines, ['rules: | 1 error'].slice(0, lenses(policy).lines.length));
    const csv = check({ files: [{ path: 'x.actuals.csv', text: 'kpi,period\n' }], asOf: '2026-11-22' });
    assert.deepEqual(csv.sources[0] && lensesOf(csv, csv.sources[0]), []);
  });
});
