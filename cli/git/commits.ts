import { UsageError } from '../errors.ts';
import { git } from './run.ts';

/** A commit of the present branch. */
export interface Commit {
  /** In full. */
  hash: string;
  /** ISO day in UTC on which it was made. */
  date: string;
}

/**
 * The commits of the present branch that touched definitions, oldest first; of merges the side of this branch. A folder
 * without commits has none.
 */
export async function commitsOf(top: string): Promise<Commit[]> {
  const { stdout, stderr, status } = await git(top, [
    'log',
    '--first-parent',
    '-m',
    '--format=%H %ct',
    'HEAD',
    '--',
    ':(top,glob)**/*.partnership.*',
    ':(top,glob)**/*.actuals.csv',
    ':(top,glob)**/*.log.csv',
  ]);
  if (status !== 0) {
    if ((await git(top, ['rev-parse', '--verify', '--quiet', 'HEAD'])).status !== 0) return [];
    throw new UsageError(`Git cannot tell the history of ${top}: ${stderr}`);
  }
  const commits = stdout
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [hash = '', seconds = ''] = line.split(' ');
      return { hash, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
    });
  // A commit with a clock that was wrong must not come before its parent.
  return commits.reverse();
}
