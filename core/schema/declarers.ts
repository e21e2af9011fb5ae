import { branchFor, type Kind, type SchemaNode, schemaOfKind } from './shape.ts';

/** A place that declares ids of a sort, with `[]` for the items of a list: `people/[]/id`. */
export interface Declarer {
  place: string[];
  /** What people call the list: `People`. */
  title: string | undefined;
  /** What people call an item of it: `Piece of work`. */
  noun: string | undefined;
}

const known = new Map<Kind, Map<string, Declarer[]>>();

/** Where documents of a kind declare ids of a sort (`person`, `goal` …). */
export function declarersOf(kind: Kind, type: string): readonly Declarer[] {
  let all = known.get(kind);
  if (!all) {
    all = new Map();
    collect(kind, schemaOfKind(kind), [], { title: undefined, noun: undefined }, new Set(), all);
    known.set(kind, all);
  }
  return all.get(type) ?? [];
}

function collect(
  kind: Kind,
  schema: SchemaNode,
  place: string[],
  called: Omit<Declarer, 'place'>,
  seen: ReadonlySet<unknown>,
  into: Map<string, Declarer[]>,
): void {
  const defines = schema['x-defines'];
  if (defines !== undefined) into.set(defines, [...(into.get(defines) ?? []), { place, ...called }]);
  if (place.length > 10) return;
  const { items } = branchFor(kind, schema, 'list');
  if (items)
    collect(kind, items, [...place, '[]'], { ...called, noun: branchFor(kind, items, 'map').title }, seen, into);
  const { properties } = branchFor(kind, schema, 'map');
  if (!properties || seen.has(properties)) return;
  const within = new Set([...seen, properties]);
  for (const [name, property] of Object.entries(properties)) {
    if (name === 'proposed' || property.$ref?.includes('/every.')) continue;
    // Nearly all are values of another sort: no need to look into them.
    if (isValue(property) && property['x-defines'] === undefined) continue;
    const isId = branchFor(kind, property, 'scalar')['x-type'] === 'id' && !branchFor(kind, property, 'map').properties;
    collect(kind, property, [...place, name], isId ? called : { title: property.title, noun: undefined }, within, into);
  }
}

/** Whether a property is a single value, by the look of it. */
function isValue(property: SchemaNode): boolean {
  return property.$ref?.startsWith('common.') === true || property.enum !== undefined || 'const' in property;
}
