// Makes the working copy ready to build: the right Node, and node_modules as package-lock.json says.
// Runs before anything is installed, so it uses Node's own modules only. Imported by demo.mjs and test.mjs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const minimum = [20, 19];
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const stamp = join(root, 'node_modules', '.cache', 'setup-stamp');

export function setup() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < minimum[0] || (major === minimum[0] && minor < minimum[1])) {
    fail(`Node ${minimum.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`);
  }

  // Platform and architecture count too: esbuild, Biome and the compiler are native programs.
  const machine = `${process.platform}-${process.arch}`;
  const wanted = `${machine} ${createHash('sha256').update(readFileSync(lock)).digest('hex')}`;
  if (isReady(wanted, machine)) return;

  console.log('Installing what the build and the tests need (npm ci) …');
  const started = Date.now();
  rmSync(stamp, { force: true });
  const { status, error } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail(`npm ci failed${error ? ` (${error.message})` : ''}; its own message is above.`);
  writeStamp(wanted);
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

function isReady(wanted, machine) {
  if (!existsSync(installed)) return false;
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (found === wanted) return true;
  if (found !== undefined && !found.startsWith(`${machine} `)) return false;
  // Installed by hand (npm ci, npm install): as good, if it happened after the last change of the lockfile.
  if (statSync(installed).mtimeMs < statSync(lock).mtimeMs) return false;
  writeStamp(wanted);
  return true;
}

function writeStamp(text) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, text);
}

/** Runs npm, in the project's folder unless another is named. */
export function npm(args, cwd = root) {
  const options = { cwd, stdio: ['ignore', 'inherit', 'inherit'] };
  // Under `npm run` npm tells where it is; that also spares Windows the .cmd wrapper.
  const path = process.env.npm_execpath;
  return path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) setup();
