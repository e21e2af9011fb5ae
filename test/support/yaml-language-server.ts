import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli.ts';

/** The version of Red Hat's server for YAML that tests and measurements are run beside. */
export const yamlServerVersion = '1.25.0';

/** The program of Red Hat's server for YAML, installed into a folder below the cache when missing. */
export function yamlServer(folder = join(root, '.cache/peer')): string {
  const home = join(folder, 'node_modules/yaml-language-server');
  if (!existsSync(home)) {
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', folder, ...options, `yaml-language-server@${yamlServerVersion}`], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  }
  return join(home, 'bin/yaml-language-server');
}
