import { branchFor, type SchemaNode, schemaAt } from '../schema/shape.ts';
import type { Path } from '../syntax/tree.ts';
import { type Definition, type FieldState, pathOfPointer, pointerOf } from './document.ts';

/** A block of which nobody knows what it holds: still open, or refused. */
export interface UnreadBlock {
  /** As rules name what they need: `termination.byProvider`. */
  field: string;
  state: FieldState;
}

/** The blocks of a partnership below a place that are open or were refused, where a clause could be named in them. */
export function unreadBlocks({ open, invalid }: Definition<'Partnership'>, at: Path): UnreadBlock[] {
  const places = new Map<string, FieldState>(open);
  for (const place of invalid) places.set(place, 'invalid');
  const within = `${pointerOf(at)}/`;
  return [...places].flatMap(([place, state]) => {
    const path = pathOfPointer(place);
    if (!place.startsWith(within) || !holdsClause(schemaAt('Partnership', path))) return [];
    return [{ field: path.filter((part) => typeof part === 'string').join('.'), state }];
  });
}

function holdsClause(schema: SchemaNode | undefined): boolean {
  if (!schema) return false;
  const { properties } = branchFor('Partnership', schema, 'map');
  return properties?.source !== undefined || holdsClause(branchFor('Partnership', schema, 'list').items);
}
