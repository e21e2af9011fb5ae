import type { Workspace } from '../check.ts';
import type { Finding, RawFinding } from '../findings.ts';
import { daysBetween } from '../model/dates.ts';
import type { SourceFile } from '../model/document.ts';
import { brokenPolicies } from '../policy/broken-policies.ts';
import { nearestPolicy, type PolicySource } from '../policy/policies.ts';
import { findRule } from '../rules/rules.ts';
import { waiversInComments } from './in-comments.ts';
import { waiversInPolicies } from './in-policies.ts';
import { expired, incomplete, refused, tooLong, unknownRule, unused } from './misuse.ts';
import type { Waiver } from './waiver.ts';

/** Findings with those marked that somebody accepts for now, and what is wrong with the waivers themselves. */
export interface Waived {
  findings: Finding[];
  misuse: { file: SourceFile; raw: RawFinding }[];
}

/**
 * Applies the waivers of a workspace. One that has no reason, no end or nobody's name, that has expired, or whose rule
 * cannot be waived, has no effect and is a finding itself; so is one that waives nothing.
 */
export function applyWaivers(
  workspace: Workspace,
  findings: readonly Finding[],
  policies: readonly PolicySource[],
): Waived {
  const waivers = [
    ...workspace.sources.flatMap(waiversInComments),
    ...waiversInPolicies(workspace.sources, brokenPolicies(workspace.sources)),
  ];
  const misuse: Waived['misuse'] = [];
  const doubtful = inDoubt(workspace);
  const waivedBy = new Map<Finding, Waiver>();
  for (const waiver of waivers) {
    const file = waiver.where.file;
    const say = (raw: RawFinding): void => void misuse.push({ file, raw });
    const rule = findRule(waiver.rule);
    if (!rule) {
      // An unknown rule in a policy is PC051's.
      if (waiver.where.type === 'comment') say(unknownRule(waiver));
      continue;
    }
    if (rule.waivable === false) {
      say(refused(waiver, rule));
      continue;
    }
    const covered = findings.filter((finding) => finding.rule === rule.id && covers(waiver, finding, policies));
    const lacks = [
      waiver.reason === undefined ? 'a reason' : '',
      waiver.by === undefined ? 'the name of who accepts it' : '',
      waiver.until === undefined ? 'the day on which it ends' : '',
    ].filter(Boolean);
    if (lacks.length > 0 || waiver.until === undefined) say(incomplete(waiver, lacks));
    else if (daysBetween(workspace.asOf, waiver.until) < 0) say(expired(waiver, workspace.asOf));
    else {
      // What could not be read may hold the very thing that is waived.
      // A rule about changes speaks only beside a base.
      const nothing = covered.length === 0 && !doubtful && rule.judges !== 'change';
      if (nothing) say(unused(waiver, rule));
      const longest = workspace.policyFor(file.path).longestWaiver();
      const length = daysBetween(waiver.approvedOn ?? workspace.asOf, waiver.until);
      if (length > longest && !nothing) say(tooLong(waiver, length, longest));
      for (const finding of covered) waivedBy.set(finding, waiver);
    }
  }
  return {
    misuse,
    findings: findings.map((finding) => {
      const waiver = waivedBy.get(finding);
      if (!waiver) return finding;
      return { ...finding, waived: { until: waiver.until ?? '', by: waiver.by ?? '', reason: waiver.reason ?? '' } };
    }),
  };
}

/** Whether parts of a file could not be read, so that findings may be missing for that alone. */
function inDoubt({ sources }: Workspace): boolean {
  return sources.some(
    ({ syntax, documents, problems }) =>
      documents.some(({ lost }) => lost !== undefined) ||
      (problems.some(({ severity }) => severity === 'error') &&
        documents.length < Math.max(1, syntax.documents.length)),
  );
}

function covers(waiver: Waiver, finding: Finding, policies: readonly PolicySource[]): boolean {
  const { where } = waiver;
  if (where.type === 'comment') {
    return (
      finding.file === where.file.path &&
      finding.range.start.line >= where.firstLine &&
      finding.range.start.line <= where.lastLine
    );
  }
  // The nearest policy governs a file; another one further up says nothing about it.
  const governing = nearestPolicy(finding.file, policies);
  if (governing?.file !== where.file.path || where.at === undefined) return false;
  const place = `${finding.document.split('/').slice(1).join('/')}${finding.path}`;
  return place === where.at || place.startsWith(`${where.at}/`);
}
