import { entryOf, nodeAt, type Path, resolveAlias, type Span, type SyntaxNode } from './tree.ts';

/** Where a path passes through an alias or a merge key: the spans of `*name` and `<<`. */
export function usesAlong(root: SyntaxNode, path: Path): Span[] {
  const uses: Span[] = [];
  let node: SyntaxNode = root;
  for (const part of path) {
    const here = resolveAlias(node);
    const entry = here.type === 'map' ? entryOf(here, String(part)) : undefined;
    if (entry?.mergedBy) uses.push(entry.mergedBy);
    const next = here.type === 'list' && typeof part === 'number' ? here.items[part] : entry?.value;
    if (!next) break;
    if (next.type === 'alias') uses.push({ start: next.start, end: next.end });
    node = next;
  }
  return uses;
}

/** The path at which the value at a path was written, when an alias or a merge key brings it to where it is used. */
export function writtenPath(root: SyntaxNode, path: Path): Path {
  if (usesAlong(root, path).length === 0) return path;
  const node = nodeAt(root, path);
  return (node && pathTo(root, resolveAlias(node))) ?? path;
}

function pathTo(node: SyntaxNode, wanted: SyntaxNode): Path | undefined {
  if (node === wanted) return [];
  if (node.type === 'map') {
    for (const { key, value, mergedBy } of node.entries) {
      const rest = mergedBy ? undefined : pathTo(value, wanted);
      if (rest) return [String(key.value ?? ''), ...rest];
    }
  } else if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) {
      const rest = pathTo(item, wanted);
      if (rest) return [index, ...rest];
    }
  }
  return undefined;
}

/**
 * The path of the value at an offset: the innermost entry or item that holds it, but the outermost of those whose value
 * starts exactly there.
 */
export function pathAt(root: SyntaxNode, offset: number): Path {
  const path: (string | number)[] = [];
  let node: SyntaxNode = root;
  for (;;) {
    if (node.type === 'map') {
      const entry = node.entries.find(
        ({ key, value, mergedBy }) => !mergedBy && key.start <= offset && offset <= Math.max(key.end, value.end),
      );
      if (!entry) return path;
      path.push(String(entry.key.value ?? ''));
      if (entry.value.start >= offset) return path;
      node = entry.value;
    } else if (node.type === 'list') {
      const index: number = node.items.findIndex((item) => item.start <= offset && offset <= item.end);
      const item: SyntaxNode | undefined = node.items[index];
      if (!item) return path;
      path.push(index);
      if (item.start === offset && item.type === 'scalar') return path;
      node = item;
    } else return path;
  }
}
