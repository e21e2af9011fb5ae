import { commands, type Disposable } from 'vscode';
import type { Editor } from '../start.ts';

/** Shows what the extension and the language server have logged. */
export function showOutput({ client }: Editor): Disposable {
  return commands.registerCommand('partnership.showOutput', () => client.outputChannel.show());
}
