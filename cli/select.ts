import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { definitionSuffixes, globOf, isOurs } from '../core/index.ts';
import { list } from '../core/text.ts';
import { byPath, commonFolder, gitTop, isWithin, relativePath, upwards } from './paths.ts';
import { codeOf, reasonOf, type Unreadable } from './unreadable.ts';
import { filesIn, type Walked, walk } from './walk.ts';

/** What the arguments of a command stand for. Absolute paths, in order. */
export interface Selection {
  /** The files to report on. */
  files: string[];
  /** Files beside and above them: read, because policies, portfolios, readings and diaries count, but not reported. */
  context: string[];
  unreadable: Unreadable[];
  /** Arguments that stand for nothing, each in a sentence. */
  mistakes: string[];
  /** The folder to which the engine's paths are relative: the same for every folder from which the tool is started. */
  base: string;
}

interface Gathered extends Omit<Selection, 'files' | 'context' | 'base'> {
  files: Set<string>;
  /** Folders whose own files, and those of the folders above, are the surroundings of the selection. */
  beside: Set<string>;
  linked: boolean;
}

/**
 * Works out which files the arguments (files, folders, globs) mean, and which others have a say about them. `unsaved`: the
 * absolute path of a file whose text comes from elsewhere; it alone is meant, and need not be there.
 */
export async function select(args: readonly string[], cwd: string, unsaved?: string): Promise<Selection> {
  const gathered: Gathered = { files: new Set(), beside: new Set(), unreadable: [], mistakes: [], linked: false };
  if (unsaved !== undefined) {
    gathered.files.add(unsaved);
    gathered.beside.add(dirname(unsaved));
  } else for (const arg of args.length === 0 ? ['.'] : args) await gather(arg, cwd, gathered);

  const files = withoutTwins([...gathered.files].sort(byPath), gathered.linked);
  const surroundings = new Set([...gathered.beside].flatMap((folder) => upTo(topOf(folder, cwd), folder)));
  const context: string[] = [];
  for (const folder of [...surroundings].sort(byPath)) {
    for (const file of await filesIn(folder)) if (!gathered.files.has(file)) context.push(file);
  }
  const unreadable = [...new Map(gathered.unreadable.map((entry) => [entry.path, entry])).values()];
  const folders = [...gathered.beside, ...unreadable.map(({ path }) => dirname(path))];
  return {
    files,
    context,
    unreadable: unreadable.sort((a, b) => byPath(a.path, b.path)),
    mistakes: [...new Set(gathered.mistakes)].sort(byPath),
    base: commonFolder([cwd, ...folders].map((folder) => topOf(folder, cwd))),
  };
}

async function gather(arg: string, cwd: string, to: Gathered): Promise<void> {
  const path = resolve(cwd, arg);
  const shown = relativePath(cwd, path);
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT' && !lstatSync(path, { throwIfNoEntry: false });
    if (!missing) to.unreadable.push({ path, reason: reasonOf(error) });
    else if (!(await gatherGlob(arg, cwd, to))) to.mistakes.push(`There is no file or folder ${shown}.`);
    return;
  }
  to.linked ||= lstatSync(path).isSymbolicLink();
  if (arg === '') to.mistakes.push('One of the paths is empty.');
  else if (stats.isDirectory()) {
    take(await walk(path), to);
    to.beside.add(path);
  } else if (!stats.isFile()) to.mistakes.push(`${shown} is neither a file nor a folder.`);
  else if (!isOurs(path)) {
    to.mistakes.push(`${shown} was not read: names of definitions end in ${list(definitionSuffixes, 'or')}.`);
  } else {
    to.files.add(path);
    to.beside.add(dirname(path));
  }
}

/** Takes the files that match, if the argument is a glob at all. */
async function gatherGlob(arg: string, cwd: string, to: Gathered): Promise<boolean> {
  const glob = globOf(arg);
  if (!glob) return false;
  const folder = resolve(cwd, glob.base);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const { files, unreadable } = await walk(folder);
    const matching = files.filter((path) => glob.matches(relativePath(folder, path)));
    if (matching.length > 0) {
      take({ files: matching, unreadable }, to);
      for (const file of matching) to.beside.add(dirname(file));
      return true;
    }
  }
  to.mistakes.push(`No definition matches ${arg}.`);
  return true;
}

function take({ files, unreadable }: Walked, to: Gathered): void {
  for (const file of files) to.files.add(file);
  to.unreadable.push(...unreadable);
}

/** Where looking upwards from a folder ends: at the top of its git working tree, else where the tool was started. */
function topOf(folder: string, cwd: string): string {
  return gitTop(folder) ?? (isWithin(cwd, folder) ? cwd : folder);
}

function upTo(top: string, folder: string): string[] {
  return upwards(folder).filter((candidate) => isWithin(top, candidate));
}

/** Leaves out what is the same file under a second name, which only links can bring about. */
function withoutTwins(files: readonly string[], linked: boolean): string[] {
  if (!linked) return [...files];
  const seen = new Set<string>();
  return files.filter((file) => {
    const target = realpathSync(file);
    return !seen.has(target) && seen.add(target);
  });
}
