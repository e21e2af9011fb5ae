import { type Constraint, type Model, solve as solveProgram } from 'yalps';
import { isBroken, type Limit, type Problem, type SpreadLimit, sumOf, suppliersIn } from './problem.ts';

/**
 * Successive whole-number programs: fewest moves; of those least cost, where all costs are known; of those fewest points. The
 * index of concentration is not linear, so flat cuts that touch its sphere are added until it holds. docs/rebalancing.md
 * has the model.
 */

/** One party hands points to another. */
export interface Handover {
  from: number;
  to: number;
  points: number;
}

export interface Plan {
  handovers: Handover[];
  /** Points of each party afterwards. */
  shares: number[];
}

/** Rows of a program by name, and the coefficients of each variable in them. */
interface Program {
  rows: Map<string, Constraint>;
  columns: Map<string, Map<string, number>>;
}

interface Arc {
  from: number;
  to: number;
  /** Units, at most. */
  most: number;
  /** Names of its variables: units handed over, and whether any are. */
  units: string;
  used: string;
}

/** One way of keeping the limit on concentration, as sums that are linear and at most one index that is not. */
interface Way {
  limits: Limit[];
  index?: number;
}

/** Slack of rows that hold on to an earlier optimum or cut at a sphere: more than the precision of the solver. */
const SLACK = 1e-6;
/** By how much an index stays below a limit that may not be reached: more than a cut may be off. */
const STRICTLY = 0.1;
/** Cuts that are added before a way is given up; a handful is what it takes. */
const MOST_CUTS = 500;

/** The best plan, or undefined where no plan keeps all limits. */
export function solve(problem: Problem): Plan | undefined {
  if (problem.limits.every((limit) => !isBroken(problem, limit, todayOf(problem))))
    return { handovers: [], shares: todayOf(problem) };
  let candidates = waysOf(problem).flatMap((way) => {
    const program = programOf(problem, way);
    const solved = optimum(problem, way, program, movesOf);
    return solved ? [{ way, program, worth: solved.worth }] : [];
  });
  for (const goal of [...(costsKnown(problem) ? [costOf] : []), pointsOf]) {
    const least = Math.min(...candidates.map(({ worth }) => worth));
    candidates = candidates.flatMap(({ way, program, worth }) => {
      if (worth > least + SLACK) return [];
      holdOn(program, least + SLACK);
      const solved = optimum(problem, way, program, goal);
      return solved ? [{ way, program, worth: solved.worth, plan: solved.plan }] : [];
    });
  }
  const [best] = (candidates as { worth: number; plan?: Plan }[]).sort((a, b) => a.worth - b.worth);
  return best?.plan;
}

/** Whether any shares keep all limits, however many moves it takes. */
export function isFeasible(problem: Problem): boolean {
  return waysOf(problem).some((way) => optimum(problem, way, programOf(problem, way, false), pointsOf) !== undefined);
}

/** Whether what everybody who may move costs is known, so that plans can be compared by cost. */
export function costsKnown({ parties, limits, unit, base }: Problem): boolean {
  const bounds = parties.map((_, index) => boundsOf(limits, index, base));
  return parties.every(({ cost, today }, index) => {
    const { least, most } = bounds[index] as Bounds;
    return cost !== undefined || (units(today - least, unit) <= 0 && units(most - today, unit) <= 0);
  });
}

function todayOf({ parties }: Problem): number[] {
  return parties.map(({ today }) => today);
}

/** Whole units in so many points. */
function units(points: number, unit: number): number {
  return Math.floor(points / unit + 1e-9);
}

interface Bounds {
  least: number;
  most: number;
}

/** What the limits of one party alone leave it. */
function boundsOf(limits: readonly Limit[], party: number, base: number): Bounds {
  const bounds = { least: 0, most: base };
  for (const limit of limits) {
    if (limit.kind !== 'sum' || limit.of.length !== 1 || limit.of[0] !== party) continue;
    bounds.least = Math.max(bounds.least, limit.least ?? 0);
    bounds.most = Math.min(bounds.most, limit.most ?? base);
  }
  return bounds;
}

