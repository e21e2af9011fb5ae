import { spawn } from 'node:child_process';
import { UsageError } from '../errors.ts';

/** How git ended: what it wrote, and its status. */
export interface GitResult {
  stdout: Buffer;
  stderr: string;
  status: number | null;
}

/**
 * Runs git in a folder with these arguments, as they are: no shell, no pager, nothing that a repository's settings could
 * slip in (`core.fsmonitor` and hooks are not run by the commands used here). Git that is not installed is wrong usage.
 */
export function git(cwd: string, args: readonly string[], input?: string): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], {
      cwd,
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    });
    const out: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new UsageError('Comparing with an earlier version asks git for it, and git is not installed.')
          : error,
      ),
    );
    child.on('close', (status) => resolve({ stdout: Buffer.concat(out), stderr: stderr.trim(), status }));
    child.stdin.on('error', () => {}); // git may end before it has read all
    child.stdin.end(input ?? '');
  });
}
