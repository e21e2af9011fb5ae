import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readWorkspace } from '../cli/walk.ts';
import { clientFiles, today } from './client-files.ts';
import { startServer } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
const client = clientFiles(connection);

/**
 * The door for Node: over stdio or IPC, with files from the disk, found exactly as the command line finds them. Files
 * that are on no disk come from the client, if it gives them.
 */
startServer(connection, {
  async readFolder(folder) {
    return folder.startsWith('file:') ? readWorkspace(fileURLToPath(folder)) : client.readFolder(folder);
  },
  async readOne(uri) {
    if (!uri.startsWith('file:')) return client.readOne(uri);
    return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
  },
  today,
});
