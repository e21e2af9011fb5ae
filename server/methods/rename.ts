import {
  LSPErrorCodes,
  RenameFile,
  ResourceOperationKind,
  ResponseError,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Range, type Renaming, rangeOf, renamableAt, rename as renameAt } from '../../core/index.ts';
import { askedAt } from '../place.ts';
import { type Root, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/prepareRename and textDocument/rename. What may not be renamed is refused with the reason. */
export function rename(session: Session): void {
  const { connection } = session;
  connection.onPrepareRename(async (params): Promise<{ range: Range; placeholder: string } | null> => {
    const asked = await askedAt(session, params);
    if (!asked) return null;
    const found = renamableAt(asked.sources, asked.source, asked.offset);
    if ('refused' in found) throw because(found.refused);
    return found;
  });
  connection.onRenameRequest(async (params): Promise<WorkspaceEdit | null> => {
    const asked = await askedAt(session, params);
    if (!asked) return null;
    const renaming = renameAt(asked.sources, asked.source, asked.offset, params.newName);
    if ('refused' in renaming) throw because(renaming.refused);
    return editOf(session, asked.root, renaming);
  });
}

function because(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** All files at once, each as it was when the edit was worked out, so that an editor can take it back as one. */
function editOf({ client, documents }: Session, root: Root, { edits, files }: Renaming): WorkspaceEdit {
  const able = client.workspace?.workspaceEdit;
  const [table] = files;
  if (table && !(able?.documentChanges && able.resourceOperations?.includes(ResourceOperationKind.Rename)))
    throw because(
      `${table.from} says by its name whose it is, and this editor renames no files. Rename it to ${table.to} first.`,
    );
  const changed = [...edits].map(([path, changes]): [string, TextEdit[]] => {
    const lineStarts = root.sources.get(path)?.syntax.lineStarts ?? [];
    return [uriOf(root, path), changes.map((change) => ({ range: rangeOf(lineStarts, change), newText: change.text }))];
  });
  if (!able?.documentChanges) return { changes: Object.fromEntries(changed) };
  return {
    documentChanges: [
      ...changed.map(([uri, changes]) =>
        TextDocumentEdit.create({ uri, version: documents.get(uri)?.version ?? null }, changes),
      ),
      ...files.map(({ from, to }) => RenameFile.create(uriOf(root, from), uriOf(root, to), { overwrite: false })),
    ],
  };
}
