import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = join(import.meta.dirname, '../..');

/** What a current editor can do. */
export const modern: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true } },
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** A client over the real stdio server, with a folder of its own on disk. */
export interface Client {
  connection: ProtocolConnection;
  process: ChildProcess;
  folder: string;
  initialized: InitializeResult;
  /** Pushed diagnostics by URI, as far as they have come. */
  pushed: Map<string, Diagnostic[]>;
  /** How many pushes have come. */
  pushes: number;
  uri(path: string): string;
  open(path: string, text: string): Promise<void>;
  change(path: string, text: string): Promise<void>;
  close(path: string): Promise<void>;
  pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  stop(): Promise<number | null>;
}

/** Starts `partnership lsp --stdio` on a new folder with these files. */
export async function startClient(
  files: Record<string, string>,
  capabilities: ClientCapabilities = modern,
  options: object = { asOf: '2026-11-22' },
  /** The folder that is opened, below a git working tree. */
  opened?: string,
): Promise<Client> {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-lsp-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (opened !== undefined) execFileSync('git', ['init', '-q', folder]);
  const { NODE_V8_COVERAGE: _coverage, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist/cli.cjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const versions = new Map<string, number>();
  const client: Client = {
    connection,
    process: child,
    folder,
    initialized: { capabilities: {} },
    pushed: new Map(),
    pushes: 0,
    uri: (path) => pathToFileURL(join(folder, path)).href,
    async open(path, text) {
      versions.set(path, 1);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: this.uri(path), languageId: 'partnership', version: 1, text },
      });
    },
    async change(path, text) {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: this.uri(path), version },
        contentChanges: [{ text }],
      });
    },
    async close(path) {
      await connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: this.uri(path) },
      });
    },
    pull(path, previousResultId) {
      return connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: this.uri(path) },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    },
    async stop() {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const status = await ended;
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
      return status;
    },
  };
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    client.pushed.set(uri, diagnostics);
    client.pushes++;
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.listen();
  client.initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(join(folder, opened ?? '')).href, name: 'workspace' }],
    capabilities,
    initializationOptions: options,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return client;
}

/** Waits until something is so; fails with its name after five seconds. */
export async function until(what: string, test: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 10) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain until ${what}`);
}
