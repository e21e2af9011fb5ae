import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { addRoot, pathIn, type Root, removeRoot, rereadRoot, rootOf, setText } from '../roots.ts';
import type { Session } from '../session.ts';

/** Which files the client is asked to watch. */
const watched = ['**/*.partnership.{yaml,yml,json}', '**/*.actuals.csv', '**/*.log.csv', '**/.gitignore'];

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
      const anew = new Set<Root>();
      for (const { uri, type } of changes) {
        const root = rootOf(roots, uri);
        // Whether a new file counts is for the folder to say: git may ignore it.
        const isNew = root !== undefined && type !== FileChangeType.Deleted && !root.sources.has(pathIn(root, uri));
        if (root && (isNew || uri.endsWith('/.gitignore'))) {
          anew.add(root);
          continue;
        }
        const text = type === FileChangeType.Deleted ? undefined : await roots.host.readOne(uri);
        // What is open counts; it may have been opened meanwhile.
        if (documents.get(uri)) continue;
        changed = setText(roots, uri, text) || changed;
      }
      const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
      for (const root of anew) changed = (await rereadRoot(roots, root, isOpen)) || changed;
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
