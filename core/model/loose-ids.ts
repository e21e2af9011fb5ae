import { reachOf } from '../syntax/problems.ts';
import { keyText, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import type { SourceFile } from './document.ts';

/** What may be declared in files that could only be read in part. */
export interface LooseIds {
  /** Whatever stands where ids stand, of any sort. */
  ids: ReadonlySet<string>;
  /** Whether a file could not be read at all, so that anything may be declared in it. */
  unread: boolean;
}

/**
 * Ids in documents that have mistakes. A list that cannot be read must not make a wall of references that lead to
 * nothing: what looks like an id there counts as declared.
 */
export function looseIds(sources: readonly SourceFile[]): LooseIds {
  const ids = new Set<string>();
  let unread = false;
  for (const source of sources) {
    if (source.syntax.documents.length === 0 && source.problems.some((problem) => problem.severity === 'error'))
      unread = true;
    for (const [index, syntax] of source.syntax.documents.entries()) {
      const read = source.documents.find((document) => document.index === index);
      const doubtful = syntax.problems.some((problem) => reachOf(problem.code) !== 'nothing');
      if (doubtful && !syntax.root) unread = true;
      if (syntax.root && (doubtful || !read || read.held.invalid.size > 0))
        collect(syntax.root, refersToKpis(read?.kind) ? beside : besideKpis, ids);
    }
  }
  return { ids, unread };
}

/** Whether `kpi` refers to one, as in a partnership and in readings; in a catalogue it may be meant to declare one. */
function refersToKpis(kind: string | undefined): boolean {
  return kind === 'Partnership' || kind === 'Actuals';
}

/** Beside what ids are declared. */
const beside = /^(-?id|name|channel)$/i;
const besideKpis = /^(-?id|name|kpi|channel)$/i;

/** All scalars beside such a name, and all names of entries: `people: { ines: … }` is meant to declare ines. */
function collect(node: SyntaxNode, names: RegExp, ids: Set<string>): void {
  if (node.type === 'list') for (const item of node.items) collect(item, names, ids);
  if (node.type !== 'map') return;
  for (const { key, value, mergedBy } of node.entries) {
    const name = keyText(key);
    const here = resolveAlias(value);
    if (here.type === 'scalar') {
      if (names.test(name)) ids.add(String(here.value));
    } else ids.add(name);
    if (!mergedBy && value.type !== 'alias') collect(value, names, ids);
  }
}
