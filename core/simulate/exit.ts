import { grouped } from '../grouped.ts';
import { list, number } from '../text.ts';
import type { Contract } from './contracts.ts';
import { classesFor, type HiringRate, hiringRate, readyOn, type TrainingClass } from './hiring.ts';
import { type LaneRead, lanesOf, noLanes } from './lanes.ts';
import { type Leaving, leavingOf } from './last-day.ts';
import type { Notes } from './notes.ts';
import { available, type LanePlan, type PlayedLanes, play } from './play.ts';
import { inTheEnd, type Steps, valueOn } from './steps-of-days.ts';
import type { Happening } from './story.ts';
import { byContract, type Help, helpFor, inTurn, spread, transferable } from './takeover.ts';
import type { SimulatedEvent } from './types.ts';
import type { Asked } from './who.ts';

/** A contract that ends, with those who take over. */
export interface ContractExit {
  contract: Contract;
  lanes: readonly LaneRead[];
  leaving: Leaving;
  /** First day without the provider on any lane. */
  last: number;
  classes: readonly TrainingClass[];
  /** Agents whom new ones have to replace. */
  toHire: number;
  rate: HiringRate | undefined;
}

/** What an exit gives before money and steps are reckoned. */
interface PlayedExit {
  exits: ContractExit[];
  played: PlayedLanes;
}

/** Plays contracts that end: who works until when, who takes over, what is missing. */
export function playExit(
  { sources }: Asked,
  contracts: readonly Contract[],
  { mode, on }: Extract<SimulatedEvent, { type: 'exit' }>,
  notes: Notes,
): PlayedExit {
  const leaving = new Map<Contract, Leaving>();
  const lost: LaneRead[] = [];
  for (const contract of contracts) {
    const lanes = lanesOf(contract, notes);
    if (lanes.length === 0) {
      noLanes(contract, notes);
      continue;
    }
    const how = leavingOf(contract, lanes, mode, on, notes);
    if (!how) continue;
    leaving.set(contract, how);
    lost.push(...how.ends.keys());
  }
  const help = helpFor(sources, lost, new Set(contracts), notes);
  const plans: LanePlan[] = [];
  const exits = byContract(lost).map((own): ContractExit => {
    const { contract } = own[0];
    const how = leaving.get(contract) as Leaving;
    const moved = mode === 'sudden' ? new Map<LaneRead, number>() : new Map(spread(own, transferable(contract, notes)));
    const toHire = own.map((lane) => leftFor(lane, help.get(lane), moved.get(lane) ?? 0));
    const all = toHire.reduce((sum, left) => sum + left, 0);
    const rate = all > 0 ? hiringRate(contract, notes) : undefined;
    const classes = rate ? classesFor(all, rate) : [];
    const ready = readyOn(classes);
    for (const [index, lane] of own.entries()) {
      const part = all > 0 ? (toHire[index] ?? 0) / all : 0;
      plans.push(
        planOf(lane, how.ends.get(lane) ?? 0, help.get(lane), moved.get(lane) ?? 0, part > 0 ? ready : [], part),
      );
    }
    const last = Math.max(...how.ends.values());
    return { contract, lanes: own, leaving: how, last, classes, toHire: all, rate };
  });
  return { exits, played: play(plans, Math.max(0, ...exits.map(({ last }) => last)), on, notes) };
}

/** Agents for whom nobody is there in the end. */
function leftFor({ required }: LaneRead, help: Help | undefined, moved: number): number {
  const left = required - inTheEnd(help?.own ?? []) - inTheEnd(help?.others ?? []) - moved;
  return left > 1e-9 ? left : 0;
}

function planOf(
  lane: LaneRead,
  ends: number,
  { own, others }: Help = { own: [], others: [] },
  moved: number,
  ready: Steps,
  part: number,
): LanePlan {
  const { agents, required } = lane;
  return {
    lane,
    ends,
    changes: [ends, ...[own, others, ready].flatMap((steps) => steps.map(({ day }) => day))],
    on(day) {
      const [ownStaff = 0, elsewhere = 0, transferred = 0, hired = 0] = inTurn(
        required,
        valueOn(own, day),
        valueOn(others, day),
        day >= ends ? moved : 0,
        valueOn(ready, day) * part,
      );
      return { required, incumbent: day < ends ? agents : 0, ownStaff, others: elsewhere, transferred, hired };
    },
    isWhole: (on) => available(on) - on.incumbent >= required - 0.001,
  };
}

/** `Sunda leaves`: what happens, in one sentence. */
export function exitTitle(
  { of, mode, on }: Extract<SimulatedEvent, { type: 'exit' }>,
  exits: readonly ContractExit[],
): string {
  const lasts = [...new Set(exits.map(({ last }) => last))].sort((a, b) => a - b);
  if (mode === 'sudden') return `${of} stops working overnight, on ${on}.`;
  const who = mode === 'ours' ? `We give notice to ${of}` : `${of} gives notice`;
  if (lasts.length === 0) return `${who} on ${on}.`;
  const stops = mode === 'ours' ? ', and it stops working' : ' and stops working';
  return `${who} on ${on}${stops} after ${list(lasts.map((last) => number(last)))} ${lasts.at(-1) === 1 ? 'day' : 'days'}.`;
}

/** What happens beside what lanes show: how each contract ends, and when the first class begins. */
export function exitHappenings(
  { mode }: Extract<SimulatedEvent, { type: 'exit' }>,
  exits: readonly ContractExit[],
): Happening[] {
  const who = (of: readonly ContractExit[]): string =>
    of.length > 3 ? `${number(of.length)} contracts` : list(of.map(({ contract }) => contract.name));
  const ends = mode === 'sudden' ? [] : grouped(exits, ({ leaving }) => leaving.how);
  const begins = grouped(
    exits.filter(({ classes }) => classes.length > 0),
    ({ classes }) => classes[0]?.begins,
  );
  const nobody = exits.filter(({ toHire, rate }) => toHire > 0 && !rate);
  return [
    ...ends.map((of) => ({ day: 0, says: `${who(of)}: ${of[0].leaving.how}.` })),
    ...(nobody.length > 0
      ? [{ day: 0, says: `Nobody is hired for ${who(nobody)}: how many could be is not stated.` }]
      : []),
    ...begins.map((of) => {
      const starts = of.reduce((sum, { classes }) => sum + (classes[0]?.starts ?? 0), 0);
      const first = starts === 1 ? 'The first new agent starts' : `The first ${number(starts)} new agents start`;
      return { day: of[0].classes[0]?.begins ?? 0, says: `${first} training for ${who(of)}.` };
    }),
  ];
}
