import { branchFor, type Kind, type SchemaNode, schemaOfKind } from '../schema/shape.ts';
import { entryOf, type Path, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';

/**
 * A path as a pointer that stays the same when list items move: items are named by the fields that the schema gives
 * as `x-key` (`/kpis/service_level/owner`). Two items of one name, or an item without one, add their place (`#2`).
 */
export function keyedPath(kind: Kind | undefined, root: SyntaxNode | undefined, path: Path): string {
  let node = root;
  let schema: SchemaNode | undefined = kind && schemaOfKind(kind);
  let result = '';
  for (const part of path) {
    const here: SyntaxNode | undefined = node && resolveAlias(node);
    const branch: SchemaNode | undefined =
      kind && schema && branchFor(kind, schema, typeof part === 'number' ? 'list' : 'map');
    if (typeof part === 'number') {
      const items: SyntaxNode[] = here?.type === 'list' ? here.items : [];
      result += `/${namesOf(items, branch?.['x-key'] ?? ['id', 'name'])[part] ?? `#${part + 1}`}`;
      node = items[part];
      schema = branch?.items;
    } else {
      result += `/${escaped(part)}`;
      node = here && entryOf(here, part)?.value;
      schema = branch?.properties?.[part];
    }
  }
  return result;
}

/**
 * Where the parts of such a pointer lead, one by one, as far as they lead anywhere: for an item of a list the path of the
 * value by which it is named, otherwise undefined.
 */
export function namedAlong(kind: Kind, root: SyntaxNode, parts: readonly string[]): (Path | undefined)[] {
  const found: (Path | undefined)[] = [];
  const path: (string | number)[] = [];
  let node: SyntaxNode = root;
  let schema: SchemaNode | undefined = schemaOfKind(kind);
  for (const part of parts) {
    const here: SyntaxNode = resolveAlias(node);
    const branch: SchemaNode = schema ? branchFor(kind, schema, here.type) : {};
    let next: SyntaxNode | undefined;
    if (here.type === 'list') {
      const keys = branch['x-key'] ?? ['id', 'name'];
      const index = namesOf(here.items, keys).indexOf(part);
      next = here.items[index];
      if (!next) return found;
      path.push(index);
      const key = keyOf(next, keys);
      found.push(key === undefined ? [...path] : [...path, key]);
      schema = branch.items;
    } else {
      next = entryOf(here, part)?.value;
      if (!next) return found;
      path.push(part);
      found.push(undefined);
      schema = branch.properties?.[part];
    }
    node = next;
  }
  return found;
}

const known = new WeakMap<readonly SyntaxNode[], string[]>();

/** The names of all items of a list as paths show them; worked out once, since a list may have many findings. */
function namesOf(items: readonly SyntaxNode[], keys: readonly string[]): string[] {
  const before = known.get(items);
  if (before) return before;
  const counts = new Map<string, number>();
  const names = items.map((item, index) => {
    const name = itemName(item, keys);
    if (name === undefined) return `#${index + 1}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? escaped(name) : `${escaped(name)}#${count}`;
  });
  known.set(items, names);
  return names;
}

function itemName(item: SyntaxNode, keys: readonly string[]): string | undefined {
  const node = resolveAlias(item);
  if (node.type === 'scalar') return node.value === null ? undefined : String(node.value);
  const key = keyOf(node, keys);
  const value = key === undefined ? undefined : entryOf(node, key)?.value;
  const here = value && resolveAlias(value);
  return here?.type === 'scalar' ? String(here.value) : undefined;
}

/** The first of the fields that names an item. */
function keyOf(item: SyntaxNode, keys: readonly string[]): string | undefined {
  return keys.find((key) => {
    const value = entryOf(item, key)?.value;
    const here = value && resolveAlias(value);
    return here?.type === 'scalar' && here.value !== null;
  });
}

function escaped(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1').replace(/\s+/g, ' ');
}
