import type { FixOperation } from '../findings.ts';
import { pointerOf } from '../model/document.ts';
import type { Path } from '../syntax/tree.ts';

/** An operation, with all that is proposed beside one block as one, and all that is added to one list as one. */
export type Operation =
  | Exclude<FixOperation, { do: 'propose' } | { do: 'append' }>
  | { do: 'propose'; path: Path; value: Record<string, unknown> }
  | { do: 'append'; path: Path; values: unknown[] };

/**
 * Joins operations that would otherwise get in each other's way: several proposals beside one block, several items of
 * one list, several entries of a block that is yet to be made. The first keeps its place.
 */
export function joined(operations: readonly FixOperation[], isThere: (path: Path) => boolean): Operation[] {
  const result: Operation[] = [];
  const firstAt = new Map<string, Operation>();
  const add = (operation: Operation & { path: Path }): void => {
    const place = `${operation.do} ${pointerOf(operation.path)}`;
    if (!firstAt.has(place)) firstAt.set(place, operation);
    result.push(operation);
  };
  for (const operation of operations) {
    if (operation.do === 'propose') {
      const { path, field, value } = operation;
      const known = firstAt.get(`propose ${pointerOf(path)}`);
      if (known?.do === 'propose') known.value[field] = value;
      else add({ do: 'propose', path, value: { [field]: value } });
    } else if (operation.do === 'append' && isThere(operation.path)) {
      const { path, value } = operation;
      const known = firstAt.get(`append ${pointerOf(path)}`);
      if (known?.do === 'append') known.values.push(value);
      else add({ do: 'append', path, values: [value] });
    } else if (operation.do === 'set' || operation.do === 'append') {
      const value = operation.do === 'append' ? [operation.value] : operation.value;
      const whole = inMissingParent(operation.path, value, isThere);
      const known = firstAt.get(`set ${pointerOf(whole.path)}`);
      if (known?.do === 'set' && isMany(known.value) && isMany(whole.value))
        known.value = merged(known.value, whole.value);
      else add({ do: 'set', ...whole });
    } else result.push(operation);
  }
  return result;
}

/** A value with the blocks around it that are yet to be made. */
function inMissingParent(path: Path, value: unknown, isThere: (path: Path) => boolean): { path: Path; value: unknown } {
  let whole = { path, value };
  while (whole.path.length > 1) {
    const parent = whole.path.slice(0, -1);
    const last = whole.path.at(-1);
    if (isThere(parent) || typeof last === 'number' || last === undefined) break;
    whole = { path: parent, value: { [last]: whole.value } };
  }
  return whole;
}

function isMany(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

/** Two blocks as one, or two lists one after the other; where they cannot be both, the later one. */
function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  if (!isMany(one) || !isMany(other) || Array.isArray(one) || Array.isArray(other)) return other;
  const result: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) result[name] = merged(result[name], value);
  return result;
}
