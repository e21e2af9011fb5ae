import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles, today } from './client-files.ts';
import { startServer } from './server.ts';

/** The door for a web worker, which is given: no disk at all, so every file comes from the client. */
export function startInWorker(worker: ConstructorParameters<typeof BrowserMessageReader>[0]): void {
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  startServer(connection, { ...clientFiles(connection), today });
}
