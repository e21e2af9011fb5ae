import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Started, start } from './start.ts';

/** The door for VS Code in a browser: the language server is a web worker. */
export async function activate(context: ExtensionContext): Promise<Started> {
  const address = await program(context.extensionUri);
  let worker: Worker | undefined;
  context.subscriptions.push({
    dispose: () => {
      worker?.terminate();
      URL.revokeObjectURL(address);
    },
  });
  return start(context, (options) => {
    const server = async (): Promise<MessageTransports> => {
      worker?.terminate();
      worker = new Worker(address, { name: 'partnership' });
      // Not the worker itself: the client would not know it for one, as the editor puts its own class in place.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('partnership', 'Partnership', server, options);
  });
}

/**
 * The address of the server's program: the server and the engine that it requires, in one. It is put together here, as a
 * worker may not load files of an extension that came over a remote connection.
 */
async function program(extension: Uri): Promise<string> {
  const [core, server] = await Promise.all(
    ['core.cjs', 'server-worker.cjs'].map((name) => workspace.fs.readFile(Uri.joinPath(extension, 'dist', name))),
  );
  const parts = [
    'const core = { exports: {} };\nconst server = { exports: {} };\n(function (module, exports) {',
    new Uint8Array(core ?? []),
    '\n})(core, core.exports);\n(function (require, module, exports) {',
    new Uint8Array(server ?? []),
    '\n})(() => core.exports, server, server.exports);\nserver.exports.startInWorker(self);',
  ];
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
}
