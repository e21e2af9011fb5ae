import type { Workspace } from '../check.ts';
import type { RawFinding } from '../findings.ts';
import type { SourceFile } from '../model/document.ts';

/** Files of policies that cannot be used because reading them gave an error. */
export function brokenPolicies(_sources: readonly SourceFile[]): string[] {
  return [];
}

/** What is wrong with the policies of a workspace: broken ones, unknown rules, unknown or misfitting thresholds. */
export function policyFindings(_workspace: Workspace): { file: SourceFile; raw: RawFinding }[] {
  return [];
}
