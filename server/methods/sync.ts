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
  /** Reads from the disk one after the other; whoever asks meanwhile is answered with what was read. */
  const inTurn = (read: () => Promise<boolean>): void => {
    roots.ready = roots.ready.then(read).then((changed) => {
      if (changed) tell();
    });
  };
  documents.onDidChangeContent(({ document }) => {
    if (setText(roots, document.uri, document.getText())) tell();
  });
  documents.onDidClose(({ document }) => {
    // Unsaved changes are gone; the disk counts again.
    inTurn(async () => {
      const text = await roots.host.readOne(document.uri);
      return documents.get(document.uri) === undefined && setText(roots, document.uri, text);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    inTurn(async () => {
      let changed = false;
      for (const { uri, type } of changes) {
        const text = type === FileChangeType.Deleted ? undefined : await roots.host.readOne(uri);
        // What is open counts; it may have been opened meanwhile.
        if (documents.get(uri)) continue;
        changed = setText(roots, uri, text) || changed;
      }
      return changed;
    });
  });
  connection.onInitialized(async () => {
    if (session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      });
    }
    if (session.client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) removeRoot(roots, folder.uri);
        inTurn(async () => {
          await Promise.all(added.map((folder) => addRoot(roots, folder.uri)));
          return true;
        });
      });
    }
    await roots.ready;
    tell();
  });
}
