import type { SourceFile } from '../model/document.ts';

/** Files of a version of which some part could not be read, each in a sentence: what changed in them is not known. */
export function unreadIn(sources: readonly SourceFile[], version: string): string[] {
  return sources
    .filter(
      ({ documents, syntax, problems }) =>
        documents.some(({ lost }) => lost !== undefined) ||
        (problems.some(({ severity }) => severity === 'error') &&
          documents.length < Math.max(1, syntax.documents.length)),
    )
    .map(({ path }) => `${path} cannot be read in full in ${version}: what changed in it is not complete.`);
}
