import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { messages, type RulePages } from '../server/protocol.ts';

/** Below this address is the page of each rule, `PC404.md`. */
export const rulePages = Uri.from({ scheme: 'partnership-rule', path: '/' });

/**
 * The pages of the rules as files that cannot be written. They ship packed into one, as hundreds of small files would be a
 * good part of the package, and without what the rules say themselves, which the server puts back. That is done when the first
 * page is asked for.
 */
export function rulePageFiles({ extensionUri }: ExtensionContext, client: BaseLanguageClient): Disposable {
  const packed = Uri.joinPath(extensionUri, 'dist/rule-pages.json');
  let pages: Promise<Map<string, Uint8Array>> | undefined;
  const all = (): Promise<Map<string, Uint8Array>> => {
    pages ??= unpacked(packed, client).catch((error) => {
      pages = undefined; // a server that starts again can answer
      throw error;
    });
    return pages;
  };
  return workspace.registerFileSystemProvider(rulePages.scheme, new RulePageFiles(all), { isReadonly: true });
}

async function unpacked(file: Uri, client: BaseLanguageClient): Promise<Map<string, Uint8Array>> {
  const packed: RulePages = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
  const pages = await client.sendRequest<RulePages>(messages.rulePages, packed);
  const encoder = new TextEncoder();
  return new Map(Object.entries(pages).map(([name, page]) => [name, encoder.encode(page)]));
}

class RulePageFiles implements FileSystemProvider {
  private readonly pages: () => Promise<Map<string, Uint8Array>>;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event; // they never do

  constructor(pages: () => Promise<Map<string, Uint8Array>>) {
    this.pages = pages;
  }

  async stat(uri: Uri): Promise<FileStat> {
    const times = { ctime: 0, mtime: 0 };
    if (uri.path === rulePages.path) return { type: FileType.Directory, size: 0, ...times };
    return { type: FileType.File, size: (await this.readFile(uri)).length, ...times };
  }

  async readDirectory(): Promise<[string, FileType][]> {
    return [...(await this.pages()).keys()].map((name) => [name, FileType.File]);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const page = (await this.pages()).get(uri.path.slice(1));
    if (!page) throw FileSystemError.FileNotFound(uri);
    return page;
  }

  watch(): Disposable {
    return { dispose() {} };
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}
