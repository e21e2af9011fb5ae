// Generated from schemas/src by npm run generate. Do not edit.

/** One thing that Ajv refuses; core/schema/validate.ts makes one error per mistake of these. */
export interface AjvError {
  /** JSON pointer of the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Checks a plain value; afterwards `errors` holds everything that is refused. */
export interface Validator {
  (data: unknown): boolean;
  errors?: AjvError[] | null;
}

export declare const Partnership: Validator;
export declare const Provider: Validator;
export declare const Portfolio: Validator;
export declare const KpiCatalogue: Validator;
export declare const Actuals: Validator;
export declare const Log: Validator;
export declare const Policy: Validator;
