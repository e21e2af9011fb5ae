// `npm run test:vscode`: the tests in a real VS Code alone, after a build. `--desktop` runs the suite in the VS Code
// for desktops instead, which is downloaded once. Further arguments go to mocha.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setup } from './setup.mjs';

if (process.argv[1] === import.meta.filename) {
  setup();
  const args = process.argv.slice(2);
  run([join(root, 'esbuild.mjs')]);
  if (args.includes('--desktop')) run(['--import', 'tsx', 'test/vscode/desktop.ts']);
  else run([...vscodeTests(), ...args]);
}

/** How mocha is called for these tests. */
export function vscodeTests() {
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  return [mocha, '--config', 'test/vscode/mocharc.json', 'test/vscode/*.e2e.ts'];
}

function run(command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
