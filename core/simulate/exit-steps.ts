import type { ExitPlan, Person } from '../generated/types.ts';
import type { SourceFile } from '../model/document.ts';
import type { At } from '../model/known.ts';
import type { Duration } from '../model/leaves.ts';
import { peopleOf } from '../model/people.ts';
import { days, number, plainLine } from '../text.ts';
import { type Contract, stands } from './contracts.ts';
import type { ContractExit } from './exit.ts';
import { miss, type Notes } from './notes.ts';
import type { ExitMode, SimulatedStep } from './types.ts';

/** Which steps of the exit plans are done in time, those of each contract in the order of its plan. */
export function exitSteps(
  sources: readonly SourceFile[],
  exits: readonly ContractExit[],
  mode: ExitMode,
  notes: Notes,
): SimulatedStep[] {
  return exits.flatMap(({ contract, last }) => {
    const plan = contract.data.exitPlan;
    if (plan) return stepsOf(sources, contract, plan, last, mode, notes);
    if (plan === undefined)
      miss(notes, contract, 'exitPlan', 'What has to be done until then, and whether it can be, cannot be told.', [
        'exitPlan',
      ]);
    else notes.assumed.add(`${contract.name} has no exit plan: it says so.`);
    return [];
  });
}

/** Something to be done, with the days on which it begins and is done. */
interface Task {
  what: string;
  owner: string | undefined;
  from: number | undefined;
  takes: Duration | undefined;
  at: At;
  /** True for what nobody else can do once the provider is gone. */
  needsProvider?: true;
  /** An alternative is late also where the provider failed overnight. */
  alternative?: true;
}

function stepsOf(
  sources: readonly SourceFile[],
  contract: Contract,
  plan: ExitPlan,
  last: number,
  mode: ExitMode,
  notes: Notes,
): SimulatedStep[] {
  const kind = mode === 'sudden' ? 'stressed' : 'planned';
  const tasks: Task[] = [
    ...dated(
      (plan.steps ?? []).filter(({ when = 'both' }) => when === 'both' || when === kind),
      contract,
      notes,
    ),
    ...(plan.knowledgeTransfer ? [handover(contract, plan.knowledgeTransfer, notes)] : []),
    ...(plan.alternatives ?? []).map((alternative): Task => {
      const { where, provider, channel, readyWithin } = alternative;
      const place =
        where === 'inHouse' ? 'Own staff' : where === 'stop' ? 'Doing without' : (provider ?? 'Another provider');
      const what = `Alternative: ${place}${channel === undefined ? '' : ` for ${channel}`}`;
      if (!readyWithin)
        missLength(notes, contract, 'exitPlan.alternatives[].readyWithin', what, [alternative, 'readyWithin']);
      return { what, owner: undefined, from: 0, takes: readyWithin, at: [alternative], alternative: true };
    }),
  ];
  return tasks.map((task) => judged(sources, contract, task, last, mode));
}

function handover(contract: Contract, transfer: NonNullable<ExitPlan['knowledgeTransfer']>, notes: Notes): Task {
  const { duration, owner, what } = transfer;
  const words = `Handover of knowledge${what === undefined ? '' : `: ${plainLine(what)}`}`;
  if (!duration) missLength(notes, contract, 'exitPlan.knowledgeTransfer.duration', words, [transfer, 'duration']);
  return { what: words, owner, from: 0, takes: duration, at: [transfer], needsProvider: true };
}

/** The steps with the day on which each begins: after those it names, else after the one before it. */
function dated(steps: readonly NonNullable<ExitPlan['steps']>[number][], contract: Contract, notes: Notes): Task[] {
  const done = new Map<(typeof steps)[number], number | undefined>();
  const asked = new Set<(typeof steps)[number]>();
  const starts = (step: (typeof steps)[number]): number | undefined => {
    const before = step.after
      ? steps.filter(({ id }) => id !== undefined && step.after?.includes(id))
      : steps.slice(0, steps.indexOf(step)).slice(-1);
    const ends = before.map(endOf);
    return ends.includes(undefined) ? undefined : Math.max(0, ...(ends as number[]));
  };
  const endOf = (step: (typeof steps)[number]): number | undefined => {
    if (done.has(step)) return done.get(step);
    // Steps that wait for each other never begin.
    if (asked.has(step)) return undefined;
    asked.add(step);
    const from = starts(step);
    const end = from === undefined || !step.takes ? undefined : from + Math.ceil(step.takes.days);
    done.set(step, end);
    return end;
  };
  return steps.map((step): Task => {
    const what = plainLine(step.what ?? step.id ?? 'Step without a name');
    if (!step.takes) missLength(notes, contract, 'exitPlan.steps[].takes', what, [step, 'takes']);
    endOf(step);
    return { what, owner: step.owner, from: starts(step), takes: step.takes, at: [step] };
  });
}

function missLength(notes: Notes, contract: Contract, field: string, what: string, at: At): void {
  const place: At = stands(contract, at, undefined) === 'absent' ? at.slice(0, 1) : at;
  miss(notes, contract, field, `Whether this is done in time, and what follows it, cannot be told: ${what}.`, place);
}

function judged(
  sources: readonly SourceFile[],
  contract: Contract,
  { what, owner, from, takes, at, needsProvider, alternative }: Task,
  last: number,
  mode: ExitMode,
): SimulatedStep {
  const sudden = mode === 'sudden';
  const to = from === undefined || !takes ? undefined : from + Math.ceil(takes.days);
  const step = {
    partnership: contract.name,
    what,
    ...(owner === undefined ? {} : { owner }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(sudden && !alternative ? {} : { due: last }),
    place: contract.place(at),
  };
  if (sudden && (needsProvider || isProvider(sources, contract, owner))) {
    const says = needsProvider
      ? 'Cannot be done: nobody is there to hand over.'
      : `Cannot be done: ${owner} works for the provider, which is not there any more.`;
    return { ...step, verdict: 'impossible', says };
  }
  if (to === undefined) {
    const says = takes ? 'Not dated: a step before it has no length.' : 'Not dated: how long it takes is not stated.';
    return { ...step, verdict: 'unknown', says };
  }
  if (sudden && !alternative) return { ...step, verdict: 'in time', says: `Done after ${days(to)}.` };
  const done = alternative ? `Ready after ${days(to)}` : `Done after ${days(to)}`;
  const end = sudden ? 'the provider is gone at once' : `the provider works for ${days(last)}`;
  if (to > last) return { ...step, verdict: 'late', says: `${done}, ${days(to - last)} too late: ${end}.` };
  const spare = to === last ? 'no day to spare' : `${number(last - to)} to spare`;
  return { ...step, verdict: 'in time', says: `${done}, with ${spare}.` };
}

/** Whether somebody is on the provider's side, as the contract says, else any file. */
function isProvider(sources: readonly SourceFile[], { data }: Contract, owner: string | undefined): boolean {
  if (owner === undefined) return false;
  const is = (person: Person): boolean => person.id === owner;
  return ((data.people ?? []).find(is) ?? peopleOf(sources).find(is))?.side === 'provider';
}
