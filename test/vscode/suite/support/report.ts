import * as vscode from 'vscode';
import type { Result } from '../../support/run-suite.ts';

/** Keeps how each test ended in a file beside the workspace, where who started the editor finds it. */
export function reporter(results: Result[]) {
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on('test end', () => void write(results));
      runner.on('pass', (test) => results.push({ title: test.fullTitle(), ms: test.duration ?? 0 }));
      runner.on('fail', (test, error: Error) => {
        results.push({ title: test.fullTitle(), error: error.stack ?? String(error), ms: test.duration ?? 0 });
      });
      runner.on('pending', (test) => results.push({ title: test.fullTitle(), error: 'was not run', ms: 0 }));
    }
  };
}

export async function write(results: Result[]): Promise<void> {
  const file = vscode.workspace.workspaceFile;
  if (!file) throw new Error('no workspace is open');
  const uri = vscode.Uri.joinPath(file, '../results.json');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(results)));
}
