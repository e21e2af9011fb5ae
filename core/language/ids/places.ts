import { declarersOf } from '../../schema/declarers.ts';
import { branchFor, formOf, type Kind, type SchemaNode, schemaOfKind } from '../../schema/shape.ts';
import { inSentence } from '../../schema/words.ts';
import {
  entryOf,
  keyText,
  type Path,
  resolveAlias,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from '../../syntax/tree.ts';

/** A value of a document that is an id: where something gets its name, or where it is referred to. */
export interface IdValue {
  /** What it names: `person`, `kpi` …; for an id of which the schema names no sort, its place: `exitPlan/steps/`. */
  type: string;
  declares: boolean;
  path: Path;
  /** As it is written, behind every alias. */
  node: ScalarNode;
  /** The `*name` that brings it to its path. */
  alias: Span | undefined;
}

/** Fields of the form of an id that refer to something without a sort of its own in the schema. `[]` stands for items. */
const refersTo: Readonly<Record<string, string>> = {
  'Partnership/exitPlan/steps/[]/after/[]': 'exitPlan/steps/',
  'Provider/subProviders/[]/worksFor': 'subProviders/',
  'Provider/parent': 'provider',
  'Portfolio/channels/[]/elsewhere/[]/provider': 'provider',
  'Portfolio/channels/[]/elsewhere/[]/parent': 'provider',
  'Policy/sharedWith/[]/provider': 'provider',
  'KpiCatalogue/kpis/[]/usual/[]/channel': 'channel',
  'Partnership/client': 'client',
  'Portfolio/client': 'client',
};

/**
 * All ids of a document, in reading order; also those that a rule or the schema would refuse. What an alias or a merge key
 * brings to several places is written once and comes once, as do loops.
 */
export function idValues(kind: Kind, root: SyntaxNode): IdValue[] {
  const found: IdValue[] = [];
  const seen = new WeakMap<SyntaxNode, SchemaNode[]>();
  const visit = (node: SyntaxNode, schema: SchemaNode, path: Path, place: string): void => {
    const here = resolveAlias(node);
    if (here.type === 'scalar') {
      const id = idOf(kind, schema, here.value, place);
      if (id) found.push({ ...id, path, node: here, alias: node.type === 'alias' ? node : undefined });
      return;
    }
    const before = seen.get(here) ?? [];
    if (before.includes(schema)) return;
    seen.set(here, [...before, schema]);
    if (here.type === 'list') {
      const { items } = branchFor(kind, schema, 'list');
      if (items) for (const [index, item] of here.items.entries()) visit(item, items, [...path, index], `${place}/[]`);
      return;
    }
    const { properties } = branchFor(kind, schema, 'map');
    if (!properties) return;
    for (const { key, value } of here.entries) {
      const name = keyText(key);
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (!property) continue;
      visit(value, property, [...path, name], `${place}/${name}`);
      if (name === 'proposed') visitProposed(value, properties, [...path, name], place);
    }
  };
  /** What is proposed reads as the fields beside which it stands. */
  const visitProposed = (node: SyntaxNode, properties: Record<string, SchemaNode>, path: Path, place: string): void => {
    const value = entryOf(node, 'value')?.value;
    const fields = value && resolveAlias(value);
    if (fields?.type !== 'map') return;
    for (const { key, value: field } of fields.entries) {
      const name = keyText(key);
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (property) visit(field, property, [...path, 'value', name], `${place}/${name}`);
    }
  };
  visit(root, schemaOfKind(kind), [], kind);
  return found;
}

function idOf(
  kind: Kind,
  schema: SchemaNode,
  value: ScalarNode['value'],
  place: string,
): Pick<IdValue, 'type' | 'declares'> | undefined {
  if (typeof value !== 'string' || isOpen(value)) return undefined;
  const leaf = branchFor(kind, schema, 'scalar');
  if (leaf['x-type'] !== 'id' || (leaf['x-also'] ?? []).includes(value)) return undefined;
  if (leaf['x-defines'] !== undefined) return { type: leaf['x-defines'], declares: true };
  const refers = leaf['x-ref'] ?? refersTo[place];
  if (refers !== undefined) return { type: refers, declares: false };
  const [, list] = /^[^/]+\/(.+)\/\[\]\/(?:id|name)$/.exec(place) ?? [];
  if (list !== undefined) return { type: `${list.replaceAll('/[]', '')}/`, declares: true };
  return place === `${kind}/name` ? { type: place, declares: true } : undefined;
}

/** Words that stand in the place of an id that nobody knows yet. */
export function isOpen(value: string): boolean {
  return /^(unknown$|TODO( |$))/.test(value);
}

/** Whether a sort is known by its place alone, so that nothing but its neighbours and paths refers to it. */
export function isUnsorted(type: string): boolean {
  return type.includes('/');
}

/** A sort of ids as people say it: `person`, `KPI`, `exit step`. */
export function sortNoun(type: string, kind: Kind | undefined): string {
  if (type === 'kpi') return 'KPI';
  if (type === 'person' || type === 'client') return type;
  const [, name] = /^(\w+)\/name$/.exec(type) ?? [];
  if (name !== undefined) return 'document';
  const noun = kind && (declarersOf(kind, type).find((one) => one.noun !== undefined)?.noun ?? nounAt(kind, type));
  return noun === undefined
    ? (type.split('/').at(-1) ?? type).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : inSentence(noun);
}

/** The title of the items of a list, by its place. */
function nounAt(kind: Kind, place: string): string | undefined {
  let schema: SchemaNode | undefined = schemaOfKind(kind);
  for (const part of place.split('/').filter(Boolean)) {
    const at: SchemaNode | undefined = schema && insideOf(kind, schema);
    schema = at?.properties?.[part];
  }
  const items = schema && branchFor(kind, schema, 'list').items;
  return items && branchFor(kind, items, 'map').title;
}

function insideOf(kind: Kind, schema: SchemaNode): SchemaNode | undefined {
  if (formOf(kind, schema) !== 'list') return branchFor(kind, schema, 'map');
  const { items } = branchFor(kind, schema, 'list');
  return items && branchFor(kind, items, 'map');
}
