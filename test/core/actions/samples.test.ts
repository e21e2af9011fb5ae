import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdits,
  check,
  isOurs,
  type Refactoring,
  readFile,
  refactoringsAt,
  type SourceFile,
} from '../../../core/index.ts';

const samples = join(import.meta.dirname, '../../../samples');
const folders = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The findings of some files, without places; what is to be filled in apart. */
function found(sources: readonly SourceFile[]): { findings: string[]; todo: number } {
  const { findings } = check({ files: [...sources], asOf: '2026-11-22' });
  const said = findings.filter(({ rule }) => rule !== 'PC001').map(({ key, severity }) => `${severity} ${key}`);
  return { findings: said.sort(), todo: findings.length - said.length };
}

/** The files after a change of one of them. */
function changed(sources: readonly SourceFile[], source: SourceFile, { edits, other }: Refactoring): SourceFile[] {
  const texts = new Map([[source.path, applyEdits(source.syntax.text, [edits]).text]]);
  if (other && 'text' in other) texts.set(other.file, other.text);
  else if (other) {
    const there = sources.find(({ path }) => path === other.file);
    texts.set(other.file, applyEdits(there?.syntax.text ?? '', [other.edits]).text);
  }
  const kept = sources.filter(({ path }) => !texts.has(path));
  return [...kept, ...[...texts].map(([path, text]) => readFile(path, text))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

describe('refactorings of the samples', function () {
  this.timeout(120_000);
  const everywhere = new Set<string>();
  for (const folder of folders)
    it(`${folder}: leave every finding as it is, and can be read`, () => {
      const sources = readdirSync(join(samples, folder))
        .filter(isOurs)
        .sort()
        .map((name) => readFile(name, readFileSync(join(samples, folder, name), 'utf8')));
      const before = found(sources);
      const tried = new Map<string, number>();
      for (const source of sources) {
        const seen = new Set<string>();
        for (const offset of source.syntax.lineStarts.flatMap((start, line) => [
          start + 4,
          (source.syntax.lineStarts[line + 1] ?? source.syntax.text.length) - 2,
        ])) {
          for (const action of refactoringsAt(sources, source, Math.max(0, offset))) {
            const kind = `${action.kind} ${action.title.split(' ')[0]}`;
            const id = `${action.title} ${JSON.stringify(action.edits[0]?.range.start)}`;
            // Each sort of change a few times a file.
            if (action.refused || seen.has(id) || (tried.get(kind) ?? 0) >= 8) continue;
            seen.add(id);
            tried.set(kind, (tried.get(kind) ?? 0) + 1);
            const after = changed(sources, source, action);
            const name = `${source.path}: ${action.title}`;
            for (const { path, syntax } of after)
              assert.deepEqual(
                [...syntax.problems, ...syntax.documents.flatMap(({ problems }) => problems)],
                [],
                `${name}: ${path}`,
              );
            const now = found(after);
            if (!action.title.startsWith('Add ')) assert.deepEqual(now.findings, before.findings, name);
            else {
              // What was missing is now to be filled in.
              assert.ok(
                now.findings.every((one) => before.findings.includes(one)),
                name,
              );
              assert.equal(now.todo, before.todo + 1, name);
            }
          }
        }
      }
      for (const kind of tried.keys()) everywhere.add(kind);
    });

  it('come in several sorts', () => {
    const sorts = ['extract Move', 'rewrite Add', 'rewrite Put', 'rewrite State', 'rewrite Write'];
    assert.deepEqual(
      [...everywhere].sort(),
      sorts.map((sort) => `refactor.${sort}`),
    );
  });
});
