import { Ajv2020 } from 'ajv/dist/2020.js';
import { isRealDate } from './date.ts';

/** The keywords of the language that carry facts for tools and validate nothing. */
export const ANNOTATIONS = ['x-type', 'x-ref', 'x-defines', 'x-key', 'x-name', 'x-also', 'enumDescriptions'];

/** A strict Ajv for JSON Schema 2020-12 that knows the language's own annotations. */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  for (const keyword of ANNOTATIONS) ajv.addKeyword({ keyword });
  ajv.addFormat('date', isRealDate);
  return ajv;
}
