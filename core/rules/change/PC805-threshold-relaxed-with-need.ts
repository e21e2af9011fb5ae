import type { CheckResult } from '../../check.ts';
import type { Change } from '../../diff/change.ts';
import { type Finding, severities } from '../../findings.ts';
import { grouped } from '../../grouped.ts';
import { offsetAt } from '../../syntax/lines.ts';
import type { Span } from '../../syntax/tree.ts';
import { count } from '../../text.ts';
import { changeRule, type PlaceInFile } from '../rule.ts';

/** Sections of a policy by which findings go or become milder; the last stands for the policy as a whole. */
const relaxing = ['rules', 'limits', 'packs', 'extends', ''];

/** A finding that the policy as it was would bring, and where the newer version shows it. */
interface Spared {
  finding: Finding;
  place: PlaceInFile & { span: Span; message: string };
}

export const rule = changeRule({
  id: 'PC805',
  name: 'threshold-relaxed-with-need',
  area: 'change',
  severity: 'error',
  from: 'draft',
  related: ['PC803'],
  summary: 'A policy is not relaxed in the same change that needs it.',
  condition:
    'Against a base: a policy changed or went, and by the policy as it was this change would bring a finding, error or warning, which the changed policy silences or makes milder. What was found before the change does not count.',
  check({ changes, base, head, byOldPolicies, report }) {
    const policies = changes.filter(
      ({ document, section }) => document.startsWith('Policy/') && relaxing.includes(section),
    );
    if (policies.length === 0) return;
    const before = new Set(base.findings.map(({ key }) => key));
    const now = new Map(head.findings.map((finding) => [finding.key, finding]));
    const spared = byOldPolicies()
      .findings.filter(
        (finding) =>
          ['error', 'warning'].includes(finding.severity) &&
          !before.has(finding.key) &&
          finding.waived === undefined &&
          !isAsSevere(now.get(finding.key), finding),
      )
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .flatMap((finding) => placesOf(head, finding).map((place): Spared => ({ finding, place })));
    const causeOf = ({ finding }: Spared) => policies.find((change) => isAbout(change, finding.rule)) ?? policies[0];
    for (const [worst, ...others] of grouped(spared, causeOf)) {
      const { rule: id, message } = worst.finding;
      // Of a policy that went nothing is left: that is shown where it is missed.
      const anchor = causeOf(worst)?.anchor;
      report(anchor ?? worst.place, {
        message: `The policy is ${anchor ? 'relaxed' : 'gone'} in the same change that needs it. As it was, ${id} would say here: ${message}${others.length > 0 ? ` And ${count(others.length, 'other finding')}.` : ''}`,
        why: 'A limit that moves together with what it limits is no limit. Change the policy first, by itself and for a reason of its own; or keep it and waive the finding, with a reason and an end.',
        related: [worst, ...others].map(({ place }) => place),
        ...(anchor ? {} : { span: worst.place.span }),
      });
    }
  },
});

/** Whether a change is within the entry of a policy about a rule, one of several for it included. */
function isAbout({ path }: Change, id: string): boolean {
  return /^\/rules\/([^/#]+)/.exec(path)?.[1] === id;
}

function placesOf({ sources }: CheckResult, { file, document, range, rule: id, severity }: Finding): Spared['place'][] {
  return sources
    .filter(({ path }) => path === file)
    .flatMap(({ documents, syntax: { lineStarts, text } }) =>
      documents
        .filter(({ kind, name }) => `${kind}/${name}` === document)
        .map(({ index }) => ({
          file,
          document: index,
          path: [],
          span: {
            start: offsetAt(lineStarts, range.start, text.length),
            end: offsetAt(lineStarts, range.end, text.length),
          },
          message: `${id}, ${severity} by the policy as it was`,
        })),
    );
}

function isAsSevere(now: Finding | undefined, before: Finding): boolean {
  return now !== undefined && severities.indexOf(now.severity) <= severities.indexOf(before.severity);
}
