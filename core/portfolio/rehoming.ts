import type { Input } from '../findings.ts';
import type { Headcount, Partnership, ScopeItem } from '../generated/types.ts';
import { Gaps, type StateOf, standing } from '../model/known.ts';
import type { Duration } from '../model/leaves.ts';
import { count, days as daysText, list, number, percent } from '../text.ts';

/**
 * Re-homing: how long it takes to replace the agents of a provider.
 *
 *     need       = ceil(max(0, H − A − P − B) / yield)
 *     perWeek    = min(hiringPerWeek, trainingSeatsPerWeek)
 *     rehomeDays = need == 0 ? knowledgeTransfer
 *                            : recruiting + 7 × ceil(need / perWeek) + training + nesting
 *
 * H = production agents (FTE) at the provider, A = absorbable in house, P = free at other contracted providers,
 * B = transferable by contract. Source: docs/rules/PC404.md.
 */

/** A number that goes into the sum, and whether a default stands in for it. */
export interface Quantity {
  value: number;
  assumed: boolean;
}

/** Everything the sum needs; lengths of time in days, the yield in percent, agents in full-time equivalents. */
export interface RehomingInputs {
  /** H. For a cluster of providers under one parent, the sum of theirs. */
  agents: number;
  /** A */
  absorbableInHouse: Quantity;
  /** P */
  freeElsewhere: Quantity;
  /** B */
  transferable: Quantity;
  hiringPerWeek: number;
  /** Undefined: no limit. */
  trainingSeatsPerWeek?: number | undefined;
  trainingYield: Quantity;
  recruiting: Quantity;
  training: Quantity;
  nesting: Quantity;
  knowledgeTransfer: Quantity;
}

/** One line of the sum. */
export interface RehomingPart {
  /** `recruiting`, `hiring`, `training`, `nesting` or `knowledge transfer`. */
  name: string;
  days: number;
  assumed: boolean;
}

export interface Rehoming {
  /** Days from the notice to full replacement; undefined when the agents cannot be re-homed at all. */
  days: number | undefined;
  /** H − A − P − B, not below 0: the agents for whom somebody has to be hired. */
  toReplace: number;
  /** People who have to start training; undefined when nobody ever finishes it. */
  need: number | undefined;
  /** Starts per week that hiring and training seats allow. */
  perWeek: number;
  /** Weeks of starts. */
  weeks: number;
  /** The lines of the sum, in order; empty when the agents cannot be re-homed. */
  parts: RehomingPart[];
  /** `125 starts (100 at 80 % training yield) at 10 a week: 21 recruiting + … days.` */
  sum: string;
  /** Which numbers were assumed, as sentences; empty when none were. */
  assumptions: string[];
  /** All numbers, those of the sum and those it was made from. */
  inputs: Input[];
}

/** What stands in where the file says nothing. Policy defaults; one published account has 5 + 2 weeks of training and nesting. */
export const rehomingDefaults = {
  recruiting: 21,
  training: 35,
  nesting: 14,
  knowledgeTransfer: 14,
  trainingYield: 80,
} as const;

/**
 * Reads the inputs of the sum from a partnership, for all of its agents or, with `service`, for those of one service.
 * Where a default exists, absence is assumed away; `unknown` and `TODO` are not. Returns what is needed when the sum
 * cannot be made; the list is empty when a value is there but not acceptable.
 */
