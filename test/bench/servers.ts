/**
 * `npm run bench`, second part: this language server and yaml-language-server over stdio, side by side, on the same
 * generated files with the same schema. The peer is installed into the cache from the registry; nothing else needs it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { yamlServer, yamlServerVersion } from '../support/yaml-language-server.ts';
import { definition, type Size, sizes } from './definitions.ts';

const root = join(import.meta.dirname, '../..');
const edits: Record<Size, number> = { S: 30, M: 15, L: 6 };

interface Server {
  name: string;
  /** Arguments of node. */
  args: string[];
  /** Pulls diagnostics; otherwise they are pushed. */
  pulls: boolean;
}

/** What was measured of one server and size; milliseconds, megabytes. */
interface Measured {
  start: number;
  open: number;
  edits: number[];
  hover: number;
  completion: number | undefined;
  memory: number;
}

/** Prints the table. */
export async function benchServers(): Promise<void> {
  const servers = [
    { name: 'this server', args: [join(root, 'dist/cli.cjs'), 'lsp', '--stdio'], pulls: true },
    { name: 'yaml-language-server', args: [peer(), '--stdio'], pulls: false },
    { name: 'the same, without its debounce', args: [peer(0), '--stdio'], pulls: false },
  ];
  console.log(
    `\nLanguage servers over stdio, schemas/partnership.schema.json, yaml-language-server ${yamlServerVersion}`,
  );
  const head = ['server', 'file', 'start', 'open', 'edit p50', 'edit p99', 'hover', 'completion', 'memory'];
  console.log(head.map((word, at) => (at === 0 ? word.padEnd(32) : word.padStart(11))).join(''));
  for (const size of Object.keys(sizes) as Size[]) {
    for (const server of servers) {
      const measured = await measure(server, size);
      const cells = [
        measured.start,
        measured.open,
        percentile(measured.edits, 50),
        percentile(measured.edits, 99),
        measured.hover,
        measured.completion,
      ].map((value) => (value === undefined ? '–' : `${value.toFixed(1)} ms`));
      const row = [size, ...cells, `${measured.memory.toFixed(0)} MB`];
      console.log(server.name.padEnd(32) + row.map((cell) => cell.padStart(11)).join(''));
    }
  }
}

/** The peer's program; with `delay` that of a copy that waits so many milliseconds before it validates. */
function peer(delay?: number): string {
  if (delay === undefined) return yamlServer();
  const program = yamlServer(join(root, `.cache/peer-${delay}`));
  const settings = join(program, '../../out/server/src/yamlSettings.js');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/validationDelayMs = \d+/, `validationDelayMs = ${delay}`));
  return program;
}

async function measure(server: Server, size: Size): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-bench-'));
  const text = definition(size);
  const uri = pathToFileURL(join(folder, 'bench.partnership.yaml')).href;
  const schema = pathToFileURL(join(root, 'schemas/partnership.schema.json')).href;
  const began = performance.now();
  const child = spawn(process.execPath, server.args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let published: (() => void) | undefined;
  connection.onNotification(PublishDiagnosticsNotification.type, () => published?.());
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) =>
      section === 'yaml'
        ? { validate: true, hover: true, completion: true, schemas: { [schema]: '*.partnership.yaml' } }
        : null,
    ),
  );
  connection.listen();
  try {
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      initializationOptions: { asOf: '2026-11-22' },
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { ...(server.pulls ? { diagnostic: {} } : {}), publishDiagnostics: {} },
      },
    });
    const start = performance.now() - began;
    await connection.sendNotification(InitializedNotification.type, {});
    // The peer reads its settings after it was initialised.
    if (!server.pulls) await new Promise((resolve) => setTimeout(resolve, 700));

    const diagnosed = async (change: () => Promise<void>): Promise<number> => {
      const from = performance.now();
      const pushed = server.pulls ? undefined : new Promise<void>((resolve) => (published = resolve));
      await change();
      if (pushed) await pushed;
      else await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return performance.now() - from;
    };
    const open = await diagnosed(() =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: server.pulls ? 'partnership' : 'yaml', version: 1, text },
      }),
    );
    const line = text.split('\n').findIndex((candidate) => candidate.includes('notice: '));
    const character = (text.split('\n')[line] ?? '').indexOf('notice: ') + 'notice: '.length;
    const timings: number[] = [];
    for (let edit = 0; edit < edits[size]; edit += 1) {
      const range = { start: { line, character }, end: { line, character: character + 1 } };
      timings.push(
        await diagnosed(() =>
          connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version: edit + 2 },
            contentChanges: [{ range, text: String((edit % 8) + 1) }],
          }),
        ),
      );
    }
    const asked = async (request: () => Promise<unknown>): Promise<number> => {
      const from = performance.now();
      await request();
      return performance.now() - from;
    };
    const at = { textDocument: { uri }, position: { line, character: character - 4 } };
    const hover = await asked(() => connection.sendRequest(HoverRequest.type, at));
    // Right after an edit, as it is asked for while somebody types; the edit itself counts in.
    const lists: number[] = [];
    for (let edit = 0; edit < 9; edit += 1) {
      const range = { start: { line, character }, end: { line, character: character + 1 } };
      const change = { range, text: String((edit % 8) + 1) };
      lists.push(
        await asked(async () => {
          const version = edits[size] + 2 + edit;
          await connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version },
            contentChanges: [change],
          });
          await connection.sendRequest(CompletionRequest.type, at);
        }),
      );
    }
    const completion = lists.sort((a, b) => a - b)[4];
    return { start, open, edits: timings, hover, completion, memory: memoryOf(child.pid) };
  } finally {
    stop(connection, child.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

function stop(connection: ProtocolConnection, pid: number | undefined): void {
  connection.dispose();
  if (pid !== undefined) process.kill(pid);
}

/** Resident memory in MB; 0 where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  const kilobytes = existsSync(path) ? /VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? 0) / 1024;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
