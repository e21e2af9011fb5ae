import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../core/index.ts';
import { endable } from '../../support/definitions.ts';

const file = 'a.partnership.yaml';
const run = (text: string) => check({ files: [{ path: file, text }], asOf: '2026-11-22' });
const rulesIn = (text: string): string[] => run(text).findings.map(({ rule }) => rule);
const placed = (text: string): Set<string> => new Set(run(text).findings.map(({ rule, path }) => `${rule} ${path}`));

describe('a definition with a broken line', () => {
  const sound = endable();

  it('is judged but for that line', () => {
    for (const [broken, cause, kept = 'PC404'] of [
      [sound.replace('fee: 0 EUR', 'fee'), /A colon is missing in "fee"/],
      [sound.replace('  hiringPerWeek: 10\n', '  hiringPerWeek: 10\n  trai\n'), /A colon is missing in "trai"/],
      [sound.replace('name: harbour-chat\n', 'name: harbour-chat\ntitle: "Chat\n'), /never closed/],
      [sound.replace('name: harbour-chat\n', 'name: harbour-chat\npeople: [\n'), /never closed/],
      [sound.replace('current: 100', 'current: 100\n   note: by head'), /indented by 3 spaces/, 'PC405'],
    ] as const) {
      const { findings } = run(broken);
      assert.deepEqual(
        findings.filter(({ rule }) => rule === 'PC002').map(({ message }) => cause.test(message)),
        [true],
        findings.map(({ rule, message }) => `${rule} ${message}`).join('\n'),
      );
      assert.ok(
        findings.some(({ rule, message }) => rule === kept && /30/.test(message)),
        broken,
      );
      assert.match(findings.find(({ rule }) => rule === 'PC002')?.why ?? '', /the rest of the document is\.$/);
    }
  });

  it('is told of every mistake once, not of what follows from it', () => {
    const text = sound.replace('headcount:', 'headcount').replace('fee: 0 EUR', 'fee');
    const { findings } = run(text);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'PC002').map(({ message }) => message),
      ['A colon is missing in "headcount".', 'A colon is missing in "fee".'],
    );
  });

  it('says nothing of what the lost lines may hold', () => {
    // With the section on ending lost, nobody asks who may end it; with its people lost, nobody is unknown.
    const rules = rulesIn(sound.replace('termination:', 'termination'));
    assert.ok(!rules.some((rule) => rule >= 'PC401' && rule <= 'PC409'), rules.join());
    const people = `${sound}people\n  - { id: ines, side: client }\nkpis:\n  - { kpi: csat, owner: { client: ines } }\n`;
    assert.ok(!rulesIn(people).includes('PC504'));
  });

  it('has no health, and keeps its waivers', () => {
    const waived = endable({ beside: 'waive PC404 until 2027-03-31 by ines: talks are on' });
    assert.equal(run(waived).health.length, 1);
    const { health, findings } = run(waived.replace('termination:', 'termination'));
    assert.equal(health.length, 0);
    assert.ok(!findings.some(({ rule }) => rule === 'PC064'));
  });

  it('is left alone where nobody can tell which document it is, or what was meant', () => {
    for (const broken of [
      sound.replace('kind: Partnership', 'kind'),
      sound.replace('name: harbour-chat', 'name: "harbour-chat'),
      sound.replace('headcount:', 'somethingElse'),
      sound.replace(/: /g, ' '),
    ])
      assert.deepEqual([...new Set(rulesIn(broken))], ['PC002'], broken);
  });

  it('leaves the documents beside it as they are', () => {
    const provider = 'kind: Provider\nversion: 1\nname: meridian-cx\n';
    const { sources, findings } = run(`${sound.replace('fee: 0 EUR', 'fee')}---\n${provider}`);
    assert.deepEqual(
      sources[0]?.documents.map(({ kind, index }) => `${index} ${kind}`),
      ['0 Partnership', '1 Provider'],
    );
    assert.equal(findings.filter(({ rule }) => rule === 'PC002').length, 1);
  });

  it('keeps nearly all findings while a line is being typed, and gets none that it would not have without the line', () => {
    const text = readFileSync(join(import.meta.dirname, '../../schemas/target.partnership.yaml'), 'utf8');
    const lines = text.split('\n');
    const whole = placed(text);
    let [kept, possible] = [0, 0];
    const added = new Set<string>();
    for (const [index, line] of lines.entries()) {
      const words = line.trimStart();
      if (words === '' || /^(kind|name|#)/.test(words)) continue;
      const without = placed([...lines.slice(0, index), ...lines.slice(index + 1)].join('\n'));
      for (const length of new Set([3, Math.ceil(words.length / 2), words.length - 1])) {
        const typed = line.slice(0, line.length - words.length + length);
        const now = placed([...lines.slice(0, index), typed, ...lines.slice(index + 1)].join('\n'));
        if (![...now].some((one) => one.startsWith('PC002'))) continue;
        kept += [...whole].filter((one) => now.has(one)).length;
        possible += whole.size;
        for (const one of now) if (!whole.has(one) && !without.has(one) && one >= 'PC050') added.add(one);
      }
    }
    assert.ok(kept / possible > 0.88, `${kept} of ${possible}`);
    // PC403 speaks where PC404 cannot, and what it says is true; PC432 is a hint that looks for a clause nearby.
    assert.deepEqual([...added].filter((one) => !/^PC(403|432) /.test(one)).sort(), []);
  });
});
