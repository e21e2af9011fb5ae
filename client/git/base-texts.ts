import { l10n, RelativePattern, Uri, workspace } from 'vscode';
import { csvSuffixes, definitionSuffixes, isOurs } from '../../core/our-files.ts';
import { type FileChange, fileStatus, isBelow, type NoGit, type Repository, repositoryOf } from './api.ts';

/** The texts that the files of a folder had in a commit. */
export interface BaseTexts {
  /** The commit that was meant, in full. */
  commit: string;
  /**
   * The files that differ between the commit and the disk, and all that are open in an editor, as what stands there may
   * be newer than the disk. Without a text: the commit has no such file. Every other file is in the commit as on the disk.
   */
  files: { uri: Uri; text?: string }[];
}

/**
 * The texts of the partnership files that count for a folder (those in it, and those in the folders above it up to the
 * top of the repository) as they were in a commit: `HEAD`, a branch, a tag, a hash. Where there are none, why.
 */
export async function baseTexts(folder: Uri, ref: string): Promise<BaseTexts | NoGit> {
  const repository = await repositoryOf(folder);
  if ('reason' in repository) return repository;
  if (repository.state.HEAD?.commit === undefined)
    return { reason: l10n.t('Nothing is committed in this repository yet.') };
  const commit = await repository.getCommit(ref).then(
    ({ hash }) => hash,
    () => undefined,
  );
  if (commit === undefined) return { reason: l10n.t('Git knows no commit {0} here.', ref) };
  const counts = (uri: Uri): boolean =>
    isOurs(uri.path) && (isBelow(uri, folder) || isBelow(folder, Uri.joinPath(uri, '..')));
  const changes = await repository.diffWith(commit);
  const open = workspace.textDocuments.filter(({ uri, isClosed }) => !isClosed && isBelow(uri, repository.rootUri));
  const asked = [
    ...changes.flatMap(({ uri, originalUri }) => [uri, originalUri]),
    ...[...open, ...repository.state.mergeChanges].map(({ uri }) => uri),
    ...(await untracked(repository, folder)),
  ].filter(counts);
  const uris = [...new Map(asked.map((uri) => [uri.path, uri])).values()];
  const had = new Set(
    changes.filter(({ status }) => status !== fileStatus.added).map(({ originalUri }) => originalUri.path),
  );
  const files: BaseTexts['files'] = [];
  for (const some of inParts(uris, atOnce)) {
    files.push(
      ...(await Promise.all(
        some.map(async (uri) => {
          const text = await textAt(repository, commit, uri);
          return { uri, ...(text === undefined ? {} : { text }) };
        }),
      )),
    );
  }
  const unread = files.find(({ uri, text }) => text === undefined && had.has(uri.path));
  if (unread) {
    const name = workspace.asRelativePath(unread.uri);
    return { reason: l10n.t('Git cannot read {0} of {1}: the clone may hold a part of the history only.', name, ref) };
  }
  return { commit, files };
}

/** How many times git is run at the same time. */
const atOnce = 8;

/** Files that git does not follow: no commit has them. */
async function untracked({ rootUri, state }: Repository, folder: Uri): Promise<Uri[]> {
  const followed = ({ status }: FileChange): boolean =>
    status !== fileStatus.untracked && status !== fileStatus.ignored;
  const told = [...state.workingTreeChanges, ...state.untrackedChanges].filter((change) => !followed(change));
  const uris = told.map(({ uri }) => uri);
  if (workspace.getConfiguration('git', rootUri).get('untrackedChanges') !== 'hidden') return uris;
  // Nobody tells: any file may be one.
  const names = [...definitionSuffixes, ...csvSuffixes].map((suffix) => suffix.slice(1)).join(',');
  return [...uris, ...(await workspace.findFiles(new RelativePattern(folder, `**/*.{${names}}`)))];
}

const kept = 3;
const texts = new Map<string, Map<string, Promise<string | undefined>>>();

/** The text of a file in a commit, without a byte order mark; undefined where the commit has none. What is in a commit never changes. */
function textAt(repository: Repository, commit: string, uri: Uri): Promise<string | undefined> {
  const known = texts.get(commit) ?? new Map<string, Promise<string | undefined>>();
  texts.delete(commit);
  texts.set(commit, known);
  for (const old of [...texts.keys()].slice(0, -kept)) texts.delete(old);
  const text =
    known.get(uri.path) ??
    repository.buffer(commit, uri.fsPath).then(
      (bytes) => new TextDecoder('utf-8').decode(bytes),
      () => undefined,
    );
  known.set(uri.path, text);
  return text;
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}
