import type { Kind } from '../../schema/shape.ts';
import { patterns } from './patterns.ts';
import { sectionsOf } from './sections.ts';
import type { Snippet } from './snippet.ts';

const known = new Map<Kind, readonly Snippet[]>();

/** All snippets of a kind of document: the common patterns, then a section for each that no pattern writes better. */
export function snippetsOf(kind: Kind): readonly Snippet[] {
  const before = known.get(kind);
  if (before) return before;
  const own = patterns.filter((pattern) => pattern.kind === kind);
  const written = new Set(own.filter(({ at }) => at === '').flatMap(({ entries }) => entries.map(([key]) => key)));
  const all = [...own, ...sectionsOf(kind, written)];
  known.set(kind, all);
  return all;
}

/** The snippets that fit into a block, by its place in words: `governance`, `scope.[]`, empty for the document. */
export function snippetsIn(kind: Kind, at: string): readonly Snippet[] {
  return snippetsOf(kind).filter((snippet) => snippet.at === at);
}
