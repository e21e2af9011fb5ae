import type { CheckResult } from '../check.ts';
import { type Finding, severities } from '../findings.ts';
import type { Health } from '../health/health.ts';
import type { Change } from './change.ts';

/** A change with the keys of the findings that it brought and ended, as far as their places tell. */
export type ComparedChange = Change & { introduced: string[]; fixed: string[] };

/** What a change did: changes in contract words, findings that came and went, and how healthy each partnership is. */
export interface Comparison {
  changes: ComparedChange[];
  /** Findings of the newer version that the older one did not have, or had milder. */
  introduced: Finding[];
  /** Findings of the older version that are gone. Their places are in the older version. */
  fixed: Finding[];
  /** Findings that both have. */
  still: Finding[];
  /** Every partnership that changed, or whose score did. */
  partnerships: PartnershipChange[];
}

export interface PartnershipChange {
  /** `harbour-chat`, and its title where it has one. */
  partnership: string;
  title: string;
  file: string;
  before?: Pick<Health, 'score' | 'label'>;
  after?: Pick<Health, 'score' | 'label'>;
}

/** Compares two judged versions. */
export function comparisonOf(base: CheckResult, head: CheckResult, changes: readonly Change[]): Comparison {
  const before = new Map(base.findings.map((finding) => [finding.key, finding]));
  const places = grouped(base.findings);
  const matched = new Set<Finding>();
  const introduced: Finding[] = [];
  const still: Finding[] = [];
  for (const finding of head.findings) {
    const same = before.get(finding.key) ?? places.get(placeOf(finding))?.find((other) => !matched.has(other));
    if (same) matched.add(same);
    (same && !isWorse(finding, same) ? still : introduced).push(finding);
  }
  const fixed = base.findings.filter((finding) => !matched.has(finding));
  const keysAbout = (findings: readonly Finding[], change: Change): string[] =>
    findings
      .filter((finding) => isAbout(finding, change, changes))
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .map(({ key }) => key);
  return {
    changes: changes.map((change) => ({
      ...change,
      introduced: keysAbout(introduced, change),
      fixed: keysAbout(fixed, change),
    })),
    introduced,
    fixed,
    still,
    partnerships: partnershipsOf(base, head, changes),
  };
}

/** The same rule at the same place, whatever the value there is now. */
function placeOf({ rule, document, path, file }: Finding): string {
  return `${rule} ${document === '' ? file : document} ${path}`;
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(placeOf(finding));
    if (group) group.push(finding);
    else groups.set(placeOf(finding), [finding]);
  }
  return groups;
}

/** More severe than before, or no longer waived. */
function isWorse(now: Finding, before: Finding): boolean {
  if (now.waived) return false;
  return before.waived !== undefined || severities.indexOf(now.severity) < severities.indexOf(before.severity);
}

/**
 * Whether a finding goes back to a change: it stands where the change is, else it names that place as related; else the
 * change is the only one of its section of the document.
 */
function isAbout(finding: Finding, change: Change, changes: readonly Change[]): boolean {
  for (const test of [standsAt, names]) {
    const found = changes.filter((other) => test(finding, other));
    if (found.length > 0) return found.includes(change);
  }
  if (finding.document !== change.document) return false;
  const section = sectionOf(finding);
  const inSection = changes.filter((other) => other.document === finding.document && other.section === section);
  return inSection.length === 1 && inSection[0] === change;
}

function standsAt(finding: Finding, { document, path }: Change): boolean {
  const near = (one: string, other: string): boolean => one === other || one.startsWith(`${other}/`);
  if (finding.document !== document || finding.path === '') return false;
  return near(finding.path, path) || near(path, finding.path);
}

function names({ related }: Finding, { anchor }: Change): boolean {
  return related.some(({ file, range }) => file === anchor?.file && range.start.line === anchor.range.start.line);
}

function sectionOf({ path }: Finding): string {
  return path.split('/')[1] ?? '';
}

function partnershipsOf(base: CheckResult, head: CheckResult, changes: readonly Change[]): PartnershipChange[] {
  const before = new Map(base.health.map((health) => [health.partnership, health]));
  const after = new Map(head.health.map((health) => [health.partnership, health]));
  const changed = new Set(changes.map(({ document }) => document));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): PartnershipChange[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const { title, file } = (is ?? was) as Health;
    if (!changed.has(`Partnership/${name}`) && was?.score === is?.score) return [];
    return [
      {
        partnership: name,
        title,
        file,
        ...(was ? { before: { score: was.score, label: was.label } } : {}),
        ...(is ? { after: { score: is.score, label: is.label } } : {}),
      },
    ];
  });
}
