import type { RawFinding } from '../findings.ts';
import { entryOf, resolveAlias, type SyntaxDocument } from '../syntax/tree.ts';
import { type Kind, kinds } from './shape.ts';

/** The kind of a document, or findings that say why it has none. `undefined` stands for a file without any document. */
export function recogniseKind(document: SyntaxDocument | undefined, _index: number, _count: number): { kind?: Kind; findings: RawFinding[] } {
  const entry = document?.root && entryOf(document.root, 'kind');
  const value = entry && resolveAlias(entry.value);
  const kind = kinds.find((candidate) => value?.type === 'scalar' && value.value === candidate);
  return kind ? { kind, findings: [] } : { findings: [] };
}
