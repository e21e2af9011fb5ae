import { baseFiles } from '../base-files.ts';
import { setLastCommit } from '../last-commit.ts';
import { type LastCommitParams, lastCommitMessage } from '../last-commit-protocol.ts';
import type { Session } from '../session.ts';

/** partnership/lastCommit */
export function lastCommit({ connection, roots, changed }: Session): void {
  connection.onNotification(lastCommitMessage, async ({ folder, files }: LastCommitParams) => {
    await roots.ready;
    const root = roots.all.get(folder.endsWith('/') ? folder : `${folder}/`);
    if (!root) return;
    setLastCommit(root, files && (await baseFiles(roots, root, files)));
    for (const listener of [...changed]) listener();
  });
}
