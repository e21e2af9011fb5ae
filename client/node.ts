import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Started, start } from './start.ts';

/** The door for VS Code on a desktop or a server: the language server is a process of its own. */
export function activate(context: ExtensionContext): Promise<Started> {
  const run = { module: context.asAbsolutePath('dist/server-node.cjs'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return start(context, (options) => new LanguageClient('partnership', 'Partnership', { run, debug }, options));
}
