import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import { applyEdits, type Finding, waiverEdit } from '../../core/index.ts';
import { diagnosticOf } from '../diagnostics.ts';
import { refactoringActions } from '../refactoring-actions.ts';
import { findingsOf, resultOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';
import { editOf, editOfBoth } from '../workspace-edit.ts';

/** The kind of "fix all that needs no decision", for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.partnership`;

/** textDocument/codeAction: quick fixes, fix all, the page of the rule, and what can be made otherwise. */
export function codeAction(session: Session): void {
  session.connection.onCodeAction(async (params) => {
    await session.roots.ready;
    const { textDocument, range, context } = params;
    const { uri } = textDocument;
    const found = findingsOf(session.roots, uri);
    if (!found) return [];
    const wanted = (kind: string): boolean =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const here = found.findings.filter((finding) => overlaps(finding.range, range));
    const actions: CodeAction[] = [];
    if (wanted(CodeActionKind.QuickFix)) {
      for (const finding of here) {
        const diagnostics = [
          matching(context.diagnostics, finding) ?? diagnosticOf(found.root, finding, session.rulePages),
        ];
        for (const fix of finding.fixes) {
          const edit = fix.other
            ? editOfBoth(session, uri, fix, uriOf(found.root, fix.other.file))
            : editOf(session, uri, fix.edits);
          if (!edit) continue;
          actions.push({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics,
            isPreferred: fix.preferred,
            edit,
          });
        }
        const accept = waiverAction(session, uri, found, finding);
        if (accept) actions.push({ ...accept, kind: CodeActionKind.QuickFix, diagnostics });
        if (session.rulePages !== undefined) {
          const command = {
            title: 'Open the page of the rule',
            command: 'partnership.openRulePage',
            arguments: [finding.rule],
          };
          actions.push({
            title: `What is ${finding.rule}? Open its page`,
            kind: CodeActionKind.QuickFix,
            diagnostics,
            command,
          });
        }
      }
    }
    if (wanted(fixAllKind)) {
      const text = found.source.syntax.text;
      // It may run on every save: what makes a place for something missing, or another file, is for people to ask for.
      const preferred = found.findings.flatMap((finding) =>
        finding.fixes.filter((fix) => fix.preferred && !fix.scaffold && !fix.other).slice(0, 1),
      );
      const edits = nonOverlapping(text, preferred);
      if (edits.length > 0) {
        actions.push({
          title: 'Apply all fixes that need no decision',
          kind: fixAllKind,
          edit: editOf(session, uri, edits),
        });
      }
    }
    return [...actions, ...refactoringActions(session, found, params, wanted)];
  });
}

/**
 * Accepting a finding for a time, with a reason. A client that can ask is sent to its own command; others get the comment
 * with what is to be filled in. What cannot be waived says why, to clients that show it.
 */
function waiverAction(
  session: Session,
  uri: string,
  { root, source }: NonNullable<ReturnType<typeof findingsOf>>,
  finding: Finding,
): CodeAction | undefined {
  if (finding.waived) return undefined;
  const title = `Waive ${finding.rule} here, with a reason and an end`;
  const edit = waiverEdit(resultOf(session.roots, root).workspace, source, finding, {});
  if ('refused' in edit) {
    const shown = session.client.textDocument?.codeAction?.disabledSupport;
    return shown ? { title, disabled: { reason: edit.refused } } : undefined;
  }
  if (!session.options.asksForWaivers) return { title, edit: editOf(session, uri, [edit]) };
  return { title, command: { title, command: 'partnership.waive', arguments: [uri, finding.key] } };
}

/** The edits of as many fixes as can be applied together, in order. */
function nonOverlapping(text: string, fixes: readonly Finding['fixes'][number][]): TextEdit[] {
  const taken: Finding['fixes'][number]['edits'][] = [];
  for (const fix of fixes) if (applyEdits(text, [...taken, fix.edits]).left === 0) taken.push(fix.edits);
  return taken.flat();
}

function matching(diagnostics: readonly Diagnostic[], finding: Finding): Diagnostic | undefined {
  return diagnostics.find((diagnostic) => (diagnostic.data as { key?: string } | undefined)?.key === finding.key);
}

function overlaps(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
