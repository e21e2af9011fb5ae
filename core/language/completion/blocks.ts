import { branchFor, type Kind, type SchemaNode, schemaOfKind } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import type { Path } from '../../syntax/tree.ts';

/** The fields of the block at a path in the order of the reference, and which of them it needs; undefined where none is. */
export interface BlockFields {
  properties: Record<string, SchemaNode>;
  required: ReadonlySet<string>;
}

/** What may stand in the block at a path. Below `proposed.value`, what may be proposed beside it. */
export function fieldsAt(kind: Kind, path: Path): BlockFields | undefined {
  const proposes = path.at(-1) === 'value' && path.at(-2) === 'proposed';
  const schema = blockSchema(kind, proposes ? path.slice(0, -2) : path);
  const block = schema && branchFor(kind, schema, 'map');
  if (!block?.properties) return undefined;
  if (!proposes) return { properties: block.properties, required: new Set(block.required) };
  const properties = Object.entries(block.properties).filter(([name]) => name !== 'proposed');
  return { properties: Object.fromEntries(properties), required: new Set() };
}

function blockSchema(kind: Kind, path: Path): SchemaNode | undefined {
  return path.length === 0 ? schemaOfKind(kind) : fieldAt(kind, path);
}

/** What a field takes: one value, a block, a list, or several of these. */
export interface Forms {
  /** What a single value is read as. */
  leaf: SchemaNode | undefined;
  block: SchemaNode | undefined;
  items: SchemaNode | undefined;
}

export function formsOf(kind: Kind, schema: SchemaNode): Forms {
  const leaf = branchFor(kind, schema, 'scalar');
  const block = branchFor(kind, schema, 'map');
  const { items } = branchFor(kind, schema, 'list');
  return {
    leaf: leaf['x-type'] !== undefined || leaf.enum !== undefined || leaf.const !== undefined ? leaf : undefined,
    block: block.properties || block.type === 'object' ? block : undefined,
    items,
  };
}
