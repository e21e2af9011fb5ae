import type { FixOperation } from '../findings.ts';
import { nodeAt, type Path, resolveAlias } from '../syntax/tree.ts';
import { isThere, type Target } from './target.ts';

/** What only the client may read, as fields of a partnership. */
const confidential: readonly Path[] = [['exitPlan'], ['alignment', 'culture'], ['lifecycle', 'selection']];

/** The operations that would begin a section that only the client may read, and those that take out its `false` or `TODO`. */
export function beginningSecrets(
  target: Target,
  operations: readonly FixOperation[],
): { begin: FixOperation[]; instead: FixOperation[] } {
  const sections = new Set<Path>();
  const begin = operations.filter((operation) => {
    if (operation.do === 'replace') return false;
    const section = confidential.find((path) => path.every((part, index) => operation.path[index] === part));
    const node = section && nodeAt(target.root, section);
    if (!section || (node && resolveAlias(node).type !== 'scalar')) return false;
    sections.add(section);
    return true;
  });
  const there = [...sections].filter((path) => isThere(target, path));
  return { begin, instead: there.map((path) => ({ do: 'remove', path })) };
}
