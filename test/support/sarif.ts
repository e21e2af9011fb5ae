import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli.ts';

/**
 * The SARIF tool of those who made the format: it reads logs by the OASIS schema and by its own rules. Too large for everybody's
 * `node_modules`, so it is kept in the cache.
 */
const version = '5.7.0';
const name = `@microsoft/sarif-multitool-${process.platform === 'darwin' ? 'darwin' : 'linux'}`;
const home = join(root, '.cache/sarif', version);
const folder = join(home, 'node_modules', name);

/** Fetches the tool if it is not there yet. Takes a while the first time. */
export function prepareSarifTool(): void {
  if (existsSync(join(folder, 'Sarif.Multitool'))) return;
  mkdirSync(home, { recursive: true });
  const args = ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`];
  execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  chmodSync(join(folder, 'Sarif.Multitool'), 0o755);
}

/** The JSON Schema of SARIF 2.1.0 as OASIS publishes it. */
export function sarifSchema(): object {
  return JSON.parse(readFileSync(join(folder, 'sarif-2.1.0.json'), 'utf8').replace(/^\uFEFF/, ''));
}

/** What the tool says about a log: a line for each finding of its own. */
export function readBySarifTool(file: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(join(folder, 'Sarif.Multitool'), ['validate', file], {
    encoding: 'utf8',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  return { status, output: stdout + stderr };
}
