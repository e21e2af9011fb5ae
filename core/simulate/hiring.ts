import type { Headcount } from '../generated/types.ts';
import type { Duration } from '../model/leaves.ts';
import { rehomingDefaults } from '../portfolio/rehoming.ts';
import { percent } from '../text.ts';
import type { Contract } from './contracts.ts';
import { FARTHEST } from './last-day.ts';
import { input, miss, missIfOpen, type Notes, standIn } from './notes.ts';
import type { Steps } from './steps-of-days.ts';

/** New agents who start together. Days count from day 0. */
export interface TrainingClass {
  begins: number;
  /** First day on which they work as full agents. */
  ready: number;
  starts: number;
  /** How many of them become agents that are needed. */
  agents: number;
}

/** How fast a contract's agents can be replaced by new ones. */
export interface HiringRate {
  /** Starts a week; whole days; percent. */
  perWeek: number;
  recruiting: number;
  learning: number;
  trainingYield: number;
}

const PC404 = 'default of PC404';

/** Whole days of a length of time under headcount, or the default of PC404. */
export function daysOf(
  contract: Contract,
  field: 'recruiting' | 'training' | 'nesting' | 'knowledgeTransfer',
  name: string,
  notes: Notes,
): number {
  const stated: Duration | undefined = contract.data.headcount?.[field];
  if (stated) {
    const known = Math.ceil(stated.days);
    input(notes, contract, name, known, 'days', ['headcount', field]);
    return known;
  }
  const standard = rehomingDefaults[field];
  standIn(notes, contract, name, standard, 'days', PC404);
  noteDefault(contract, field, `How long ${name} takes is not known; ${standard} days stand in.`, notes);
  notes.defaults.add(`${name} ${standard} days`);
  return standard;
}

/** A field of which the default stands in although it was asked for. */
export function noteDefault(contract: Contract, field: keyof Headcount, because: string, notes: Notes): void {
  missIfOpen(notes, contract, `headcount.${field}`, because, ['headcount', field]);
}

/** How fast new agents come; undefined where it is not stated how many can be hired. */
export function hiringRate(contract: Contract, notes: Notes): HiringRate | undefined {
  const { headcount = {} } = contract.data;
  const { hiringPerWeek, trainingSeatsPerWeek, trainingYield } = headcount;
  if (hiringPerWeek === undefined) {
    miss(
      notes,
      contract,
      'headcount.hiringPerWeek',
      'How fast new agents could come cannot be told, so nobody is hired here.',
      ['headcount', 'hiringPerWeek'],
    );
    return undefined;
  }
  input(notes, contract, 'hiring per week', hiringPerWeek, 'starts', ['headcount', 'hiringPerWeek']);
  if (trainingSeatsPerWeek !== undefined)
    input(notes, contract, 'training seats per week', trainingSeatsPerWeek, 'starts', [
      'headcount',
      'trainingSeatsPerWeek',
    ]);
  else {
    standIn(notes, contract, 'training seats per week', 'no limit', undefined, PC404);
    noteDefault(
      contract,
      'trainingSeatsPerWeek',
      'How many can be trained at once is not known; no limit is taken.',
      notes,
    );
  }
  const standard = rehomingDefaults.trainingYield;
  if (trainingYield !== undefined)
    input(notes, contract, 'training yield', trainingYield, '%', ['headcount', 'trainingYield']);
  else {
    standIn(notes, contract, 'training yield', standard, '%', PC404);
    notes.defaults.add(`training yield ${percent(standard)}`);
    noteDefault(
      contract,
      'trainingYield',
      `How many finish training is not known; ${percent(standard)} stand in.`,
      notes,
    );
  }
  return {
    perWeek: Math.min(hiringPerWeek, trainingSeatsPerWeek ?? Number.POSITIVE_INFINITY),
    recruiting: daysOf(contract, 'recruiting', 'recruiting', notes),
    learning: daysOf(contract, 'training', 'training', notes) + daysOf(contract, 'nesting', 'nesting', notes),
    trainingYield: trainingYield ?? standard,
  };
}

/**
 * The classes that bring so many agents, one a week. `before`: only classes that are ready before that day; nobody starts
 * that would be ready later.
 */
export function classesFor(agents: number, rate: HiringRate, before = Number.POSITIVE_INFINITY): TrainingClass[] {
  const { perWeek, recruiting, learning, trainingYield } = rate;
  if (agents <= 0 || perWeek <= 0 || trainingYield <= 0) return [];
  const need = Math.ceil((agents * 100) / trainingYield - 1e-9);
  const classes: TrainingClass[] = [];
  let started = 0;
  let working = 0;
  for (let begins = recruiting + 7; started < need - 1e-9; begins += 7) {
    const ready = begins + learning;
    if (begins >= FARTHEST || ready >= before) break;
    const starts = Math.min(perWeek, need - started);
    started += starts;
    const all = Math.min(agents, (started * trainingYield) / 100);
    classes.push({ begins, ready, starts, agents: all - working });
    working = all;
  }
  return classes;
}

/** Agents who are ready, from each day on. */
export function readyOn(classes: readonly TrainingClass[]): Steps {
  let value = 0;
  return classes.map(({ ready, agents }) => {
    value += agents;
    return { day: ready, value };
  });
}
