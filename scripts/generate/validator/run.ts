// What a validator does. It is bundled with the table of the language into core/generated/validators.js.
import { isRealDate } from './date.ts';
import type { Entry, LeafForm, Table, TableBlock } from './table.ts';

/** One thing that the language refuses, in the form that Ajv gives its errors. */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface Validator {
  (data: unknown): boolean;
  errors: SchemaError[] | null;
}

type Mapping = Record<string, unknown>;

const has = Object.prototype.hasOwnProperty;

/** Makes the validator of each kind. A wrong value gives one error, at the value that is wrong. */
export function makeValidators(table: Table): Record<string, Validator> {
  const open = new RegExp(table.open, 'u');
  const patterns = new Map<string, RegExp>();
  let errors: SchemaError[] = [];

  const refuse = (instancePath: string, keyword: string, params: Mapping): void => {
    errors.push({ instancePath, keyword, params });
  };

  const matches = (pattern: string, text: string): boolean => {
    let compiled = patterns.get(pattern);
    if (compiled === undefined) {
      compiled = new RegExp(pattern, 'u');
      patterns.set(pattern, compiled);
    }
    return compiled.test(text);
  };

  /** The keyword that refuses a value, or undefined. */
  const formRefuses = (form: LeafForm, data: unknown): string | undefined => {
    if (form.type === 'integer' ? !Number.isInteger(data) : typeof data !== form.type) return 'type';
    if (typeof data === 'number') {
      if (!Number.isFinite(data)) return 'type';
      if (form.minimum !== undefined && data < form.minimum) return 'minimum';
      if (form.maximum !== undefined && data > form.maximum) return 'maximum';
    }
    if (typeof data === 'string') {
      if (form.minLength !== undefined && data.length < form.minLength) return 'minLength';
      if (form.pattern !== undefined && !matches(form.pattern, data)) return 'pattern';
      if (form.format === 'date' && !isRealDate(data)) return 'format';
    }
    return undefined;
  };

  const leaf = (name: string, data: unknown, path: string): void => {
    if (typeof data === 'string' && open.test(data)) return;
    let reason = 'type';
    for (const form of table.leaves[name] ?? []) {
      const keyword = formRefuses(form, data);
      if (keyword === undefined) return;
      if (keyword !== 'type') reason = keyword;
    }
    refuse(path, reason, { leaf: name });
  };

  /** Checks a mapping or a list, or what may stand in its place; true when its content is to be looked at. */
  const structure = (data: unknown, type: 'object' | 'array', path: string): boolean => {
    const found = Array.isArray(data) ? 'array' : data === null ? 'null' : typeof data;
    if (found === type) return true;
    if (typeof data !== 'string') refuse(path, 'type', { type });
    else if (!open.test(data)) refuse(path, 'type', { type });
    return false;
  };

  const fields = (block: TableBlock, data: Mapping, path: string): void => {
    for (const name of block.required ?? []) {
      if (!has.call(data, name)) refuse(path, 'required', { missingProperty: name });
    }
    for (const key of Object.keys(data)) {
      const value = data[key];
      if (value === undefined) continue;
      const at = `${path}/${escapeKey(key)}`;
      if (has.call(block.fields, key)) entry(block.fields[key] as Entry, value, at);
      else if (!block.bare && key === 'proposed') proposed(block, value, at);
      else if (!block.bare && has.call(table.every, key)) entry(table.every[key] as Entry, value, at);
      else refuse(path, 'additionalProperties', { additionalProperty: key });
    }
  };

  const proposed = (beside: TableBlock, data: unknown, path: string): void => {
    if (!structure(data, 'object', path)) return;
    const { value, ...rest } = data as Mapping;
    fields(table.blocks[table.proposed] as TableBlock, rest, path);
    if (value === undefined || !structure(value, 'object', `${path}/value`)) return;
    for (const key of Object.keys(value as Mapping)) {
      if (!has.call(beside.fields, key)) refuse(`${path}/value`, 'additionalProperties', { additionalProperty: key });
    }
  };

  const entry = (node: Entry, data: unknown, path: string): void => {
    if (typeof node === 'string') leaf(node, data, path);
    else if ('block' in node) {
      if (node.orFalse && typeof data === 'boolean') {
        if (data) refuse(path, 'const', { allowedValue: false });
      } else if (structure(data, 'object', path)) fields(table.blocks[node.block] as TableBlock, data as Mapping, path);
    } else if ('list' in node) {
      if (!structure(data, 'array', path)) return;
      const items = data as unknown[];
      if (node.min !== undefined && items.length < node.min) refuse(path, 'minItems', { limit: node.min });
      if (node.max !== undefined && items.length > node.max) refuse(path, 'maxItems', { limit: node.max });
      for (let index = 0; index < items.length; index += 1) entry(node.list, items[index], `${path}/${index}`);
    } else if ('values' in node) {
      if (typeof data === 'string' && (node.values.includes(data) || open.test(data))) return;
      refuse(path, 'enum', { allowedValues: node.values });
    } else if ('sides' in node) {
      const pair = typeof data === 'object' && data !== null && !Array.isArray(data);
      entry(pair ? node.sides : node.one, data, path);
    } else if ('many' in node) entry(Array.isArray(data) ? node.many : node.one, data, path);
    else if ('map' in node) {
      if (!structure(data, 'object', path)) return;
      for (const [key, value] of Object.entries(data as Mapping)) entry(node.map, value, `${path}/${escapeKey(key)}`);
    } else if ('any' in node) any(node.any, data, path);
    else if (data !== node.const) refuse(path, 'const', { allowedValue: node.const });
  };

  const any = (options: Entry[], data: unknown, path: string): void => {
    const before = errors;
    for (const option of options) {
      errors = [];
      entry(option, data, path);
      const fits = errors.length === 0;
      errors = before;
      if (fits) return;
    }
    refuse(path, 'anyOf', {});
  };

  const validators: Record<string, Validator> = {};
  for (const [kind, block] of Object.entries(table.kinds)) {
    const validate: Validator = Object.assign(
      (data: unknown): boolean => {
        errors = [];
        if (typeof data !== 'object' || data === null || Array.isArray(data)) refuse('', 'type', { type: 'object' });
        else fields(table.blocks[block] as TableBlock, data as Mapping, '');
        validate.errors = errors.length > 0 ? errors : null;
        return errors.length === 0;
      },
      { errors: null },
    );
    validators[kind] = validate;
  }
  return validators;
}

function escapeKey(key: string): string {
  return /[~/]/.test(key) ? key.replace(/~/g, '~0').replace(/\//g, '~1') : key;
}
