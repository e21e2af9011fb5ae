import { type Root, type Roots, reportedPaths, rootOf, uriOf } from './roots.ts';

/** What a reader calls each folder, where the workspace has several: its last part. */
export function folderNames(roots: Roots): Map<Root, string> {
  const folders = [...roots.all.values()].filter(({ lone }) => !lone);
  if (folders.length < 2) return new Map();
  return new Map(folders.map((root) => [root, decodeURIComponent(root.folder.split('/').at(-2) ?? '')]));
}

/** A key of one folder as one among all folders. */
export function keyIn({ folder }: Root, key: string): string {
  return `${folder} ${key}`;
}

/** The files of a folder that views show: those below it, but not those of another open folder inside it. */
export function ownFiles(roots: Roots, root: Root): Set<string> {
  const paths = reportedPaths(root);
  return new Set(root.lone ? paths : paths.filter((path) => rootOf(roots, uriOf(root, path)) === root));
}
