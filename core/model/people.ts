import type { Person } from '../generated/types.ts';
import type { SourceFile } from './document.ts';
import { isKind } from './facts.ts';

/** Everybody whom any definition, provider or portfolio of the workspace lists. */
export function peopleOf(sources: readonly SourceFile[]): Person[] {
  return sources.flatMap((source) =>
    source.documents.flatMap((document) =>
      isKind(document, 'Partnership') || isKind(document, 'Provider') || isKind(document, 'Portfolio') ? ((document.held.data.people ?? []) as Person[]) : [],
    ),
  );
}
