import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A path as everything outside this folder sees it: with `/` on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** `path` relative to `folder`, with `/`; `.` for the folder itself. Both absolute. */
export function relativePath(folder: string, path: string): string {
  return slashed(relative(folder, path)) || '.';
}

/** Whether an absolute path is a folder or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A folder and every folder above it, nearest first. */
export function upwards(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** The top of the git working tree that holds a folder, or undefined. No program is run. */
export function gitTop(folder: string): string | undefined {
  return upwards(folder).find((candidate) => existsSync(join(candidate, '.git')));
}

/** The deepest folder that holds all of them. */
export function commonFolder(folders: readonly string[]): string {
  const [first, ...rest] = folders;
  if (first === undefined) throw new Error('commonFolder of nothing');
  return upwards(first).find((candidate) => rest.every((folder) => isWithin(candidate, folder))) ?? first;
}

/** Order of paths that is the same on every machine. */
export function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
