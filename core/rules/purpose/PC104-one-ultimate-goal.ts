import type { Fix } from '../../findings.ts';
import type { Goal, Partnership } from '../../generated/types.ts';
import { standing } from '../../model/known.ts';
import { count, list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { alignmentBesideGoals } from './alignment-question.ts';
import { GoalTree, goalWords, servedBy, servesUnknown, ultimateOf } from './goal-tree.ts';

const why =
  'A partnership with one goal that everyone can name settles most quarrels by itself. With none, or with two, each side serves the one it likes.';
const MOST_CHOICES = 6;
/** A change of more goals than this is no small one. */
const MOST_CHANGES = 20;

export const rule = partnershipRule({
  id: 'PC104',
  name: 'one-ultimate-goal',
  area: 'purpose',
  severity: 'error',
  from: 'draft',
  dimension: 'goals',
  summary: 'Exactly one goal is the ultimate one.',
  condition:
    'Error when two or more goals are ultimate (in a draft too), and, from contracted on, when goals are stated and none is. A warning for the latter while selecting, and when no goal is stated at all: asked once, from selecting on; where nothing is stated on alignment either, for both, from contracted on. Not judged while several goals serve one that is not listed (PC029).',
  fix: 'Marks a goal of your choice as the ultimate one; keeps one of several, which the others then serve.',
  check(partnership, context) {
    const { goals } = partnership;
    const stands = standing(context.state, ['goals'], goals);
    if (stands === 'unknown' || stands === 'todo') context.needs('goals');
    if (stands === 'absent' || goals?.length === 0) askForGoals(partnership, context);
    if (!goals || goals.length === 0) return;
    const tree = new GoalTree(goals);
    const ultimate = ultimateOf(tree, context);
    if (ultimate === 'several') tooMany(tree, context);
    else if (ultimate === 'open') context.needs('goals.level');
    else if (ultimate === 'none' && context.reached('selecting')) none(tree, partnership, context);
  },
});

function askForGoals(partnership: Partnership, context: RuleContext): void {
  if (!context.reached('selecting')) return;
  const { audience } = partnership;
  const others = context.companions();
  // Asked where both sides read it, and not where another document of the partnership answers.
  if (others.some(({ goals }) => (goals ?? []).length > 0) || (audience === 'client' && others.length > 0)) return;
  const beside = alignmentBesideGoals(partnership, context);
  const waiting = ['PC105', 'PC106', 'PC107', 'PC108', 'PC501', 'PC502', ...(beside?.rules ?? [])].sort();
  context.report({
    at: ['goals'],
    severity: 'warning',
    message: beside
      ? `Which one goal would both sides name if they were asked, and what does each side gain? No goal is stated, and nothing on alignment, so ${waiting.length} rules could not be judged.`
      : `Which one goal would both sides name if they were asked? No goal is stated, so ${waiting.length} rules could not be judged.`,
    why: `${why}\nNot judged: ${list(waiting)}.`,
    fixes: [
      {
        title: `Insert goals${beside ? ' and alignment' : ''}, to be filled in`,
        operations: [
          context.set(['goals'], 'TODO the one goal that both sides would name, and the goals that serve it'),
          ...(beside?.operations ?? []),
        ],
        preferred: true,
      },
    ],
  });
}

function tooMany(tree: GoalTree, context: RuleContext): void {
  const [first, ...others] = tree.ultimates;
  if (!first) return;
  context.report({
    at: [others[0] ?? first, 'level'],
    message: `${count(tree.ultimates.length, 'goal')} are called the ultimate one: ${list(tree.ultimates.map((goal) => goalWords(goal, 40)))}.`,
    why,
    related: [{ at: [first, 'level'], message: 'The first of them.' }],
    fixes: tree.ultimates.slice(0, MOST_CHOICES).flatMap((kept) => keepOnly(kept, tree, context) ?? []),
  });
}

/** One stays the ultimate goal, the others become goals that serve it; none when that would make a circle. */
function keepOnly(kept: Goal, tree: GoalTree, context: RuleContext): Fix | undefined {
  const others = tree.ultimates.filter((goal) => goal !== kept);
  const { id } = kept;
  if (id === undefined || servedBy(kept).length > 0 || others.length > MOST_CHANGES) return undefined;
  return {
    title: `Keep ${goalWords(kept, 40)}; the ${others.length === 1 ? 'other serves' : 'others serve'} it`,
    operations: others.flatMap((goal) => [
      context.set([goal, 'level'], 'collective'),
      ...(servedBy(goal).length > 0 ? [] : [context.set([goal, 'contributesTo'], id)]),
    ]),
  };
}

function none(tree: GoalTree, partnership: Partnership, context: RuleContext): void {
  const { goals } = tree;
  const tops = goals.filter((goal) => servedBy(goal).length === 0 && !servesUnknown(goal, tree, context));
  const shared = tops.filter(({ level }) => level !== 'role');
  context.report({
    at: ['goals'],
    severity: context.reached('contracted') ? 'error' : 'warning',
    message: `Which goal do all others serve? ${goals.length === 1 ? 'One goal is stated, and it is not' : `${count(goals.length, 'goal')} are stated, and none is`} called the ultimate one.`,
    why,
    fixes: (shared.length > 0 ? shared : tops)
      .slice(0, MOST_CHOICES)
      .flatMap((goal) => mark(goal, tops, partnership, context) ?? []),
  });
}

/** A goal becomes the ultimate one; goals that serve none serve it, and what it lacks is to be filled in. */
function mark(goal: Goal, tops: readonly Goal[], { kpis }: Partnership, context: RuleContext): Fix | undefined {
  const { id } = goal;
  const others = tops.filter((other) => other !== goal);
  if (id === undefined || others.length > MOST_CHANGES) return undefined;
  const measured = context.state([goal, 'measure']) !== 'absent' || kpis?.some((kpi) => kpi.goal === id);
  return {
    title: `Make ${goalWords(goal, 40)} the ultimate goal${others.length > 0 ? '; goals that serve none serve it' : ''}`,
    operations: [
      context.set([goal, 'level'], 'ultimate'),
      ...(measured ? [] : [context.set([goal, 'measure'], 'TODO the KPI that shows it')]),
      ...(context.state([goal, 'by']) === 'absent' ? [context.set([goal, 'by'], 'TODO by which day')] : []),
      ...others.map((other) => context.set([other, 'contributesTo'], id)),
    ],
  };
}
