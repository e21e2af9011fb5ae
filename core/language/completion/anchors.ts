import type { LooseDocument } from '../../syntax/read-loosely.ts';
import { keyText, type SyntaxNode } from '../../syntax/tree.ts';
import type { ValueOffer } from './item.ts';

/** What `*` may stand for here: everything named with `&` above; blocks first where a block belongs. */
export function aliases({ anchors }: LooseDocument, offset: number, wanted: 'map' | 'list' | 'scalar'): ValueOffer[] {
  const seen = new Set<string>();
  return anchors
    .filter(({ at, node }) => at < offset && !(node.start <= offset && offset <= node.end))
    .reverse()
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, node }) => ({
      label: `*${name}`,
      kind: 'reference',
      detail: shown(node),
      snippet: `*${name}`,
      rank: node.type === wanted ? 0 : 1,
    }));
}

/** A value in a few words. */
function shown(node: SyntaxNode): string {
  if (node.type === 'map')
    return node.entries
      .map(({ key }) => keyText(key))
      .join(', ')
      .slice(0, 60);
  if (node.type === 'list') return `${node.items.length} items`;
  return node.type === 'scalar' ? String(node.value).slice(0, 60) : '';
}
