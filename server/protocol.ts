import type {
  DecisionPack,
  FileText,
  Severity,
  TextEdit,
  Trial,
  Tried,
  WaiverAnswers,
  WaiverQuestions,
} from '../core/index.ts';
import type { HealthPage } from '../core/page/page-data.ts';

/**
 * What our own client and server say to each other beyond LSP. Each side names in `initializationOptions` and by
 * answering what it can do; a client that knows none of it gets a plain language server.
 */
export const messages = {
  /** Client to server: how the partnerships of a file fare. */
  health: 'partnership/health',
  /** Client to server: how the scores of a file moved, given what earlier commits hold. */
  history: 'partnership/history',
  /** Client to server: what other terms would give. */
  tryTerms: 'partnership/tryTerms',
  /** Client to server: the edits that write such terms down as proposed. */
  proposeTerms: 'partnership/proposeTerms',
  /** Client to server: the decision packs of the partnerships of a file. */
  decision: 'partnership/decision',
  /** Client to server: what to ask before a finding is waived. */
  waiverQuestions: 'partnership/waiverQuestions',
  /** Client to server: the edit that waives a finding. */
  waiverEdit: 'partnership/waiverEdit',
  /** Client to server: the pages of the rules, from what ships of them. */
  rulePages: 'partnership/rulePages',
  /** Server to client, if it asked with `tellChanges`: findings of some file may have moved. */
  changed: 'partnership/changed',
  /** Server to client, if it offered with `readsFiles`: the files below a folder. */
  readFolder: 'partnership/readFolder',
  /** Server to client, if it offered with `readsFiles`: the text of one file. */
  readOne: 'partnership/readOne',
} as const;

/** What a client may say when it starts the server. None of it changes a finding but `asOf`. */
export interface InitializationOptions {
  /** ISO day by which dates are judged, for reproducible runs. */
  asOf?: string;
  /** Address below which the page of each rule is found. */
  rulePages?: string;
  /** The client wants `partnership/changed`. */
  tellChanges?: boolean;
  /** The client has the command `partnership.waive`, which asks for the reason, the end and who accepts it. */
  asksForWaivers?: boolean;
  /** The client answers `partnership/readFolder` and `partnership/readOne`. */
  readsFiles?: boolean;
  /** The client's command that opens the list of completions: run where what was chosen leads to the next choice. */
  suggestAgain?: string;
  /**
   * The client's commands behind a code lens: `health` of the file whose URI is given, and `findings`, which leads to the
   * finding at a range of a file. Left out: the lenses say what they say, and lead nowhere.
   */
  lensCommands?: { health: string; findings: string };
}

export interface ReadFolderParams {
  folder: string;
  /** How the names of the wanted files end. */
  suffixes: readonly string[];
}

export interface ReadFolderResult {
  /** How many folders above the asked one paths are told from: the ones above have a say too. */
  up: number;
  files: FileText[];
  unreadable: { path: string; reason: string }[];
}

export interface ReadOneParams {
  uri: string;
}

export interface ReadOneResult {
  /** Left out when the file is gone. */
  text?: string;
}

/** Pages of rules by file name, `PC404.md`: asked as they ship, answered as they are read. */
export type RulePages = Record<string, string>;

export interface HealthParams {
  uri: string;
  /** Also say what is still missing; that is judged a second time, with each partnership in its next status. */
  missing?: boolean;
  /** Also answer the questions that are drawn on demand: readings, meetings, goals, waves, clocks, threats, steps. */
  answers?: boolean;
}

/** How the partnerships of one file fare, and by what they were judged. Null for a file that is not ours. */
export interface HealthResult extends HealthPage {
  uri: string;
  /** Findings in this file, without those that are waived. */
  counts: Record<Severity, number>;
  /** The policy that governs the file; left out when the built-in defaults do. */
  policy?: { name: string; uri: string };
  /** Files of the folder that were too large or too deep to be judged, in sentences. */
  limits: string[];
}

/** Earlier versions of the folder that a file is in, the oldest first. */
export interface HistoryParams {
  uri: string;
  versions: {
    /** ISO day by which it is judged. */
    date: string;
    /** The commit, its first digits. */
    name: string;
    /** As in `partnership/lastCommit`: what differs from the disk, and what is open. */
    files: { uri: string; text?: string }[];
  }[];
}

/** Values to try out in a partnership that the health of a file shows. */
export interface TryTermsParams {
  uri: string;
  /** `Partnership/harbour-chat` */
  document: string;
  trials: Trial[];
}

/** Null where there is no such partnership any more, or a value has no place in its text. */
export type TryTermsResult = Tried | null;

/** Edits of one file; `version` is that of the text they were made for, where the file is open. */
export type ProposeTermsResult = { uri: string; edits: TextEdit[]; version?: number } | null;

/** What those need who decide to stay or to leave, for one partnership of a file. Null for a file that is not ours. */
export type DecisionResult = DecisionPack[] | null;

/** A finding of a file, by its key. */
export interface WaiverQuestionsParams {
  uri: string;
  key: string;
}

/** Null where there is no such finding any more. */
export type WaiverQuestionsResult = WaiverQuestions | { refused: string } | null;

export interface WaiverEditParams extends WaiverQuestionsParams {
  answers: WaiverAnswers;
}

/** `version` is that of the text the edit was made for, where the file is open. */
export type WaiverEditResult = { edit: TextEdit; version?: number } | { refused: string } | null;
