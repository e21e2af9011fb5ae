import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { definitionSuffixes, isOurs } from '../core/index.ts';
import { list } from '../core/text.ts';
import { UsageError } from './errors.ts';
import type { Unsaved } from './judge.ts';
import { reasonOf } from './unreadable.ts';
import { withoutMark } from './walk.ts';

export const stdinHelp = 'read this file from the standard input instead; it need not be there';

/** The text on the standard input, if it is to stand for a file. Paths beside it are wrong usage. */
export function unsavedOf(name: string | undefined, paths: readonly string[], cwd: string): Unsaved | undefined {
  const dash = paths.length === 1 && paths[0] === '-';
  if (name === undefined) {
    if (dash)
      throw new UsageError('What stands on the standard input needs a name: --stdin-filename NAME.partnership.yaml');
    return undefined;
  }
  if (paths.length > 0 && !dash)
    throw new UsageError('--stdin-filename names the one file to read; leave the paths out.');
  if (!isOurs(name))
    throw new UsageError(`--stdin-filename ${name}: names of definitions end in ${list(definitionSuffixes, 'or')}.`);
  try {
    return { path: resolve(cwd, name), text: withoutMark(readFileSync(0, 'utf8')) };
  } catch (error) {
    throw new UsageError(`The standard input cannot be read: ${reasonOf(error)}.`);
  }
}
