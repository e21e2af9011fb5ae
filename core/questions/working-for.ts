import type { Goal } from '../generated/types.ts';
import { kpiWords } from '../kpi/words.ts';
import { GoalTree, servedBy } from '../rules/purpose/goal-tree.ts';
import { type AskedPartnership, placeOf, type QuestionPlace } from './asked.ts';

/** A goal in the tree. */
export interface GoalNode {
  id: string;
  statement: string;
  level?: string;
  party?: string;
  /** How deep it stands below the goals at the top, 0 for those; orphans and circles have none. */
  depth?: number;
  /** Ids of the goals that it serves and that are listed. */
  serves: string[];
  /** KPIs that measure it, in words. */
  measuredBy: string[];
  /** `orphan`: it serves none and is not the ultimate one. `circle`: it serves itself by way of others. */
  fault?: 'orphan' | 'circle';
  place: QuestionPlace;
}

/** "What is each side working for?": the goals from the ultimate one down, then those that lead nowhere. */
export function workingFor({ result: { workspace }, documents }: AskedPartnership): GoalNode[] {
  const goals = documents.flatMap((part) => (part.document.held.data.goals ?? []).map((goal) => ({ goal, part })));
  const tree = new GoalTree(goals.map(({ goal }) => goal));
  const circling = tree.circling();
  const leading = tree.leadingTo(tree.ultimates);
  const depths = depthsOf(tree);
  const kpis = documents.flatMap(({ document }) => document.held.data.kpis ?? []);
  const nodes = goals.map(({ goal, part }): GoalNode => {
    const { id = '', statement, level, party } = goal;
    const depth = depths.get(goal);
    const fault = circling.has(goal)
      ? ('circle' as const)
      : goal.level !== 'ultimate' && !leading.has(goal) && tree.ultimates.length > 0
        ? ('orphan' as const)
        : undefined;
    return {
      id,
      statement: statement ?? id,
      ...(level === undefined ? {} : { level }),
      ...(party === undefined ? {} : { party }),
      ...(depth === undefined || fault !== undefined ? {} : { depth }),
      serves: servedBy(goal).filter((other) => goals.some((one) => one.goal.id === other)),
      measuredBy: kpis.flatMap((kpi) =>
        goalsOf(kpi.goal).includes(id) && id !== '' ? [kpiWords(kpi, workspace.catalogue.get(kpi.kpi ?? ''))] : [],
      ),
      ...(fault === undefined ? {} : { fault }),
      place: placeOf(part, goal),
    };
  });
  return inTreeOrder(nodes);
}

function goalsOf(goal: string | readonly string[] | undefined): readonly string[] {
  return goal === undefined ? [] : typeof goal === 'string' ? [goal] : goal;
}

/** Steps from the nearest goal at the top. */
function depthsOf(tree: GoalTree): Map<Goal, number> {
  const tops =
    tree.ultimates.length > 0 ? tree.ultimates : tree.goals.filter((goal) => tree.parents(goal).length === 0);
  const depths = new Map(tops.map((goal) => [goal, 0]));
  for (const [goal, depth] of depths)
    for (const child of tree.goals)
      if (!depths.has(child) && tree.parents(child).includes(goal)) depths.set(child, depth + 1);
  return depths;
}

/** Each goal below the first one that it serves; what has no depth comes last. */
function inTreeOrder(nodes: readonly GoalNode[]): GoalNode[] {
  const sorted: GoalNode[] = [];
  const visit = (node: GoalNode): void => {
    if (sorted.includes(node)) return;
    sorted.push(node);
    for (const child of nodes)
      if (child.depth === (node.depth ?? 0) + 1 && child.serves.includes(node.id)) visit(child);
  };
  for (const node of nodes) if (node.depth === 0) visit(node);
  for (const node of nodes) if (!sorted.includes(node)) sorted.push(node);
  return sorted;
}
