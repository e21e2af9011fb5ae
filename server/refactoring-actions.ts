import { type CodeAction, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import { offsetAt, type Refactoring, refactoringsAt, sortSections } from '../core/index.ts';
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

/** What can be made otherwise at the start of a range, or in the file. What cannot says why, to clients that show it. */
export function refactoringActions(
  session: Session,
  { root, source }: NonNullable<ReturnType<typeof findingsOf>>,
  { textDocument: { uri }, range: { start }, context }: CodeActionParams,
  wanted: (kind: string) => boolean,
): CodeAction[] {
  if (!refactoringKinds.some(wanted)) return [];
  const { lineStarts, text } = source.syntax;
  const shown = session.client.textDocument?.codeAction?.disabledSupport;
  const here = refactoringsAt(sourcesIn(root), source, offsetAt(lineStarts, start, text.length));
  // As the cursor moves, nobody is shown what concerns the whole file; on save it is asked for by its kind.
  const unasked = context.triggerKind === CodeActionTriggerKind.Automatic && !context.only;
  return [...here, ...(unasked || !wanted('source.organizeSections') ? [] : sortSections(source))]
    .filter(({ kind }) => wanted(kind))
    .flatMap(({ title, kind, refused, edits, other }): CodeAction[] => {
      if (refused !== undefined) return shown ? [{ title, kind, disabled: { reason: refused } }] : [];
      const edit = other
        ? editOfBoth(session, uri, { edits, other }, uriOf(root, other.file))
        : editOf(session, uri, edits);
      return edit ? [{ title, kind, edit }] : [];
    });
}
