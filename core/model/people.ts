import type { Person } from '../generated/types.ts';
import type { SourceFile } from './document.ts';
import { isKind } from './facts.ts';

const known = new WeakMap<readonly SourceFile[], Person[]>();

/** Everybody whom any definition, provider or portfolio of the workspace lists. */
export function peopleOf(sources: readonly SourceFile[]): Person[] {
  const before = known.get(sources);
  if (before) return before;
  const people = sources.flatMap((source) =>
    source.documents.flatMap((document) =>
      isKind(document, 'Partnership') || isKind(document, 'Provider') || isKind(document, 'Portfolio')
        ? ((document.held.data.people ?? []) as Person[])
        : [],
    ),
  );
  known.set(sources, people);
  return people;
}
