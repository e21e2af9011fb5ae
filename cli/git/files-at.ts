import { type FileText, isOurs } from '../../core/index.ts';
import { UsageError } from '../errors.ts';
import { withoutMark } from '../walk.ts';
import { git } from './run.ts';

/** The definitions of one commit. */
export interface FilesAt {
  /** The commit that a name stood for, in full. */
  commit: string;
  /** Paths are relative to the top of the repository. */
  files: FileText[];
  /** Folders of submodules: what is in them belongs to other repositories. */
  submodules: string[];
}

/**
 * The definitions of a commit: `main`, `HEAD~1`, a tag, a hash; `main...` for the commit at which the present branch left it.
 * A name that git does not know is wrong usage; so is a history that was cut off before the commit.
 */
export async function filesAt(ref: string, top: string): Promise<FilesAt> {
  const commit = ref.endsWith('...') ? await leftAt(ref.slice(0, -3), top) : await commitOf(ref, top);
  const entries = await treeOf(commit, top);
  const ours = entries.filter(({ type, path }) => type === 'blob' && isOurs(path));
  const texts = await textsOf(
    ours.map(({ id }) => id),
    top,
  );
  return {
    commit,
    files: ours.map(({ path }, index) => ({ path, text: withoutMark(texts[index] ?? '') })),
    submodules: entries.filter(({ type }) => type === 'commit').map(({ path }) => path),
  };
}

/** A version as people know it: `main (1a2b3c4d5e6f)`; of a hash, its beginning. */
export function versionName(ref: string, commit: string): string {
  const name = ref.replace(/\.\.\.$/, '');
  return commit.startsWith(name) ? commit.slice(0, 12) : `${name} (${commit.slice(0, 12)})`;
}

/** The commit at which the present branch left another one: what happened there since is not ours. */
export async function leftAt(ref: string, top: string): Promise<string> {
  const other = await commitOf(ref, top);
  const { stdout, status } = await git(top, ['merge-base', other, 'HEAD']);
  const commit = stdout.toString('utf8').trim();
  if (status === 0 && commit !== '') return commit;
  throw new UsageError(
    `${ref} and the present commit have no common history here.${(await isShallow(top)) ? shallowHint : ''}`,
  );
}

async function commitOf(ref: string, top: string): Promise<string> {
  const { stdout, status } = await git(top, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  if (status === 0) return stdout.toString('utf8').trim();
  if ((await git(top, ['rev-parse', '--git-dir'])).status !== 0)
    throw new UsageError(`Comparing with ${ref} needs a git repository, and ${top} is in none that git can use.`);
  throw new UsageError(
    `Git knows no commit ${ref} here.${(await isShallow(top)) ? shallowHint : ' git branch --all lists the branches.'}`,
  );
}

const shallowHint =
  ' This clone has only the newest commits: fetch the rest with git fetch --unshallow (in a GitHub workflow: actions/checkout with fetch-depth: 0).';

async function isShallow(top: string): Promise<boolean> {
  return (await git(top, ['rev-parse', '--is-shallow-repository'])).stdout.toString('utf8').trim() === 'true';
}

interface TreeEntry {
  type: string;
  id: string;
  path: string;
}

async function treeOf(commit: string, top: string): Promise<TreeEntry[]> {
  const { stdout, stderr, status } = await git(top, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (status !== 0) throw new UsageError(`Git cannot list the files of ${commit}: ${stderr}`);
  return stdout
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      // 100644 blob 1a2b…<tab>path, in which anything may stand
      const tab = line.indexOf('\t');
      const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ');
      return { type: mode === '120000' ? 'link' : type, id, path: line.slice(tab + 1) };
    });
}

/** The texts of blobs, in order. */
async function textsOf(ids: readonly string[], top: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const { stdout, stderr, status } = await git(top, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  if (status !== 0) throw new UsageError(`Git cannot read the files of the earlier version: ${stderr}`);
  const texts: string[] = [];
  let at = 0;
  for (const id of ids) {
    const end = stdout.indexOf(10, at);
    const [, type, size] = stdout.toString('utf8', at, end).split(' ');
    if (type !== 'blob')
      throw new UsageError(`Git has no text for ${id} of the earlier version: the clone may be partial.`);
    const start = end + 1;
    texts.push(stdout.toString('utf8', start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return texts;
}
