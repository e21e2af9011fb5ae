import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MarkupContent,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../support/cli.ts';
import { yamlServer } from '../support/yaml-language-server.ts';

const definition = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
status: stedy
titel: Chat for Harbour Bank
`;

describe("beside Red Hat's YAML extension", () => {
  it('partnership files are of another language, so that extension leaves them alone', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(
      contributes.languages.map(({ id }: { id: string }) => id),
      ['partnership'],
    );
    assert.equal(contributes.yamlValidation, undefined);
  });
});

describe("Red Hat's YAML server alone, with the published schemas", function () {
  this.timeout(120_000);
  let program: string;
  let folder: string;
  let child: ChildProcess;
  let connection: ProtocolConnection;
  let published: Promise<Diagnostic[]>;

  before(() => {
    program = yamlServer();
  });
  afterEach(() => {
    connection.dispose();
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts the server with its settings, and opens a file. */
  async function open(text: string, schemas: Record<string, string>) {
    folder = mkdtempSync(join(tmpdir(), 'partnership-yaml-'));
    const started = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child = started;
    connection = createProtocolConnection(
      new StreamMessageReader(started.stdout),
      new StreamMessageWriter(started.stdin),
    );
    connection.onRequest(RegistrationRequest.type, () => undefined);
    const settled = new Promise<void>((resolve) => {
      connection.onRequest(ConfigurationRequest.type, ({ items }) => {
        setImmediate(resolve);
        return items.map(({ section }) =>
          section === 'yaml'
            ? { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } }
            : null,
        );
      });
    });
    // Before it has taken its settings it answers without a schema.
    published = new Promise((resolve) => {
      connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
        if (diagnostics.length > 0) resolve(diagnostics);
      });
    });
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'workspace' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['markdown'] } },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await settled;
    const document = { uri: `${uri}/harbour-chat.partnership.yaml`, languageId: 'yaml', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
    return document.uri;
  }

  async function serves(uri: string, text: string): Promise<void> {
    const diagnostics = await published;
    const messages = diagnostics.map(({ message, range }) => `${text.split('\n')[range.start.line]}: ${message}`);
    assert.equal(messages.length, 2, messages.join('\n'));
    assert.match(messages.join('\n'), /^status: stedy: .*"draft", "selecting", .*"ended"/m);
    assert.match(messages.join('\n'), /^titel: .*titel is not allowed/m);
    const line = text.split('\n').indexOf('status: stedy');
    const textDocument = { uri };
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position: { line, character: 2 } });
    assert.ok(hover, 'no hover');
    assert.match((hover.contents as MarkupContent).value, /Where the partnership stands in its life/);
    const found = await connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line, character: 8 },
    });
    const labels = (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }: CompletionItem) => label);
    assert.ok(labels.includes('steady') && labels.includes('exiting'), labels.join(' '));
  }

  it('serves a file that its settings name, as docs/editors.md has them', async () => {
    const [, glob] = /"yaml\.schemas": \{ "PROJECT\/schemas\/definition\.schema\.json": "([^"]+)" \}/.exec(page) ?? [];
    assert.ok(glob, 'the page names the setting');
    const uri = await open(definition, { [pathToFileURL(join(root, 'schemas/definition.schema.json')).href]: glob });
    await serves(uri, definition);
  });

  it('serves a file that names its schema in a comment', async () => {
    const [comment] = /^# yaml-language-server: .*$/m.exec(page) ?? [];
    assert.ok(comment, 'the page has the comment');
    const text = `${comment.replace('PROJECT', root)}\n${definition}`;
    const uri = await open(text, {});
    await serves(uri, text);
  });
});

const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
