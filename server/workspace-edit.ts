import {
  CreateFile,
  ResourceOperationKind,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { OfferedFix } from '../core/index.ts';
import type { Session } from './session.ts';

/** The edit as one that a client refuses when the document has moved on. */
export function editOf(session: Session, uri: string, edits: TextEdit[]): WorkspaceEdit {
  if (!session.client.workspace?.workspaceEdit?.documentChanges) return { changes: { [uri]: edits } };
  const version = session.documents.get(uri)?.version ?? null;
  return { documentChanges: [TextDocumentEdit.create({ uri, version }, edits)] };
}

/** The edit of two files, one of which may be made; undefined for a client that makes no files. */
export function editOfBoth(
  session: Session,
  uri: string,
  { edits, other }: Pick<OfferedFix, 'edits' | 'other'>,
  otherUri: string,
): WorkspaceEdit | undefined {
  const able = session.client.workspace?.workspaceEdit;
  if (!other || !able?.documentChanges) return undefined;
  const version = (of: string): number | null => session.documents.get(of)?.version ?? null;
  const own = edits.length > 0 ? [TextDocumentEdit.create({ uri, version: version(uri) }, edits)] : [];
  if ('edits' in other)
    return {
      documentChanges: [TextDocumentEdit.create({ uri: otherUri, version: version(otherUri) }, other.edits), ...own],
    };
  if (!able.resourceOperations?.includes(ResourceOperationKind.Create)) return undefined;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      CreateFile.create(otherUri, { overwrite: false, ignoreIfExists: false }),
      TextDocumentEdit.create({ uri: otherUri, version: null }, [
        { range: { start, end: start }, newText: other.text },
      ]),
      ...own,
    ],
  };
}
