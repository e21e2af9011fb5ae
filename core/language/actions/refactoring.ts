import type { OfferedFix, TextEdit } from '../../findings.ts';
import type { OffsetEdit } from '../../fixes/render.ts';
import type { Target } from '../../fixes/target.ts';
import type { DefinitionDocument, SourceFile } from '../../model/document.ts';
import { rangeOf } from '../../syntax/lines.ts';
import type { Path, SyntaxFile } from '../../syntax/tree.ts';

/** A change that somebody asks for at a place, where nothing is wrong; the file says the same afterwards, or asks with `TODO`. */
export interface Refactoring {
  title: string;
  kind: 'refactor.extract' | 'refactor.inline' | 'refactor.rewrite' | 'source.organizeSections';
  /** Changes of the file in which it was asked for; they do not overlap. */
  edits: TextEdit[];
  /** What changes in another file at the same time. */
  other?: NonNullable<OfferedFix['other']>;
  /** Why it cannot be done, where people may wonder; there are no edits then. */
  refused?: string;
}

/** Where a change is asked for. */
export interface Place {
  /** All files of the workspace, in the order of their paths. */
  sources: readonly SourceFile[];
  source: SourceFile;
  document: DefinitionDocument;
  target: Target;
  /** The value at the cursor, or the one whose name it is on. */
  path: Path;
}

export function textEdits({ lineStarts }: SyntaxFile, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(lineStarts, edit), newText: edit.text }));
}

/** A change of one file; none where there is nothing to change. */
export function rewrite(place: Place, title: string, edits: readonly OffsetEdit[] | undefined): Refactoring[] {
  if (!edits || edits.length === 0) return [];
  return [{ title, kind: 'refactor.rewrite', edits: textEdits(place.source.syntax, edits) }];
}
