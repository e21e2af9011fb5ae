import * as validators from '../generated/validators.js';
import type { SchemaError, Validator } from '../generated/validators.js';
import type { Kind } from './shape.ts';

/** What the schema of the kind refuses in a plain value; empty when all is well. */
export function validateKind(kind: Kind, value: unknown): readonly SchemaError[] {
  const validate = (validators as unknown as Record<string, Validator>)[kind];
  if (!validate) throw new Error(`No validator for kind ${kind}`);
  return validate(value) ? [] : (validate.errors ?? []);
}
