import type { Fix } from '../../findings.ts';
import type { Goal } from '../../generated/types.ts';
import { count } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { onceOrEach } from '../shapes/missing.ts';
import { GoalTree, goalWords, orphansIn, servedBy } from './goal-tree.ts';

const why =
  'Smaller goals are worth what they add to the ultimate one. A goal that serves nothing is met for its own sake, at the cost of those that do.';
const MOST_CHOICES = 6;

export const rule = partnershipRule({
  id: 'PC105',
  name: 'goal-orphan',
  area: 'purpose',
  severity: 'error',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC104'],
  summary: 'Each goal serves the ultimate one, directly or through others.',
  condition:
    'A goal that is not the ultimate one names no goal that it serves: it, and all goals that lead only to it, have no way to the ultimate goal. One finding where the way ends; a warning while selecting. Asked once, as a warning, when no goal at all says what it serves. Not judged while no goal is the ultimate one (PC104 asks); goals that lead into a circle are for PC106.',
  fix: 'Lets it serve a goal of your choice.',
  check({ goals = [] }, context) {
    const tree = new GoalTree(goals);
    if (tree.ultimates.length === 0) {
      if (goals.length > 0) context.needs('goals.level');
      return;
    }
    const { others, orphans, open } = orphansIn(tree, context);
    if (open.length > 0) context.needs('goals.contributesTo');
    const leading = tree.leadingTo(tree.ultimates);
    const parents = parentsIn(tree, leading);
    onceOrEach(others, orphans, {
      once: () =>
        context.report({
          at: ['goals'],
          severity: 'warning',
          message: `What do these ${count(orphans.length, 'goal')} add to the ultimate one? None says which goal it serves.`,
          why,
          fixes: tree.ultimates.length === 1 ? serveAll(orphans, tree.ultimates[0], context) : [],
        }),
      each(goal) {
        const subtree = tree.leadingTo([goal]);
        const below = [...subtree].filter((other) => other !== goal && !leading.has(other)).length;
        const with_ =
          below === 0
            ? ''
            : ` ${count(below, 'goal')} that ${below === 1 ? 'serves' : 'serve'} it ${below === 1 ? 'ends' : 'end'} there too.`;
        context.report({
          at: [goal, 'contributesTo'],
          severity: context.reached('contracted') ? 'error' : 'warning',
          message: `${goalWords(goal)} leads to no other goal, so not to the ultimate one.${with_}`,
          why,
          fixes: choices(parents, subtree).map((parent) => ({
            title: `Let it serve ${goalWords(parent, 40)}`,
            operations: [context.set([goal, 'contributesTo'], parent.id)],
          })),
        });
      },
    });
  },
});

/** Goals above those of single roles that lead to the ultimate one, the ultimate one first. */
function parentsIn(tree: GoalTree, leading: ReadonlySet<Goal>): Goal[] {
  const may = tree.goals.filter((goal) => goal.id !== undefined && goal.level !== 'role' && leading.has(goal));
  return [...may.filter(({ level }) => level === 'ultimate'), ...may.filter(({ level }) => level !== 'ultimate')];
}

/** The first of these goals that do not serve this one themselves. */
function choices(parents: readonly Goal[], below: ReadonlySet<Goal>): Goal[] {
  const found: Goal[] = [];
  for (const parent of parents) {
    if (found.length === MOST_CHOICES) break;
    if (!below.has(parent)) found.push(parent);
  }
  return found;
}

function serveAll(orphans: readonly Goal[], ultimate: Goal | undefined, context: RuleContext): Fix[] {
  if (ultimate?.id === undefined || servedBy(ultimate).length > 0) return [];
  return [
    {
      title: `Let all of them serve ${goalWords(ultimate, 40)}`,
      operations: orphans.map((goal) => context.set([goal, 'contributesTo'], ultimate.id)),
    },
  ];
}
