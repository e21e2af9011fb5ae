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
    const branch: SchemaNode | undefined = kind && schema && branchFor(kind, schema, typeof part === 'number' ? 'list' : 'map');
    if (typeof part === 'number') {
      const items: SyntaxNode[] = here?.type === 'list' ? here.items : [];
      const names = items.map((item) => itemName(item, branch?.['x-key'] ?? ['id', 'name']));
      const name = names[part];
      const same = names.slice(0, part).filter((other) => other === name).length;
      result += name === undefined ? `/#${part + 1}` : `/${escape(name)}${same > 0 ? `#${same + 1}` : ''}`;
      node = items[part];
      schema = branch?.items;
    } else {
      result += `/${escape(part)}`;
      node = here && entryOf(here, part)?.value;
      schema = branch?.properties?.[part];
    }
  }
  return result;
}

function itemName(item: SyntaxNode, keys: readonly string[]): string | undefined {
  const node = resolveAlias(item);
  if (node.type === 'scalar') return node.value === null ? undefined : String(node.value);
  for (const key of keys) {
    const entry = entryOf(node, key);
    const value = entry && resolveAlias(entry.value);
    if (value?.type === 'scalar' && value.value !== null) return String(value.value);
  }
  return undefined;
}

function escape(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1').replace(/\s+/g, ' ');
}
