// The extension as it ships: a folder with exactly the files that are listed here, nothing else of this repository.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

/** What ships, by its place in the repository. A folder ships with all that is in it. */
export const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'client/icon.png',
  'client/language',
  'client/views/partnership.svg',
  'client/walkthrough',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/client-browser.js',
  'dist/client-node.cjs',
  'dist/core.cjs',
  'dist/rule-pages.json',
  'dist/server-node.cjs',
  'dist/server-worker.cjs',
  'dist/webview/form.css',
  'dist/webview/form.js',
  'dist/webview/panel.css',
  'dist/webview/panel.js',
  'l10n',
  'package.nls.json',
];

/** What of package.json is for this repository, not for an editor. */
const ours = ['private', 'type', 'bin', 'files', 'scripts', 'devDependencies', 'dependencies'];

/** Lays the built extension out in a folder, emptied before. `web`: as a browser takes it, without a door for Node. */
export async function stageExtension(folder, { web = false } = {}) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of shipped) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  await writeFile(join(folder, '.vscodeignore'), '# All that is in this folder ships.\n');
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const key of [...ours, ...(web ? ['main', 'extensionKind'] : [])]) delete manifest[key];
  manifest.engines = { vscode: manifest.engines.vscode };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
