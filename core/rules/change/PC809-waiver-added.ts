import type { CheckResult } from '../../check.ts';
import { waiversInComments } from '../../waivers/in-comments.ts';
import { waiversInPolicies } from '../../waivers/in-policies.ts';
import type { Waiver } from '../../waivers/waiver.ts';
import { changeRule } from '../rule.ts';

export const rule = changeRule({
  id: 'PC809',
  name: 'waiver-added',
  area: 'change',
  severity: 'info',
  from: 'draft',
  related: ['PC061', 'PC063', 'PC805'],
  summary: 'Whoever reads a change sees which risks it accepts, and who accepts them.',
  condition: 'Against a base: a waiver is new, in a comment or in a policy, or one that was there ends later.',
  waivable: false,
  check({ base, head, report }) {
    const before = waiversOf(base);
    for (const waiver of waiversOf(head)) {
      const same = before.filter((old) => sameMatter(old, waiver));
      const longest = same
        .map(({ until }) => until ?? '')
        .sort()
        .at(-1);
      if (longest !== undefined && longest >= (waiver.until ?? '')) continue;
      const by = waiver.by === undefined ? 'Nobody is named who accepts it' : `Accepted by ${waiver.by}`;
      const until = waiver.until === undefined ? 'with no end' : `until ${waiver.until}`;
      report(placeOf(waiver), {
        message: `${waiver.rule} is waived ${until}${longest ? `, before until ${longest}` : ''}. ${by}${waiver.reason === undefined ? '' : `: ${waiver.reason}`}.`,
        why: 'A waiver takes a finding out of the way for a time. Those who approve the change approve that too.',
        ...(waiver.where.type === 'comment' ? { span: waiver.where.span } : {}),
      });
    }
  },
});

function waiversOf({ sources, brokenPolicies }: CheckResult): Waiver[] {
  return [...sources.flatMap(waiversInComments), ...waiversInPolicies(sources, brokenPolicies)];
}

/** About the same rule at the same place; lines may move. */
function sameMatter(one: Waiver, other: Waiver): boolean {
  if (one.rule !== other.rule || one.where.type !== other.where.type) return false;
  if (one.where.type === 'policy' && other.where.type === 'policy') return one.where.at === other.where.at;
  return one.where.file.path === other.where.file.path && one.by === other.by && one.reason === other.reason;
}

function placeOf({ where }: Waiver) {
  const file = where.file.path;
  return where.type === 'policy'
    ? { file, document: where.document.index, path: where.path }
    : { file, document: 0, path: [] };
}
