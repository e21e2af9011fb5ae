import type { Place } from '../health/types.ts';

/** What is played through. Days are ISO days or whole numbers of days; percent are 0–100, changes may be below 0. */
export type SimulatedEvent =
  | { type: 'exit'; of: string; mode: ExitMode; on: string }
  | { type: 'demand'; change: number; days: number; on: string }
  | { type: 'site'; of: string; days?: number; on: string };

/** Who ends it: the provider by its notice, nobody in time, or the client. */
export type ExitMode = 'notice' | 'sudden' | 'ours';

/** A number that goes into the simulation. */
export interface SimulatedInput {
  name: string;
  value: number | string;
  unit?: string;
  /** The field that says it; left out for a default. */
  place?: Place;
  /** The default that stands in, in words: `default of PC404`. */
  assumed?: string;
}

/** Something that the simulation would need and no file says. */
export interface SimulatedGap {
  /** Short name of the partnership. */
  partnership: string;
  /** `headcount.hiringPerWeek` */
  field: string;
  /** What cannot be told without it, as a sentence. */
  because: string;
  /** Where it would be stated. */
  place: Place;
}

/** One lane in one week: means of the days for agents (FTE), sums for contacts. */
export interface LaneWeek {
  required: number;
  available: number;
  /** The parts of `available`. */
  incumbent: number;
  ownStaff: number;
  others: number;
  transferred: number;
  hired: number;
  gap: number;
  /** Agents' worth of hours that are closed. */
  shortened: number;
  /** Left out where the volume is not stated. */
  notServed?: number;
  closedContacts?: number;
}

export interface Lane {
  /** `andara-chat/chat`, with the id of the entry and the language where needed to tell it from others. */
  id: string;
  partnership: string;
  provider: string;
  channel: string;
  /** Of a lane by language, or all of the entry's, joined. */
  language?: string;
  /** In words: `chat (es, en) with orbita-servicios`. */
  title: string;
  /** Agents required in normal times. */
  required: number;
  /** Day from which the provider no longer works; left out where it goes on. */
  ends?: number;
  /** First day from which the lane is whole again; left out if it never is. */
  whole?: number;
  /** One for each week of the simulation. */
  weeks: LaneWeek[];
  place: Place;
}

export interface SimulatedMoney {
  partnership: string;
  kind: 'double running' | 'learning' | 'committed' | 'exit fee' | 'penalty' | 'trapped' | 'extra' | 'revenue at risk';
  /** Major units, rounded half to even to the smallest unit. */
  amount: number;
  currency: string;
  /** True if it is the most that it can be. */
  atMost?: true;
  /** How it came about, as a sentence with its numbers. */
  says: string;
}

export interface SimulatedStep {
  partnership: string;
  what: string;
  owner?: string;
  /** First day and the day after the last; left out where they cannot be told. */
  from?: number;
  to?: number;
  /** Day by which it must be done. */
  due?: number;
  /** `impossible`: somebody owns it who is not there any more. */
  verdict: 'in time' | 'late' | 'impossible' | 'unknown';
  says: string;
  place: Place;
}

/** What was played through, and what it gave. Plain data. */
export interface Simulation {
  event: SimulatedEvent;
  /** What happens, in one sentence. */
  title: string;
  /** Listed first: what is missing. */
  missing: SimulatedGap[];
  /** Contracts that could not be played, each with the reason as a sentence. */
  leftOut: { partnership: string; because: string; place?: Place }[];
  /** Defaults and readings that stand in for what is not stated, as sentences. */
  assumed: string[];
  inputs: (SimulatedInput & { partnership: string })[];
  lanes: Lane[];
  /** ISO day on which each week begins. */
  weeks: string[];
  /** Over all lanes. */
  total: {
    /** First day on which every lane is whole; left out if one never is. */
    whole?: number;
    /** The largest gap of a day, in agents, and the first day that has it. */
    deepest?: { gap: number; day: number };
    /** Days with a gap. */
    gapDays: number;
    notServed: number;
    closedContacts: number;
    /** True where contacts of a lane with a gap are not counted, so that they are the least. */
    atLeast?: true;
  };
  money: SimulatedMoney[];
  steps: SimulatedStep[];
  /**
   * What happens, for each week or span of weeks where something changes: the story. `from` and `to` are numbers of weeks,
   * the first is 1; `says` has a line for each thing that happens, with units and ISO days, and does not repeat the weeks.
   */
  story: { from: number; to: number; says: string }[];
}

/** Why nothing can be played through, as a sentence that says what to ask instead. */
export interface Refusal {
  refused: string;
}

/** What may be named in a simulation, each in order of its characters. */
export interface Simulatable {
  /** Providers of live partnerships. */
  providers: string[];
  /** Companies that own such providers, at whatever remove. */
  owners: string[];
  /** Live partnerships, by their short names. */
  partnerships: string[];
  /** Ids of sites of the provider in live partnerships. */
  sites: string[];
  /** Risk zones of such sites. */
  zones: string[];
}
