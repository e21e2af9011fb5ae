import type { Fix } from '../findings.ts';
import { hasReached, type Status } from '../model/status.ts';
import type { Path } from '../syntax/tree.ts';

/** What a term may become: a value as written, or a block of them. */
export type TermValue = string | number | boolean | readonly TermValue[] | { readonly [field: string]: TermValue };

/**
 * The fix for a term of the contract. It is never the preferred one: both sides have to agree to a term. Up to status `selecting` the term itself may change; from `contracted` on it is
 * signed, so the new value is written as `proposed` beside it. `words` ends the title: "161 days".
 */
export function termFix(status: Status | undefined, block: Path, field: string, value: TermValue, words: string): Fix {
  if (!hasReached(status, 'contracted')) {
    return { title: `Change to ${words}`, operations: [{ do: 'set', path: [...block, field], value }] };
  }
  return { title: `Propose ${words}`, operations: [{ do: 'propose', path: block, field, value }] };
}
