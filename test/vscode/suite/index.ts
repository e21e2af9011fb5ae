// Runs inside the extension host. The browser build of mocha runs on Node and in a web worker alike.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import type { Result } from '../support/run-suite.ts';
import { reporter, write } from './support/report.ts';

export async function run(): Promise<void> {
  const results: Result[] = [];
  await vscode.extensions.getExtension('partnership-as-code.partnership-as-code')?.activate();
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: reporter(results) as never });
  await import('./diagnostics.suite.ts');
  await import('./fixes.suite.ts');
  await import('./files.suite.ts');
  await import('./reading.suite.ts');
  await import('./completion.suite.ts');
  await import('./navigation.suite.ts');
  await import('./beside-text.suite.ts');
  await import('./formatting.suite.ts');
  await import('./refactorings.suite.ts');
  await import('./new-partnership.suite.ts');
  await import('./views.suite.ts');
  await import('./panel.suite.ts');
  await import('./portfolio.suite.ts');
  await import('./decision.suite.ts');
  await import('./form.suite.ts');
  await import('./parity.suite.ts');
  const failures = await new Promise<number>((resolve) => {
    // Not `mocha.run`, which looks for options in the address of a page.
    Mocha.prototype.run.call(mocha, resolve);
  });
  await write(results);
  if (failures > 0) throw new Error(`${failures} of ${results.length} tests failed`);
}
