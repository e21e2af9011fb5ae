// Programs of the machine that scripts and tests call: where they are, and how some come there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs packages where that is possible: on Debian and Ubuntu, as root. Whoever calls looks afterwards whether the program
 * is there.
 * @param {string[]} packages
 */
export function aptInstall(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages[0]} (apt-get) …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  // Tests that run side by side install one after the other.
  const apt = (...args) => spawnSync('flock', [join(tmpdir(), 'partnership-apt.lock'), 'apt-get', ...args], options);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/**
 * The path of a program on PATH, or undefined.
 * @param {string} name
 */
export function onPath(name) {
  const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}
