import type { Goal, Kpi } from '../generated/types.ts';

const byMeasure = new WeakMap<readonly Goal[], Map<string, Goal[]>>();

/** The goals that name a KPI as their measure, by its own id or by that of the catalogue; in reading order. */
export function goalsMeasuredBy({ id, kpi }: Kpi, goals: readonly Goal[] = []): readonly Goal[] {
  const known = byMeasure.get(goals) ?? indexed(goals);
  byMeasure.set(goals, known);
  const [own, shared] = [id, kpi].map((measure) => (measure === undefined ? undefined : known.get(measure)));
  if (!own || !shared || id === kpi) return own ?? shared ?? [];
  return goals.filter((goal) => own.includes(goal) || shared.includes(goal));
}

function indexed(goals: readonly Goal[]): Map<string, Goal[]> {
  const found = new Map<string, Goal[]>();
  for (const goal of goals) {
    if (goal.measure === undefined) continue;
    const others = found.get(goal.measure);
    if (others) others.push(goal);
    else found.set(goal.measure, [goal]);
  }
  return found;
}
