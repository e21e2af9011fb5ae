import { type CheckResult, check, type SourceFile } from '../core/index.ts';
import { folderNames } from './folders.ts';
import { unreadPlace } from './methods/health.ts';
import type { PortfolioResult } from './portfolio-protocol.ts';
import { type Root, type Roots, resultOf, rootOf } from './roots.ts';

type Unread = NonNullable<PortfolioResult>['unread'];

/** A folder whose partnerships are asked about. */
export interface Folder {
  /** Its URI. */
  folder: string;
  root: Root;
  /** What its files say; those that cannot be read now say what they said when they last could be. */
  result: CheckResult;
  unread: Unread;
}

/** The folder that a URI is of, once all files are read; without one, or where it holds none, the first that holds a partnership. */
export async function askedFolder(roots: Roots, at: string | undefined): Promise<Folder | undefined> {
  await roots.ready;
  const named = at === undefined ? undefined : (roots.all.get(at) ?? rootOf(roots, at));
  const root = [named, ...roots.all.values()].find((one) => one !== undefined && holdsAny(one));
  return root && { folder: keyOf(roots, root), root, ...readable(roots, root) };
}

/** The folders that hold partnerships, as a reader calls them. */
export function foldersOf(roots: Roots): { uri: string; name: string }[] {
  const names = folderNames(roots);
  return [...roots.all.entries()]
    .filter(([, root]) => holdsAny(root))
    .map(([uri, root]) => ({ uri, name: names.get(root) ?? [...root.sources.keys()][0] ?? root.folder }));
}

function keyOf(roots: Roots, root: Root): string {
  return [...roots.all].find(([, one]) => one === root)?.[0] ?? root.folder;
}

/** By folder: each file as it last could be read. */
const lastReadable = new WeakMap<Root, Map<string, SourceFile>>();

/** Whether a partnership is in the folder, or was before a file could not be read any more. */
function holdsAny(root: Root): boolean {
  const last = lastReadable.get(root);
  for (const [path, { documents }] of root.sources) {
    const all = [...documents, ...(last?.get(path)?.documents ?? [])];
    if (all.some(({ kind }) => kind === 'Partnership')) return true;
  }
  return false;
}

const mended = new WeakMap<CheckResult, CheckResult>();

/** While a file is being typed in, parts of it cannot be read for moments: what it said before stays until they can. */
function readable(roots: Roots, root: Root): Pick<Folder, 'result' | 'unread'> {
  const last = lastReadable.get(root) ?? new Map<string, SourceFile>();
  lastReadable.set(root, last);
  for (const path of last.keys()) if (!root.sources.has(path)) last.delete(path);
  const unread: Unread = [];
  const sources = [...root.sources.values()].map((source) => {
    const place = last.get(source.path) === source ? undefined : unreadPlace(source);
    const before = last.get(source.path);
    if (!place) last.set(source.path, source);
    else if (before) unread.push({ file: source.path, ...place });
    return place && before ? before : source;
  });
  const result = resultOf(roots, root);
  if (unread.length === 0) return { result, unread };
  const whole = mended.get(result) ?? check({ files: sources, asOf: result.asOf });
  mended.set(result, whole);
  return { result: whole, unread };
}
