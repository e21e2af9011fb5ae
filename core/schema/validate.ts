import { isDay } from '../model/dates.ts';
import { openState } from '../model/leaves.ts';
import { type Form, follow, formOf, type Kind, leafName, type SchemaNode, schemaOfKind } from './shape.ts';

/**
 * One thing that the language refuses. A wrong value gives one error, at the value itself:
 * - `additionalProperties` {additionalProperty}: the block at `instancePath` has no such field
 * - `required` {missingProperty}
 * - `enum` {allowedValues}, `const` {allowedValue}
 * - `type` {type: 'object' | 'array'}: a block or a list was expected
 * - `type`, `pattern`, `format`, `minimum`, `maximum`, `minLength` {leaf}: the value is not such a leaf
 * - `minItems`, `maxItems` {limit}
 */
export interface SchemaError {
  /** JSON pointer of the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/**
 * What the schema of the kind refuses in a plain value; empty when all is well. Agrees with any validator of JSON Schema
 * on the published schema, and says one thing per mistake where a validator says why each form was refused.
 */
export function validateKind(kind: Kind, value: unknown): SchemaError[] {
  const check: Check = { kind, path: [], ofBlocks: [], ofValues: [] };
  visit(check, schemaOfKind(kind), value);
  return [...check.ofBlocks, ...check.ofValues];
}

interface Check {
  kind: Kind;
  /** Where the value stands that is being looked at. */
  path: (string | number)[];
  /** Names that are unknown or missing. */
  ofBlocks: SchemaError[];
  ofValues: SchemaError[];
}

type Block = Record<string, unknown>;

function visit(check: Check, field: SchemaNode, value: unknown): void {
  const schema = formFor(check.kind, field, value);
  const { properties, additionalProperties, items } = schema;
  if ('const' in schema) {
    if (value !== schema.const) refuse(check, 'const', { allowedValue: schema.const });
  } else if (typeof value === 'string' && openState(value) !== undefined) {
    return; // known not to be known, or to be filled in
  } else if (properties || additionalProperties) {
    if (!isBlock(value)) refuse(check, 'type', { type: 'object' });
    else if (properties) visitBlock(check, schema, properties, value);
    else if (additionalProperties) visitMap(check, additionalProperties, value);
  } else if (items) {
    if (Array.isArray(value)) visitList(check, schema, items, value);
    else refuse(check, 'type', { type: 'array' });
  } else if (schema.enum) {
    if (!schema.enum.includes(value)) refuse(check, 'enum', { allowedValues: schema.enum });
  } else {
    const faults = faultsOf(check.kind, schema, value);
    if (faults.length === 0) return;
    // A form that matched but for its limits says more than that other forms did not match.
    faults.sort((a, b) => telling.indexOf(a) - telling.indexOf(b));
    refuse(check, faults[0] ?? 'type', { leaf: leafName(check.kind, field) });
  }
}

function visitBlock(check: Check, schema: SchemaNode, properties: Record<string, SchemaNode>, value: Block): void {
  const { ofBlocks, path } = check;
  for (const name of schema.required ?? []) {
    if (value[name] === undefined)
      ofBlocks.push({ instancePath: pointer(path), keyword: 'required', params: { missingProperty: name } });
  }
  const names = Object.keys(properties);
  if (names.length === 0) return;
  for (const name of Object.keys(value)) if (!Object.hasOwn(properties, name)) unknownName(check, name);
  for (const name of names) {
    const child = value[name];
    if (child === undefined || !Object.hasOwn(value, name)) continue;
    path.push(name);
    visit(check, properties[name] as SchemaNode, child);
    if (name === 'proposed') visitProposal(check, properties, child);
    path.pop();
  }
}

/** A proposal is about the fields of the block that it stands in. */
function visitProposal(check: Check, properties: Record<string, SchemaNode>, proposal: unknown): void {
  const value = isBlock(proposal) ? proposal.value : undefined;
  if (!isBlock(value)) return;
  check.path.push('value');
  for (const name of Object.keys(value))
    if (!Object.hasOwn(properties, name) || isEverywhere(properties[name])) unknownName(check, name);
  check.path.pop();
}

/** `source`, `note` and `proposed` may stand in every block. */
function isEverywhere(property: SchemaNode | undefined): boolean {
  return property?.$ref?.includes('/every.') === true;
}

function visitMap(check: Check, schema: SchemaNode, value: Block): void {
  for (const [name, child] of Object.entries(value)) {
    check.path.push(name);
    visit(check, schema, child);
    check.path.pop();
  }
}

function visitList(check: Check, schema: SchemaNode, items: SchemaNode, value: readonly unknown[]): void {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems) refuse(check, 'minItems', { limit: minItems });
  if (value.length > maxItems) refuse(check, 'maxItems', { limit: maxItems });
  for (let index = 0; index < value.length; index++) {
    check.path.push(index);
    visit(check, items, value[index]);
    check.path.pop();
  }
}

