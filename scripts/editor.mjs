// `npm run editor`: the samples with the extension. In the VS Code for desktops where `code` is on the PATH; otherwise in
// one that runs here and is shown by a browser, at the address that is printed. `--browser` asks for the latter.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './programs.mjs';
import { root, setup } from './setup.mjs';
import { stageExtension } from './stage-extension.mjs';
import { startVSCode } from './vscode.mjs';

setup();
const { status } = spawnSync(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const samples = join(root, 'samples');
const desktop = process.argv.includes('--browser') ? undefined : onPath('code');
if (desktop) {
  const args = [`--extensionDevelopmentPath=${root}`, samples];
  spawn(desktop, args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', (code) =>
    process.exit(code ?? 0),
  );
} else {
  const extension = join(root, '.cache/editor/extension');
  await stageExtension(extension);
  const data = join(root, '.cache/editor/data');
  mkdirSync(data, { recursive: true });
  const port = Number(process.env.PORT ?? 0);
  const vscode = await startVSCode({ data, port });
  console.log(
    `\nVS Code with the samples and the extension:\n\n  ${vscode.address(samples, [['extensionDevelopmentPath', vscode.uri(extension)]])}\n\nCtrl+C ends it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void vscode.stop().then(() => process.exit(0)));
}
