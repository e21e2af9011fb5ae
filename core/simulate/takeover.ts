import type { FlexStep, Headcount } from '../generated/types.ts';
import { grouped } from '../grouped.ts';
import { placeAt } from '../health/loss.ts';
import type { Place } from '../health/types.ts';
import type { SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { isLive } from '../model/status.ts';
import { type Contract, contractsOf } from './contracts.ts';
import { daysOf, noteDefault } from './hiring.ts';
import { type LaneRead, lanesOf } from './lanes.ts';
import { input, miss, type Notes, standIn } from './notes.ts';
import { notBefore, type Steps, summed } from './steps-of-days.ts';

/** What own staff and other providers may give to a lane, from each day on. */
export interface Help {
  own: Steps;
  others: Steps;
}

/**
 * Who helps the lanes of an event: own staff and other providers, as the contracts say, else as the portfolio and the other
 * contracts of the client do. `named`: contracts that the event takes away, of which nobody can be asked.
 */
export function helpFor(
  sources: readonly SourceFile[],
  lanes: readonly LaneRead[],
  named: ReadonlySet<Contract>,
  notes: Notes,
): Map<LaneRead, Help> {
  const own = ownStaff(sources, lanes, notes);
  const others = otherProviders(sources, lanes, named, notes);
  const help = new Map<LaneRead, Help>();
  for (const of of byContract(lanes)) {
    const day = daysOf(of[0].contract, 'knowledgeTransfer', 'knowledge transfer', notes);
    for (const lane of of) {
      const inHouse = own.get(lane) ?? 0;
      help.set(lane, {
        own: inHouse > 0 ? [{ day, value: inHouse }] : [],
        others: notBefore(others.get(lane) ?? [], day),
      });
    }
  }
  return help;
}

/** What a contract states for all of it, spread over its lanes by what they require. */
export function spread(lanes: readonly LaneRead[], value: number): [LaneRead, number][] {
  const all = requiredBy(lanes);
  return lanes.map((lane) => [lane, all > 0 ? (value * lane.required) / all : 0]);
}

/** A number under headcount, noted; undefined where it is not stated. */
function stated(
  contract: Contract,
  field: 'absorbableInHouse' | 'freeElsewhere' | 'transferable',
  name: string,
  notes: Notes,
): number | undefined {
  const value = contract.data.headcount?.[field as keyof Headcount] as number | undefined;
  if (value !== undefined) input(notes, contract, name, value, 'FTE', ['headcount', field]);
  return value;
}

/** Agents of the provider whom the contract lets us take over; 0 where it does not say. */
export function transferable(contract: Contract, notes: Notes): number {
  const value = stated(contract, 'transferable', 'transferable', notes);
  if (value !== undefined) return value;
  nobody(contract, 'transferable', 'transferable', notes);
  return 0;
}

function nobody(
  contract: Contract,
  field: 'absorbableInHouse' | 'freeElsewhere' | 'transferable',
  name: string,
  notes: Notes,
  why = 'default of PC404',
): void {
  standIn(notes, contract, name, 0, 'FTE', why);
  notes.nobody.add(name);
  noteDefault(contract, field, `How many agents are ${name} is not known; nobody is taken to be.`, notes);
}

function ownStaff(sources: readonly SourceFile[], lanes: readonly LaneRead[], notes: Notes): Map<LaneRead, number> {
  const parts = new Map<LaneRead, number>();
  const open: LaneRead[] = [];
  for (const own of byContract(lanes)) {
    const value = stated(own[0].contract, 'absorbableInHouse', 'absorbable in house', notes);
    if (value !== undefined) for (const [lane, part] of spread(own, value)) parts.set(lane, part);
    else open.push(...own);
  }
  if (open.length === 0) return parts;
  const portfolio = absorbable(sources);
  for (const waiting of grouped(open, keyOf)) {
    const key = keyOf(waiting[0]);
    const found = portfolio.get(key);
    const all = requiredBy(waiting);
    for (const lane of waiting) {
      if (!found) {
        nobody(lane.contract, 'absorbableInHouse', 'absorbable in house', notes);
        continue;
      }
      noteDefault(
        lane.contract,
        'absorbableInHouse',
        'How many agents own staff could take over is not known; the figure of the portfolio stands in.',
        notes,
      );
      notes.inputs.set(`${lane.contract.name} portfolio ${key}`, {
        partnership: lane.contract.name,
        name: `absorbable in house, all ${lane.channel}`,
        value: found.value,
        unit: 'FTE',
        place: found.place,
      });
      parts.set(lane, all > 0 ? (found.value * lane.required) / all : 0);
    }
  }
  return parts;
}

/** What portfolios say that own staff may take over, by client and channel. One without a client is of the only one. */
function absorbable(sources: readonly SourceFile[]): ReadonlyMap<string, { value: number; place: Place }> {
  const clients = new Set(contractsOf(sources).flatMap(({ client }) => client ?? []));
  const only = clients.size === 1 ? [...clients][0] : undefined;
  const found = new Map<string, { value: number; place: Place }>();
  for (const source of sources)
    for (const document of source.documents) {
      if (!isKind(document, 'Portfolio')) continue;
      const client = document.held.data.client ?? only;
      for (const entry of document.held.data.channels ?? []) {
        const key = `${client}\n${entry.channel}`;
        if (client === undefined || entry.absorbable === undefined || found.has(key)) continue;
        const path = [...(document.held.pathOf.get(entry) ?? []), 'absorbable'];
        found.set(key, { value: entry.absorbable, place: placeAt(source, document, path) });
      }
    }
  return found;
}

/** Lanes of one channel of a client in the same languages: whoever may help one of them may help all. */
interface Alike {
  lanes: LaneRead[];
  languages: readonly string[] | undefined;
  required: number;
  /** What is offered for one agent that is required, as it is added from day to day. */
  offered: Map<number, number>;
}

function otherProviders(
  sources: readonly SourceFile[],
  lanes: readonly LaneRead[],
  named: ReadonlySet<Contract>,
  notes: Notes,
): Map<LaneRead, Steps> {
  const parts = new Map<LaneRead, Steps>();
  const open = new Map<string, Alike[]>();
  for (const own of byContract(lanes)) {
    const value = stated(own[0].contract, 'freeElsewhere', 'free elsewhere', notes);
    if (value === undefined) for (const lane of own) addAlike(open, lane);
    else for (const [lane, part] of spread(own, value)) if (part > 0) parts.set(lane, [{ day: 0, value: part }]);
  }
  if (open.size === 0) return parts;
  const clients = new Set([...open.values()].flat().map(({ lanes: [lane] }) => lane?.contract.client));
  for (const contract of contractsOf(sources)) {
    if (
      named.has(contract) ||
      !clients.has(contract.client) ||
      !isLive(contract.status) ||
      !contract.data.headcount?.flex?.up
    )
      continue;
    for (const lane of lanesOf(contract)) offer(open.get(keyOf(lane)) ?? [], lane, notes);
  }
  for (const alike of [...open.values()].flat())
    for (const lane of alike.lanes) {
      const offered = summed(alike.offered);
      if (offered.length === 0)
        nobody(lane.contract, 'freeElsewhere', 'free elsewhere', notes, 'no other contract of the client may be asked');
      else {
        noteDefault(
          lane.contract,
          'freeElsewhere',
          'How many agents are free elsewhere is not known; what the other contracts may be asked for stands in.',
          notes,
        );
        parts.set(
          lane,
          offered.map(({ day, value }) => ({ day, value: value * lane.required })),
        );
      }
    }
  return parts;
}

function addAlike(open: Map<string, Alike[]>, lane: LaneRead): void {
  const groups = open.get(keyOf(lane)) ?? [];
  open.set(keyOf(lane), groups);
  const spoken = [...(lane.languages ?? [])].sort().join(' ');
  const group = groups.find(({ languages }) => [...(languages ?? [])].sort().join(' ') === spoken);
  if (group) {
    group.lanes.push(lane);
    group.required += lane.required;
  } else groups.push({ lanes: [lane], languages: lane.languages, required: lane.required, offered: new Map() });
}

/** What one lane of another contract may be asked for, shared out among those that may use it. */
function offer(groups: readonly Alike[], lane: LaneRead, notes: Notes): void {
  const able = groups.filter(
    ({ languages, lanes }) =>
      lanes[0]?.contract.client !== undefined &&
      (languages === undefined ||
        lane.languages === undefined ||
        languages.every((one) => lane.languages?.includes(one))),
  );
  const all = able.reduce((sum, { required }) => sum + required, 0);
  if (all <= 0) return;
  let before = 0;
  for (const { day, value } of flexUp(lane.contract, notes)) {
    const more = (value - before) * lane.agents;
    before = value;
    for (const { offered } of able) offered.set(day, (offered.get(day) ?? 0) + more / all);
  }
  if (before > 0) input(notes, lane.contract, `agents, ${lane.called}`, lane.agents, 'FTE', lane.agentsAt);
}

/** By which part of today's agents a contract lets the headcount grow, as a fraction, from each day on if asked for on day 0. */
export function flexUp(contract: Contract, notes: Notes): Steps {
  const because = `How far and how soon ${contract.name} may grow cannot be told; the step is left out.`;
  return flexSteps(contract, 'up', because, notes);
}

/** The same for a cut. `because`: what cannot be told where a step is not stated in full. */
export function flexSteps(contract: Contract, way: 'up' | 'down', because: string, notes: Notes): Steps {
  const steps: { day: number; by: number; step: FlexStep }[] = [];
  for (const step of contract.data.headcount?.flex?.[way] ?? []) {
    const { by, notice } = step;
    if (by === undefined) miss(notes, contract, `headcount.flex.${way}.by`, because, [step, 'by']);
    else if (notice === undefined) miss(notes, contract, `headcount.flex.${way}.notice`, because, [step, 'notice']);
    else steps.push({ day: Math.ceil(notice.days), by, step });
  }
  let largest = 0;
  return steps
    .sort((a, b) => a.day - b.day || a.by - b.by)
    .flatMap(({ day, by, step }) => {
      if (by <= largest) return [];
      largest = by;
      input(notes, contract, `flex ${way} by ${by} %, notice`, day, 'days', [step, 'notice']);
      return [{ day, value: by / 100 }];
    });
}

/** Shares out work among those who offer to do it, in turn: each does at most what is left. */
export function inTurn(work: number, ...offers: readonly number[]): number[] {
  let left = work;
  return offers.map((offer) => {
    const done = Math.min(offer, left);
    left -= done;
    return done;
  });
}

/** Agents that lanes require in normal times. */
function requiredBy(lanes: readonly LaneRead[]): number {
  return lanes.reduce((sum, { required }) => sum + required, 0);
}

/** The lanes of each contract. */
export function byContract(lanes: readonly LaneRead[]): [LaneRead, ...LaneRead[]][] {
  return grouped(lanes, ({ contract }) => contract);
}

function keyOf({ contract, channel }: LaneRead): string {
  return `${contract.client}\n${channel}`;
}
