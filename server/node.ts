import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readWorkspace } from '../cli/walk.ts';
import { startServer } from './server.ts';

/** The door for Node: over stdio or IPC, with files from the disk, found exactly as the command line finds them. */
startServer(createConnection(ProposedFeatures.all), {
  async readFolder(folder) {
    return folder.startsWith('file:') ? readWorkspace(fileURLToPath(folder)) : { files: [], unreadable: [] };
  },
  async readOne(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
  },
  today: () => new Date().toISOString().slice(0, 10),
});
