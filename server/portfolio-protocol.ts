import type {
  AskedBalance,
  BriefPortfolio,
  Rebalancing,
  Simulatable,
  SimulatedEvent,
  Simulation,
  TextEdit,
} from '../core/index.ts';

/** What the portfolio panel asks the server for. Each is over one folder of the workspace. */
export const portfolioMessages = {
  /** Client to server: all partnerships side by side, the first of each list. */
  portfolio: 'partnership/portfolio',
  /** Client to server: what happens if a provider leaves, demand moves or a site is lost. */
  simulate: 'partnership/simulate',
  /** Client to server: how the work of a channel could be spread within all limits. */
  rebalance: 'partnership/rebalance',
  /** Client to server: the edits that write such a spread down as proposed. */
  rebalanceEdits: 'partnership/rebalanceEdits',
} as const;

export interface PortfolioParams {
  /** URI of a folder, or of a file in it; the first folder that holds partnerships if left out. */
  at?: string;
}

/** What comes back of a folder, whatever was asked. */
export interface OfFolder {
  /** ISO day by which it was judged. */
  asOf: string;
  /** URI of each file that a place names. */
  uris: Record<string, string>;
}

/** Null where no folder holds a partnership. */
export type PortfolioResult = (OfFolder & PortfolioOfFolder) | null;

interface PortfolioOfFolder {
  /** The folder that is shown, by its URI, and all that hold partnerships. */
  folder: string;
  folders: { uri: string; name: string }[];
  portfolio: BriefPortfolio;
  /** What can be simulated. */
  choices: Simulatable;
  /** Files that cannot be read now: what is said of them is from before. Lines count from 1. */
  unread: { file: string; line: number; message: string }[];
}

/** An event whose day is that of the run unless somebody chose another. */
export type AskedEvent = SimulatedEvent extends infer E
  ? E extends unknown
    ? Omit<E, 'on'> & { on?: string }
    : never
  : never;

export interface SimulateParams extends PortfolioParams {
  event: AskedEvent;
}

/** `refused` says why there is nothing to play, as a sentence. */
export type SimulateResult = (OfFolder & { simulation: Simulation }) | { refused: string } | null;

export interface RebalanceParams extends PortfolioParams {
  asked: AskedBalance;
}

/** `seen` changes exactly when what it says does. */
export type RebalanceResult = (OfFolder & { rebalancing: Rebalancing; seen: string }) | { refused: string } | null;

export interface RebalanceEditsParams extends RebalanceParams {
  /** The channel whose spread is to be written, by its id. */
  channel: string;
  /** That of the result which somebody saw: nothing else may be written. */
  seen: string;
}

/** Edits by file; `version` is that of the text they were made for, where the file is open. Null where something moved. */
export type RebalanceEditsResult = { uri: string; edits: TextEdit[]; version?: number }[] | null;
