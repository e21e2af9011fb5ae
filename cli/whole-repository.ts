import { readFileSync } from 'node:fs';
import { readFile, type SourceFile } from '../core/index.ts';
import type { Loaded } from './judge.ts';
import { relativePath } from './paths.ts';
import { walk, withoutMark } from './walk.ts';

/** Everything that a repository holds, by the engine's paths. */
export interface WholeRepository {
  /** What was loaded, and the rest. */
  sources: SourceFile[];
  /** The engine's path of a path from the top of the repository. */
  inEngine(path: string): string;
}

/** What was loaded with everything else that the repository holds, so that effects on other files are seen. */
export async function wholeRepository(loaded: Loaded, top: string): Promise<WholeRepository> {
  const folder = relativePath(loaded.selection.base, top);
  const inEngine = (path: string): string => (folder === '.' ? path : `${folder}/${path}`);
  const known = new Set(loaded.sources.map(({ path }) => path));
  const sources = [...loaded.sources];
  for (const path of (await walk(top)).files) {
    const name = inEngine(relativePath(top, path));
    if (!known.has(name)) sources.push(readFile(name, withoutMark(readFileSync(path, 'utf8'))));
  }
  return { sources, inEngine };
}
