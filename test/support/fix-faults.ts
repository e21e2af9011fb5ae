import type { applyEdits, CheckResult, check, FileText, Finding, OfferedFix, SourceFile } from '../../core/index.ts';
import { dataOf } from '../../core/syntax/tree.ts';
import { afterFix } from './after-fix.ts';

interface Engine {
  check: typeof check;
  applyEdits: typeof applyEdits;
}

/** What is wrong with the fixes that a judgement offers, each applied alone: every choice of every finding. */
export function fixFaults(engine: Engine, before: CheckResult): string[] {
  return before.findings.flatMap((finding) =>
    finding.fixes.flatMap((fix) => {
      const files = sourcesAfter(engine, before.sources, finding, fix);
      const harm = harmOf(before, engine.check({ files, asOf: before.asOf }), finding, fix);
      return harm.map((fault) => `${finding.rule} ${finding.path} "${fix.title}" ${fault}`);
    }),
  );
}

/** The files after a fix of a finding; those that it leaves alone need not be read again. */
export function sourcesAfter(
  engine: Pick<Engine, 'applyEdits'>,
  sources: readonly SourceFile[],
  { file }: Finding,
  fix: OfferedFix,
): (SourceFile | FileText)[] {
  const texts = sources.map(({ path, syntax }): FileText => ({ path, text: syntax.text }));
  return afterFix(engine, texts, file, fix).map(
    (after) => sources.find(({ path, syntax }) => path === after.path && syntax.text === after.text) ?? after,
  );
}

/**
 * What a fix did wrong, by the judgements before and after it; empty when nothing. The finding goes or becomes a named
 * intention, is not offered the same again, and nothing else is found, of whatever severity, but
 *
 * - the `TODO …` and `unknown` that it left (PC001, PC016, hints);
 * - what had been found before at another place: in the file that a section moved to, or under the id that it got;
 * - what is left of a question that was asked of a whole block, when another finding asked it;
 * - what is said of a value that could not be read, or that a rule could not judge and said so, where the fix states it.
 */
export function harmOf(before: CheckResult, after: CheckResult, finding: Finding, fix: OfferedFix): string[] {
  const faults: string[] = [];
  const sameBefore = held(before.findings).filter((one) => isAlike(one, finding));
  const sameAfter = held(after.findings).filter((one) => isAlike(one, finding));
  const [still] = sameAfter;
  if (still && sameAfter.length >= sameBefore.length) faults.push(`leaves ${said(still)}`);
  const repeated = after.findings.some(
    (one) => isAlike(one, finding) && one.fixes.some(({ title }) => title === fix.title) && one.key === finding.key,
  );
  if (repeated) faults.push('is offered again');

  const { gone, added } = compared(before.findings, after.findings);
  for (const one of added) {
    const isRest = gone.some((other) => other !== finding && isPartOf(one, other));
    if (!isLeftOpen(one) && !isRest && !isRevealed(one, finding, fix, before)) faults.push(`adds ${said(one)}`);
  }
  return [...faults, ...rashnessOf(before, after, finding, fix)];
}

/**
 * Judgements whose fixes are applied unasked: names and forms (PC051, PC052, PC219, PC224, PC535), sums that follow (PC603),
 * and what other files say already (PC060, PC618). Whatever changes what was agreed, or chooses, must not be preferred.
 */
const unasked = ['PC051', 'PC052', 'PC060', 'PC219', 'PC224', 'PC535', 'PC603', 'PC618'];

/** What would be wrong with applying a fix while nobody looks, as `partnership fix` and fixing on save do. */
function rashnessOf(before: CheckResult, after: CheckResult, finding: Finding, fix: OfferedFix): string[] {
  if (finding.intention) return ['is offered for what is on its way out'];
  if (!fix.preferred) return [];
  if (!fix.scaffold) return isReading(finding) || unasked.includes(finding.rule) ? [] : ['is applied unasked'];
  const faults: string[] = [];
  const written = [...fix.edits, ...(fix.other && 'edits' in fix.other ? fix.other.edits : [])];
  if (written.some(({ newText }) => /^\s*proposed:/m.test(newText))) faults.push('proposes and is preferred');
  const left = new Map<string, number>();
  for (const value of valuesIn(after)) left.set(value, (left.get(value) ?? 0) + 1);
  for (const value of valuesIn(before)) {
    const times = left.get(value) ?? 0;
    left.set(value, times - 1);
    if (times <= 0 && !isReading(finding) && !saysNothing.includes(value)) faults.push(`loses ${value}, unasked`);
  }
  return faults;
}

/** Values in whose place something may be asked for. */
const saysNothing = ['false', '0 days'];

/** All values of all files, as they read. */
function valuesIn({ sources }: CheckResult): string[] {
  const values: string[] = [];
  const add = (value: unknown): void => {
    if (value !== null && typeof value === 'object') for (const child of Object.values(value)) add(child);
    else values.push(String(value));
  };
  for (const { syntax } of sources) for (const { root } of syntax.documents) add(dataOf(root));
  return values;
}

/** Findings that only one of two judgements has; and those that are graver in the newer one, as added. */
function compared(before: readonly Finding[], after: readonly Finding[]): { gone: Finding[]; added: Finding[] } {
  const gone = [...before];
  const added: Finding[] = [];
  const identities = [
    ({ rule, file, path }: Finding) => `${rule} ${file} ${path}`,
    ({ rule, message }: Finding) => `${rule} ${message}`,
  ];
  let rest = [...after];
  for (const identity of identities) {
    rest = rest.filter((one) => {
      const at = gone.findIndex((other) => identity(other) === identity(one));
      const [old] = at < 0 ? [] : gone.splice(at, 1);
      if (old && rank(one) < rank(old)) added.push(one);
      return !old;
    });
  }
  return { gone, added: [...added, ...rest] };
}

function rank({ severity }: Finding): number {
  return ['error', 'warning', 'info', 'hint'].indexOf(severity);
}

function isAlike(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.file === other.file && one.path === other.path;
}

function held(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ intention }) => intention === undefined);
}

function isLeftOpen({ rule, severity }: Finding): boolean {
  return ['PC001', 'PC016'].includes(rule) && severity === 'hint';
}

function isPartOf(one: Finding, whole: Finding): boolean {
  return one.rule === whole.rule && one.document === whole.document && one.path.startsWith(`${whole.path}/`);
}

/** Whether the rule had no chance to say it before the fix. A place for what is missing reveals nothing. */
function isRevealed(one: Finding, fixed: Finding, { scaffold }: OfferedFix, { notEvaluated }: CheckResult): boolean {
  if (isUnusable(fixed) && !isReading(one)) return true;
  return !scaffold && notEvaluated.some(({ rule, document }) => rule === one.rule && document === one.document);
}

/** Whether it says that a value cannot be used: not read, no time zone (PC219), a fraction for a percentage (PC535). */
function isUnusable(finding: Finding): boolean {
  return isReading(finding) || ['PC219', 'PC535'].includes(finding.rule);
}

/** Findings of reading have the ids up to PC049. */
function isReading({ rule }: Finding): boolean {
  return rule < 'PC050';
}

function said({ rule, severity, file, path, message }: Finding): string {
  return `${severity} ${rule} ${file} ${path}: ${message}`;
}
