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
      try {
        const asked = { folder, suffixes };
        const { up, ...read } = await connection.sendRequest<ReadFolderResult>(messages.readFolder, asked);
        return { ...read, base: above(folder, up) };
      } catch (error) {
        // A client that cannot be asked shows what is open, and nothing else.
        const silent = error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound;
        const reason = error instanceof Error ? error.message : String(error);
        return { files: [], unreadable: silent ? [] : [{ path: '.', reason }] };
      }
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

/** The URI of the folder so many levels above another, written as the client writes that one. */
export function above(folder: string, levels: number): string {
  const parts = folder.replace(/\/$/, '').split('/');
  return `${parts.slice(0, parts.length - levels).join('/')}/`;
}
