import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspace } from './cli.ts';

/** A real git repository in a new folder, for tests of what reads history. */
export interface Repository {
  folder: string;
  /** Runs git there and returns what it wrote. */
  git(...args: string[]): string;
  /** Writes these files (`undefined` deletes one) and commits everything. */
  commit(files: Readonly<Record<string, string | undefined>>, day?: string): void;
}

/** A repository on branch `main` with these files in its first commit. */
export function repository(files: Readonly<Record<string, string>>): Repository {
  const folder = workspace({});
  const git = (...args: string[]): string => gitIn(folder, ...args);
  git('init', '-q', '-b', 'main');
  const made: Repository = {
    folder,
    git,
    commit(changed, day = '2026-11-20') {
      for (const [name, text] of Object.entries(changed)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        if (text === undefined) rmSync(path);
        else writeFileSync(path, text);
      }
      git('add', '-A');
      const when = `${day}T12:00:00Z`;
      gitAt(folder, when, 'commit', '-q', '--allow-empty', '-m', 'a change', `--date=${when}`);
    },
  };
  made.commit(files);
  return made;
}

/** Git with an identity of its own and nobody's settings. */
export function gitIn(cwd: string, ...args: string[]): string {
  return gitAt(cwd, '2026-11-20T12:00:00Z', ...args);
}

/** The same on a day and at an hour of it. */
export function gitAt(cwd: string, when: string, ...args: string[]): string {
  const who = { NAME: 'Inês Duarte', EMAIL: 'ines@harbour.example' };
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: who.NAME,
      GIT_AUTHOR_EMAIL: who.EMAIL,
      GIT_COMMITTER_NAME: who.NAME,
      GIT_COMMITTER_EMAIL: who.EMAIL,
      GIT_COMMITTER_DATE: when,
      GIT_ALLOW_PROTOCOL: 'file',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}
