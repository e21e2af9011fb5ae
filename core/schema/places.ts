import type { Path } from '../syntax/tree.ts';
import { branchFor, type Kind, type SchemaNode, schemaOfKind } from './shape.ts';

const known = new Map<Kind, Map<string, Path[]>>();

/** Where else in a kind of document a name is at home: the paths of the blocks that have it, lists as `[]`. */
export function homesOf(kind: Kind, name: string): readonly Path[] {
  let homes = known.get(kind);
  if (!homes) {
    homes = new Map();
    collect(kind, schemaOfKind(kind), [], new Set(), homes);
    known.set(kind, homes);
  }
  return homes.get(name) ?? [];
}

function collect(
  kind: Kind,
  schema: SchemaNode,
  path: Path,
  seen: ReadonlySet<unknown>,
  homes: Map<string, Path[]>,
): void {
  if (path.length > 8) return;
  const items = branchFor(kind, schema, 'list').items;
  if (items) collect(kind, items, [...path, '[]'], seen, homes);
  const { properties } = branchFor(kind, schema, 'map');
  if (!properties || seen.has(properties)) return;
  const within = new Set([...seen, properties]);
  for (const [name, property] of Object.entries(properties)) {
    if (property.$ref?.includes('/every.') || name === 'proposed') continue;
    homes.set(name, [...(homes.get(name) ?? []), path]);
    collect(kind, property, [...path, name], within, homes);
  }
}
