import type { RawFinding } from '../findings.ts';
import type { DefinitionDocument } from '../model/document.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { entryOf, nodeAt, type Path } from '../syntax/tree.ts';

/** A place in a document. */
export type Place = readonly [DefinitionDocument, Path];

/**
 * What is said of a finding that would go with what is proposed: where the proposal stands. `places` are those that the
 * finding is about, the first first; the proposal is the nearest one around any of them.
 */
export function intentionText(places: readonly Place[]): string {
  for (const [document, place] of places) {
    for (let length = place.length; length >= 0; length--) {
      const path = place.slice(0, length);
      const proposed = nodeAt(document.syntax.root, [...path, 'proposed']);
      if (proposed && entryOf(proposed, 'value')) {
        const place = keyedPath(document.kind, document.syntax.root, path).split('/').slice(1).filter(Boolean);
        return `A change is proposed${place.length > 0 ? ` under ${place.join(' › ')}` : ''}, not agreed yet.`;
      }
    }
  }
  return 'A change is proposed, not agreed yet.';
}

/** A finding that would go with what is proposed. It has no fixes any more: its way out is on the table. */
export function asIntention(finding: RawFinding, intention: string): RawFinding {
  const { fixes: _, ...rest } = finding;
  return { ...rest, message: `${finding.message} ${intention}` };
}
