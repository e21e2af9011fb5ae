import { keyText, type Path, resolveAlias, type Span, type SyntaxNode } from '../syntax/tree.ts';

/** What stands at an offset of a document. */
export interface Located {
  path: Path;
  /** On the key of the path's last part rather than in its value. */
  onKey: boolean;
  /** The key or scalar that the offset is on. */
  span: Span;
}

/** The deepest key or scalar at an offset, or undefined between them. */
export function locate(root: SyntaxNode | undefined, offset: number): Located | undefined {
  return root && within(root, offset, []);
}

function within(node: SyntaxNode, offset: number, path: Path): Located | undefined {
  if (node.type === 'alias') return covers(node, offset) ? { path, onKey: false, span: node } : undefined;
  if (node.type === 'scalar')
    return covers(node, offset) && node.end > node.start ? { path, onKey: false, span: node } : undefined;
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = within(item, offset, [...path, index]);
      if (found) return found;
    }
    return undefined;
  }
  for (const entry of node.entries) {
    if (entry.mergedBy) continue;
    const here = [...path, keyText(entry.key)];
    if (covers(entry.key, offset)) return { path: here, onKey: true, span: entry.key };
    const found = within(entry.value, offset, here);
    if (found) return found;
  }
  return undefined;
}

function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The scalar value at a located place, through aliases; undefined for a block. */
export function scalarOf(node: SyntaxNode | undefined): string | number | boolean | null | undefined {
  const here = node && resolveAlias(node);
  return here?.type === 'scalar' ? here.value : undefined;
}
