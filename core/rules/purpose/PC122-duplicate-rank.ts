import type { Fix } from '../../findings.ts';
import type { Priority } from '../../generated/types.ts';
import { list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';

const MOST_CHOICES = 6;
/** A change that moves more than this is no small one. */
const MOST_CHANGES = 20;

export const rule = partnershipRule({
  id: 'PC122',
  name: 'duplicate-rank',
  area: 'purpose',
  severity: 'error',
  from: 'draft',
  dimension: 'goals',
  related: ['PC121'],
  summary: 'No two priorities of the client share a rank.',
  condition: 'Two or more priorities state the same rank. One finding for each rank that is stated twice.',
  fix: 'Puts one of them, of your choice, first; the others, and what follows them, move down as far as needed.',
  check({ alignment }, context) {
    const priorities = alignment?.priorities ?? [];
    const byRank = new Map<number, Priority[]>();
    for (const priority of priorities)
      if (priority.rank !== undefined) byRank.set(priority.rank, [...(byRank.get(priority.rank) ?? []), priority]);
    const ranks = [...byRank].sort(([a], [b]) => a - b);
    for (const [index, [rank, same]] of ranks.entries()) {
      const [first, second] = same;
      if (!first || !second) continue;
      context.report({
        at: [second, 'rank'],
        message: `${same.length === 2 ? 'Two' : `${same.length}`} priorities of the client have rank ${rank}: ${list(same.map(words))}.`,
        why: 'When both cannot be had, the rank says which one gives way. With two of one rank, whoever is nearer decides.',
        related: [{ at: [first, 'rank'], message: 'The first of that rank.' }],
        fixes: same
          .slice(0, MOST_CHOICES)
          .flatMap((top) => putFirst(top, same, ranks.slice(index + 1, index + 1 + MOST_CHANGES), context)),
      });
    }
  },
});

function words({ priority, id }: Priority): string {
  return quoted(priority ?? id, 60);
}

/**
 * One of several equals keeps the rank, the others follow it, and each later rank moves down only where it has to make
 * room. Other equals move together: which of them comes first is a question of its own. None where too much would move.
 */
function putFirst(
  top: Priority,
  same: readonly Priority[],
  later: readonly (readonly [number, readonly Priority[]])[],
  context: RuleContext,
): Fix[] {
  const operations: Fix['operations'] = [];
  let last = (top.rank ?? 0) - 1;
  const give = (group: readonly Priority[]): void => {
    last += 1;
    for (const one of group) if (one.rank !== last) operations.push(context.set([one, 'rank'], last));
  };
  for (const one of [top, ...same.filter((other) => other !== top)]) give([one]);
  for (const [rank, group] of later) {
    if (rank > last) break;
    give(group);
  }
  return operations.length > MOST_CHANGES ? [] : [{ title: `Put ${words(top)} first`, operations }];
}
