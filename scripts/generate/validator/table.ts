/**
 * The language as the validators carry it: no words, nothing twice, blocks by number.
 * A string is the name of a leaf.
 */
export type Entry =
  | string
  | { const: unknown }
  | { values: string[] }
  | { block: number; orFalse?: true }
  | { list: Entry; min?: number; max?: number }
  | { map: Entry }
  /** One value for both sides, or a block of two. */
  | { one: Entry; sides: Entry }
  /** One value, or a list of them. */
  | { one: Entry; many: Entry }
  | { any: Entry[] };

/** A block: its own fields, those it requires, and those that every block has. */
export interface TableBlock {
  fields: Record<string, Entry>;
  required?: string[];
  /** True for a block that has only its own fields. */
  bare?: true;
}

/** One form that a leaf may take. */
export interface LeafForm {
  type: 'string' | 'number' | 'integer' | 'boolean';
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  format?: 'date';
}

export interface Table {
  open: string;
  leaves: Record<string, LeafForm[]>;
  blocks: TableBlock[];
  /** Fields of every block, `proposed` aside. */
  every: Record<string, Entry>;
  /** The block of `proposed`; its `value` takes the names of the fields beside which it stands. */
  proposed: number;
  /** The block of each kind. */
  kinds: Record<string, number>;
}
