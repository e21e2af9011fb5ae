import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileText } from '../core/index.ts';
import { relativePath } from './paths.ts';
import { select } from './select.ts';
import { reasonOf, type Unreadable } from './unreadable.ts';
import { withoutMark } from './walk.ts';

/** A folder as `check FOLDER` would judge it, for the language server. Paths are relative to `base`, an absolute path. */
export async function readWorkspace(
  folder: string,
): Promise<{ base: string; files: FileText[]; unreadable: Unreadable[] }> {
  const top = resolve(folder);
  const { base, files: own, context, unreadable: failed } = await select([top], top);
  const files: FileText[] = [];
  const unreadable = failed.map(({ path, reason }) => ({ path: relativePath(base, path), reason }));
  for (const path of [...own, ...context]) {
    try {
      files.push({ path: relativePath(base, path), text: withoutMark(await readFile(path, 'utf8')) });
    } catch (error) {
      unreadable.push({ path: relativePath(base, path), reason: reasonOf(error) });
    }
  }
  return { base, files, unreadable };
}
