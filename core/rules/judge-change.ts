import type { CheckResult, Judged } from '../check.ts';
import type { Change, PlaceOfChange } from '../diff/change.ts';
import type { Partnership } from '../generated/types.ts';
import { statusOf } from '../model/companions.ts';
import { documentAt } from '../model/document-at.ts';
import { hasReached } from '../model/status.ts';
import type { ChangeRuleContext, PlaceInFile, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Two judged versions of a workspace, what differs, and how the newer one stands by the older one's policies. */
export interface Versions {
  base: CheckResult;
  head: CheckResult;
  changes: readonly Change[];
  byOldPolicies(): CheckResult;
}

/** Runs the rules about what changed. Their findings stand in the newer version. */
export function judgeChange(versions: Versions): Judged['findings'] {
  const found: Judged['findings'] = [];
  for (const rule of rules) if (rule.judges === 'change') rule.check(contextOf(rule, versions, found));
  return found;
}

function contextOf(rule: Rule, versions: Versions, found: Judged['findings']): ChangeRuleContext {
  const { base, head, changes } = versions;
  return {
    asOf: head.asOf,
    changes,
    base,
    head,
    byOldPolicies: versions.byOldPolicies,
    optionsFor: (file) =>
      Object.fromEntries(
        Object.entries(head.workspace.policyFor(file).optionsOf(rule)).map(([name, { value }]) => [name, value]),
      ),
    partnership: (change) => ({ ...at('before', base, change.base), ...at('after', head, change.anchor) }),
    report(place, { severity = rule.severity, message, why, onKey, span, inputs = [], fixes, related = [] }) {
      const file = head.sources.find(({ path }) => path === place.file);
      if (!file || !speaksOf(rule, head, place)) return;
      found.push({
        file,
        raw: {
          rule: rule.id,
          severity,
          message,
          why,
          document: place.document,
          path: place.path,
          inputs,
          ...(onKey === undefined ? {} : { onKey }),
          ...(span === undefined ? {} : { span }),
          ...(fixes === undefined ? {} : { fixes }),
          related,
        },
      });
    },
  };
}

function speaksOf(rule: Rule, { sources }: CheckResult, place: PlaceInFile): boolean {
  const document = documentAt(sources, place, 'Partnership');
  if (!document) return true;
  const status = statusOf(sources, document);
  return status !== 'ended' && hasReached(status, rule.from);
}

function at<K extends string>(
  name: K,
  { sources }: CheckResult,
  place: PlaceOfChange | undefined,
): { [key in K]?: Partnership } {
  const document = documentAt(sources, place, 'Partnership');
  return document ? ({ [name]: document.held.data } as { [key in K]?: Partnership }) : {};
}
