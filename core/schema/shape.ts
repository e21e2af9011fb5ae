import { schemas } from '../generated/schemas.ts';

/** A JSON Schema node of the language, as the generator emits it. */
export interface SchemaNode {
  $ref?: string;
  type?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  const?: unknown;
  default?: unknown;
  enum?: unknown[];
  enumDescriptions?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  minItems?: number;
  maxItems?: number;
  anyOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  /** What the values of a map with free names are. */
  additionalProperties?: SchemaNode;
  'x-type'?: string;
  'x-ref'?: string;
  'x-defines'?: string;
  'x-key'?: string[];
  'x-also'?: string[];
  $defs?: Record<string, SchemaNode>;
}

export const kinds = ['Partnership', 'Provider', 'Portfolio', 'KpiCatalogue', 'Actuals', 'Log', 'Policy'] as const;
export type Kind = (typeof kinds)[number];

const fileOf: Record<Kind, string> = {
  Partnership: 'partnership.schema.json',
  Provider: 'provider.schema.json',
  Portfolio: 'portfolio.schema.json',
  KpiCatalogue: 'kpi-catalogue.schema.json',
  Actuals: 'actuals.schema.json',
  Log: 'log.schema.json',
  Policy: 'policy.schema.json',
};

const files = schemas as unknown as Record<string, SchemaNode>;

/** The schema of a kind of document. */
export function schemaOfKind(kind: Kind): SchemaNode {
  return files[fileOf[kind]] ?? {};
}

/** What a value is, as far as its look goes. */
export type Form = 'map' | 'list' | 'scalar';

/** Each node of a schema belongs to one kind, or to all in the same way, so what is found for it holds for good. */
const branches: Record<Form, WeakMap<SchemaNode, SchemaNode>> = {
  map: new WeakMap(),
  list: new WeakMap(),
  scalar: new WeakMap(),
};

/**
 * The branch of a schema that a value of this form would be judged by, with references followed. Annotations of the
 * property (`x-defines` …) win over those of the leaf.
 */
export function branchFor(kind: Kind, schema: SchemaNode, form: Form): SchemaNode {
  const known = branches[form].get(schema);
  if (known) return known;
  const found = findBranch(kind, schema, form);
  branches[form].set(schema, found);
  return found;
}

function findBranch(kind: Kind, schema: SchemaNode, form: Form): SchemaNode {
  let current = schema;
  let annotations: SchemaNode = {};
  for (let hops = 0; hops < 20; hops++) {
    annotations = { ...pickAnnotations(current), ...annotations };
    if (current.$ref) {
      const target = follow(kind, current.$ref);
      if (!target) break;
      current = target;
      continue;
    }
    if (current.anyOf && !current['x-type']) {
      const fitting = current.anyOf.find((branch) => formOf(kind, branch) === form) ?? current.anyOf[0];
      if (!fitting) break;
      current = fitting;
      continue;
    }
    break;
  }
  return { ...current, ...annotations };
}

function pickAnnotations(schema: SchemaNode): SchemaNode {
  const picked: Record<string, unknown> = {};
  for (const name of ['title', 'description', 'examples', 'x-type', 'x-ref', 'x-defines', 'x-key'] as const) {
    if (schema[name] !== undefined) picked[name] = schema[name];
  }
  return picked as SchemaNode;
}

/** The form that a value of this schema mostly has. */
export function formOf(kind: Kind, schema: SchemaNode): Form {
  let current = schema;
  for (let hops = 0; current.$ref && hops < 20; hops++) current = follow(kind, current.$ref) ?? {};
  if (current['x-type']) return 'scalar';
  if (current.anyOf) {
    const forms = current.anyOf.map((branch) => formOf(kind, branch));
    return forms.includes('map') ? 'map' : forms.includes('list') ? 'list' : 'scalar';
  }
  if (current.type === 'object' || current.properties) return 'map';
  return current.type === 'array' ? 'list' : 'scalar';
}

function follow(kind: Kind, ref: string): SchemaNode | undefined {
  const [file, pointer] = ref.split('#') as [string, string | undefined];
  const root = file ? files[file] : schemaOfKind(kind);
  const name = pointer?.replace('/$defs/', '') ?? '';
  return root?.$defs?.[name];
}

/** The schema of the property at a path of keys and indexes, or undefined where the language has none. */
export function schemaAt(kind: Kind, path: readonly (string | number)[]): SchemaNode | undefined {
  let schema: SchemaNode | undefined = schemaOfKind(kind);
  for (const part of path) {
    const branch: SchemaNode = branchFor(kind, schema, typeof part === 'number' ? 'list' : 'map');
    schema = typeof part === 'number' ? branch.items : branch.properties?.[part];
    if (!schema) return undefined;
  }
  return schema;
}

const leafRef = /^common\.schema\.json#\/\$defs\/(\w+)$/;

/** The name of the leaf (`duration`, `money`) that a scalar at a path is read as, or undefined where none belongs. */
export function leafNameAt(kind: Kind, path: readonly (string | number)[]): string | undefined {
  return leafName(kind, schemaAt(kind, path));
}

/** As `leafNameAt`, of a schema. */
export function leafName(kind: Kind, schema: SchemaNode | undefined): string | undefined {
  if (!schema) return undefined;
  if (schema.$ref) return leafRef.exec(schema.$ref)?.[1] ?? leafName(kind, follow(kind, schema.$ref));
  for (const branch of schema.anyOf ?? []) {
    const name = leafName(kind, branch);
    if (name !== undefined) return name;
  }
  return undefined;
}
