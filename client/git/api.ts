import { type Event, extensions, l10n, type Uri } from 'vscode';

/**
 * What is used of VS Code's built-in git extension, version 1 of what it offers to others:
 * https://github.com/microsoft/vscode/blob/1.91.0/extensions/git/src/api/git.d.ts
 */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

export interface Repository {
  /** The top of the working tree. */
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly mergeChanges: FileChange[];
    readonly workingTreeChanges: FileChange[];
    readonly untrackedChanges: FileChange[];
    /** After every `git status`: a commit, a checkout, a file that was saved. */
    readonly onDidChange: Event<void>;
  };
  /** Looks at the working tree anew. */
  status(): Promise<void>;
  getCommit(ref: string): Promise<Commit>;
  /** The bytes of a file, given by its whole path. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  getObjectDetails(ref: string, path: string): Promise<{ mode: string }>;
  /** Files that git knows and that differ between a commit and the disk. */
  diffWith(ref: string): Promise<FileChange[]>;
  getRefs(query: { sort?: 'alphabetically' | 'committerdate' }): Promise<Ref[]>;
  /** The branch that another one was started from or is to be merged into, as far as git knows. */
  getBranchBase(name: string): Promise<Ref | undefined>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  log(options: { maxEntries?: number; path?: string }): Promise<Commit[]>;
}

export interface FileChange {
  /** Where the file is, and where it was in the commit. */
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly status: number;
}

/** Statuses of a file that are told apart here. */
export const fileStatus = { added: 1, untracked: 7, ignored: 8 } as const;

export interface Ref {
  /** 0: a branch, 1: a branch of a remote, 2: a tag. */
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
  readonly remote?: string;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
  readonly authorName?: string;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Why there is nothing to compare with, in a sentence for the user. */
export interface NoGit {
  reason: string;
}

/** Repositories by the top of their working tree: git's extension makes a new object each time it is asked. */
const opened = new Map<string, Repository>();
let watched = false;

/** Git as the editor has it, once it has looked for repositories. */
export async function gitApi(): Promise<GitApi | NoGit> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) {
    return {
      reason: l10n.t(
        'There is no git in this window: VS Code has none in a browser, in a folder that is not trusted, and where its Git extension is disabled.',
      ),
    };
  }
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) {
    return { reason: l10n.t('Git is switched off in this window by the setting git.enabled, or it is not installed.') };
  }
  const api = git.getAPI(1);
  if (!watched) {
    watched = true;
    api.onDidCloseRepository(({ rootUri }) => opened.delete(rootUri.toString()));
  }
  if (api.state === 'uninitialized') {
    await new Promise<void>((resolve) => {
      const listener = api.onDidChangeState(() => {
        listener.dispose();
        resolve();
      });
    });
  }
  return api;
}

/** The repository that a file or folder is in; the same object each time, for as long as it is open. */
export async function repositoryOf(uri: Uri): Promise<Repository | NoGit> {
  const api = await gitApi();
  if ('reason' in api) return api;
  const repository = uri.scheme === 'file' ? api.getRepository(uri) : null;
  if (!repository) {
    return {
      reason: l10n.t(
        '{0} is in no git repository that this window has open. The Source Control view opens or starts one.',
        nameOf(uri),
      ),
    };
  }
  if (!isBelow(uri, repository.rootUri)) {
    return {
      reason: l10n.t(
        '{0} is reached through a link; git knows it as a part of {1}. Open that folder instead.',
        nameOf(uri),
        repository.rootUri.fsPath,
      ),
    };
  }
  const key = repository.rootUri.toString();
  const same = opened.get(key) ?? repository;
  opened.set(key, same);
  return same;
}

/** Whether a file or folder is another one or somewhere in it. */
export function isBelow(uri: Uri, folder: Uri): boolean {
  const top = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.scheme === folder.scheme && `${uri.path}/`.startsWith(top);
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').filter(Boolean).at(-1) ?? uri.path;
}
