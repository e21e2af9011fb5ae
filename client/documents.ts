import { type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';

export const languageId = 'partnership';

/**
 * Which documents are the server's: partnership files and their CSV files, where they can be edited. Older states of a
 * file, as a diff shows them, are left alone: their findings would stand beside those of the file itself.
 */
export function documentSelector(): TextDocumentFilter[] {
  const schemes = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote']);
  for (const folder of workspace.workspaceFolders ?? []) schemes.add(folder.uri.scheme);
  return [...schemes].flatMap((scheme) => [
    { scheme, language: languageId },
    { scheme, pattern: '**/*.{actuals,log}.csv' },
  ]);
}

export function isDefinition(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === languageId;
}

/** The editor with a definition that a command without an argument is meant for: the active one, else a visible one. */
export function definitionEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (isDefinition(active?.document)) return active;
  return window.visibleTextEditors.find(({ document }) => isDefinition(document));
}
