import type { AjvError, Validator } from '../generated/validators.js';
import * as validators from '../generated/validators.js';
import { openState } from '../model/leaves.ts';
import { proposalErrors } from './proposals.ts';
import { branchFor, type Kind, leafNameAt, schemaAt } from './shape.ts';

/**
 * One thing that the language refuses. A wrong value gives one error, at the value itself:
 * - `additionalProperties` {additionalProperty}: the block at `instancePath` has no such field
 * - `required` {missingProperty}
 * - `enum` {allowedValues}, `const` {allowedValue}
 * - `type` {type: 'object' | 'array'}: a block or a list was expected
 * - `type`, `pattern`, `format`, `minimum`, `maximum`, `minLength` {leaf}: the value is not such a leaf
 * - `minItems`, `maxItems` {limit}; `anyOf`: none of several forms
 */
export interface SchemaError {
  /** JSON pointer of the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** What the schema of the kind refuses in a plain value; empty when all is well. */
export function validateKind(kind: Kind, value: unknown): SchemaError[] {
  const validate = (validators as unknown as Record<string, Validator>)[kind];
  if (!validate) throw new Error(`No validator for kind ${kind}`);
  const errors = validate(value) ? [] : oneEach(kind, validate.errors ?? [], value);
  return [...errors, ...proposalErrors(kind, value)];
}

/** Ajv says why every branch was refused; people need the one mistake. Values that are open are no mistake, but where only one is possible. */
function oneEach(kind: Kind, errors: readonly AjvError[], value: unknown): SchemaError[] {
  const result: SchemaError[] = [];
  const byPlace = new Map<string, AjvError[]>();
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    if (error.keyword === 'additionalProperties' || error.keyword === 'required') result.push(plain(error));
    else byPlace.set(error.instancePath, [...(byPlace.get(error.instancePath) ?? []), error]);
  }
  for (const [place, here] of byPlace) {
    const fixed = here.some(({ keyword }) => keyword === 'const');
    if (!fixed && openState(valueAt(value, place)) !== undefined) continue;
    result.push(mostTelling(kind, here, value));
  }
  return result;
}

/** A form that matched but for its limits says more than that other forms did not match. */
const telling = [
  'const',
  'enum',
  'minimum',
  'maximum',
  'format',
  'pattern',
  'minLength',
  'minItems',
  'maxItems',
  'type',
  'anyOf',
];

function mostTelling(kind: Kind, errors: readonly AjvError[], value: unknown): SchemaError {
  const [best] = [...errors].sort((a, b) => telling.indexOf(a.keyword) - telling.indexOf(b.keyword)) as [AjvError];
  const { instancePath, keyword } = best;
  if (keyword === 'enum') {
    const schema = schemaAt(kind, pathOf(value, instancePath));
    const allowedValues = schema && branchFor(kind, schema, 'scalar').enum;
    return { instancePath, keyword, params: { allowedValues } };
  }
  if (['const', 'minItems', 'maxItems'].includes(keyword)) return plain(best);
  if (['object', 'array'].includes(String(best.params.type))) return plain(best);
  const leaf = leafNameAt(kind, pathOf(value, best.instancePath));
  return leaf === undefined
    ? plain(best)
    : { instancePath: best.instancePath, keyword: best.keyword, params: { leaf } };
}

function plain({ instancePath, keyword, params }: AjvError): SchemaError {
  return { instancePath, keyword, params };
}

function valueAt(value: unknown, pointer: string): unknown {
  let here = value;
  for (const part of pathOf(value, pointer)) here = (here as Record<string | number, unknown>)[part];
  return here;
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
