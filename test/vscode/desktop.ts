// The suite in the VS Code for desktops, which is downloaded once into .vscode-test. `npm run test:desktop`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { stageExtension } from '../../scripts/stage-extension.mjs';
import { bundleSuite, type Result } from './support/run-suite.ts';
import { makeWorkspace, root } from './support/workspace.ts';

const extension = join(root, '.cache/vscode-tests/desktop/extension');
await stageExtension(extension);
const workspace = makeWorkspace();
try {
  await runTests({
    extensionDevelopmentPath: extension,
    extensionTestsPath: await bundleSuite(extension),
    launchArgs: [workspace.file, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
const results = join(workspace.folder, 'results.json');
for (const { title, error } of existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Result[]) : []) {
  console.log(error === undefined ? `ok ${title}` : `FAILED ${title}\n${error}`);
}
workspace.remove();
