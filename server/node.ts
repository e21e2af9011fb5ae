import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { withoutMark } from '../cli/walk.ts';
import { readWorkspace } from '../cli/workspace.ts';
import { above, clientFiles, today } from './client-files.ts';
import { startServer } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
const client = clientFiles(connection);

/**
 * The door for Node: over stdio or IPC, with files from the disk, found exactly as the command line finds them. Files
 * that are on no disk come from the client, if it gives them.
 */
startServer(connection, {
  async readFolder(folder) {
    if (!folder.startsWith('file:')) return client.readFolder(folder);
    const { base, files, unreadable } = await readWorkspace(fileURLToPath(folder));
    const up = relative(base, fileURLToPath(folder)).split(sep).filter(Boolean).length;
    return { base: above(folder, up), files, unreadable };
  },
  async readOne(uri) {
    if (!uri.startsWith('file:')) return client.readOne(uri);
    return readFile(fileURLToPath(uri), 'utf8').then(withoutMark, () => undefined);
  },
  today,
});
