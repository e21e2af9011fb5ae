import { type CheckInput, type CheckResult, check, type FileText, judgedIn, resultOf } from '../check.ts';
import type { SourceFile } from '../model/document.ts';
import { policyInForce } from '../policy/policies.ts';
import { judgeChange } from '../rules/judge-change.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { diffOf } from './diff.ts';

/** A newer version judged by itself and by what changed since an older one. */
export interface ChangeResult extends CheckResult {
  comparison: Comparison;
  /** The older version, judged by the same day. */
  base: CheckResult;
}

/**
 * Judges two versions of a workspace by the same day: everything about the newer one as `check` has it, what the rules
 * about changes say beside it, and what differs. The findings of `check` come out the same.
 */
export function checkAgainst(base: CheckInput['files'], input: CheckInput): ChangeResult {
  const head = check(input);
  return compareChecked(check({ files: sharing(base, head.sources), asOf: input.asOf }), head);
}

/** The same of two versions that were judged already, by the same day. */
export function compareChecked(before: CheckResult, head: CheckResult): ChangeResult {
  const { workspace } = head;
  const changes = diffOf(before.workspace, workspace);
  let byOld: CheckResult | undefined;
  const found = judgeChange({
    base: before,
    head,
    changes,
    byOldPolicies() {
      const { policies } = before.workspace;
      const old = { ...workspace, policies, policyFor: (file: string) => policyInForce(file, policies) };
      byOld ??= resultOf(old, judgedIn(old));
      return byOld;
    },
  });
  if (found.length === 0) return { ...head, base: before, comparison: comparisonOf(before, head, changes) };
  const judged = judgedIn(workspace);
  const after = resultOf(workspace, { ...judged, findings: [...judged.findings, ...found] });
  return { ...after, base: before, comparison: comparisonOf(before, after, changes) };
}

/** Files of one version, those that are word for word as in another one as they were read there: most are. */
export function sharing(files: CheckInput['files'], known: readonly SourceFile[]): (FileText | SourceFile)[] {
  const byPath = new Map(known.map((source) => [source.path, source]));
  return files.map((file) => {
    if ('syntax' in file) return file;
    const same = byPath.get(file.path);
    return same?.syntax.text === file.text ? same : file;
  });
}
