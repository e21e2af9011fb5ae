import type { forms } from '../../../core/index.ts';

type Field = forms.FormField;
export type Value = string | { figure: string; unit: string };

/** What somebody has begun to type or has sent, by the name of the field; gone once it stands in the text. */
export interface Draft {
  value: Value;
  /** Why it was not written. */
  refused?: string;
  /** The number of the change that was sent with it. */
  sent?: number;
}

export type Drafts = Map<string, Draft>;

/** A field among all of a form; it stays the same when list items move. */
export function nameOf({ file, document, name }: forms.FormPlace): string {
  return `${file}#${document}${name}`;
}

/** What a field holds: as it is being typed, else as it is written. */
export function heldBy(field: Field, drafts: Drafts): Value {
  return drafts.get(nameOf(field.place))?.value ?? stated(field);
}

export function stated({ amount, value }: Field): Value {
  return amount ?? value;
}

export function same(a: Value, b: Value): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.figure === b.figure && a.unit === b.unit;
}
