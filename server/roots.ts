import { type CheckResult, check, type Finding, isOurs, readFile, type SourceFile, unreadable } from '../core/index.ts';
import type { Host } from './host.ts';

/** One workspace folder: its files as read, and the last result. Each folder is checked by itself, as the command line would. */
export interface Root {
  /** Folder URI with a final `/`; for a lone file outside every folder, its folder. */
  folder: string;
  /** What paths are relative to: the folder, or one above it whose files count too. A URI with a final `/`. */
  base: string;
  /** Read files by path relative to the base. */
  sources: Map<string, SourceFile>;
  /** How the client itself writes the URI of a path, where it has. */
  uris: Map<string, string>;
  result: CheckResult | undefined;
  /** A lone root holds one open file that belongs to no workspace folder. */
  lone: boolean;
}

/** The workspace of the server. */
export interface Roots {
  all: Map<string, Root>;
  host: Host;
  /** Settled when the files of all folders have been read. */
  ready: Promise<void>;
  /** ISO day fixed by the client, for reproducible runs; otherwise today. */
  asOf: string | undefined;
}

export function newRoots(host: Host, asOf: string | undefined): Roots {
  return { all: new Map(), host, ready: Promise.resolve(), asOf };
}

/** Reads all files of a folder and takes it into the workspace. */
export async function addRoot(roots: Roots, folder: string): Promise<void> {
  const uri = folder.endsWith('/') ? folder : `${folder}/`;
  const root: Root = { folder: uri, base: uri, sources: new Map(), uris: new Map(), result: undefined, lone: false };
  roots.all.set(uri, root);
  const { base = uri, files, unreadable: failed } = await roots.host.readFolder(uri);
  rebase(root, base);
  // What an editor has open is newer than the disk and may have come first.
  for (const file of files)
    if (!root.sources.has(file.path)) root.sources.set(file.path, readFile(file.path, file.text));
  for (const file of failed)
    if (!root.sources.has(file.path)) root.sources.set(file.path, unreadable(file.path, file.reason));
  root.result = undefined;
}

/**
 * Reads a folder again: files came or went, or git ignores others from now on. What is open stays as it is. Returns
 * whether anything changed.
 */
export async function rereadRoot(roots: Roots, root: Root, isOpen: (uri: string) => boolean): Promise<boolean> {
  const { files, unreadable: failed } = await roots.host.readFolder(root.folder);
  const listed = new Set([...files, ...failed].map(({ path }) => path));
  const free = (path: string): boolean => !isOpen(uriOf(root, path));
  const gone = [...root.sources.keys()].filter((path) => !listed.has(path) && free(path));
  const newer = files.filter(({ path, text }) => root.sources.get(path)?.syntax.text !== text && free(path));
  for (const path of gone) root.sources.delete(path);
  for (const { path, text } of newer) root.sources.set(path, readFile(path, text));
  for (const { path, reason } of failed) if (free(path)) root.sources.set(path, unreadable(path, reason));
  if (gone.length + newer.length + failed.length === 0) return false;
  root.result = undefined;
  return true;
}

/** Names what was opened while the folder was being read anew, from the base. */
function rebase(root: Root, base: string): void {
  const early = [...root.sources];
  const uris = new Map([...root.uris].map(([path, uri]) => [decodeURIComponent(uri.slice(base.length)), [path, uri]]));
  root.base = base;
  root.sources.clear();
  root.uris.clear();
  for (const [path, source] of early) {
    const [name, entry] = [...uris].find(([, [old]]) => old === path) ?? [path, undefined];
    root.sources.set(name, readFile(name, source.syntax.text));
    if (entry?.[1] !== undefined) root.uris.set(name, entry[1]);
  }
}

/** The files of a root that are reported on: those of its folder, not those above it. */
export function reportedPaths(root: Root): string[] {
  const prefix = decodeURIComponent(root.folder.slice(root.base.length));
  return [...root.sources.keys()].filter((path) => path.startsWith(prefix));
}

export function removeRoot(roots: Roots, folder: string): void {
  roots.all.delete(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The folder that a file belongs to: the nearest one. An open file outside every folder gets a root of its own. */
export function rootOf(roots: Roots, uri: string, make = false): Root | undefined {
  let best: Root | undefined;
  for (const root of roots.all.values()) {
    if (uri.startsWith(root.folder) && !root.lone && (!best || root.folder.length > best.folder.length)) best = root;
  }
  if (best) return best;
  const lone = roots.all.get(`lone:${uri}`);
  if (lone || !make) return lone;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const made: Root = {
    folder,
    base: folder,
    sources: new Map(),
    uris: new Map(),
    result: undefined,
    lone: true,
  };
  roots.all.set(`lone:${uri}`, made);
  return made;
}

/** The path of a file relative to its root, as the command line names it. */
export function pathIn(root: Root, uri: string): string {
  const path = decodeURIComponent(uri.slice(root.base.length));
  // What was never saved has no name yet; a client sends it only if its language is ours.
  return root.lone && uri.startsWith('untitled:') && !isOurs(path) ? `${path}.partnership.yaml` : path;
}

/** The URI of a path in a root, written as clients write it. */
export function uriOf(root: Root, path: string): string {
  const encode = (part: string): string =>
    encodeURIComponent(part).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return root.uris.get(path) ?? root.base + path.split('/').map(encode).join('/');
}

/** Takes a new text of a file, or its absence. Returns whether anything changed. */
export function setText(roots: Roots, uri: string, text: string | undefined): boolean {
  const root = rootOf(roots, uri, text !== undefined);
  if (!root) return false;
  const path = pathIn(root, uri);
  if (!isOurs(path)) return false;
  if (text === undefined) {
    if (!root.sources.delete(path)) return false;
    if (root.lone) roots.all.delete(`lone:${uri}`);
  } else {
    if (root.sources.get(path)?.syntax.text === text) return false;
    root.sources.set(path, readFile(path, text));
    root.uris.set(path, uri);
  }
  root.result = undefined;
  return true;
}

/** The findings of a root as of now; worked out only when something changed. */
export function resultOf(roots: Roots, root: Root): CheckResult {
  const asOf = roots.asOf ?? roots.host.today();
  if (root.result?.asOf !== asOf) root.result = undefined;
  root.result ??= check({ files: [...root.sources.values()], asOf });
  return root.result;
}

/** One file as the server knows it, without judging it. */
export function sourceOf(roots: Roots, uri: string): { root: Root; source: SourceFile } | undefined {
  const root = rootOf(roots, uri);
  const source = root?.sources.get(pathIn(root, uri));
  return root && source ? { root, source } : undefined;
}

/** The findings of one file, with its text as the server knows it. */
export function findingsOf(
  roots: Roots,
  uri: string,
): { root: Root; source: SourceFile; findings: Finding[] } | undefined {
  const found = sourceOf(roots, uri);
  if (!found) return undefined;
  const { root, source } = found;
  return { root, source, findings: resultOf(roots, root).findings.filter((finding) => finding.file === source.path) };
}
