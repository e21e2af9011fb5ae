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

/** Units that parties gain or lose by one variable, and how many at most. */
interface Step {
  name: string;
  gains: ReadonlyMap<number, number>;
  most: number;
  /** Name of the variable that says whether any are; left out where nobody asks. */
  used?: string;
}

/** Rows of a program by name, and the coefficients of each variable in them. */
interface Program {
  rows: Map<string, Constraint>;
  columns: Map<string, Map<string, number>>;
  steps: readonly Step[];
}

/** The points of parties, times a weight, come to `most` at most. */
interface Cut {
  weight: ReadonlyMap<number, number>;
  most: number;
}

/** One way of keeping the limit on concentration, as sums that are linear and at most one index that is not. */
interface Way {
  limits: Limit[];
  index?: number;
  /** What was cut off on the way to the index: holds for every program of the way. */
  cuts: Cut[];
}

/** Said when the solver stops before it knows. */
export const GAVE_UP = 'The solver gave up.';
/** Slack of rows that hold on to an earlier optimum or cut at a sphere: more than the precision of the solver. */
const SLACK = 1e-6;
/** By how much an index stays below a limit that may not be reached: more than a cut may be off. */
const STRICTLY = 0.1;
/** Cuts that are added before a way is given up; a handful is what it takes. */
const MOST_CUTS = 500;
/** Of these, cuts for parts of units: after them whole units show what is left. */
const ROUGH = 12;

/** The best plan, or undefined where no plan keeps all limits. Throws `GAVE_UP` where that takes too long to tell. */
export function solve(problem: Problem): Plan | undefined {
  if (problem.limits.every((limit) => !isBroken(problem, limit, todayOf(problem))))
    return { handovers: [], shares: todayOf(problem) };
  let candidates: { way: Way; program: Program; worth: number; plan?: Plan }[] = waysOf(problem)
    .filter((way) => isOpen(problem, way))
    .flatMap((way) => found(problem, way, programOf(problem, way, handovers(problem, way)), moves));
  for (const goal of [...(costsKnown(problem) ? [cost] : []), points]) {
    const least = Math.min(...candidates.map(({ worth }) => worth));
    candidates = candidates.flatMap(({ way, program, worth }) => {
      if (worth > least + SLACK) return [];
      holdOn(program, least + SLACK);
      return found(problem, way, program, goal);
    });
  }
  const [best] = candidates.sort((a, b) => a.worth - b.worth);
  return best?.plan;
}

/** Whether any shares keep all limits, however many moves it takes. */
export function isFeasible(problem: Problem): boolean {
  return waysOf(problem).some((way) => isOpen(problem, way));
}

