import type { BaseFiles } from './base-files.ts';

/**
 * Client to server: what the last commit of a folder holds, whenever that is another one. The server has no git; from a
 * client that does not say it, nothing is told of what changed since.
 */
export const lastCommitMessage = 'partnership/lastCommit';

export interface LastCommitParams {
  /** URI of a workspace folder. */
  folder: string;
  /** Left out where there is no commit, or no git. */
  files?: BaseFiles;
}
