import { type Range, type Uri, ViewColumn, window, workspace } from 'vscode';

/** Shows a place in the editor that has the file open already, else in the first column. */
export async function reveal(uri: Uri, range: Range): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const open = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === document.uri.toString());
  const viewColumn = open?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(document, { viewColumn, selection: range });
}
