import { commands, type Disposable } from 'vscode';
import type { Editor } from '../start.ts';

/** Starts the language server anew; it reads all files again. */
export function restartServer({ client, health }: Editor): Disposable {
  return commands.registerCommand('partnership.restartServer', async () => {
    if (client.isRunning()) await client.stop();
    await client.start();
    health.refresh();
  });
}
