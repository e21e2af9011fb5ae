/**
 * The language as the generator sees it: what `schemas/src` says, checked and without short forms.
 * Every output (JSON Schema, types, validators, reference) is made from these nodes.
 */

/** What a vendor manager reads about a field. */
export interface Words {
  title?: string;
  description?: string;
  examples?: unknown[];
  /** What is assumed when the field is left out (`default`). */
  assumed?: unknown;
  /** `x-key`, `x-ref` and the like, as written. */
  annotations: Record<string, unknown>;
}

/** A value of one of the leaf types of `common.yaml`. */
export interface Leaf extends Words {
  form: 'leaf';
  leaf: string;
}

/** One of a list of words, each described. */
export interface Values extends Words {
  form: 'values';
  values: Record<string, string>;
}

/** A fixed value: `kind` and `version`. */
export interface Constant extends Words {
  form: 'const';
  value: string | number | boolean;
}

/** An object with known fields. */
export interface Block extends Words {
  form: 'block';
  /** Name of the TypeScript interface. */
  typeName: string;
  properties: Record<string, Node>;
  required: string[];
  /** True for `{client, provider}`. */
  sides: boolean;
  /** Fields that every block has, such as `note`, are added unless this is true. */
  bare: boolean;
  orFalse: boolean;
}

/** A block defined once in the `$defs` of its kind. */
export interface BlockRef extends Words {
  form: 'ref';
  name: string;
  orFalse: boolean;
}

/** A list. */
export interface List extends Words {
  form: 'list';
  items: Node;
  limits: Record<string, number | boolean>;
}

/** An object with free keys. */
export interface Mapping extends Words {
  form: 'map';
  of: Node;
}

/** One of several forms; `objects` are told from the rest by being an object. */
export interface Either extends Words {
  form: 'either';
  /** `sides`: an object is `{client, provider}`, anything else is one value for both. */
  by: 'sides' | 'any';
  options: Node[];
}

export type Node = Leaf | Values | Constant | Block | BlockRef | List | Mapping | Either;

/** One kind of document, such as `Partnership`. */
export interface Kind {
  kind: string;
  /** Name of the schema file without its ending, such as `kpi-catalogue`. */
  file: string;
  root: Block;
  /** Shared blocks by name. */
  blocks: Record<string, Block>;
  /** Top-level fields that make up the header; the others are sections. */
  header: string[];
}

/** A leaf of `common.yaml`: its JSON Schema, what it reads as, and how to say it. */
export interface LeafType {
  name: string;
  /** `x-type`. */
  type: string;
  /** `x-ref`, for ids that point to something. */
  ref?: string;
  schema: Record<string, unknown>;
}

/** The whole language. */
export interface Language {
  kinds: Kind[];
  leaves: Record<string, LeafType>;
  /** The `open` leaf: `unknown` or `TODO …`. */
  open: Record<string, unknown>;
  /** Fields that every block has: `source`, `note`, `proposed`. */
  everywhere: Block;
}

/** The schema files, in the order of the reference. */
export const KIND_FILES = [
  'partnership',
  'provider',
  'portfolio',
  'kpi-catalogue',
  'actuals',
  'log',
  'policy',
] as const;

/** `kpi-catalogue` → `KpiCatalogue`. */
export function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

const IRREGULAR: Record<string, string> = { people: 'person', criteria: 'criterion', bodies: 'body', bonuses: 'bonus' };

/** Singular of a list's name, for the interface of its items. */
export function singular(word: string): string {
  const plain = IRREGULAR[word];
  if (plain !== undefined) return plain;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(ss|us|is)$/.test(word)) return `${word}Item`;
  if (/(sses|xes|ches|shes)$/.test(word)) return word.replace(/es$/, '');
  if (/s$/.test(word)) return word.slice(0, -1);
  return `${word}Item`;
}
