import type { CodeAction, Range } from 'vscode-languageserver';
import { offsetAt, type Refactoring, refactoringsAt } from '../core/index.ts';
import { sourcesIn } from './place.ts';
import { type findingsOf, uriOf } from './roots.ts';
import type { Session } from './session.ts';
import { editOf, editOfBoth } from './workspace-edit.ts';

/** The kinds of what can be made otherwise. */
export const refactoringKinds: Refactoring['kind'][] = [
  'refactor.extract',
  'refactor.inline',
  'refactor.rewrite',
  'source.organizeSections',
];

/** What can be made otherwise at the start of a range. What cannot says why, to clients that show it. */
export function refactoringActions(
  session: Session,
  { root, source }: NonNullable<ReturnType<typeof findingsOf>>,
  uri: string,
  { start }: Range,
  wanted: (kind: string) => boolean,
): CodeAction[] {
  if (!refactoringKinds.some(wanted)) return [];
  const { lineStarts, text } = source.syntax;
  const shown = session.client.textDocument?.codeAction?.disabledSupport;
  return refactoringsAt(sourcesIn(root), source, offsetAt(lineStarts, start, text.length))
    .filter(({ kind }) => wanted(kind))
    .flatMap(({ title, kind, refused, edits, other }): CodeAction[] => {
      if (refused !== undefined) return shown ? [{ title, kind, disabled: { reason: refused } }] : [];
      const edit = other
        ? editOfBoth(session, uri, { edits, other }, uriOf(root, other.file))
        : editOf(session, uri, edits);
      return edit ? [{ title, kind, edit }] : [];
    });
}
