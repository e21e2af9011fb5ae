import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by path, relative to the root of the project. */
export type Files = Record<string, string>;

/** Writes what differs, or with `check` only says what would. Returns the paths that differ. */
export function output(root: string, files: Files, check: boolean): string[] {
  const changed = Object.keys(files).filter((path) => {
    const full = join(root, path);
    return !existsSync(full) || readFileSync(full, 'utf8') !== files[path];
  });
  if (check) return changed;
  for (const path of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files[path] ?? '');
  }
  return changed;
}
