import type { Lost } from '../syntax/recover.ts';
import { entryOf, nodeAt, type Path, type SyntaxNode } from '../syntax/tree.ts';
import { branchFor, type Kind, schemaAt } from './shape.ts';
import { nearest } from './suggest.ts';

/**
 * The places of which nothing is known because their lines could not be read: neither stated nor absent. Undefined where
 * it cannot be told what the lines were about, so that nothing of the document can be judged.
 */
export function lostPaths(kind: Kind, root: SyntaxNode, lost: readonly Lost[]): Path[] | undefined {
  const paths: Path[] = [];
  for (const { container, word, bare } of lost) {
    const schema = schemaAt(kind, container);
    const block = nodeAt(root, container);
    const names = Object.keys((schema && branchFor(kind, schema, 'map').properties) ?? {}).filter(
      (name) => !entryOf(block, name),
    );
    // A word alone is a name that is being typed: as long as it is none that is known, nothing is stated by it.
    const begun = names.filter((name) => word !== '' && name.startsWith(word));
    const near = nearest(word, names);
    const meant = names.includes(word) ? [word] : bare ? [] : [...new Set([...(near ? [near] : []), ...begun])];
    // Without these nobody knows which document it is.
    if (container.length === 0 && meant.some((name) => name === 'kind' || name === 'name')) return undefined;
    if (meant.length > 0) paths.push(...meant.map((name) => [...container, name]));
    else if (!bare && container.length > 0) paths.push(container);
    else if (!bare) return undefined;
  }
  return paths;
}
