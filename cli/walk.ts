import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isOurs } from '../core/index.ts';
import { type Ignored, isIgnored, rulesAbove, withRulesOf } from './ignored.ts';
import { byPath, relativePath } from './paths.ts';
import { codeOf, reasonOf, type Unreadable } from './unreadable.ts';

/** What a walk found. Absolute paths, in order. */
export interface Walked {
  files: string[];
  unreadable: Unreadable[];
}

const never = new Set(['.git', 'node_modules']);

/**
 * All files of the product below a folder, found as git would find them: `.gitignore` counts, `.git` and `node_modules`
 * are passed by. A symbolic link to a file is followed unless the file is found anyway; one to a folder is not, so no
 * walk goes in circles or leaves the folder.
 */
export async function walk(folder: string): Promise<Walked> {
  const found: Found = { files: [], links: [], unreadable: [] };
  await visit(folder, rulesAbove(folder), found);
  await followLinks(folder, found);
  found.files.sort(byPath);
  found.unreadable.sort((a, b) => byPath(a.path, b.path));
  return { files: found.files, unreadable: found.unreadable };
}

interface Found extends Walked {
  links: string[];
}

async function visit(folder: string, above: Ignored | undefined, found: Found): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') found.unreadable.push({ path: folder, reason: reasonOf(error) });
    return; // gone since its own folder was read
  }
  const rules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile())
    ? withRulesOf(folder, above)
    : above;
  const below: Promise<void>[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!never.has(entry.name) && !isIgnored(rules, path, true)) below.push(visit(path, rules, found));
    } else if (isOurs(entry.name) && !isIgnored(rules, path, false)) {
      if (entry.isFile()) found.files.push(path);
      else if (entry.isSymbolicLink()) found.links.push(path);
    }
  }
  await Promise.all(below);
}

/** Adds the files that links lead to, each file once. */
async function followLinks(folder: string, found: Found): Promise<void> {
  if (found.links.length === 0) return;
  const top = await realpath(folder);
  const seen = new Set(found.files.map((path) => join(top, relativePath(folder, path))));
  for (const link of found.links.sort(byPath)) {
    try {
      const target = await realpath(link);
      if (!(await stat(target)).isFile() || seen.has(target)) continue;
      seen.add(target);
      found.files.push(link);
    } catch (error) {
      found.unreadable.push({ path: link, reason: reasonOf(error) });
    }
  }
}

/** The files of a folder itself, without those below it. A folder that cannot be read has none. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const ours = entries.filter((entry) => entry.isFile() && isOurs(entry.name)).map((entry) => join(folder, entry.name));
  if (ours.length === 0) return [];
  const rules = withRulesOf(folder, rulesAbove(folder));
  return ours.filter((path) => !isIgnored(rules, path, false)).sort(byPath);
}

/** A text without its byte order mark, which is no part of it: editors do not show it either. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
