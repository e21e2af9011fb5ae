import type { RawFinding } from '../findings.ts';
import type {
  Actuals,
  KpiCatalogue,
  Log,
  Partnership,
  Policy,
  Portfolio,
  Proposed,
  Provider,
} from '../generated/types.ts';
import type { Kind } from '../schema/shape.ts';
import type { Path, SyntaxDocument, SyntaxFile } from '../syntax/tree.ts';

/** What each kind of document reads as. */
export interface DefinitionOf {
  Partnership: Partnership;
  Provider: Provider;
  Portfolio: Portfolio;
  KpiCatalogue: KpiCatalogue;
  Actuals: Actuals;
  Log: Log;
  Policy: Policy;
}

/** How a field stands: written and read; left out; asked and not known; to be filled in; written but not acceptable. */
export type FieldState = 'stated' | 'absent' | 'unknown' | 'todo' | 'invalid';

/** A place where an id is declared or used. */
export interface IdPlace {
  /** What the id names: person, kpi, goal, provider … */
  type: string;
  id: string;
  path: Path;
}

/** A change that is intended but not agreed, as written beside the clause that it is to change. */
export interface Proposal {
  /** Where it stands: the path of the block, then `proposed`. */
  path: Path;
  /** Titles of the fields that it would change, as the reference has them: `Notice`. */
  fields: readonly string[];
  block: Proposed;
}

/** A definition with what is needed to point back into the text. */
export interface Definition<K extends Kind = Kind> {
  data: DefinitionOf[K];
  /** Where each object of `data` stands in the document. */
  pathOf: WeakMap<object, Path>;
  /** Pointers (`/termination/byClient`) of fields that say `unknown` or `TODO …`. */
  open: Map<string, 'unknown' | 'todo'>;
  /** Pointers of values that the schema refused or that cannot be what they say; they are absent from `data`. */
  invalid: Set<string>;
  /** Percentages written as a bare number below 1, such as `0.8`: 0.8 % as the language goes, but 80 % by the look of it. */
  bareFractions: { path: Path; value: number }[];
  /** Everything that is proposed, in reading order. */
  proposals: Proposal[];
}

/** One document of a file, read. */
export interface DefinitionDocument<K extends Kind = Kind> {
  kind: K;
  /** Its place among the documents of the file. */
  index: number;
  /** The document's `name`, or its place in the file when it has none. */
  name: string;
  syntax: SyntaxDocument;
  held: Definition<K>;
  /** With every `proposed.value` in place of what is held; the same object as `held` when nothing is proposed. */
  intended: Definition<K>;
  declared: IdPlace[];
  used: IdPlace[];
  /** Set when lines of the document had to be left out to read the rest: the places of which nothing is known for that. */
  lost?: readonly Path[];
}

/** One file, read once per text. Everything in it depends on the text alone. */
export interface SourceFile {
  path: string;
  syntax: SyntaxFile;
  documents: DefinitionDocument[];
  /** Findings of reading, schema and limits. */
  problems: RawFinding[];
}

/** A path as a pointer. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${part}`).join('');
}

/** A pointer as a path. Names of the language hold no digits alone and no slashes. */
export function pathOfPointer(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
