import { endsBetween } from '../core/actuals/periods.ts';
import { type FileText, isDay } from '../core/index.ts';
import { addDays } from '../core/model/dates.ts';
import { UsageError } from './errors.ts';
import { type Commit, commitsOf } from './git/commits.ts';
import { filesAt } from './git/files-at.ts';
import type { Progress } from './progress.ts';

/** How often a score is taken. */
export type Every = 'commit' | 'week' | 'month';

/** The definitions as they were committed. */
export interface Committed {
  /** ISO day by which they are judged. */
  date: string;
  /** The commit, its first twelve digits. */
  name: string;
  /** Paths from the top of the repository. */
  files: FileText[];
}

interface Asked {
  top: string;
  /** ISO day of today: what is later is left out. */
  asOf: string;
  every: Every;
  /** An ISO day, or a name that git knows; a year before `asOf` if left out. */
  since: string | undefined;
  progress: Progress;
}

/** A history of every commit reads at most so many. */
const MOST = 400;

/**
 * The definitions as they were committed at the end of each week or month before `asOf`, or by each commit; oldest first,
 * paths from the top of the repository. `asOf` itself is left out: that is what the files say now.
 */
export async function pastVersions(asked: Asked): Promise<Committed[]> {
  const { top, asOf, every, progress } = asked;
  const commits = (await commitsOf(top)).filter(({ date }) => date <= asOf);
  const from = await firstDay(asked, commits);
  const chosen = every === 'commit' ? eachCommit(commits, from) : eachPeriod(commits, from, asOf, every);
  const texts = new Map<string, FileText[]>();
  const versions: Committed[] = [];
  for (const [index, { hash, date }] of chosen.entries()) {
    progress.say(`reading version ${index + 1} of ${chosen.length}`);
    const files = texts.get(hash) ?? (await filesAt(hash, top)).files;
    texts.set(hash, files);
    versions.push({ date, name: hash.slice(0, 12), files });
  }
  return versions;
}

async function firstDay({ since, asOf, top }: Asked, commits: readonly Commit[]): Promise<string> {
  if (since === undefined) return addDays(asOf, -365);
  if (isDay(since)) return since;
  const { commit } = await filesAt(since, top);
  const known = commits.find(({ hash }) => hash === commit);
  if (known) return known.date;
  const { git } = await import('./git/run.ts');
  const { stdout, status } = await git(top, ['show', '--no-patch', '--format=%ct', commit]);
  if (status !== 0) throw new UsageError(`Git cannot tell when ${since} was made.`);
  return new Date(Number(stdout.toString('utf8').trim()) * 1000).toISOString().slice(0, 10);
}

/** Of several commits of one day the last. */
function eachCommit(commits: readonly Commit[], from: string): Commit[] {
  const byDay = new Map(commits.filter(({ date }) => date >= from).map((commit) => [commit.date, commit]));
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1)).slice(-MOST);
}

/** What was committed by the end of each period, judged by that day; periods before the first commit are left out. */
function eachPeriod(commits: readonly Commit[], from: string, asOf: string, every: 'week' | 'month'): Commit[] {
  return endsBetween(every, from, asOf).flatMap((date) => {
    const last = commits.findLast((commit) => commit.date <= date);
    return last ? [{ hash: last.hash, date }] : [];
  });
}