function isOpen(problem: Problem, way: Way): boolean {
  const program = programOf(problem, way, changes(problem, way));
  const even = new Map(problem.parties.map((_, party) => [party, 1]));
  addRow(program, 'all', even, { equal: 0 });
  return found(problem, way, program, () => ({})).length > 0;
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
  if (!spread) return [{ limits, cuts: [] }];
  const suppliers = suppliersIn(problem);
  const house = suppliers.pop()?.[0];
  const atMost = (most: number): Limit[] => suppliers.map((of) => ({ kind: 'sum', of, most }));
  const ways: Way[] = [];
  // Own staff do as much as the largest supplier. `below` own staff is a sum with a sign, made in `programOf`.
  if (house !== undefined)
    ways.push({
      limits: [...limits, ...suppliers.map((of): Limit => ({ kind: 'sum', of: [...of, ~house], most: 0 }))],
      cuts: [],
    });
  if (problem.unnamed > 0) ways.push({ limits: [...limits, ...atMost(problem.unnamed)], cuts: [] });
  ways.push({ limits, index: Math.min(spread.most, spread.below - STRICTLY), cuts: [] });
  for (const sole of soleProviders(problem)) {
    const others = problem.parties.flatMap(({ provider }, index) =>
      provider === undefined || provider === sole ? [] : [index],
    );
    const none: Limit[] = others.length > 0 ? [{ kind: 'sum', of: others, most: 0 }] : [];
    ways.push({ limits: [...limits, ...none], index: spread.below - STRICTLY, cuts: [] });
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

/** Room of a party to give and to take, in whole units. */
function roomOf({ parties, unit, base }: Problem, { limits }: Way): { give: number; take: number }[] {
  return parties.map(({ today }, party) => {
    const { least, most } = boundsOf(limits, party, base);
    return { give: units(today - least, unit), take: units(most - today, unit) };
  });
}

/** Every handover from one party to another that there is room for. */
function handovers(problem: Problem, way: Way): Step[] {
  const rooms = roomOf(problem, way);
  return rooms.flatMap(({ give }, from) =>
    rooms.flatMap(({ take }, to): Step[] => {
      const most = from === to ? 0 : Math.min(give, take);
      const gains = new Map([
        [from, -1],
        [to, 1],
      ]);
      return most > 0 ? [{ name: `units ${from} ${to}`, gains, most, used: `used ${from} ${to}` }] : [];
    }),
  );
}

/** What each party gains and loses, whoever it is from: all that is needed to tell whether there is an answer. */
function changes(problem: Problem, way: Way): Step[] {
  return roomOf(problem, way).flatMap(({ give, take }, party): Step[] => [
    ...(take > 0 ? [{ name: `more ${party}`, gains: new Map([[party, 1]]), most: take }] : []),
    ...(give > 0 ? [{ name: `less ${party}`, gains: new Map([[party, -1]]), most: give }] : []),
  ]);
}

/** The limits as rows over the steps. */
function programOf({ parties, unit }: Problem, { limits, cuts }: Way, steps: readonly Step[]): Program {
  const program: Program = { rows: new Map(), columns: new Map(), steps };
  for (const { name, most, used } of steps) {
    program.columns.set(name, new Map([[`most ${name}`, 1]]));
    if (used !== undefined) program.columns.set(used, new Map([[`most ${name}`, -most]]));
    program.rows.set(`most ${name}`, { max: used === undefined ? most : 0 });
  }
  const none = parties.map((_, of): Limit => ({ kind: 'sum', of: [of], least: 0 }));
  for (const [index, limit] of [...limits, ...none].entries()) {
    if (limit.kind !== 'sum') continue;
    const weight = new Map(limit.of.map((party) => (party < 0 ? [~party, -1] : [party, 1])));
    const today = weighed(parties, weight);
    addRow(program, `limit ${index}`, weight, {
      ...(limit.most === undefined ? {} : { max: units(limit.most - today, unit) }),
      ...(limit.least === undefined ? {} : { min: -units(today - limit.least, unit) }),
    });
  }
  for (const cut of cuts) addCut(program, parties, unit, cut);
  return program;
}

function weighed(parties: Problem['parties'], weight: ReadonlyMap<number, number>): number {
  return [...weight].reduce((total, [party, one]) => total + one * (parties[party]?.today ?? 0), 0);
}

function addCut(program: Program, parties: Problem['parties'], unit: number, { weight, most }: Cut): void {
  addRow(program, `cut ${program.rows.size}`, weight, { max: (most - weighed(parties, weight)) / unit + SLACK });
}

/** A row over what each party gains, in units, times its weight. */
function addRow(
  { rows, columns, steps }: Program,
  name: string,
  weight: ReadonlyMap<number, number>,
  row: Constraint,
): void {
  rows.set(name, row);
  for (const { name: step, gains } of steps) {
    let gain = 0;
    for (const [party, units] of gains) gain += units * (weight.get(party) ?? 0);
    if (gain !== 0) columns.get(step)?.set(name, gain);
  }
}

/** What a step is worth: for each unit, and for being made at all. */
type Goal = (problem: Problem, step: Step) => { units?: number; used?: number };

const moves: Goal = () => ({ used: 1 });

const cost: Goal = ({ parties }, { gains }) => {
  const scale = Math.max(...parties.map(({ cost = 0 }) => Math.abs(cost)), 1e-9);
  return {
    units: [...gains].reduce((total, [party, units]) => total + (units * (parties[party]?.cost ?? 0)) / scale, 0),
  };
};

/** Fewest points; of equal ones, to the first parties from the first parties: too little in all to outweigh one unit. */
const points: Goal = ({ parties, unit }, { gains }) => {
  const [from = 0, to = 0] = gains.keys();
  return { units: 1 + ((to * parties.length + from) * unit) / (200 * parties.length ** 2) };
};

const OBJECTIVE = 'goal';

/** The optimum of one goal, with cuts until the index holds: first for parts of units, which is quick, then for whole ones. */
function found(
  problem: Problem,
  way: Way,
  program: Program,
  goal: Goal,
): { way: Way; program: Program; worth: number; plan: Plan }[] {
  const { steps, columns, rows } = program;
  for (const step of steps) {
    const worth = goal(problem, step);
    columns.get(step.name)?.set(OBJECTIVE, worth.units ?? 0);
    if (step.used !== undefined) columns.get(step.used)?.set(OBJECTIVE, worth.used ?? 0);
  }
  const model: Model = { direction: 'minimize', objective: OBJECTIVE, constraints: rows, variables: columns };
  const whole = { integers: steps.map(({ name }) => name), binaries: steps.flatMap(({ used }) => used ?? []) };
  let parts = way.index !== undefined;
  for (let cuts = 0; cuts < MOST_CUTS; cuts++) {
    const { status, result, variables } = solveProgram(parts ? model : { ...model, ...whole }, { checkCycles: true });
    if (status === 'infeasible') return [];
    if (status !== 'optimal') throw new Error(GAVE_UP);
    const values = new Map(variables);
    const shares = sharesOf(problem, steps, values, !parts);
    const cut = way.index === undefined ? undefined : cutAt(problem, way.index, shares, parts ? 1 : SLACK);
    if (cut === 'none') return [];
    if (parts && (!cut || cuts >= ROUGH)) parts = false;
    else if (cut) {
      way.cuts.push(cut);
      addCut(program, problem.parties, problem.unit, cut);
    } else return [{ way, program, worth: result, plan: { handovers: handed(problem, steps, values), shares } }];
  }
  throw new Error(GAVE_UP);
}

/** Points after the steps; `whole`: of whole units, else as the numbers come. */
function sharesOf(
  { parties, unit }: Problem,
  steps: readonly Step[],
  values: ReadonlyMap<string, number>,
  whole: boolean,
): number[] {
  const shares = parties.map(({ today }) => today);
  for (const { name, gains } of steps) {
    const value = values.get(name) ?? 0;
    for (const [party, units] of gains)
      shares[party] = (shares[party] ?? 0) + units * unit * (whole ? Math.round(value) : value);
  }
  return whole ? shares.map((share) => Math.round(share * 1e9) / 1e9) : shares;
}

function handed({ unit }: Problem, steps: readonly Step[], values: ReadonlyMap<string, number>): Handover[] {
  return steps.flatMap(({ name, gains }) => {
    const units = Math.round(values.get(name) ?? 0);
    const [from, to] = [...gains.keys()];
    return units > 0 && from !== undefined && to !== undefined ? [{ from, to, points: units * unit }] : [];
  });
}

/**
 * A flat cut between shares and all those whose index is at most `most`. Those lie in a sphere; within the plane of shares
 * that make the whole its middle is where all suppliers are equal. `none`: nothing lies in it. Undefined where they
 * lie in it already, or no more than `over` (points²) outside.
 */
function cutAt(problem: Problem, most: number, shares: readonly number[], over: number): Cut | 'none' | undefined {
  const suppliers = suppliersIn(problem);
  const sums = suppliers.map((of) => sumOf(of, shares));
  const square = most * (problem.base / 100) ** 2;
  if (sums.reduce((total, sum) => total + sum * sum, 0) <= square + over) return undefined;
  const middle = sums.reduce((total, sum) => total + sum, 0) / sums.length;
  const radius = square - middle * middle * sums.length;
  const away = sums.map((sum) => sum - middle);
  const length = Math.sqrt(away.reduce((total, one) => total + one * one, 0));
  if (radius < 0 || length === 0) return 'none';
  const weight = new Map(
    suppliers.flatMap((of, index) => of.map((party) => [party, (away[index] ?? 0) / length] as const)),
  );
  return { weight, most: Math.sqrt(radius) };
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
