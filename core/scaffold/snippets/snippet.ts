import type { Draft } from '../../language/completion/draft.ts';
import type { Kind } from '../../schema/shape.ts';

/** Fields that belong together, to be written at once and filled in place by place. */
export interface Snippet {
  /** Short name, unique among those of its kind. */
  name: string;
  title: string;
  /** What it is for, in a sentence. */
  description: string;
  kind: Kind;
  /** The block in which the fields stand, with items of lists as `[]`: empty for the document, `scope.[]` for a piece of work. */
  at: string;
  entries: readonly (readonly [key: string, value: Draft])[];
  /** A common pattern, found by its title; otherwise a section as the reference has it. */
  pattern?: true;
}

/** A block of a snippet: what is a string in it is a place to type at, filled with that. */
export interface Sketch {
  [key: string]: string | number | boolean | Draft | Sketch | readonly (string | Sketch)[];
}

/** Text that nobody has to choose. */
export function fixed(text: string): Draft {
  return { text };
}

export function entriesOf(sketch: Sketch): Snippet['entries'] {
  return Object.entries(sketch).map(([key, value]) => [key, draftOf(value)] as const);
}

function draftOf(value: Sketch[string]): Draft {
  if (typeof value === 'string') return { gap: value };
  if (typeof value !== 'object') return { text: value };
  if (Array.isArray(value)) return { list: value.map((item: string | Sketch) => draftOf(item)) };
  if (isDraft(value)) return value;
  return { map: entriesOf(value as Sketch) };
}

function isDraft(value: object): value is Draft {
  return (
    ['gap', 'text', 'raw', 'choice', 'map', 'list'].some((name) => name in value) && Object.keys(value).length <= 2
  );
}
