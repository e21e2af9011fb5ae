import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { csvSuffixes, definitionSuffixes } from '../core/index.ts';
import type { Host } from './host.ts';
import { messages, type ReadFolderResult, type ReadOneResult } from './protocol.ts';

const suffixes = [...definitionSuffixes, ...csvSuffixes];

/** Files as the client sees them: for a server without a disk of its own, and for workspaces that are on no disk. */
export function clientFiles(connection: Connection): Pick<Host, 'readFolder' | 'readOne'> {
  return {
    async readFolder(folder) {
      // The first folders are asked for while `initialize` is being answered: nothing may be asked before the answer.
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      return connection
        .sendRequest<ReadFolderResult>(messages.readFolder, { folder, suffixes })
        .catch((error: unknown) => {
          // A client that cannot be asked shows what is open, and nothing else.
          if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound)
            return { files: [], unreadable: [] };
          return {
            files: [],
            unreadable: [{ path: '.', reason: error instanceof Error ? error.message : String(error) }],
          };
        });
    },
    async readOne(uri) {
      const { text } = await connection
        .sendRequest<ReadOneResult>(messages.readOne, { uri })
        .catch((): ReadOneResult => ({}));
      return text;
    },
  };
}

/** Today in UTC, by the clock of the machine. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
