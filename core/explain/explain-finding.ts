import type { Workspace } from '../check.ts';
import type { Finding } from '../findings.ts';
import { isKind } from '../model/facts.ts';
import type { Status } from '../model/status.ts';
import type { Rule } from '../rules/rule.ts';
import { ruleById } from '../rules/rules.ts';

/** What there is to know about one finding beyond what it says itself. Plain data but for `rule`. */
export interface Explanation {
  finding: Finding;
  rule: Rule;
  /** Where the partnership stands that the finding is about; undefined for other documents, and where it says nothing. */
  status: Status | undefined;
  /** The policy that governs the file, then those on which it builds; empty when the built-in defaults hold. */
  policies: { name: string; file: string }[];
  waiver: {
    /** False for what nobody may waive. */
    possible: boolean;
    /** The longest time for which it may be waived, in days. */
    longest: number;
  };
}

/** Why a finding is there: its rule, who set what, and what could be done about it other than mending it. */
export function explanationOf(workspace: Workspace, finding: Finding): Explanation {
  const rule = ruleById(finding.rule);
  const policy = workspace.policyFor(finding.file);
  const document = workspace.sources
    .find(({ path }) => path === finding.file)
    ?.documents.find(({ kind, name }) => `${kind}/${name}` === finding.document);
  return {
    finding,
    rule,
    status: document && isKind(document, 'Partnership') ? document.held.data.status : undefined,
    policies: [...policy.chain].reverse().map(({ name, file }) => ({ name, file })),
    waiver: { possible: rule.waivable !== false, longest: policy.longestWaiver() },
  };
}
