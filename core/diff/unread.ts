import type { SourceFile } from '../model/document.ts';

/** Files of a version of which some part could not be read, each in a sentence: what changed in them is not known. */
export function unreadIn(sources: readonly SourceFile[], version: string): string[] {
  return unreadFiles(sources).map(
    ({ path }) => `${path} cannot be read in full in ${version}: what changed in it is not complete.`,
  );
}

/** Files of which some part could not be read. */
export function unreadFiles(sources: readonly SourceFile[]): SourceFile[] {
  return sources.filter(
    ({ documents, syntax, problems }) =>
      documents.some(({ lost }) => lost !== undefined) ||
      (problems.some(({ severity }) => severity === 'error') &&
        documents.length < Math.max(1, syntax.documents.length)),
  );
}
