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
import { withQuestions } from './rule-page-text.ts';

/** Below this address is the page of each rule, `PC404.md`. */
export const rulePages = Uri.from({ scheme: 'partnership-rule', path: '/' });

/**
 * The pages of the rules as files that cannot be written. They ship packed into one, as hundreds of small files would be a
 * good part of the package; it is read when the first page is asked for.
 */
export function rulePageFiles({ extensionUri }: ExtensionContext): Disposable {
  let pages: Promise<Map<string, Uint8Array>> | undefined;
  const all = (): Promise<Map<string, Uint8Array>> => (pages ??= unpacked(Uri.joinPath(extensionUri, packed)));
  return workspace.registerFileSystemProvider(rulePages.scheme, new RulePages(all), { isReadonly: true });
}

const packed = 'dist/rule-pages.json';

async function unpacked(file: Uri): Promise<Map<string, Uint8Array>> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const encoder = new TextEncoder();
  return new Map(Object.entries(withQuestions(JSON.parse(text))).map(([name, page]) => [name, encoder.encode(page)]));
}

class RulePages implements FileSystemProvider {
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
