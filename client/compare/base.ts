import { l10n } from 'vscode';
import type { NoGit, Repository } from '../git/api.ts';

/** What the files are compared with: a commit by any name of it, or the one at which this branch left another. */
export type Base = { ref: string } | { left: string };

/** The commit that is meant now, in full: a branch moves on. */
export async function commitOf(base: Base, repository: Repository): Promise<string | NoGit> {
  if (!repository.state.HEAD?.commit) return { reason: l10n.t('Nothing is committed in this repository yet.') };
  if ('left' in base) {
    const commit = await repository.getMergeBase('HEAD', base.left).catch(() => undefined);
    return commit || { reason: l10n.t('This branch and {0} have no common history here.', base.left) };
  }
  if (base.ref === 'HEAD') return repository.state.HEAD.commit;
  return repository.getCommit(base.ref).then(
    ({ hash }) => hash,
    () => ({ reason: l10n.t('Git knows no commit {0} here.', base.ref) }),
  );
}

/** As the status bar has it: `main`; of a hash, its beginning. */
export function shortName(base: Base): string {
  if ('left' in base) return base.left;
  if (base.ref === 'HEAD') return l10n.t('the last commit');
  return /^[0-9a-f]{40,}$/.test(base.ref) ? base.ref.slice(0, 8) : base.ref;
}

/** As what is shown names the version: `main (1a2b3c4d5e6f)`. */
export function fullName(base: Base, commit: string): string {
  const hash = commit.slice(0, 12);
  if ('left' in base) return l10n.t('where this branch left {0} ({1})', base.left, hash);
  const name = shortName(base);
  return commit.startsWith(name) ? hash : `${name} (${hash})`;
}
