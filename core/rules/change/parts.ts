import type { Change } from '../../diff/change.ts';
import { patternOf } from '../../diff/words.ts';
import type { PlaceInFile } from '../rule.ts';

/** Where a change stands, as a pattern: `kpis/*` and so on, with `*` for items of lists. */
export function placeOf({ base, anchor }: Change): string {
  return patternOf(anchor?.path ?? base?.path ?? []);
}

/** Changes of partnerships that are agreed: what is only proposed may still be talked about. */
export function agreed(changes: readonly Change[]): Change[] {
  return changes.filter(
    ({ document, proposal, anchor }) =>
      document.startsWith('Partnership/') && anchor && (proposal === undefined || proposal === 'accepted'),
  );
}

/** Where a finding about a change is shown: the value, or what is left around it. */
export function shownAt({ anchor }: Change): PlaceInFile {
  return { file: anchor?.file ?? '', document: anchor?.document ?? 0, path: anchor?.path ?? [] };
}

/** `190 days → 30 days`. */
export function movement({ before, after }: Change): string {
  return `${before ?? 'nothing'} → ${after ?? 'nothing'}`;
}

/** ` (MSA §14.2)`, where the clause is known. */
export function clause({ source }: Change): string {
  return source === undefined ? '' : ` (${source})`;
}