export function rehomingInputs(
  partnership: Partnership,
  state: StateOf,
  service?: ScopeItem,
): { inputs: RehomingInputs } | { needs: string[] } {
  const headcount = partnership.headcount ?? {};
  const gaps = new Gaps();
  const read = (name: keyof Headcount): number | undefined => {
    const value = headcount[name] as number | Duration | undefined;
    const stands = standing(state, ['headcount', name], value);
    if (stands !== 'stated' && stands !== 'absent') gaps.add(`headcount.${name}`, stands);
    return typeof value === 'object' ? value.days : value;
  };
  const orDefault = (name: keyof Headcount, fallback: number): Quantity => {
    const value = read(name);
    return { value: value ?? fallback, assumed: value === undefined };
  };
  const agents =
    service && (partnership.scope?.length ?? 0) > 1
      ? serviceAgents(service, state, gaps)
      : agentsOf(partnership, state, gaps);
  const inputs = {
    absorbableInHouse: orDefault('absorbableInHouse', 0),
    freeElsewhere: orDefault('freeElsewhere', 0),
    transferable: orDefault('transferable', 0),
    trainingSeatsPerWeek: read('trainingSeatsPerWeek'),
    trainingYield: orDefault('trainingYield', rehomingDefaults.trainingYield),
    recruiting: orDefault('recruiting', rehomingDefaults.recruiting),
    training: orDefault('training', rehomingDefaults.training),
    nesting: orDefault('nesting', rehomingDefaults.nesting),
    knowledgeTransfer: orDefault('knowledgeTransfer', rehomingDefaults.knowledgeTransfer),
  };
  const hiringPerWeek = read('hiringPerWeek');
  if (hiringPerWeek === undefined)
    gaps.add('headcount.hiringPerWeek', standing(state, ['headcount', 'hiringPerWeek'], undefined));
  if (gaps.blocked || agents === undefined || hiringPerWeek === undefined) return { needs: gaps.needs };
  return { inputs: { agents, hiringPerWeek, ...inputs } };
}

/** H: the headcount as stated, or the sum of what every piece of the scope states. */
export function agentsOf(partnership: Partnership, state: StateOf, gaps = new Gaps()): number | undefined {
  const current = partnership.headcount?.current;
  if (current !== undefined) return current;
  const stands = standing(state, ['headcount', 'current'], current);
  const scope = partnership.scope ?? [];
  if (stands === 'absent' && scope.length > 0 && scope.every((item) => item.headcount !== undefined)) {
    return scope.reduce((sum, item) => sum + (item.headcount ?? 0), 0);
  }
  gaps.add('headcount.current', stands);
  return undefined;
}

function serviceAgents(service: ScopeItem, state: StateOf, gaps: Gaps): number | undefined {
  if (service.headcount === undefined)
    gaps.add('scope[].headcount', standing(state, [service, 'headcount'], undefined));
  return service.headcount;
}

/** Works out how long re-homing takes. Pure arithmetic: no rounding but the two `ceil` of the formula. */
export function rehome(inputs: RehomingInputs): Rehoming {
  const { agents, absorbableInHouse, freeElsewhere, transferable, trainingYield } = inputs;
  const toReplace = Math.max(0, agents - absorbableInHouse.value - freeElsewhere.value - transferable.value);
  const need =
    toReplace === 0 ? 0 : trainingYield.value > 0 ? ceil((toReplace * 100) / trainingYield.value) : undefined;
  const perWeek = Math.min(inputs.hiringPerWeek, inputs.trainingSeatsPerWeek ?? Number.POSITIVE_INFINITY);
  const weeks = need !== undefined && need > 0 && perWeek > 0 ? ceil(need / perWeek) : 0;
  const impossible = need === undefined || (need > 0 && perWeek <= 0);
  const part = (name: string, quantity: Quantity): RehomingPart => ({
    name,
    days: quantity.value,
    assumed: quantity.assumed,
  });
  const parts = impossible
    ? []
    : need === 0
      ? [part('knowledge transfer', inputs.knowledgeTransfer)]
      : [
          part('recruiting', inputs.recruiting),
          { name: 'hiring', days: 7 * weeks, assumed: false },
          part('training', inputs.training),
          part('nesting', inputs.nesting),
        ];
  const days = impossible ? undefined : parts.reduce((sum, { days }) => sum + days, 0);
  const known = { days, toReplace, need, perWeek, weeks, parts };
  return {
    ...known,
    sum: sumInWords(inputs, known),
    assumptions: assumptionsOf(inputs, known),
    inputs: inputsOf(inputs, known),
  };
}

type Sum = Pick<Rehoming, 'days' | 'toReplace' | 'need' | 'perWeek' | 'weeks' | 'parts'>;

/** Rounds up; what is whole but for the last bit of a floating point number stays. */
function ceil(value: number): number {
  return Math.ceil(value - 1e-9);
}

