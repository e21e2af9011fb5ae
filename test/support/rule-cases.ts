import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { applyEdits, check, FileText, isOurs } from '../../core/index.ts';
import { type Expectations, expectationsOf, linesOf } from './expectations.ts';

/** What judging a case takes from the engine: the one of the sources, or another build of it. */
export interface Engine {
  check: typeof check;
  applyEdits: typeof applyEdits;
  isOurs: typeof isOurs;
}

/** A fixture of a rule: a file of test/rules/ID/, or a folder there as a workspace of its files. */
export interface RuleCase {
  rule: string;
  name: string;
  files: FileText[];
  expected: Expectations;
}

/** The fixtures of a rule, by name; none where it has no folder. */
export function casesOf(folder: string, rule: string, engine: Pick<Engine, 'isOurs'>): RuleCase[] {
  const own = join(folder, rule);
  if (!existsSync(own)) return [];
  return readdirSync(own)
    .sort()
    .flatMap((name) => {
      const path = join(own, name);
      const names = statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(name, file))
        : [name];
      const files = names
        .filter((file) => engine.isOurs(file))
        .map((file) => ({
          path: (file === name ? file : file.slice(name.length + 1)).replaceAll('\\', '/'),
          text: readFileSync(join(own, file), 'utf8'),
        }));
      if (files.length === 0) return [];
      return [{ rule, name, files, expected: expectationsOf(files.map((file) => file.text).join('\n')) }];
    });
}

/** How the findings of the rule differ from what its fixture announces; undefined when they do not. */
export function outcomeFault(engine: Engine, { rule, name, files, expected }: RuleCase): string | undefined {
  const result = engine.check({ files, asOf: expected.asOf });
  const wanted = expected.findings.filter((finding) => finding.rule === rule);
  const got = linesOf(result, rule);
  const detail = `expected\n${wanted.map((w) => `  ${w.severity} ${w.path}: …${w.text}`).join('\n')}\ngot\n${got.map((g) => `  ${g}`).join('\n')}`;
  if (got.length !== wanted.length) return detail;
  for (const want of wanted) {
    if (!got.some((line) => line.startsWith(`${want.severity} ${want.path}: `) && line.includes(want.text)))
      return detail;
  }
  if (name.startsWith('bad') && wanted.length === 0) return 'a bad fixture expects at least one finding of its rule';
  if (!name.startsWith('bad') && wanted.length > 0) return 'an ok fixture expects no finding of its rule';
  for (const need of expected.needs) {
    const needs = result.notEvaluated.filter((entry) => entry.rule === need.rule).flatMap((entry) => entry.needs);
    if (!needs.includes(need.field)) return `${need.rule} should need ${need.field}; needs: ${needs.join(', ')}`;
  }
  return undefined;
}

/**
 * What is wrong with the fixes of the rule's own findings: each ends its finding or makes it a named intention, adds
 * none, and settles. Undefined when nothing is.
 */
export function fixesFault(engine: Engine, { rule, files, expected: { asOf } }: RuleCase): string | undefined {
  const before = engine.check({ files, asOf });
  for (const finding of before.findings.filter((candidate) => candidate.rule === rule)) {
    for (const fix of finding.fixes) {
      const after = files.map((file) =>
        file.path === finding.file ? { ...file, text: engine.applyEdits(file.text, [fix.edits]).text } : file,
      );
      const result = engine.check({ files: after, asOf });
      const still = result.findings.find((other) => other.key === finding.key && other.intention === undefined);
      if (still) return `"${fix.title}" leaves: ${still.message}`;
      const known = new Set(before.findings.map((other) => `${other.rule} ${other.path}`));
      // PC001 and PC016 list what a fix left for people to fill in or to find out.
      const added = result.findings.filter(
        (other) =>
          !['PC001', 'PC016'].includes(other.rule) &&
          other.intention === undefined &&
          !known.has(`${other.rule} ${other.path}`),
      );
      if (added.length > 0)
        return `"${fix.title}" adds findings\n${added.map((other) => `${other.rule} ${other.path}: ${other.message}`).join('\n')}`;
      const again = result.findings.find((other) => other.key === finding.key);
      for (const repeat of again?.fixes ?? []) if (repeat.title === fix.title) return `"${fix.title}" is offered again`;
    }
  }
  return undefined;
}
