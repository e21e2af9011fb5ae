import type { scaffolding } from '../core/index.ts';

/** What client and server say to each other while a partnership is begun. Nothing is written by the server. */
export const newMessages = {
  /** Client to server: what is there, before anything is asked. */
  place: 'partnership/newPlace',
  /** Client to server: the next question. */
  question: 'partnership/newQuestion',
  /** Client to server: what is wrong with an answer. */
  objection: 'partnership/newObjection',
  /** Client to server: the files that the answers make. */
  files: 'partnership/newFiles',
} as const;

export interface NewPlaceParams {
  /** URI of the folder in which the files are to stand. */
  folder: string;
}

export interface NewPlaceResult {
  /** Whether the folder is one that the server knows. */
  known: boolean;
  /** URI of the folder with the house's templates, where a policy names one. */
  templates?: string;
}

/** A template as the client has read it: the files of its folder, with names relative to it. */
export interface TemplateFiles {
  name: string;
  files: scaffolding.NewFile[];
}

/** What holds for every request while questions are being asked. */
export interface NewParams extends NewPlaceParams {
  /** Names of the files and folders in the folder. */
  existing: readonly string[];
  answers: scaffolding.RawAnswers;
  /** Left out: the product's own questions. */
  template?: TemplateFiles;
}

export interface NewQuestionParams extends NewParams {
  /** Ids of the questions that were answered. */
  done: readonly string[];
}

export interface NewQuestionResult {
  /** The next one; left out when there is none. */
  question?: scaffolding.Question;
  /** Its number among all, counted from 1, and how many there are as things stand. */
  step: number;
  steps: number;
  /** What is wrong with the template, in sentences; then nothing is asked. */
  faults: string[];
}

export interface NewObjectionParams extends NewParams {
  id: string;
}

export type NewObjectionResult = scaffolding.Objection | null;

export interface NewFilesResult {
  files: scaffolding.NewFile[];
  errors: number;
  warnings: number;
  /** How many things are to be filled in. */
  open: number;
}
