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
  /** Set where the whole partnership came or went. */
  whole?: 'new' | 'gone';
  /** Left out where that version has no such partnership, or it could not be judged there. */
  before?: Pick<Health, 'score' | 'label'>;
  after?: Pick<Health, 'score' | 'label'>;
}

/** Compares two judged versions. */
export function comparisonOf(base: CheckResult, head: CheckResult, changes: readonly Change[]): Comparison {
  const before = new Map(base.findings.map((finding) => [finding.key, finding]));
  const places = grouped(base.findings, placeOf, (finding) => finding);
  const matched = new Set<Finding>();
  const introduced: Finding[] = [];
  const still: Finding[] = [];
  for (const finding of head.findings) {
    const same = before.get(finding.key) ?? places.get(placeOf(finding))?.find((other) => !matched.has(other));
    if (same) matched.add(same);
    (same && !isWorse(finding, same) ? still : introduced).push(finding);
  }
  const fixed = base.findings.filter((finding) => !matched.has(finding));
  const causes = causesIn(changes);
  const keysAbout = (findings: readonly Finding[]): Map<Change, string[]> => {
    const worstFirst = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    return grouped(
      worstFirst.flatMap((finding) => causes(finding).map((change) => ({ change, key: finding.key }))),
      ({ change }) => change,
      ({ key }) => key,
    );
  };
  const [brought, ended] = [keysAbout(introduced), keysAbout(fixed)];
  return {
    changes: changes.map((change) => ({
      ...change,
      introduced: brought.get(change) ?? [],
      fixed: ended.get(change) ?? [],
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

function grouped<T, K, V>(all: readonly T[], keyOf: (one: T) => K, value: (one: T) => V): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(value(one));
    else groups.set(keyOf(one), [value(one)]);
  }
  return groups;
}

/** More severe than before, or no longer waived. */
function isWorse(now: Finding, before: Finding): boolean {
  if (now.waived) return false;
  return before.waived !== undefined || severities.indexOf(now.severity) < severities.indexOf(before.severity);
}

/**
 * The changes that a finding goes back to: those that stand where it does, else those whose place it names as related; else
 * the only one in its section of the document, if there is one alone.
 */
function causesIn(changes: readonly Change[]): (finding: Finding) => readonly Change[] {
  const byDocument = grouped(
    changes,
    ({ document }) => document,
    (change) => change,
  );
  const byLine = grouped(
    changes.filter(({ anchor }) => anchor),
    ({ anchor }) => `${anchor?.range.start.line} ${anchor?.file}`,
    (change) => change,
  );
  return (finding) => {
    const own = byDocument.get(finding.document) ?? [];
    const here = own.filter((change) => standsAt(finding, change));
    if (here.length > 0) return here;
    const named = finding.related.flatMap(({ file, range }) => byLine.get(`${range.start.line} ${file}`) ?? []);
    if (named.length > 0) return [...new Set(named)];
    const inSection = own.filter(({ section }) => section === sectionOf(finding));
    return inSection.length === 1 ? inSection : [];
  };
}

function standsAt(finding: Finding, { path }: Change): boolean {
  const near = (one: string, other: string): boolean => one === other || one.startsWith(`${other}/`);
  if (finding.path === '') return false;
  return near(finding.path, path) || near(path, finding.path);
}

function sectionOf({ path }: Finding): string {
  return path.split('/')[1] ?? '';
}

function partnershipsOf(base: CheckResult, head: CheckResult, changes: readonly Change[]): PartnershipChange[] {
  const before = new Map(base.health.map((health) => [health.partnership, health]));
  const after = new Map(head.health.map((health) => [health.partnership, health]));
  const changed = new Set(changes.map(({ document }) => document));
  const whole = new Map(changes.filter(({ path }) => path === '').map(({ document, type }) => [document, type]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): PartnershipChange[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const { title, file } = (is ?? was) as Health;
    const type = whole.get(`Partnership/${name}`);
    if (!changed.has(`Partnership/${name}`) && was?.score === is?.score) return [];
    return [
      {
        partnership: name,
        title,
        file,
        ...(type === 'added' ? { whole: 'new' } : type === 'removed' ? { whole: 'gone' } : {}),
        ...(was ? { before: { score: was.score, label: was.label } } : {}),
        ...(is ? { after: { score: is.score, label: is.label } } : {}),
      },
    ];
  });
}
