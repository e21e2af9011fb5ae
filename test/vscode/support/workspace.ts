import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** A folder of this machine with a workspace of four folders: the samples, and three for the tests to write in. */
export interface Workspace {
  folder: string;
  /** The `.code-workspace` file. */
  file: string;
  remove(): void;
}

export function makeWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-workspace-'));
  cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
  for (const name of ['one', 'two']) mkdirSync(join(folder, name));
  // A git working tree with a policy above the folder that is opened: it has a say there.
  const inner = join(folder, 'tree/inner');
  mkdirSync(join(folder, 'tree/.git'), { recursive: true });
  mkdirSync(inner);
  const house = 'kind: Policy\nversion: 1\nname: house\nrules:\n  - { rule: PC404, severity: warning }\n';
  writeFileSync(join(folder, 'tree/policy.partnership.yaml'), house);
  const folders = ['samples', 'one', 'two', 'tree/inner'].map((path) => ({ path }));
  const settings = { 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off' };
  const file = join(folder, 'all.code-workspace');
  writeFileSync(file, JSON.stringify({ folders, settings }));
  writeFileSync(join(folder, 'cli.json'), checkByCommandLine(join(folder, 'samples')));
  return { folder, file, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** What the command line says of a folder, as JSON. */
function checkByCommandLine(cwd: string): string {
  const args = [join(root, 'dist/cli.cjs'), 'check', '.', '--format', 'json', '--fail-on', 'never'];
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
