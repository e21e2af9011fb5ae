import type { Fix, FixOperation } from '../../findings.ts';
import type { Goal } from '../../generated/types.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { GoalTree, goalWords, servedBy } from './goal-tree.ts';

const MOST_CHOICES = 6;
const MOST_SHOWN = 5;

export const rule = partnershipRule({
  id: 'PC106',
  name: 'goal-cycle',
  area: 'purpose',
  severity: 'error',
  from: 'draft',
  dimension: 'goals',
  related: ['PC104', 'PC105'],
  summary: 'Goals do not serve each other in a circle.',
  condition:
    'A goal serves itself, directly or through the goals that it serves. One finding for goals that hang together in circles, at the first of them.',
  fix: 'Lets a goal of the circle, of your choice, serve the ultimate goal instead.',
  check({ goals = [] }, context) {
    const tree = new GoalTree(goals);
    for (const { circle, group } of tree.circles()) {
      const [first, ...rest] = circle;
      if (!first) continue;
      context.report({
        at: [first, 'contributesTo'],
        message:
          rest.length === 0
            ? `${goalWords(first)} serves itself.`
            : `${goalWords(first, 40)} serves ${[
                ...rest.slice(0, MOST_SHOWN),
                ...(rest.length > MOST_SHOWN ? [undefined] : []),
                first,
              ]
                .map((goal, index) => `${index > 0 ? 'which serves ' : ''}${goal ? goalWords(goal, 40) : 'more goals'}`)
                .join(', ')}.`,
        why: 'In a circle each goal is there for the next, and none for the ultimate one. Somebody who asks "what for?" never gets an answer.',
        related: rest.map((goal) => ({
          at: [goal, 'contributesTo'],
          message: `${goalWords(goal, 40)} is part of the circle.`,
        })),
        fixes: waysOut(circle, group, tree, context),
      });
    }
  },
});

/** Changes of one goal each, after which none of these goals is in a circle and none lost its way to the ultimate goal. */
function waysOut(circle: readonly Goal[], group: ReadonlySet<Goal>, tree: GoalTree, context: RuleContext): Fix[] {
  const [ultimate] = tree.ultimates;
  return circle.slice(0, MOST_CHOICES).flatMap((goal, index) => {
    const next = circle[(index + 1) % circle.length];
    const kept = servedBy(goal).filter((id) => id !== next?.id);
    const serves = kept.length > 0 || goal.level === 'ultimate' || ultimate?.id === undefined ? kept : [ultimate.id];
    const after = tree.with(goal, serves);
    const stay = after.circling();
    const leading = after.leadingTo(after.ultimates);
    const safe = after.goals.every(
      (other, place) =>
        !group.has(tree.goals[place] as Goal) || (!stay.has(other) && (!ultimate || leading.has(other))),
    );
    if (!safe || (serves.length === 0 && goal.level !== 'ultimate')) return [];
    const at = [goal, 'contributesTo'] as const;
    const operation: FixOperation =
      serves.length === 0
        ? { do: 'remove', path: context.path(at) }
        : context.set(at, serves.length === 1 ? serves[0] : serves);
    const title =
      kept.length > 0 || serves.length === 0
        ? `Let ${goalWords(goal, 40)} no longer serve ${next === goal ? 'itself' : next ? goalWords(next, 40) : 'it'}`
        : `Let ${goalWords(goal, 40)} serve ${ultimate ? goalWords(ultimate, 40) : 'the ultimate goal'} instead`;
    return [{ title, operations: [operation] }];
  });
}
