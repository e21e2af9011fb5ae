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
      const same = before.filter((old) => matterOf(old) === matterOf(waiver));
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

/** The same for waivers about one rule at one place: in a policy by what it says, in a comment by what tells it from others, since lines move. */
function matterOf({ rule: id, by, reason, where }: Waiver): string {
  return JSON.stringify(where.type === 'policy' ? [id, where.at] : [id, where.file.path, by, reason]);
}

function placeOf({ where }: Waiver) {
  const file = where.file.path;
  return where.type === 'policy'
    ? { file, document: where.document.index, path: where.path }
    : { file, document: 0, path: [] };
}