/** The ways of keeping the limit on concentration, each with all other limits. */
function waysOf(problem: Problem): Way[] {
  const limits = problem.limits.filter(({ kind }) => kind === 'sum');
  const spread = problem.limits.find((limit): limit is SpreadLimit => limit.kind === 'spread');
  if (!spread) return [{ limits }];
  const suppliers = suppliersIn(problem);
  const house = suppliers.pop()?.[0];
  const atMost = (most: number): Limit[] => suppliers.map((of) => ({ kind: 'sum', of, most }));
  const ways: Way[] = [];
  // Own staff do as much as the largest supplier. `below` own staff is a sum with a sign, made in `programOf`.
  if (house !== undefined)
    ways.push({
      limits: [...limits, ...suppliers.map((of): Limit => ({ kind: 'sum', of: [...of, ~house], most: 0 }))],
    });
  if (problem.unnamed > 0) ways.push({ limits: [...limits, ...atMost(problem.unnamed)] });
  ways.push({ limits, index: Math.min(spread.most, spread.below - STRICTLY) });
  for (const sole of soleProviders(problem)) {
    const others = problem.parties.flatMap(({ provider }, index) =>
      provider === undefined || provider === sole ? [] : [index],
    );
    const none: Limit[] = others.length > 0 ? [{ kind: 'sum', of: others, most: 0 }] : [];
    ways.push({ limits: [...limits, ...none], index: spread.below - STRICTLY });
  }
  return ways;
}

/** Providers that may be the only one that counts. */
function soleProviders({ parties, unnamed }: Problem): Set<number> {
  if (unnamed > 0) return new Set();
  const all = parties.flatMap((party) =>
    party.provider === undefined ? [] : [{ ...party, provider: party.provider }],
  );
  const stay = new Set(all.flatMap(({ provider, today, leaving }) => (today > 0 && !leaving ? [provider] : [])));
  if (stay.size > 1) return new Set();
  return stay.size === 1 ? stay : new Set(all.map(({ provider }) => provider));
}

/** The limits as rows, the handovers as variables. `counted`: with a variable that says whether a handover is made. */
function programOf(problem: Problem, { limits }: Way, counted = true): Program & { arcs: Arc[] } {
  const { parties, unit, base } = problem;
  const bounds = parties.map((_, index) => boundsOf(limits, index, base));
  const room = (from: number, to: number): number => {
    const [gives, takes] = [bounds[from] as Bounds, bounds[to] as Bounds];
    return Math.min(
      units((parties[from]?.today ?? 0) - gives.least, unit),
      units(takes.most - (parties[to]?.today ?? 0), unit),
    );
  };
  const arcs: Arc[] = parties.flatMap((_, from) =>
    parties.flatMap((_, to): Arc[] => {
      const most = from === to ? 0 : room(from, to);
      return most > 0 ? [{ from, to, most, units: `units ${from} ${to}`, used: `used ${from} ${to}` }] : [];
    }),
  );
  const program = { rows: new Map<string, Constraint>(), columns: new Map<string, Map<string, number>>(), arcs };
  for (const arc of arcs) {
    program.columns.set(arc.units, new Map(counted ? [[`link ${arc.used}`, 1]] : [[`most ${arc.units}`, 1]]));
    if (!counted) program.rows.set(`most ${arc.units}`, { max: arc.most });
    else {
      program.columns.set(arc.used, new Map([[`link ${arc.used}`, -arc.most]]));
      program.rows.set(`link ${arc.used}`, { max: 0 });
    }
  }
  for (const [index, limit] of [...limits, ...parties.map((_, of): Limit => ({ kind: 'sum', of: [of] }))].entries()) {
    if (limit.kind !== 'sum') continue;
    const weight = new Map(limit.of.map((party) => (party < 0 ? [~party, -1] : [party, 1])));
    const today = [...weight].reduce((total, [party, sign]) => total + sign * (parties[party]?.today ?? 0), 0);
    const minus = limit.of.some((party) => party < 0);
    addRow(program, `limit ${index}`, weight, {
      ...(limit.most === undefined ? {} : { max: units(limit.most - today, unit) }),
      ...(minus ? {} : { min: -units(today - (limit.least ?? 0), unit) }),
    });
  }
  return program;
}

/** A row over what each party gains, in units, times its weight. */
function addRow(
  { rows, columns, arcs }: Program & { arcs: Arc[] },
  name: string,
  weight: ReadonlyMap<number, number>,
  row: Constraint,
): void {
  rows.set(name, row);
  for (const { from, to, units } of arcs) {
    const gain = (weight.get(to) ?? 0) - (weight.get(from) ?? 0);
    if (gain !== 0) columns.get(units)?.set(name, gain);
  }
}

