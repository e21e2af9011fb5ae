import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { addRoot, removeRoot, setText } from '../roots.ts';
import type { Session } from '../session.ts';

/** Which files the client is asked to watch. */
const watched = ['**/*.partnership.{yaml,yml,json}', '**/*.actuals.csv', '**/*.log.csv'];

/** Keeps the server's picture of the files: what is open, what changes on disk, which folders there are. */
export function sync(session: Session): void {
  const { connection, documents, roots } = session;
  const tell = (): void => {
    for (const listener of [...session.changed]) listener();
  };
  documents.onDidChangeContent(({ document }) => {
    if (setText(roots, document.uri, document.getText())) tell();
  });
  documents.onDidClose(async ({ document }) => {
    // Unsaved changes are gone; the disk counts again.
    if (setText(roots, document.uri, await roots.host.readOne(document.uri))) tell();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    let changed = false;
    for (const { uri, type } of changes) {
      if (documents.get(uri)) continue;
      const text = type === FileChangeType.Deleted ? undefined : await roots.host.readOne(uri);
      changed = setText(roots, uri, text) || changed;
    }
    if (changed) tell();
  });
  connection.onInitialized(async () => {
    if (session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      });
    }
    if (session.client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        for (const folder of removed) removeRoot(roots, folder.uri);
        roots.ready = Promise.all(added.map((folder) => addRoot(roots, folder.uri))).then(() => undefined);
        await roots.ready;
        tell();
      });
    }
    await roots.ready;
    tell();
  });
}
