import type { Contract, Entry } from './world.ts';

export type OracleEvent =
  | { type: 'exit'; of: string; mode: 'notice' | 'sudden' | 'ours'; on: string }
  | { type: 'demand'; change: number; days: number; on: string }
  | { type: 'site'; of: string; days?: number; on: string };

export const parts = ['incumbent', 'ownStaff', 'others', 'transferred', 'hired'] as const;

/** One lane on one day. */
export interface LaneDay extends Record<(typeof parts)[number], number> {
  required: number;
  available: number;
  gap: number;
  shortened: number;
  notServed: number;
  closedContacts: number;
}

export interface OracleLane {
  contract: Contract;
  entry: Entry;
  language: string | undefined;
  agents: number;
  required: number;
  /** Contacts per day. */
  contacts: number | undefined;
  ends?: number;
  days: LaneDay[];
  whole: number | undefined;
}

export interface OracleStep {
  contract: string;
  from: number | undefined;
  to: number | undefined;
  verdict: 'in time' | 'late' | 'impossible' | 'unknown';
}

export interface OracleSimulation {
  lanes: OracleLane[];
  leftOut: string[];
  weeks: number;
  whole: number | undefined;
  deepest: { gap: number; day: number } | undefined;
  gapDays: number;
  notServed: number;
  closedContacts: number;
  atLeast: boolean;
  /** Major units by `contract kind`; what is nothing is left out. */
  money: Map<string, number>;
  /** Exit fees, by contract, of which only the most they can be is known. */
  atMostFees: Set<string>;
  steps: OracleStep[];
  /** `contract field` */
  missing: Set<string>;
}

/** Somebody who starts in training, or a part of a start. */
export interface Start {
  begins: number;
  ready: number;
  starts: number;
  /** What becomes of it. */
  agents: number;
}

/** A lane as it is played. */
export interface Part {
  lane: OracleLane;
  required(day: number): number;
  /** Who does the work on a day. */
  who(day: number): Record<(typeof parts)[number], number>;
  /** Whether the lane is whole on a day, by those who count for that. */
  enough(day: number): boolean;
}

export interface Case {
  contract: Contract;
  lanes: OracleLane[];
  /** All lanes of the contract, also those that the event does not touch. */
  all: OracleLane[];
  end: number;
  starts: Start[];
  forConvenience?: boolean;
}

/** Notes that a contract does not state a field. */
export type Need = (one: Contract, field: string) => void;
