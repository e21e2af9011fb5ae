import type { Goal } from '../../generated/types.ts';
import { quoted } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

/** The goals that a goal serves, as it names them. */
export function servedBy(goal: Goal): readonly string[] {
  const { contributesTo } = goal;
  return contributesTo === undefined ? [] : typeof contributesTo === 'string' ? [contributesTo] : contributesTo;
}

/** A goal as messages name it. */
export function goalWords(goal: Goal, most = 60): string {
  return quoted(goal.statement ?? goal.id ?? 'a goal', most);
}

/** Goals and which of them serves which. Ids that no goal has are left out: they have a finding of their own. */
export class GoalTree {
  readonly goals: readonly Goal[];
  readonly ultimates: readonly Goal[];
  private readonly byId: ReadonlyMap<string, Goal>;
  private readonly below = new Map<Goal, Goal[]>();

  constructor(goals: readonly Goal[]) {
    this.goals = goals;
    this.ultimates = goals.filter(({ level }) => level === 'ultimate');
    this.byId = new Map([...goals].reverse().flatMap((goal) => (goal.id === undefined ? [] : [[goal.id, goal]])));
    for (const goal of goals)
      for (const parent of this.parents(goal)) {
        const children = this.below.get(parent);
        if (children) children.push(goal);
        else this.below.set(parent, [goal]);
      }
  }

  parents(goal: Goal): Goal[] {
    return servedBy(goal).flatMap((id) => this.byId.get(id) ?? []);
  }

  /** All goals from which a way leads up to one of `tops`, these included. */
  leadingTo(tops: readonly Goal[]): Set<Goal> {
    const found = new Set(tops);
    for (const goal of found) for (const child of this.below.get(goal) ?? []) found.add(child);
    return found;
  }

  /**
   * Goals that serve each other in a circle, and those between two circles: what is left when goals that serve none,
   * and then goals that none serves, are taken away again and again.
   */
  circling(): Set<Goal> {
    const left = new Set(this.goals);
    const peel = (next: (goal: Goal) => readonly Goal[], back: (goal: Goal) => readonly Goal[]): void => {
      const degree = new Map([...left].map((goal) => [goal, next(goal).filter((other) => left.has(other)).length]));
      const free = [...left].filter((goal) => degree.get(goal) === 0);
      for (const goal of free) {
        left.delete(goal);
        for (const other of back(goal)) {
          if (!left.has(other)) continue;
          const rest = (degree.get(other) ?? 0) - 1;
          degree.set(other, rest);
          if (rest === 0) free.push(other);
        }
      }
    };
    const up = (goal: Goal): Goal[] => [...new Set(this.parents(goal))];
    const down = (goal: Goal): Goal[] => [...new Set(this.below.get(goal) ?? [])];
    peel(up, down);
    peel(down, up);
    return left;
  }

  /** One circle for each group of goals that hang together in circles, in reading order. */
  circles(): { circle: Goal[]; group: Set<Goal> }[] {
    const left = this.circling();
    const found: { circle: Goal[]; group: Set<Goal> }[] = [];
    for (const start of left) {
      const group = new Set([start]);
      for (const goal of group)
        for (const other of [...this.parents(goal), ...(this.below.get(goal) ?? [])])
          if (left.has(other)) group.add(other);
      const way = new Set<Goal>();
      let goal: Goal | undefined = start;
      while (goal && !way.has(goal)) {
        way.add(goal);
        goal = this.parents(goal).find((parent) => group.has(parent));
      }
      const steps = [...way];
      found.push({ circle: goal ? steps.slice(steps.indexOf(goal)) : steps, group });
      for (const member of group) left.delete(member);
    }
    return found;
  }

  /** The tree in which one goal serves other goals than now. */
  with(changed: Goal, serves: readonly string[]): GoalTree {
    return new GoalTree(this.goals.map((goal) => (goal === changed ? { ...goal, contributesTo: [...serves] } : goal)));
  }
}

/** Whether what a goal serves was asked for and is not known, or was refused, or leads to a goal that nobody lists. */
export function servesUnknown(goal: Goal, tree: GoalTree, context: Pick<RuleContext, 'state'>): boolean {
  const stands = [['contributesTo'], ['contributesTo', 0]].map((field) => context.state([goal, ...field]));
  return (
    stands.some((state) => state === 'unknown' || state === 'todo' || state === 'invalid') ||
    tree.parents(goal).length < servedBy(goal).length
  );
}

/** Whether a goal says in any way how high it stands, or leaves it open. */
export function mayBeUltimate(goal: Goal, context: Pick<RuleContext, 'state'>): boolean {
  const state = context.state([goal, 'level']);
  return goal.level === 'ultimate' || state === 'unknown' || state === 'todo' || state === 'invalid';
}

/** How many goals are called the ultimate one. `open`: one may be that is still to be filled in; `lost`: it is not listed. */
export type Ultimate = 'one' | 'several' | 'none' | 'open' | 'lost';

export function ultimateOf(tree: GoalTree, context: Pick<RuleContext, 'state'>): Ultimate {
  if (tree.ultimates.length > 0) return tree.ultimates.length === 1 ? 'one' : 'several';
  if (tree.goals.some((goal) => mayBeUltimate(goal, context))) return 'open';
  return topIsLost(tree) ? 'lost' : 'none';
}

/** Whether several goals serve one that nobody lists: it is the one that is missing, and PC029 says so. */
function topIsLost({ goals }: GoalTree): boolean {
  const ids = new Set(goals.map(({ id }) => id));
  const lost = goals.flatMap(servedBy).filter((id) => !ids.has(id));
  return lost.some((id, index) => lost.indexOf(id) !== index);
}

/** The goals below the ultimate one, and those of them that serve none, or of which that is not known. */
export function orphansIn(
  tree: GoalTree,
  context: Pick<RuleContext, 'state'>,
): { others: Goal[]; orphans: Goal[]; open: Goal[] } {
  const others = tree.goals.filter((goal) => !mayBeUltimate(goal, context));
  const open = others.filter((goal) => servesUnknown(goal, tree, context));
  return { others, open, orphans: others.filter((goal) => servedBy(goal).length === 0 && !open.includes(goal)) };
}
