import type { Workspace } from '../check.ts';
import type { RawFinding } from '../findings.ts';
import type { SourceFile } from '../model/document.ts';
import { rule as PC050 } from '../rules/policy/PC050-policy-broken.ts';
import { report } from '../rules/reading/report.ts';
import { kindMeant } from '../schema/recognise.ts';
import { count } from '../text.ts';
import { folderOf } from './policies.ts';

/** Files of policies that cannot be used because reading them gave an error. */
export function brokenPolicies(sources: readonly SourceFile[]): string[] {
  return sources.filter((source) => errorsOf(source).length > 0).map(({ path }) => path);
}

/** The errors of reading that concern a policy in the file, or the file as a whole when it holds one. */
function errorsOf(source: SourceFile): RawFinding[] {
  const errors = source.problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return [];
  const policies = policiesIn(source);
  return policies.size === 0 ? [] : errors.filter(({ document }) => document < 0 || policies.has(document));
}

/** The places of policies among the documents of a file; -1 for a file that could not be read but looks like one. */
function policiesIn(source: SourceFile): Set<number> {
  const { documents, text } = source.syntax;
  const found = new Set<number>();
  for (const [index, { root, start, end }] of documents.entries()) {
    if (kindMeant(root) === 'Policy' || saysPolicy(text.slice(start, end))) found.add(index);
  }
  if (documents.length === 0 && (saysPolicy(text) || /(^|[/.-])policy\.partnership\.\w+$/.test(source.path)))
    found.add(-1);
  return found;
}

function saysPolicy(text: string): boolean {
  return /^\s*["']?kind["']?\s*:\s*["']?Policy\b/m.test(text);
}

/** One finding for each policy that is not used, with what holds instead and for how many files. */
export function brokenPolicyFindings(workspace: Workspace): { file: SourceFile; raw: RawFinding }[] {
  const broken = brokenPolicies(workspace.sources);
  return workspace.sources.flatMap((file) => {
    const errors = errorsOf(file);
    if (errors.length === 0) return [];
    const governed = workspace.sources.filter((other) => governs(file.path, other.path, broken));
    const policy = workspace.policyFor(file.path).source;
    const [document = -1] = [...policiesIn(file)];
    const instead = policy ? `the policy ${policy.name} (${policy.file})` : 'the built-in defaults';
    const raw = report(PC050, {
      message: `This policy is not used, because it has ${count(errors.length, 'error')}. For ${governed.length === 0 ? 'what lies below it' : count(governed.length, 'file')} ${instead} ${policy ? 'holds' : 'hold'} instead.`,
      why: 'A policy that is used in part would judge by thresholds that nobody agreed on.',
      document,
      path: ['kind'],
      related: errors
        .slice(0, 10)
        .map(({ path, span, message, document: of }) => ({ document: of, path, message, ...(span ? { span } : {}) })),
      ...(document < 0 ? { span: { start: 0, end: Math.min(1, file.syntax.text.length) } } : {}),
    });
    return [{ file, raw }];
  });
}

/** Whether a policy would be the nearest of those that cannot be used. */
function governs(policy: string, file: string, broken: readonly string[]): boolean {
  if (broken.includes(file)) return false;
  const holds = (candidate: string): boolean =>
    folderOf(candidate) === '' || file.startsWith(`${folderOf(candidate)}/`);
  return holds(policy) && !broken.some((other) => holds(other) && folderOf(other).length > folderOf(policy).length);
}