type Goal = (problem: Problem, arc: Arc) => { units?: number; used?: number };

const movesOf: Goal = () => ({ used: 1 });

const costOf: Goal = ({ parties }, { from, to }) => {
  const scale = Math.max(...parties.map(({ cost }) => Math.abs(cost ?? 0)), 1e-9);
  return { units: ((parties[to]?.cost ?? 0) - (parties[from]?.cost ?? 0)) / scale };
};

/** Fewest points; of equal ones, to the first parties from the first parties: too little in all to outweigh one unit. */
const pointsOf: Goal = ({ parties, unit }, { from, to }) => ({
  units: 1 + ((to * parties.length + from) * unit) / (200 * parties.length ** 2),
});

const OBJECTIVE = 'goal';

/** The optimum of one goal, with cuts until the index holds. */
function optimum(
  problem: Problem,
  way: Way,
  program: Program & { arcs: Arc[] },
  goal: Goal,
): { worth: number; plan: Plan } | undefined {
  const { arcs, columns, rows } = program;
  for (const arc of arcs) {
    const worth = goal(problem, arc);
    columns.get(arc.units)?.set(OBJECTIVE, worth.units ?? 0);
    columns.get(arc.used)?.set(OBJECTIVE, worth.used ?? 0);
  }
  const model: Model = {
    direction: 'minimize',
    objective: OBJECTIVE,
    constraints: rows,
    variables: columns,
    integers: arcs.map(({ units }) => units),
    binaries: arcs.filter(({ used }) => columns.has(used)).map(({ used }) => used),
  };
  for (let cuts = 0; cuts < MOST_CUTS; cuts++) {
    const { status, result, variables } = solveProgram(model, { checkCycles: true });
    if (status !== 'optimal') return undefined;
    const plan = planOf(problem, arcs, new Map(variables));
    const cut = way.index === undefined ? undefined : cutAt(problem, way.index, plan.shares);
    if (!cut) return { worth: result, plan };
    if (cut === 'none') return undefined;
    addRow(program, `cut ${rows.size}`, cut.weight, { max: cut.most });
  }
  return undefined;
}

function planOf({ parties, unit }: Problem, arcs: readonly Arc[], values: ReadonlyMap<string, number>): Plan {
  const shares = parties.map(({ today }) => today);
  const handovers = arcs.flatMap(({ from, to, units }) => {
    const points = Math.round(values.get(units) ?? 0) * unit;
    shares[from] = (shares[from] ?? 0) - points;
    shares[to] = (shares[to] ?? 0) + points;
    return points > 0 ? [{ from, to, points }] : [];
  });
  return { handovers, shares: shares.map((share) => Math.round(share * 1e9) / 1e9) };
}

/**
 * A flat cut between shares and all those whose index is at most `most`. Those lie in a sphere; within the plane of shares
 * that make the whole its middle is where all suppliers are equal. `none`: nothing lies in it.
 */
function cutAt(
  problem: Problem,
  most: number,
  shares: readonly number[],
): { weight: Map<number, number>; most: number } | 'none' | undefined {
  const suppliers = suppliersIn(problem);
  const sums = suppliers.map((of) => sumOf(of, shares));
  const square = most * (problem.base / 100) ** 2;
  if (sums.reduce((total, sum) => total + sum * sum, 0) <= square + SLACK) return undefined;
  const middle = sums.reduce((total, sum) => total + sum, 0) / sums.length;
  const radius = square - middle * middle * sums.length;
  const away = sums.map((sum) => sum - middle);
  const length = Math.sqrt(away.reduce((total, one) => total + one * one, 0));
  if (radius < 0 || length === 0) return 'none';
  const weight = new Map(
    suppliers.flatMap((of, index) => of.map((party) => [party, (away[index] ?? 0) / length] as const)),
  );
  const today = [...weight].reduce((total, [party, one]) => total + one * (problem.parties[party]?.today ?? 0), 0);
  return { weight, most: (Math.sqrt(radius) - today) / problem.unit + SLACK };
}

/** Later goals are sought among what is as good as this by the one before. */
function holdOn({ rows, columns }: Program, most: number): void {
  const name = `held ${rows.size}`;
  rows.set(name, { max: most });
  for (const column of columns.values()) {
    const worth = column.get(OBJECTIVE);
    if (worth) column.set(name, worth);
  }
}
