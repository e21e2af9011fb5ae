import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { stageExtension } from '../../../scripts/stage-extension.mjs';
import { picture, startEditor } from './editor.ts';
import { makeWorkspace, root } from './workspace.ts';

/** How one test inside the editor ended. */
export interface Result {
  title: string;
  /** What went wrong; left out when nothing did. */
  error?: string;
  ms: number;
}

export type Host = 'node' | 'web';

/** Longest time that all tests of one host may take together. */
const longest = 120_000;

/** Runs the suite inside the extension host of a real VS Code, and says how each test ended. */
export async function runSuite(host: Host): Promise<Result[]> {
  const folder = join(root, '.cache/vscode-tests', host);
  const extension = join(folder, 'extension');
  await stageExtension(extension, { web: host === 'web' });
  const suite = await bundleSuite(extension);
  const workspace = makeWorkspace();
  const editor = await startEditor();
  const log: string[] = [];
  try {
    const { uri } = editor.vscode;
    const page = await editor.open('about:blank');
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
        const line = `${type} ${args.join(' ')}`;
        if (!known.test(line)) log.push(line);
      });
      void page.exposeFunction('codeAutomationExit', (status: number) => resolve(status));
    });
    const late = new Promise<string>((resolve) => setTimeout(resolve, longest, 'late').unref());
    await page.goto(
      editor.vscode.address(workspace.file, [
        ['extensionDevelopmentPath', uri(extension)],
        ['extensionTestsPath', uri(suite)],
      ]),
    );
    const status = await Promise.race([ended, late]);
    await picture(page, `suite-${host}`);
    const results = join(workspace.folder, 'results.json');
    if (!existsSync(results)) throw new Error(`The suite gave no results (${status}).\n${tail(log)}`);
    const read = JSON.parse(readFileSync(results, 'utf8')) as Result[];
    if (status === 'late')
      read.push({ title: 'all tests together', error: `took over ${longest / 1000} s\n${tail(log)}`, ms: longest });
    return read;
  } finally {
    writeFileSync(join(folder, 'log.txt'), `${log.join('\n')}\n`);
    await editor.close();
    workspace.remove();
  }
}

/** What VS Code says of native parts that are not there, and need not be. */
const known = /spdlog|ripgrep|watchdog|listener LEAK/;

function tail(log: readonly string[]): string {
  return log.slice(-20).join('\n').slice(-4000);
}

/**
 * The suite as one file that both extension hosts can load: CommonJS with `vscode` given. It lies in the extension, as
 * that decides in which of the hosts it runs.
 */
export async function bundleSuite(extension: string): Promise<string> {
  const outfile = join(extension, 'suite.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // Mocha's browser build would otherwise take the place of what the suite exports.
    define: { module: 'undefined', exports: 'undefined' },
    logLevel: 'warning',
  });
  return outfile;
}
