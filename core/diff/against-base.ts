import { type CheckInput, type CheckResult, check, judgedIn, resultOf } from '../check.ts';
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
  const before = check({ files: base, asOf: input.asOf });
  const head = check(input);
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
