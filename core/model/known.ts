import type { FieldState } from './document.ts';

/** A place by its path from the top (`['term', 'end']`), or from an object of the definition. */
export type At = readonly (object | string | number)[];

/** How a field stands, as `state` of a rule's context tells. */
export type StateOf = (at: At) => FieldState;

/**
 * How a field stands when the blocks around it are looked at too: below `headcount: unknown` every field is unknown.
 * A block that is there but empty counts as absent. `value` is the field's value as read, if it has one.
 */
export function standing(state: StateOf, at: At, value: unknown): FieldState {
  if (value !== undefined) return 'stated';
  for (let length = 1; length <= at.length; length++) {
    const here = state(at.slice(0, length));
    if (here === 'unknown' || here === 'todo' || here === 'invalid') return here;
  }
  return 'absent';
}

/** Whether a field was asked for and nobody knows yet: `unknown` or `TODO …`. */
export function isOpen(state: FieldState): state is 'unknown' | 'todo' {
  return state === 'unknown' || state === 'todo';
}

/**
 * Collects what a computation needs and does not have. `invalid` values add nothing to `needs` (the file has a finding
 * for them already) but still block.
 */
export class Gaps {
  /** Fields, as `headcount.current`. */
  readonly needs: string[] = [];
  blocked = false;

  add(field: string, state: FieldState): void {
    this.blocked = true;
    if (state !== 'invalid' && !this.needs.includes(field)) this.needs.push(field);
  }
}
