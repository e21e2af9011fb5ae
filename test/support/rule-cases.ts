import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { applyEdits, CheckResult, check, checkAgainst, FileText, Finding, isOurs } from '../../core/index.ts';
import { afterFix } from './after-fix.ts';
import {
  type Expectations,
  type Expected,
  expectationsOf,
  isAsSaid,
  isThere,
  linesOf,
  textsOf,
} from './expectations.ts';
import { harmOf } from './fix-faults.ts';

/** What judging a case takes from the engine: the one of the sources, or another build of it. */
export interface Engine {
  check: typeof check;
  checkAgainst: typeof checkAgainst;
  applyEdits: typeof applyEdits;
  isOurs: typeof isOurs;
}

/**
 * A fixture of a rule: a file of test/rules/ID/, or a folder there as a workspace of its files. A folder with `base/` and
 * `head/` in it is one workspace in two versions; what is expected is announced in the newer one.
 */
export interface RuleCase {
  rule: string;
  name: string;
  files: FileText[];
  base?: FileText[];
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
      const version = (of: string): FileText[] =>
        files.flatMap(({ path, text }) =>
          path.startsWith(`${of}/`) ? [{ path: path.slice(of.length + 1), text }] : [],
        );
      const [base, head] = [version('base'), version('head')];
      if (base.length > 0) return [{ rule, name, files: head, base, expected: expectationsOf(head) }];
      return [{ rule, name, files, expected: expectationsOf(files) }];
    });
}

/** What is said in a case; of two versions, what is said of the newer one. */
export function judged(engine: Engine, { files, base, expected: { asOf } }: RuleCase, changed = files): CheckResult {
  return base ? engine.checkAgainst(base, { files: changed, asOf }) : engine.check({ files: changed, asOf });
}

/** How what the rule says differs from what its fixture announces; undefined when it does not. */
export function outcomeFault(engine: Engine, one: RuleCase): string | undefined {
  const { rule, name, expected } = one;
  const result = judged(engine, one);
  const wanted = expected.findings.filter((finding) => finding.rule === rule);
  const found = result.findings.filter((finding) => finding.rule === rule);
  const detail = `expected\n${wanted.map((w) => `  ${w.severity} ${w.path}: ${w.text}`).join('\n')}\ngot\n${linesOf(
    result,
    rule,
  )
    .map((line) => `  ${line}`)
    .join('\n')}`;
  if (found.length !== wanted.length) return detail;
  const fits = (want: Expected, one: Finding): boolean =>
    isThere(want, one) && one.severity === want.severity && isAsSaid(want, one.message);
  if (!wanted.every((want) => found.some((one) => fits(want, one)))) return detail;
  if (!found.every((one) => wanted.some((want) => fits(want, one)))) return detail;
  if (name.startsWith('bad') && wanted.length === 0) return 'a bad fixture expects at least one finding of its rule';
  if (!name.startsWith('bad') && wanted.length > 0) return 'an ok fixture expects no finding of its rule';
  return partsFault(engine, one, result) ?? needsFault(one, result);
}

function partsFault(engine: Engine, { files, expected }: RuleCase, result: CheckResult): string | undefined {
  for (const want of expected.parts) {
    const findings = result.findings.filter((finding) => isThere(want, finding));
    const texts = findings.flatMap((finding) => textsOf(finding, want.part, files, engine.applyEdits));
    const detail = `${want.part} of ${want.rule} at ${want.path}: expected\n  ${want.text}\ngot\n${texts.map((text) => `  ${text}`).join('\n')}`;
    if (findings.length === 0) return `there is no ${want.rule} at ${want.path}`;
    if (want.whole && want.text === 'none' ? texts.length > 0 : !texts.some((text) => isAsSaid(want, text)))
      return detail;
    const others = expected.parts.filter(
      (other) => other.part === 'fix' && other.text !== 'none' && findings.some((one) => isThere(other, one)),
    );
    if (want.part === 'fix' && others.length !== texts.length) return detail;
  }
  return undefined;
}

function needsFault({ rule, expected }: RuleCase, { notEvaluated }: CheckResult): string | undefined {
  const needsOf = (id: string) => notEvaluated.filter((entry) => entry.rule === id).flatMap((entry) => entry.needs);
  for (const need of expected.needs)
    if (!needsOf(need.rule).includes(need.field))
      return `${need.rule} should need ${need.field}; needs: ${needsOf(need.rule).join(', ')}`;
  const announced = expected.needs.filter((need) => need.rule === rule).map(({ field }) => field);
  const more = needsOf(rule).filter((field) => !announced.includes(field));
  return more.length > 0 ? `nobody announced that ${rule} needs ${more.join(', ')}` : undefined;
}

/** What is wrong with the fixes of the rule's own findings; undefined when nothing is. */
export function fixesFault(engine: Engine, one: RuleCase): string | undefined {
  const { rule, files } = one;
  const before = judged(engine, one);
  for (const finding of before.findings.filter((candidate) => candidate.rule === rule)) {
    for (const fix of finding.fixes) {
      const after = judged(engine, one, afterFix(engine, files, finding.file, fix));
      const [harm] = harmOf(before, after, finding, fix);
      if (harm !== undefined) return `"${fix.title}" ${harm}`;
    }
  }
  return undefined;
}
