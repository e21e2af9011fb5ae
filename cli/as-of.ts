import { isDay } from '../core/index.ts';
import { UsageError } from './errors.ts';

/**
 * The day by which dates are judged: as given, of the head commit, or today. Always in UTC, so that the time zone of a
 * machine changes nothing.
 */
export async function asOfDay(given: string | undefined, cwd: string): Promise<string> {
  if (given === undefined) return dayOf(Date.now());
  if (given === 'head') return dayOf((await headSeconds(cwd)) * 1000);
  if (isDay(given)) return given;
  throw new UsageError(`--as-of takes a day such as 2026-11-22, or head; it was given ${given}.`);
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** When the head commit was made. `rev-list` runs nothing that a repository's settings could slip in. */
async function headSeconds(cwd: string): Promise<number> {
  const { execFile } = await import('node:child_process');
  const { promisify } = await import('node:util');
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd, env: { ...process.env, LC_ALL: 'C' } });
  try {
    const { stdout } = await git('rev-list', '--max-count=1', '--timestamp', 'HEAD', '--');
    const seconds = Number.parseInt(stdout, 10);
    if (Number.isSafeInteger(seconds)) return seconds;
    throw new Error(stdout);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new UsageError('--as-of head asks git for the date of the last commit, and git is not installed.');
    }
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : '';
    const inside = await git('rev-parse', '--git-dir').then(
      () => true,
      () => false,
    );
    throw new UsageError(
      inside
        ? '--as-of head takes the date of the last commit, and there is no commit yet.'
        : `--as-of head takes the date of the last commit, and this folder is in no git repository${said ? ` (${said})` : ''}.`,
    );
  }
}
