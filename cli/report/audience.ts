import type { SourceFile } from '../../core/index.ts';

/**
 * The files as the provider may see them: without the documents that are marked `audience: client`, and without all that
 * reading found in them. Nothing can be derived from what is not there.
 */
export function forProvider(sources: readonly SourceFile[]): SourceFile[] {
  return sources.map((source) => {
    const hidden = new Set(
      source.documents
        .filter(({ held }) => (held.data as { audience?: string }).audience === 'client')
        .map(({ index }) => index),
    );
    if (hidden.size === 0) return source;
    return {
      ...source,
      documents: source.documents.filter(({ index }) => !hidden.has(index)),
      problems: source.problems.filter(({ document }) => !hidden.has(document)),
    };
  });
}
