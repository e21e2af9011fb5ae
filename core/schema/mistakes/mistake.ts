import type { Rule } from '../../rules/rule.ts';
import type { Path, SyntaxNode } from '../../syntax/tree.ts';
import type { Kind, SchemaNode } from '../shape.ts';

/** A value that its field does not take, with what is needed to say so in the words of the contract. */
export interface Mistake {
  kind: Kind;
  path: Path;
  /** What people call the field. */
  label: string;
  schema: SchemaNode;
  /** The leaf of the language that the field is: `duration`, `money` …; undefined for blocks, lists and choices. */
  leaf: string | undefined;
  /** An example as it is written in a file. */
  example: string | undefined;
  /** What the validator said. */
  keyword: string;
  params: Record<string, unknown>;
  /** The value where it was written, aliases followed. */
  node: Exclude<SyntaxNode, { type: 'alias' }>;
  /** A scalar as it reads. */
  value: unknown;
  /** The value as it stands in the text. */
  written: string;
  /** The rest of the line after the value, and all of the document's plain texts, for guesses. */
  after: string;
  texts: () => readonly string[];
}

/** A way out: another value. */
export interface Way {
  title: string;
  value: unknown;
  /** The one to take when nobody chooses; only where nothing is guessed. */
  preferred?: boolean;
}

/** What is said of a mistake. */
export interface Verdict {
  rule: Rule;
  message: string;
  why?: string;
  ways?: Way[];
}

/** The way to write a value in its proper form. */
export function write(value: string | number | boolean): Way {
  return { title: `Write ${String(value)}`, value };
}

/** The only way to write it: nothing is guessed. */
export function mend(value: string | number | boolean): Way[] {
  return [{ ...write(value), preferred: true }];
}

/** `, such as 90 days`. */
export function suchAs({ example }: Mistake): string {
  return example === undefined ? '' : `, such as ${example}`;
}
