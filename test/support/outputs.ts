import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { root } from './cli.ts';

/** What the command line prints as JSON. */
export type Output =
  | 'check-output'
  | 'decision-output'
  | 'diff-output'
  | 'health-output'
  | 'portfolio-output'
  | 'rebalance-output'
  | 'simulate-output';

const names: readonly Output[] = [
  'check-output',
  'decision-output',
  'diff-output',
  'health-output',
  'portfolio-output',
  'rebalance-output',
  'simulate-output',
];
const validators = new Map<Output, ValidateFunction[]>();

/** Fails unless an output follows its published schema, and the schema speaks of everything in it. */
export function assertOutput(name: Output, data: unknown): void {
  if (validators.size === 0) {
    const [open, closed] = [compiler(false), compiler(true)];
    for (const one of names) validators.set(one, [open(one), closed(one)]);
  }
  assert.ok(validators.has(name), name);
  for (const validate of validators.get(name) ?? [])
    assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
}

/** A compiler of the schemas; closed, nothing may stand in an output that they do not describe. */
function compiler(closed: boolean): (name: Output) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const ids = names.map((name) => {
    const schema = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'), (_key, value) =>
      closed && typeof value?.properties === 'object' && value.type === 'object'
        ? { ...value, additionalProperties: false }
        : value,
    ) as { $id: string };
    ajv.addSchema(schema);
    return [name, schema.$id] as const;
  });
  return (name) => {
    const validate = ajv.getSchema(new Map(ids).get(name) ?? '');
    assert.ok(validate, name);
    return validate;
  };
}
