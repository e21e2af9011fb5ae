import type { Kind } from '../schema/shape.ts';
import {
  type Entry,
  entryOf,
  nodeAt,
  type Path,
  resolveAlias,
  type SyntaxFile,
  type SyntaxNode,
} from '../syntax/tree.ts';
import { isJson, type Style } from './render.ts';

/** The document in which a change is worked out. */
export interface Target {
  file: SyntaxFile;
  kind: Kind;
  root: SyntaxNode | undefined;
}

/**
 * The block or list at a path, if a change of it changes nothing elsewhere: a place that is reached through an alias
 * or a merge key is used by others as well, so nothing is changed below it.
 */
export function ownAt(target: Target, path: Path): SyntaxNode | undefined {
  let node = target.root;
  for (const part of path) {
    if (!node || node.type === 'alias' || node.type === 'scalar') return undefined;
    if (node.type === 'list') node = typeof part === 'number' ? node.items[part] : undefined;
    else {
      const entry: Entry | undefined = entryOf(node, String(part));
      node = entry?.mergedBy ? undefined : entry?.value;
    }
  }
  return node?.type === 'alias' ? undefined : node;
}

/** Whether anything stands at a path, its own or brought in by an alias or a merge key. */
export function isThere(target: Target, path: Path): boolean {
  return nodeAt(target.root, path) !== undefined;
}

/** How a value at or below a path has to be written. */
export function styleAt(target: Target, path: Path): Style {
  let style: Style = 'block';
  for (let length = 0; length <= path.length; length++) {
    const node = nodeAt(target.root, path.slice(0, length));
    const here = node && resolveAlias(node);
    if (!here || here.type === 'scalar' || !here.flow) continue;
    if (style === 'block') style = 'flow';
    if (here.type === 'map' && isJson(here)) style = 'json';
  }
  return style;
}
