import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckResult, check, isOurs, overviewOf } from '../../core/index.ts';
import { endable } from '../support/definitions.ts';

const run = (files: Record<string, string>): CheckResult =>
  check({ files: Object.entries(files).map(([path, text]) => ({ path, text })), asOf: '2026-11-22' });
const said = (result: CheckResult): string[] =>
  overviewOf(result).map(({ entry: { kind, name, score, counts, waived } }) =>
    [kind, name, score === undefined ? '-' : 'score', counts.error > 0 ? 'errors' : '', waived > 0 ? 'waived' : '']
      .filter(Boolean)
      .join(' '),
  );

describe('the overview', () => {
  it('has every finding of every sample in exactly one entry, and counts it there', () => {
    const folder = join(import.meta.dirname, '../../samples');
    for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const result = run(
        Object.fromEntries(
          readdirSync(join(folder, name))
            .filter(isOurs)
            .map((path) => [path, readFileSync(join(folder, name, path), 'utf8')]),
        ),
      );
      const parts = overviewOf(result);
      const keys = parts.flatMap(({ findings }) => findings.map(({ file, key }) => `${file} ${key}`)).sort();
      assert.deepEqual(keys, result.findings.map(({ file, key }) => `${file} ${key}`).sort());
      assert.equal(new Set(parts.map(({ entry }) => entry.key)).size, parts.length);
      for (const { entry, findings } of parts) {
        const { error, warning, info, hint } = entry.counts;
        assert.equal(error + warning + info + hint + entry.waived, findings.length);
      }
      const scores = parts.flatMap(({ entry }) => entry.score ?? []);
      assert.deepEqual(
        scores,
        result.health.map(({ score }) => score).sort((a, b) => a - b),
      );
    }
  });

  it('puts what cannot be read, and findings of other documents, after the partnerships', () => {
    const result = run({
      'a.partnership.yaml': endable(),
      'b.partnership.yaml': 'kind: "Partnership\nversion: 1\n',
      'policy.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\nrules: [{ rule: PC999, severity: off }]\n',
      'c.partnership.yaml': endable().replaceAll('harbour-chat', 'old-chat').replace('steady', 'ended'),
    });
    assert.deepEqual(said(result), [
      'partnership harbour-chat score errors',
      'partnership old-chat -',
      'file b.partnership.yaml - errors',
      'file policy.partnership.yaml - errors',
    ]);
  });

  it('counts findings of a companion and of a diary with their partnership, and the waived ones last', () => {
    const companion = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
audience: client
exitPlan: { steps: [{ id: freeze, what: Freeze changes }], lastTested: 2024-01-15 }
`;
    const result = run({
      'a.partnership.yaml': endable({ beside: 'waive PC404 until 2027-03-31 by ines: the renewal brings 180 days' }),
      'a.client.partnership.yaml': companion,
      'harbour-chat.log.csv': 'date,event,ref\n2026-11-20,holded,call\n',
    });
    const [part, ...more] = overviewOf(result);
    assert.deepEqual(more, []);
    const files = new Set(part?.findings.map(({ file }) => file));
    assert.deepEqual([...files].sort(), ['a.client.partnership.yaml', 'a.partnership.yaml', 'harbour-chat.log.csv']);
    assert.equal(part?.findings.at(-1)?.rule, 'PC404');
    assert.equal(part?.entry.waived, 1);
  });

  it('keeps two documents of one name apart, and says where the name stands', () => {
    const parts = overviewOf(run({ 'a.partnership.yaml': endable(), 'b.partnership.yaml': endable() }));
    assert.deepEqual(
      parts.map(({ entry, findings }) => [
        entry.file,
        findings.every(({ file }) => file === entry.file),
        entry.range.start.line,
      ]),
      [
        ['a.partnership.yaml', true, 2],
        ['b.partnership.yaml', true, 2],
      ],
    );
  });
});
