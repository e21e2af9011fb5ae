import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Started, start } from './start.ts';

/** The door for VS Code in a browser: the language server is a web worker. */
export async function activate(context: ExtensionContext): Promise<Started> {
  const program = Uri.joinPath(context.extensionUri, 'dist/server-worker.js');
  let address = program.toString(true);
  if (!/^https?$/.test(program.scheme)) {
    // A worker starts from an address that a browser knows; from elsewhere its text is handed over.
    const text = await workspace.fs.readFile(program);
    address = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
  }
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, (options) => {
    const server = async (): Promise<Worker> => {
      worker?.terminate();
      worker = new Worker(address, { name: 'partnership' });
      return worker;
    };
    return new LanguageClient('partnership', 'Partnership', server, options);
  });
}
