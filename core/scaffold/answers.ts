import type { Partnership, Purpose, ScopeItem } from '../generated/types.ts';
import type { Status } from '../model/status.ts';

/** What sort of work the provider does. */
export type Work = NonNullable<ScopeItem['workType']>;
export type Reason = NonNullable<NonNullable<NonNullable<Purpose['reasons']>[number]>['type']>;
export type Importance = NonNullable<Partnership['criticality']>;

/** A channel and who does how much of it, in percent of its volume. What is not stated is in house. */
export interface ChannelAnswer {
  channel: string;
  /** The provider's part. Left out: not known yet. */
  share?: number;
  /** The part of other providers. */
  elsewhere?: number;
  /** The hours of the night, `22:00-06:00`, for which the whole work may be outsourced. */
  window?: string;
}

/** Where people work. */
export interface PlaceAnswer {
  city?: string;
  /** Two-letter code. */
  country?: string;
  /** IANA name. */
  timezone?: string;
}

/** Who holds a part in the partnership; the same parts on both sides. */
export const parts = ['sponsor', 'manager', 'operations', 'quality'] as const;
export type PersonPart = (typeof parts)[number];
export type Names = Partial<Record<PersonPart, string>>;

/**
 * What somebody who begins a partnership was asked. Only the client is needed: what else is not answered is left open in
 * the files, as `TODO` with what to find out.
 */
export interface Answers {
  /** The company that hands the work out, as people write it. */
  client: string;
  /** The company that does the work; left out while none is chosen. */
  provider?: string;
  /** Id of the partnership; left out, it is made from the client and the work. */
  name?: string;
  work?: Work;
  status?: Status;
  reasons?: readonly Reason[];
  channels?: readonly ChannelAnswer[];
  /** Agents of the provider in the end, in full-time equivalents. */
  agents?: number;
  /** Agents who start first, or during a ramp those who work today. */
  firstWave?: number;
  /** ISO day on which the provider serves, or is to serve, the first customer. */
  start?: string;
  /** New agents whom the client could hire in a week if the provider left. */
  hiringPerWeek?: number;
  clientSite?: PlaceAnswer;
  sites?: readonly PlaceAnswer[];
  /** Local working hours of those who talk to each other, `09:00-18:00`. */
  hours?: { client?: string; provider?: string };
  /** Languages in which customers are served, as ISO codes. */
  languages?: readonly string[];
  personalData?: boolean;
  importance?: Importance;
  people?: { client?: Names; provider?: Names };
  /** Ids of KPIs of the catalogue; left out, those that suit the work. */
  kpis?: readonly string[];
  /** The system in which both sides read the KPIs. */
  kpiSource?: string;
  /** Three-letter code. */
  currency?: string;
  /** Days of notice as the contract has them. */
  notice?: { client?: number; provider?: number };
}

/** What is there already in the folder that the new files join. */
export interface Surroundings {
  /** Names of documents that are taken. */
  names: readonly string[];
  /** Names of the providers that are described. */
  providers: readonly string[];
  /** Ids of clients that have a portfolio. */
  portfolios: readonly string[];
  /** Names of files that exist in the folder. */
  files: readonly string[];
}

export const nowhere: Surroundings = { names: [], providers: [], portfolios: [], files: [] };

/** A file to be written: its name, without a folder, and its text. */
export interface NewFile {
  name: string;
  text: string;
}
