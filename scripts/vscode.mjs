// A real VS Code without a download beyond npm and the system's packages: VS Code's server and workbench, as packed in
// `code-server`, shown by a Chromium. Kept out of the project's own dependencies, in .cache/vscode.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, onPath } from './programs.mjs';
import { npm, root } from './setup.mjs';

const version = '4.100.3'; // holds VS Code 1.100.3
const folder = join(root, '.cache/vscode');
const server = join(folder, 'node_modules/code-server/lib/vscode');

/** Installs VS Code, once; later calls only look. */
export function installVSCode() {
  const stamp = join(folder, 'stamp');
  const wanted = `code-server ${version}, ${process.platform}-${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing VS Code for the browser (once, some 300 MB, into .cache/vscode) …');
  const started = Date.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // No scripts: nothing is compiled, and nothing needs to be. Native parts that are missing then are optional.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  step(npm(['install', '--no-save', '--no-package-lock', ...quiet, `code-server@${version}`], folder));
  step(npm(['install', '--omit=dev', ...quiet], server));
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

function step({ status, error }) {
  if (status !== 0) throw new Error(`VS Code could not be installed${error ? ` (${error.message})` : ''}.`);
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium-like browser. Where there is none and this may install one (Debian, as root), it does. */
export function chromium() {
  const found = foundChromium();
  if (found) return found;
  aptInstall('chromium', 'fonts-dejavu-core');
  const installed = foundChromium();
  if (installed) return installed;
  throw new Error(
    'A Chromium is needed to run VS Code in. Install it (Debian, Ubuntu: apt-get install chromium; others: Chrome or Edge will do), or set CHROMIUM to its path.',
  );
}

function foundChromium() {
  if (process.env.CHROMIUM) {
    if (!existsSync(process.env.CHROMIUM))
      throw new Error(`CHROMIUM names ${process.env.CHROMIUM}, which is not there.`);
    return process.env.CHROMIUM;
  }
  for (const name of names) {
    const path = onPath(name);
    if (path) return path;
  }
  return places.find((path) => existsSync(path));
}

/** How the browser is started for tests: no sandbox (containers), nothing in the background. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts VS Code on a free port of this machine. Everything it writes goes to a folder of its own, which goes with it
 * unless `data` names one to keep.
 * @param {{ data?: string, extensions?: string, port?: number }} options
 */
export async function startVSCode({ data, extensions, port = 0 } = {}) {
  installVSCode();
  const home = data ?? mkdtempSync(join(tmpdir(), 'partnership-vscode-'));
  const args = [
    join(server, 'out/server-main.js'),
    '--without-connection-token',
    ...['--host', '127.0.0.1', '--port', String(port)],
    '--accept-server-license-terms',
    ...['--server-data-dir', home, '--telemetry-level', 'off'],
    '--disable-workspace-trust',
    ...(extensions ? ['--extensions-dir', extensions] : []),
  ];
  const child = spawn(process.execPath, args, { cwd: home, env: offline(), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listening = new Promise((resolve, reject) => {
    const read = (text) => {
      output = (output + text).slice(-20_000);
      const [, found] = /Extension host agent listening on (\d+)/.exec(output) ?? [];
      if (found) resolve(Number(found));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`VS Code ended with ${status} before it listened:\n${output}`)));
  });
  const actual = await listening;
  return {
    port: actual,
    /** What the server printed, for a failure's message. */
    output: () => output,
    /**
     * The address that shows a folder or a `.code-workspace` file; `payload` as the workbench takes it.
     * @param {string} path
     * @param {[string, string][]} payload
     */
    address(path, payload = []) {
      const kind = path.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const query = new URLSearchParams({ [kind]: slashed(path) });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://127.0.0.1:${actual}/?${query}`;
    },
    /** A path of this machine as the workbench names it. */
    uri: (path) => `vscode-remote://127.0.0.1:${actual}${slashed(path)}`,
    async stop() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill();
      await ended;
      if (!data) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** No marketplace is asked for anything. */
function offline() {
  return { ...process.env, EXTENSIONS_GALLERY: '{}' };
}

function slashed(path) {
  const text = path.replaceAll('\\', '/');
  return text.startsWith('/') ? text : `/${text}`;
}

/** Installs a packaged extension into a folder of extensions. */
export function installExtension(vsix, extensions) {
  installVSCode();
  const args = [
    join(server, 'out/server-main.js'),
    '--install-extension',
    vsix,
    '--extensions-dir',
    extensions,
    '--force',
  ];
  const home = mkdtempSync(join(tmpdir(), 'partnership-vscode-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, '--server-data-dir', home, '--accept-server-license-terms'],
    { encoding: 'utf8', env: offline() },
  );
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  if (status !== 0) throw new Error(`The package could not be installed:\n${stdout}${stderr}`);
}
