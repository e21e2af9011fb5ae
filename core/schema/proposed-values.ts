import { type Kind, schemaAt } from './shape.ts';
import { type SchemaError, validateKind } from './validate.ts';

/**
 * What the fields would refuse of the values proposed for them: the document is judged once more with every proposal in
 * place, and what is refused there is told at the proposal. `copy` is changed.
 */
export function proposedErrors(kind: Kind, copy: unknown): SchemaError[] {
  const homes = new Map<string, string>();
  replace(copy, '', homes);
  if (homes.size === 0) return [];
  return validateKind(kind, copy).flatMap((error) => {
    for (const [pointer, home] of homes) {
      if (error.instancePath === pointer || error.instancePath.startsWith(`${pointer}/`)) {
        return [{ ...error, instancePath: home + error.instancePath.slice(pointer.length) }];
      }
    }
    return [];
  });

  function replace(value: unknown, pointer: string, into: Map<string, string>): void {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) replace(item, `${pointer}/${index}`, into);
      return;
    }
    const block = value as Record<string, unknown>;
    for (const [name, child] of Object.entries(block))
      if (name !== 'proposed') replace(child, `${pointer}/${escaped(name)}`, into);
    const proposed = (block.proposed as { value?: unknown } | null | undefined)?.value;
    if (proposed === null || typeof proposed !== 'object' || Array.isArray(proposed)) return;
    for (const [name, child] of Object.entries(proposed)) {
      // A name that the block does not have is told as such.
      if (schemaAt(kind, [...steps(pointer), name]) === undefined) continue;
      block[name] = child;
      into.set(`${pointer}/${escaped(name)}`, `${pointer}/proposed/value/${escaped(name)}`);
    }
  }
}

function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}

function steps(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
