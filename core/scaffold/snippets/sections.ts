import { builtInCatalogue } from '../../kpi/catalogue.ts';
import type { Draft } from '../../language/completion/draft.ts';
import { branchFor, formOf, type Kind, type SchemaNode, schemaOfKind } from '../../schema/shape.ts';
import type { Snippet } from './snippet.ts';

/** A snippet for every section of a kind of document: its example in the reference, with what only people know left open. */
export function sectionsOf(kind: Kind, without: ReadonlySet<string>): Snippet[] {
  const { properties = {} } = schemaOfKind(kind);
  return Object.entries(properties).flatMap(([key, schema]): Snippet[] => {
    const form = formOf(kind, schema);
    const example = form === 'scalar' || without.has(key) ? undefined : exampleData(kind, schema, form);
    if (example === undefined || everywhere.has(key)) return [];
    const { title = key, description = '' } = { ...branchFor(kind, schema, form), ...schema };
    const draft = drafted(schema, example, { kind, ids: idsIn(example) });
    return [{ name: key, title, description, kind, at: '', entries: [[key, draft]] }];
  });
}

/** The example of a block or list; of several the fullest. */
function exampleData(kind: Kind, schema: SchemaNode, form: 'map' | 'list'): unknown {
  const fits = (example: unknown): boolean =>
    typeof example === 'object' && example !== null && Array.isArray(example) === (form === 'list');
  const all = [...(schema.examples ?? []), ...(branchFor(kind, schema, form).examples ?? [])].filter(fits);
  return all.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
}

/** What every block may have says nothing about any one. */
const everywhere = new Set(['source', 'note', 'proposed']);

/** What an example is read in: its kind, and the short names that it brings along itself. */
interface Example {
  kind: Kind;
  ids: ReadonlySet<unknown>;
}

function idsIn(example: unknown): Set<unknown> {
  if (typeof example !== 'object' || example === null) return new Set();
  const below = Object.values(example).flatMap((value) => [...idsIn(value)]);
  return new Set('id' in example ? [example.id, ...below] : below);
}

/** An example as a draft. Choices, short names and rhythms are proposed; facts and people are to be filled in. */
function drafted(schema: SchemaNode, example: unknown, of: Example): Draft {
  if (Array.isArray(example)) {
    const { items = {} } = branchFor(of.kind, schema, 'list');
    return { list: example.slice(0, mostItems).map((item) => drafted(items, item, of)) };
  }
  if (typeof example === 'object' && example !== null) {
    const { properties = {} } = branchFor(of.kind, schema, 'map');
    return { map: Object.entries(example).map(([key, value]) => [key, drafted(properties[key] ?? {}, value, of)]) };
  }
  return leaf(schema, example as string | number | boolean, of);
}

/** More of the same would only have to be taken out again. */
const mostItems = 3;

function leaf(schema: SchemaNode, example: string | number | boolean, { kind, ids }: Example): Draft {
  const { enum: values, title = '', ...branch } = { ...branchFor(kind, schema, 'scalar'), ...titleOf(schema) };
  if (values) return { choice: [example, ...values.filter((value) => value !== example)].map(String) };
  if (typeof example === 'boolean') return { choice: [String(example), String(!example)] };
  const { 'x-type': type, 'x-ref': ref } = branch;
  const listed = ref === undefined ? type === 'id' || type === 'interval' : isListed(ref, example, ids);
  if (listed) return { gap: String(example) };
  // The number of a step says which one it is.
  if (branch.type === 'integer') return { text: example };
  return { gap: ref === undefined ? `TODO ${title.charAt(0).toLowerCase()}${title.slice(1)}`.trim() : 'TODO' };
}

/** Whether something can be referred to wherever the snippet stands: channels are free words, KPIs may be of the catalogue. */
function isListed(ref: string, example: unknown, ids: ReadonlySet<unknown>): boolean {
  return ref === 'channel' || ids.has(example) || (ref === 'kpi' && builtInCatalogue.has(String(example)));
}

function titleOf({ title }: SchemaNode): SchemaNode {
  return title === undefined ? {} : { title };
}
