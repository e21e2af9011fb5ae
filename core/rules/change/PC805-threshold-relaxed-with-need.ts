import type { CheckResult } from '../../check.ts';
import type { PlaceOfChange } from '../../diff/change.ts';
import type { Finding } from '../../findings.ts';
import { severities } from '../../findings.ts';
import { isKind } from '../../model/facts.ts';
import { offsetAt } from '../../syntax/lines.ts';
import { count } from '../../text.ts';
import { changeRule } from '../rule.ts';

export const rule = changeRule({
  id: 'PC805',
  name: 'threshold-relaxed-with-need',
  area: 'change',
  severity: 'error',
  from: 'draft',
  related: ['PC803'],
  summary: 'A policy is not relaxed in the same change that needs it.',
  condition:
    'Against a base: a policy changed, and by the policy as it was this change would bring a finding, error or warning, which the changed policy silences or makes milder. What was found before the change does not count.',
  check({ changes, base, head, byOldPolicies, report }) {
    const policies = changes.filter(({ document, section, anchor }) => {
      return document.startsWith('Policy/') && ['rules', 'limits', 'packs', 'extends', ''].includes(section) && anchor;
    });
    if (policies.length === 0) return;
    const before = new Set(base.findings.map(({ key }) => key));
    const now = new Map(head.findings.map((finding) => [finding.key, finding]));
    const spared = byOldPolicies().findings.filter(
      (finding) =>
        ['error', 'warning'].includes(finding.severity) &&
        !before.has(finding.key) &&
        finding.waived === undefined &&
        !isAsSevere(now.get(finding.key), finding),
    );
    const byPlace = new Map<PlaceOfChange, Finding[]>();
    for (const finding of spared) {
      const cause = policies.find(({ anchor }) => anchor && namesRule(head, anchor, finding.rule)) ?? policies[0];
      if (cause?.anchor) byPlace.set(cause.anchor, [...(byPlace.get(cause.anchor) ?? []), finding]);
    }
    for (const [place, findings] of byPlace) {
      const [worst] = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
      if (!worst) continue;
      const more = findings.length - 1;
      report(place, {
        message: `The policy is relaxed in the same change that needs it. As it was, ${worst.rule} would say here: ${worst.message}${more > 0 ? ` And ${count(more, 'other finding')}.` : ''}`,
        why: 'A limit that moves together with what it limits is no limit. Change the policy first, by itself and for a reason of its own; or keep it and waive the finding, with a reason and an end.',
        related: findings.flatMap((finding) => placeOf(head, finding)),
      });
    }
  },
});

/** Whether a place of a policy is within the entry about a rule. */
function namesRule({ sources }: CheckResult, { file, document, path }: PlaceOfChange, id: string): boolean {
  const source = sources.find((candidate) => candidate.path === file);
  const policy = source?.documents.find(({ index }) => index === document);
  if (!policy || !isKind(policy, 'Policy') || path[0] !== 'rules') return false;
  return policy.held.data.rules?.[Number(path[1])]?.rule === id;
}

function placeOf({ sources }: CheckResult, { file, document, range, rule: id, severity }: Finding) {
  const source = sources.find(({ path }) => path === file);
  const found = source?.documents.find(({ kind, name }) => `${kind}/${name}` === document);
  if (!source || !found) return [];
  const { lineStarts, text } = source.syntax;
  const span = {
    start: offsetAt(lineStarts, range.start, text.length),
    end: offsetAt(lineStarts, range.end, text.length),
  };
  const message = `${id}, ${severity} by the policy as it was`;
  return [{ file, document: found.index, path: [], span, message }];
}

function isAsSevere(now: Finding | undefined, before: Finding): boolean {
  return now !== undefined && severities.indexOf(now.severity) <= severities.indexOf(before.severity);
}
