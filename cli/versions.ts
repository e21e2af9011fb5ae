import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type FileText, isOurs } from '../core/index.ts';
import { UsageError } from './errors.ts';
import { filesAt, versionName } from './git/files-at.ts';
import { gitTop, isWithin, relativePath } from './paths.ts';
import { reasonOf } from './unreadable.ts';
import { walk, withoutMark } from './walk.ts';

/** One of two versions that are compared. */
export interface Version {
  files: FileText[];
  /** `main (1a2b3c4d5e6f)`, `the working tree`, a path as given. */
  name: string;
  submodules: string[];
}

/** A version as named on the command line: a file or folder that is there, else a commit of the repository around `cwd`. */
export async function versionOf(given: string, cwd: string): Promise<Version> {
  const path = resolve(cwd, given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { files: await filesBelow(path), name: given, submodules: [] };
  if (stats?.isFile()) {
    if (!isOurs(path)) throw new UsageError(`${given} is no definition by its name.`);
    return { files: [read(path, basename(path))], name: given, submodules: [] };
  }
  const top = gitTop(cwd);
  if (top === undefined)
    throw new UsageError(`There is no file or folder ${given}, and this folder is in no git repository.`);
  const { commit, files, submodules } = await filesAt(given, top);
  return { files, name: versionName(given, commit), submodules };
}

/** The files as they are now, committed or not, of the repository around `cwd`. */
export async function workingTree(cwd: string): Promise<Version> {
  const top = gitTop(cwd);
  if (top === undefined)
    throw new UsageError('This folder is in no git repository: name a second version to compare with.');
  return { files: await filesBelow(top), name: 'the working tree', submodules: [] };
}

async function filesBelow(folder: string): Promise<FileText[]> {
  const { files, unreadable } = await walk(folder);
  const [failed] = unreadable;
  if (failed) throw new UsageError(`${relativePath(folder, failed.path)} cannot be read: ${failed.reason}.`);
  return files.map((path) => read(path, relativePath(folder, path)));
}

function read(path: string, name: string): FileText {
  try {
    return { path: name, text: withoutMark(readFileSync(path, 'utf8')) };
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${reasonOf(error)}.`);
  }
}

/** Leaves out what is in a submodule of either version: its history is another repository's. */
export function withoutSubmodules(versions: readonly [Version, Version]): [FileText[], FileText[]] {
  const folders = versions.flatMap(({ submodules }) => submodules);
  const own = ({ path }: FileText): boolean => !folders.some((folder) => isWithin(`/${folder}`, dirname(`/${path}`)));
  return [versions[0].files.filter(own), versions[1].files.filter(own)];
}
