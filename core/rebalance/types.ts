import type { Place } from '../health/types.ts';

/** A share that the user holds on to: of a provider, a partnership, an owner of providers, or `in-house`; percent of the channel. */
export interface Pin {
  of: string;
  percent: number;
}

/** What is asked. Without `channel` and `client`: every channel of every client. */
export interface AskedBalance {
  channel?: string | undefined;
  client?: string | undefined;
  /** Days within which everybody must be able to do their part; 90 if left out. */
  within?: number | undefined;
  keep?: readonly Pin[] | undefined;
  atMost?: readonly Pin[] | undefined;
  /** Providers, partnerships or owners of providers that are to be left: none of the work, and no minimum, stays with them. */
  without?: readonly string[] | undefined;
  /** Percent points that are handed over at a time, a divisor of 100; 1 if left out. */
  unit?: number | undefined;
}

/** Who should do how much of each channel, worked out at one day. Plain data. */
export interface Rebalancing {
  /** ISO day. */
  asOf: string;
  /** Days. */
  within: number;
  channels: ChannelBalance[];
  /** Channels that could not be balanced, each with what that takes. */
  leftOut: { id: string; because: string; place: Place }[];
}

/** Said instead of an answer: what is wrong with the question, as a sentence. */
export interface RefusedBalance {
  refused: string;
}

/** The answer for one channel of one client. */
export interface ChannelBalance {
  /** `chat of harbour-bank` */
  id: string;
  client?: string;
  channel: string;
  /** Task, product or hours, where the shares are of that. */
  part?: string;
  /** `kept`: nothing has to move. `moves`: it can be reached. `blocked`: no shares keep all limits. */
  verdict: 'kept' | 'moves' | 'blocked';
  /** The answer, in one sentence or two. */
  says: string;
  /** Listed first: what is not stated and would change the answer. */
  missing: BalanceGap[];
  /** What stands in for it, as sentences. */
  assumed: string[];
  /** Own staff first, then providers by name. */
  parties: BalanceParty[];
  /** Every limit that was kept to, in the order in which they are named. */
  limits: BalanceLimit[];
  /** HHI of the shares, own staff as one supplier. */
  hhi: { today: number; target?: number };
  moves: BalanceMove[];
  /** By what the moves were chosen among all that keep the limits; empty without moves. */
  chosen: string;
  /** Monthly cost against today; left out where somebody's who moves is not known. Below 0 is less. */
  cost?: { amount: number; currency: string };
  /** The limits that cannot be kept together: without any one of them there would be an answer. Empty unless blocked. */
  blockers: BalanceBlocker[];
  /** Where something is proposed already: whether that would keep every limit. */
  proposal?: string;
}

export interface BalanceGap {
  /** Short name of the document: partnership or portfolio. */
  document: string;
  /** `channels.absorbable` */
  field: string;
  /** What cannot be told without it, as a sentence. */
  because: string;
  place: Place;
}

/** Who does a part of the channel. Percent of the channel's volume, without the night that is outsourced as an exception. */
export interface BalanceParty {
  /** `in house`, the name of a partnership, or of a provider without a file here. */
  id: string;
  kind: 'in house' | 'contract' | 'elsewhere';
  /** As it is shown: `in house`, `vantage-voz`. */
  name: string;
  provider?: string;
  /** Owner under which connected providers count as one, where it is not the provider. */
  group?: string;
  today: number;
  /** Left out where the channel is blocked. */
  target?: number;
  /** Least and most that it can do within the days asked; left out where nothing says so. */
  least?: number;
  most?: number;
  /** Agents (FTE) today, and for the target. */
  agents?: number;
  agentsThen?: number;
  /** What the party costs a month for one percent point. */
  costPerPoint?: { amount: number; currency: string };
  place: Place;
}

/** What the shares have to keep to. */
export interface BalanceLimit {
  /** `external`, `supplier vantage-group`, `capacity of orbita-chat`. The same whatever the numbers are. */
  id: string;
  /** As a clause: `at most 70 % with one supplier`. */
  says: string;
  /** `PC313`, `headcount.flex.up`, `--keep`. */
  from: string;
  /** Where it is stated, for a limit of a file. */
  place?: Place;
}

/** One party hands points to another. */
export interface BalanceMove {
  from: string;
  to: string;
  points: number;
  /** Agents (FTE) that the one no longer needs, and that the other needs. */
  agentsFrom?: number;
  agentsTo?: number;
  /** Contacts a month. */
  contacts?: number;
  /** Monthly cost against today; left out where either is not known. */
  cost?: { amount: number; currency: string };
  /** What one of the two costs more or less, where the other's cost is not known. */
  partCost?: { of: string; amount: number; currency: string };
  /** Days from `asOf` after which it can be done, and that day. */
  afterDays: number;
  by: string;
  /** What takes that long, as a clause. */
  byBecause: string;
  /** What would be broken without it, each as a sentence with its numbers. Never empty. */
  why: string[];
  /** The rules and fields behind `why`. */
  limits: string[];
}

/** A limit that stands in the way, and by how much it would have to give for an answer. */
export interface BalanceBlocker {
  limit: BalanceLimit;
  /** The limit in its numbers, as a sentence. */
  says: string;
  /** What would help, as a sentence; left out where this limit alone cannot. */
  help?: string;
}