/** The schema that a value is judged by: references followed, and of several forms the one that the value has. */
function formFor(kind: Kind, field: SchemaNode, value: unknown): SchemaNode {
  let schema = field;
  while (schema.$ref) schema = follow(kind, schema.$ref) ?? {};
  if (!schema.anyOf || schema['x-type']) return schema;
  const form = Array.isArray(value) ? 'list' : isBlock(value) ? 'map' : 'scalar';
  // `false` beside a block: nothing but `false` is said without a block.
  const orFalse = schema.anyOf.some((option) => option.const === false) && typeof value !== 'boolean';
  const options = schema.anyOf.filter((option) => !(orFalse && option.const === false));
  const having = (wanted: Form): SchemaNode[] => options.filter((option) => formOf(kind, option) === wanted);
  const fitting = [having(form), having('scalar'), options].find(({ length }) => length > 0) ?? [];
  return fitting.length > 1 ? { anyOf: fitting } : formFor(kind, fitting[0] ?? {}, value);
}

/** Why none of the forms of a leaf fits; empty when one does. */
function faultsOf(kind: Kind, schema: SchemaNode, value: unknown): string[] {
  if (schema.$ref) return faultsOf(kind, follow(kind, schema.$ref) ?? {}, value);
  if (!schema.anyOf) return leafFaults(schema, value);
  const faults: string[] = [];
  for (const form of schema.anyOf) {
    const own = faultsOf(kind, form, value);
    if (own.length === 0) return own;
    faults.push(...own);
  }
  return faults;
}

function leafFaults(leaf: SchemaNode, value: unknown): string[] {
  if (!hasType(leaf.type, value)) return ['type'];
  const faults: string[] = [];
  if (typeof value === 'number') {
    if (value < (leaf.minimum ?? value)) faults.push('minimum');
    if (value > (leaf.maximum ?? value)) faults.push('maximum');
  }
  if (typeof value === 'string') {
    if (value.length < (leaf.minLength ?? 0)) faults.push('minLength');
    if (leaf.pattern !== undefined && !regExp(leaf.pattern).test(value)) faults.push('pattern');
    if (leaf.format === 'date' && !isDay(value)) faults.push('format');
  }
  return faults;
}

const telling = ['minimum', 'maximum', 'format', 'pattern', 'minLength', 'type'];

function hasType(type: string | undefined, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return type === undefined || typeof value === type;
}

const regExps = new Map<string, RegExp>();

function regExp(pattern: string): RegExp {
  const known = regExps.get(pattern) ?? new RegExp(pattern, 'u');
  regExps.set(pattern, known);
  return known;
}

function isBlock(value: unknown): value is Block {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function refuse(check: Check, keyword: string, params: Record<string, unknown>): void {
  check.ofValues.push({ instancePath: pointer(check.path), keyword, params });
}

function unknownName({ ofBlocks, path }: Check, name: string): void {
  const params = { additionalProperty: name };
  ofBlocks.push({ instancePath: pointer(path), keyword: 'additionalProperties', params });
}

function pointer(path: Check['path']): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** A JSON pointer as a path: places of a list as numbers. */
export function pathOf(value: unknown, pointer: string): (string | number)[] {
  const path: (string | number)[] = [];
  let here = value;
  for (const escaped of pointer.split('/').slice(1)) {
    const part = escaped.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(Array.isArray(here) ? Number(part) : part);
    here = here !== null && typeof here === 'object' ? (here as Record<string, unknown>)[part] : undefined;
  }
  return path;
}
