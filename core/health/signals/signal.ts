import type { AskedPartnership } from '../../questions/asked.ts';

/** A place that shows it. */
export interface SignalPlace {
  file: string;
  /** Index of the document, and the path within it. */
  document: number;
  path: (string | number)[];
}

/**
 * What a sign shows today. `on`: it does, with what is seen. `off`: it was looked for and is not there. `unknown`: nobody can
 * tell, with what it takes.
 */
export type Seen =
  | { state: 'on'; says: string; places?: SignalPlace[]; keys?: string[] }
  | { state: 'off' }
  | { state: 'unknown'; needs: string };

/** A sign of trouble that shows before the score moves. */
export interface SignalTest {
  id: string;
  /** In a few words: `Satisfaction slides`. */
  title: string;
  /** What it means, and what to look at first. */
  means: string;
  look(asked: AskedPartnership): Seen;
}

/** A sign as it stands for one partnership. */
export type Signal = Pick<SignalTest, 'id' | 'title' | 'means'> & Seen;
