import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isOurs } from '../core/index.ts';
import type { Output } from './output.ts';

const pause = 100;

/**
 * Runs a command now and whenever a definition, policy, table or diary changes in the folders of the arguments, until
 * somebody ends it. Returns the status of the last run. Changes that come together are one.
 */
export async function watching(paths: readonly string[], output: Output, once: () => Promise<number>): Promise<number> {
  let status = await once();
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(async () => {
        // On a terminal each result stands alone; elsewhere they follow each other.
        if (output.terminal.live) output.result('\u001b[2J\u001b[3J\u001b[H');
        try {
          status = await once();
        } catch (error) {
          output.problem(error instanceof Error ? error.message : String(error));
        }
        output.problem(waiting);
      });
    }, pause);
  };
  const watchers = foldersOf(paths, output.cwd).map(
    (folder): FSWatcher =>
      watch(folder, { recursive: true, persistent: true }, (_event, name) => {
        if (name !== null && isOurs(name) && !/(^|[\\/])(\.git|node_modules)[\\/]/.test(name)) again();
      }),
  );
  output.problem(waiting);
  await new Promise<void>((end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  await running;
  return status;
}

const waiting = 'Waiting for changes; Ctrl-C ends.';

/** The folders to look at: those given, and those of files and patterns. */
function foldersOf(paths: readonly string[], cwd: string): string[] {
  const folders = (paths.length === 0 ? ['.'] : paths).map((path) => {
    const absolute = resolve(cwd, path.replace(/[*?[{].*$/s, ''));
    return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ? absolute : dirname(absolute);
  });
  return [...new Set(folders)];
}
