import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const cli = join(root, 'dist/cli.cjs');

/** The day by which these tests judge, unless they say otherwise. */
export const day = '2026-11-22';

/** How a run of the command line ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  /** On top of a plain environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>;
}

/** Runs the bundle as a process of its own, as a user would. Standard input is empty. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: options.cwd ?? root,
      env: plainEnv(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended: Ended = { status: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...ended, status }));
  });
}

/** The environment of this process without what would colour or otherwise change the output. */
export function plainEnv(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, PARTNERSHIP_CACHE: join(root, 'node_modules/.cache/partnership'), ...extra };
}

/** A new folder outside every git repository with these files, taken away after the test run. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Builds dist/cli.cjs if a source is newer. Test files that run side by side wait for each other. */
export async function build(): Promise<void> {
  const lock = join(root, 'node_modules/.cache/cli-build.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (const give = Date.now() + 60_000; !tryLock(lock); await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > give) throw new Error(`another build is running; if not, delete ${lock}`);
  }
  try {
    if (!isStale()) return;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  } finally {
    rmdirSync(lock);
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 120_000) rmSync(lock, { recursive: true, force: true }); // left behind by a run that was killed
    return false;
  }
}

function isStale(): boolean {
  if (!existsSync(cli)) return true;
  const built = statSync(cli).mtimeMs;
  return ['cli', 'core', 'server'].some((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).some(
      (name) =>
        /\.(ts|js|json)$/.test(name) &&
        (statSync(join(root, folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > built,
    ),
  );
}

/** Runs the bundle with its standard output going to a file or device. */
export function runInto(file: string, args: readonly string[], cwd: string): Ended {
  const out = openSync(file, 'w');
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    env: plainEnv(),
    stdio: ['ignore', out, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(out);
  return { status, stdout: '', stderr };
}
