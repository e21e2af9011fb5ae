import { branchFor, type Kind, type SchemaNode, schemaOfKind } from './shape.ts';
import type { SchemaError } from './validate.ts';

/** Names under `proposed.value` that the block beside it does not have; the compiled schemas leave them to this. */
export function proposalErrors(kind: Kind, value: unknown): SchemaError[] {
  const errors: SchemaError[] = [];
  if (mentionsProposal(value)) visit(kind, value, schemaOfKind(kind), '', errors);
  return errors;
}

function mentionsProposal(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return 'proposed' in value || Object.values(value).some(mentionsProposal);
}

function visit(kind: Kind, value: unknown, schema: SchemaNode, pointer: string, errors: SchemaError[]): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const items = branchFor(kind, schema, 'list').items;
    if (items) for (const [index, item] of value.entries()) visit(kind, item, items, `${pointer}/${index}`, errors);
    return;
  }
  const properties = branchFor(kind, schema, 'map').properties;
  if (!properties) return;
  for (const [name, child] of Object.entries(value)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!property) continue;
    if (name === 'proposed') {
      const proposed = (child as { value?: unknown } | null)?.value;
      if (proposed === null || typeof proposed !== 'object' || Array.isArray(proposed)) continue;
      for (const field of Object.keys(proposed)) {
        if (Object.hasOwn(properties, field) && !isEverywhere(properties[field])) continue;
        errors.push({
          instancePath: `${pointer}/proposed/value`,
          keyword: 'additionalProperties',
          params: { additionalProperty: field },
        });
      }
    } else visit(kind, child, property, `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`, errors);
  }
}

/** `source`, `note` and `proposed` stand beside every block; a proposal is about the block's own fields. */
function isEverywhere(property: SchemaNode | undefined): boolean {
  return property?.$ref?.includes('/every.') === true;
}