function sumInWords(inputs: RehomingInputs, sum: Sum): string {
  const { agents, absorbableInHouse, freeElsewhere, transferable, trainingYield } = inputs;
  const less = [
    absorbableInHouse.value > 0 ? `${number(absorbableInHouse.value)} absorbable in house` : '',
    freeElsewhere.value > 0 ? `${number(freeElsewhere.value)} free elsewhere` : '',
    transferable.value > 0 ? `${number(transferable.value)} transferable` : '',
  ].filter(Boolean);
  const replaced = `${number(agents)}${less.length > 0 ? ` less ${list(less)}` : ''}`;
  if (sum.need === undefined) return 'At a training yield of 0 % nobody ever becomes an agent.';
  if (sum.need === 0) {
    const why =
      less.length > 0
        ? `${count(agents, 'agent')} less ${list(less)} leaves nobody to hire`
        : 'There is nobody to replace';
    return `${why}: ${sum.parts.map(({ days, name }) => `${daysText(days)} of ${name}`).join(' + ')}.`;
  }
  const starts = `${count(sum.need, 'start')} (${replaced} at ${percent(trainingYield.value)} training yield)`;
  const limit = seatsLimit(inputs) ? ` (training seats; ${number(inputs.hiringPerWeek)} could be hired)` : '';
  if (sum.days === undefined)
    return `${starts} are needed, but ${seatsLimit(inputs) ? 'there is no seat in training' : 'nobody can be hired'}.`;
  const lines = sum.parts.map(({ days, name }) => `${number(days)} ${name}`);
  return `${starts} at ${number(sum.perWeek)} a week${limit}: ${lines.join(' + ')} days.`;
}

function seatsLimit(inputs: RehomingInputs): boolean {
  return inputs.trainingSeatsPerWeek !== undefined && inputs.trainingSeatsPerWeek < inputs.hiringPerWeek;
}

function assumptionsOf(inputs: RehomingInputs, sum: Sum): string[] {
  const sentences: string[] = [];
  const names = [
    ...(sum.need !== 0 && inputs.trainingYield.assumed ? ['yield'] : []),
    ...sum.parts.filter(({ assumed }) => assumed).map(({ name }) => name),
  ];
  if (names.length > 0) {
    const text = list(names);
    const verb =
      names.length === 1
        ? 'is a default; state it under headcount to replace it.'
        : 'are defaults; state them under headcount to replace them.';
    sentences.push(`${text.charAt(0).toUpperCase()}${text.slice(1)} ${verb}`);
  }
  const nobody = [
    inputs.absorbableInHouse.assumed ? 'absorbable in house' : '',
    inputs.freeElsewhere.assumed ? 'free elsewhere' : '',
    inputs.transferable.assumed ? 'transferable' : '',
  ].filter(Boolean);
  if (nobody.length > 0 && sum.toReplace > 0) sentences.push(`Nobody is assumed to be ${list(nobody, 'or')}.`);
  return sentences;
}

function inputsOf(inputs: RehomingInputs, sum: Sum): Input[] {
  const input = (name: string, value: number, unit: string, assumed = false): Input => ({
    name,
    value,
    unit,
    ...(assumed ? { assumed } : {}),
  });
  const quantity = (name: string, { value, assumed }: Quantity, unit: string): Input =>
    input(name, value, unit, assumed);
  return [
    input('agents', inputs.agents, 'FTE'),
    quantity('absorbable in house', inputs.absorbableInHouse, 'FTE'),
    quantity('free elsewhere', inputs.freeElsewhere, 'FTE'),
    quantity('transferable', inputs.transferable, 'FTE'),
    quantity('training yield', inputs.trainingYield, '%'),
    input('hiring per week', inputs.hiringPerWeek, 'starts'),
    inputs.trainingSeatsPerWeek === undefined
      ? { name: 'training seats per week', value: 'no limit', assumed: true }
      : input('training seats per week', inputs.trainingSeatsPerWeek, 'starts'),
    ...(sum.need === undefined ? [] : [input('starts needed', sum.need, 'starts')]),
    ...sum.parts.map(({ name, days, assumed }) => input(name, days, 'days', assumed)),
    ...(sum.days === undefined ? [] : [input('re-homing', sum.days, 'days')]),
  ];
}
