import type { Fix } from '../../findings.ts';
import type { Priority } from '../../generated/types.ts';
import { list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC122',
  name: 'duplicate-rank',
  area: 'purpose',
  severity: 'error',
  from: 'draft',
  dimension: 'goals',
  summary: 'No two priorities of the client share a rank.',
  condition: 'Two or more priorities state the same rank. One finding for each rank that is stated twice.',
  fix: 'Puts one of them, of your choice, first; the others, and what follows them, move down as far as needed.',
  check({ alignment }, context) {
    const priorities = alignment?.priorities ?? [];
    const byRank = new Map<number, Priority[]>();
    for (const priority of priorities)
      if (priority.rank !== undefined) byRank.set(priority.rank, [...(byRank.get(priority.rank) ?? []), priority]);
    for (const [rank, same] of byRank) {
      const [first, second] = same;
      if (!first || !second) continue;
      context.report({
        at: [second, 'rank'],
        message: `${same.length === 2 ? 'Two' : `${same.length}`} priorities of the client have rank ${rank}: ${list(same.map(words))}.`,
        why: 'When both cannot be had, the rank says which one gives way. With two of one rank, whoever is nearer decides.',
        related: [{ at: [first, 'rank'], message: 'The first of that rank.' }],
        fixes: same.slice(0, 6).map((top) => putFirst(top, same, priorities, context)),
      });
    }
  },
});

function words({ priority, id }: Priority): string {
  return quoted(priority ?? id, 60);
}

/**
 * One of several equals keeps the rank, the others follow it, and each later rank moves down only where it has to make
 * room. Other equals move together: which of them comes first is a question of its own.
 */
function putFirst(top: Priority, same: readonly Priority[], all: readonly Priority[], context: RuleContext): Fix {
  const operations: Fix['operations'] = [];
  let last = (top.rank ?? 0) - 1;
  const give = (group: readonly Priority[], rank: number): void => {
    for (const one of group) if (one.rank !== rank) operations.push(context.set([one, 'rank'], rank));
    last = rank;
  };
  for (const one of [top, ...same.filter((other) => other !== top)]) give([one], last + 1);
  const later = new Set(all.flatMap(({ rank }) => (rank !== undefined && rank > (top.rank ?? 0) ? [rank] : [])));
  for (const rank of [...later].sort((a, b) => a - b))
    give(
      all.filter((one) => one.rank === rank),
      Math.max(rank, last + 1),
    );
  return { title: `Put ${words(top)} first`, operations };
}
