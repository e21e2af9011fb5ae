import type { Proposed } from '../generated/types.ts';
import { branchFor, type Kind, type SchemaNode, schemaOfKind } from '../schema/shape.ts';
import { type Entry, keyText, type Path, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import { isBareFraction, mayBeBelowOne } from './bare-fraction.ts';
import { type Definition, type IdPlace, pointerOf } from './document.ts';
import { leafReaders, openState } from './leaves.ts';

/** What building finds beside the definition itself. */
export interface Built<K extends Kind> {
  definition: Definition<K>;
  declared: IdPlace[];
  used: IdPlace[];
  /** Whether anything is proposed, so that the intended definition differs from the held one. */
  hasProposals: boolean;
  /** Places under `proposed.value` whose value the field does not accept. */
  badProposals: Path[];
}

/**
 * Reads a tree into typed data by the schema of its kind. Values at `invalid` pointers (and all below) are left out,
 * so that rules never see them; `unknown` and `TODO …` are left out and remembered, and so is a percentage that is
 * written as a bare fraction, which is most likely a hundred times what it says. With `intended`, what is proposed
 * stands in place of what is held.
 */
export function buildDefinition<K extends Kind>(
  kind: K,
  root: SyntaxNode,
  refused: Set<string>,
  intended: boolean,
): Built<K> {
  const invalid = new Set(refused);
  let bareFractions: Definition['bareFractions'] = [];
  const pathOf = new WeakMap<object, Path>();
  const open = new Map<string, 'unknown' | 'todo'>();
  const declared: IdPlace[] = [];
  const used: IdPlace[] = [];
  const badProposals: Path[] = [];
  const proposals: Definition['proposals'] = [];
  let hasProposals = false;

  const walk = (node: SyntaxNode, schema: SchemaNode, path: Path, pointer: string): unknown => {
    if (invalid.has(pointer)) return undefined;
    const here = resolveAlias(node);
    if (here.type === 'scalar') {
      const state = openState(here.value);
      if (state) {
        open.set(pointer, state);
        return undefined;
      }
      const leaf = branchFor(kind, schema, 'scalar');
      const type = leaf['x-type'];
      if (type === 'percent' && isBareFraction(here.value)) {
        if (!bareFractions.some((one) => pointerOf(one.path) === pointer))
          bareFractions.push({ path, value: here.value });
        if (!mayBeBelowOne(path)) {
          invalid.add(pointer);
          return undefined;
        }
      }
      const value = type ? leafReaders[type]?.(here.value) : (here.value ?? undefined);
      if (value === undefined && pointer.includes('/proposed/value/')) badProposals.push(path);
      if (value !== null && typeof value === 'object') pathOf.set(value, path);
      if (typeof value === 'string') {
        if (leaf['x-defines']) declared.push({ type: leaf['x-defines'], id: value, path });
        if (leaf['x-ref']) used.push({ type: leaf['x-ref'], id: value, path });
      }
      return value;
    }
    if (here.type === 'list') {
      const branch = branchFor(kind, schema, 'list');
      if (!branch.items) return undefined;
      const items: unknown[] = [];
      for (const [index, item] of here.items.entries()) {
        const value = walk(item, branch.items, [...path, index], `${pointer}/${index}`);
        if (value !== undefined) items.push(value);
      }
      pathOf.set(items, path);
      return items;
    }
    const branch = branchFor(kind, schema, 'map');
    const properties = branch.properties;
    if (!properties) return freeMap(here, path);
    const result: Record<string, unknown> = {};
    for (const { key, value: child } of here.entries) {
      const name = keyText(key);
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (!property || name === 'proposed') continue;
      const value = walk(child, property, [...path, name], `${pointer}/${name}`);
      if (value !== undefined) result[name] = value;
    }
    const proposed = here.entries.find((entry) => keyText(entry.key) === 'proposed')?.value;
    if (proposed && properties.proposed) {
      const block = walk(proposed, properties.proposed, [...path, 'proposed'], `${pointer}/proposed`) as
        | Record<string, unknown>
        | undefined;
      if (block) {
        result.proposed = block;
        proposals.push({
          path: [...path, 'proposed'],
          fields: fieldsProposed(proposed, properties),
          block: block as Proposed,
        });
      }
      for (const [name, value] of proposedValues(proposed, properties, path, pointer)) {
        hasProposals = true;
        if (intended) {
          result[name] = value;
          forget(`${pointer}/${name}`);
        }
      }
    }
    pathOf.set(result, path);
    return result;
  };

  /** What is replaced by a proposal is neither open nor wrong any more. */
  const forget = (pointer: string): void => {
    const below = (other: string): boolean => other === pointer || other.startsWith(`${pointer}/`);
    for (const place of [...open.keys()]) if (below(place)) open.delete(place);
    for (const place of [...invalid]) if (below(place)) invalid.delete(place);
    bareFractions = bareFractions.filter(({ path }) => !below(pointerOf(path)));
  };

  const proposedValues = (
    proposed: SyntaxNode,
    properties: Record<string, SchemaNode>,
    path: Path,
    pointer: string,
  ): [string, unknown][] => {
    const read: [string, unknown][] = [];
    for (const entry of valuesProposed(proposed)) {
      const name = keyText(entry.key);
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (!property) continue;
      const result = walk(
        entry.value,
        property,
        [...path, 'proposed', 'value', name],
        `${pointer}/proposed/value/${name}`,
      );
      if (result !== undefined) read.push([name, result]);
    }
    return read;
  };

  /** A map whose keys are free, such as the options that a policy sets. */
  const freeMap = (map: SyntaxNode & { type: 'map' }, path: Path): Record<string, unknown> => {
    const result: Record<string, unknown> = Object.create(null);
    for (const entry of map.entries) {
      const value = resolveAlias(entry.value);
      if (value.type === 'scalar') result[keyText(entry.key)] = value.value;
    }
    pathOf.set(result, path);
    return result;
  };

  const data = (walk(root, schemaOfKind(kind), [], '') ?? {}) as Definition<K>['data'];
  return {
    definition: { data, pathOf, open, invalid, bareFractions, proposals },
    declared,
    used,
    hasProposals,
    badProposals,
  };
}

/** What stands under `value` of a proposal, by the names of the fields. */
function valuesProposed(proposed: SyntaxNode): Entry[] {
  const block = resolveAlias(proposed);
  const value = block.type === 'map' ? block.entries.find((entry) => keyText(entry.key) === 'value')?.value : undefined;
  const map = value && resolveAlias(value);
  return map?.type === 'map' ? map.entries : [];
}

/** Titles of the fields that a proposal would change. */
function fieldsProposed(proposed: SyntaxNode, properties: Record<string, SchemaNode>): string[] {
  return valuesProposed(proposed).map(({ key }) => {
    const name = keyText(key);
    return (Object.hasOwn(properties, name) && properties[name]?.title) || name;
  });
}
