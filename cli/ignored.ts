import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { gitTop, isWithin, relativePath, upwards } from './paths.ts';

/** The ignore rules that hold in a folder: its own `.gitignore` and those of the folders above it, nearest first. */
export interface Ignored {
  folder: string;
  rules: Ignore | undefined;
  above: Ignored | undefined;
}

const name = '.gitignore';

/** The rules of one folder on top of those above; `above` itself when the folder has no `.gitignore`. */
export function withRulesOf(folder: string, above: Ignored | undefined): Ignored | undefined {
  try {
    return { folder, rules: ignore({ ignorecase: false }).add(readFileSync(join(folder, name), 'utf8')), above };
  } catch {
    return above; // there is none, or git could not read it either
  }
}

/**
 * The rules that hold in a folder before its own, from the top of the git working tree down. A folder that is itself
 * ignored was asked for by name, so what is said about it from above does not count.
 */
export function rulesAbove(folder: string): Ignored | undefined {
  const top = gitTop(folder);
  if (top === undefined || top === folder) return undefined;
  let rules: Ignored | undefined;
  for (const above of upwards(folder)
    .slice(1)
    .filter((candidate) => isWithin(top, candidate))
    .reverse()) {
    rules = withRulesOf(above, rules);
  }
  for (const part of upwards(folder).filter((candidate) => candidate !== top && isWithin(top, candidate))) {
    if (isIgnored(rules, part, true)) return undefined;
  }
  return rules;
}

/** Whether git would ignore a file or folder. The nearest rule that says something about it decides. */
export function isIgnored(rules: Ignored | undefined, path: string, isFolder: boolean): boolean {
  for (let at = rules; at; at = at.above) {
    if (path === at.folder || !isWithin(at.folder, path)) continue;
    const { ignored, unignored } = at.rules?.test(relativePath(at.folder, path) + (isFolder ? '/' : '')) ?? {};
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
