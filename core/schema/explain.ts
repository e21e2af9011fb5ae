import type { RawFinding } from '../findings.ts';
import type { SchemaError } from './validate.ts';
import type { Path, SyntaxNode } from '../syntax/tree.ts';
import type { Kind } from './shape.ts';

/** Findings for what the schema refuses, one per mistake, and the paths whose values must not reach a rule. */
export interface Explained {
  findings: RawFinding[];
  invalid: Path[];
}

/** Turns schema errors into findings on the exact key or value. */
export function explainSchemaErrors(_kind: Kind, errors: readonly SchemaError[], _value: unknown, _root: SyntaxNode, _document: number): Explained {
  return { findings: [], invalid: errors.map((error) => error.instancePath.split('/').slice(1)) };
}
