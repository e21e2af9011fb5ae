import type { Surroundings } from '../answers.ts';

/** Answers as they are given: by the id of the question, one text, or several. An empty text is no answer. */
export type RawAnswers = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Choice {
  value: string;
  label: string;
  detail?: string;
}

/** What an answer looks like. Countries, time zones and languages are listed by whoever asks, as they know the words for them. */
export type Form = 'text' | 'choice' | 'choices' | 'country' | 'timezone' | 'language';

/** One question. Plain data, so that it can be sent. */
export interface Question {
  /** Also the name of the option of the command line, in another spelling: `firstWave`, `--first-wave`. */
  id: string;
  /** A word or two for the head of the step. */
  title: string;
  ask: string;
  /** What an answer looks like, or what happens without one. */
  hint?: string;
  form: Form;
  choices?: Choice[];
  /** Whether other words than the choices are taken as well. */
  more?: true;
  /** Whether it may stay open. */
  optional?: boolean;
  /** What is taken where nobody says anything else. */
  usual?: string | string[];
}

/** What is known where the files are to stand. */
export interface Place {
  asOf: string;
  surroundings: Surroundings;
  kpis: readonly { id: string; name: string; family: string; typical: string }[];
}

/** What is wrong with an answer, or worth a second look. */
export type Objection = { error: string } | { warning: string };

export function textOf(raw: RawAnswers, id: string): string {
  const value = raw[id];
  return (typeof value === 'string' ? value : (value?.join(', ') ?? '')).trim();
}

export function listOf(raw: RawAnswers, id: string): string[] {
  const value = raw[id];
  const all = typeof value === 'string' ? value.split(',') : [...(value ?? [])];
  return [...new Set(all.map((one) => one.trim()).filter(Boolean))];
}
