import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { forms, rangeOf } from '../../core/index.ts';
import { type FormEditParams, type FormEditResult, formMessages } from '../form-protocol.ts';
import { resultOf, sourceOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** partnership/formEdit: the edit of the text that a change of a form makes, or why there is none. */
export function formEdit(session: Session): void {
  const { client, connection, documents, roots } = session;
  connection.onRequest<FormEditResult, void>(
    formMessages.edit,
    async ({ uri, document, change }: FormEditParams): Promise<FormEditResult> => {
      await roots.ready;
      const found = sourceOf(roots, uri);
      if (!found) return null;
      const { root, source } = found;
      const { workspace } = resultOf(roots, root);
      const form = forms.formOf(workspace, source, [], document);
      if (!form) return null;
      const made = forms.formEdit(workspace.sources, form, change);
      if ('refused' in made) return made;
      const lineStarts = root.sources.get(made.file)?.syntax.lineStarts ?? [];
      const edits = made.edits.map((edit) => ({ range: rangeOf(lineStarts, edit), newText: edit.text }));
      const target = uriOf(root, made.file);
      const version = documents.get(target)?.version ?? null;
      const edit: WorkspaceEdit = client.workspace?.workspaceEdit?.documentChanges
        ? { documentChanges: [TextDocumentEdit.create({ uri: target, version }, edits)] }
        : { changes: { [target]: edits } };
      return { edit };
    },
  );
}
