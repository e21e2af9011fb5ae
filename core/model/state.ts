import { nodeAt, type Path, type SyntaxNode } from '../syntax/tree.ts';
import type { Definition, FieldState } from './document.ts';
import type { At, StateOf } from './known.ts';

/** How the fields of a definition stand. */
export function stateIn(root: SyntaxNode | undefined, definition: Definition): StateOf {
  return (at): FieldState => {
    const path = pathIn(definition, at);
    // What holds for a block holds for all in it: `termination: unknown` leaves the notice unknown, not unstated.
    if (definition.open.size + definition.invalid.size > 0) {
      let pointer = '';
      for (const part of path) {
        pointer += `/${part}`;
        const open = definition.open.get(pointer);
        if (open) return open;
        if (definition.invalid.has(pointer)) return 'invalid';
      }
    }
    return nodeAt(root, path) || valueAt(definition, at) !== undefined ? 'stated' : 'absent';
  };
}

/** The path of a place in the document. Throws for an object that is not part of the definition: a fault of the caller. */
export function pathIn(definition: Definition, at: At): Path {
  const [first, ...rest] = at;
  if (first === undefined) return [];
  if (typeof first !== 'object') return at as Path;
  const start = first === definition.data ? [] : definition.pathOf.get(first);
  if (!start) throw new Error('A rule reported at an object that is not part of the definition');
  return [...start, ...(rest as Path)];
}

function valueAt(definition: Definition, at: At): unknown {
  const fromObject = typeof at[0] === 'object';
  let value: unknown = fromObject ? at[0] : definition.data;
  for (const part of fromObject ? at.slice(1) : at) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[part as string];
  }
  return value;
}
