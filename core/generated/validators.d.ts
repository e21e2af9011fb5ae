// Generated from schemas/src by npm run generate. Do not edit.

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

/** Checks a plain value; afterwards `errors` holds everything that is refused. */
export interface Validator {
  (data: unknown): boolean;
  errors: SchemaError[] | null;
}

export declare const Partnership: Validator;
export declare const Provider: Validator;
export declare const Portfolio: Validator;
export declare const KpiCatalogue: Validator;
export declare const Actuals: Validator;
export declare const Log: Validator;
export declare const Policy: Validator;
