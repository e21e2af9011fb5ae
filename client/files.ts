import ignore, { type Ignore } from 'ignore';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { ReadFolderResult, ReadOneResult } from '../server/protocol.ts';

/**
 * Files for a server that has no disk, read through the editor: they may be in a browser, behind a remote connection or
 * in a repository that was never cloned. Which files count is told as the command line tells it: `.gitignore` counts,
 * `.git` and `node_modules` are passed by, links to folders are not followed; of the folders above, up to the top of
 * the git working tree, their own files count too.
 */
export async function readFolder(folder: Uri, suffixes: readonly string[]): Promise<ReadFolderResult> {
  const way = await wayTo(folder);
  const [base = folder] = way;
  const result: ReadFolderResult = { up: way.length - 1, files: [], unreadable: [] };
  const found: Uri[] = [];
  const pathOf = (uri: Uri): string => uri.path.slice(asFolder(base.path).length) || '.';
  const failed = (uri: Uri, error: unknown): void => {
    result.unreadable.push({ path: pathOf(uri), reason: reasonOf(error) });
  };

  async function visit(at: Uri, above: Rules | undefined, deep: boolean): Promise<void> {
    let entries: [string, FileType][];
    try {
      entries = await workspace.fs.readDirectory(at);
    } catch (error) {
      if (deep && !isGone(error)) failed(at, error);
      return;
    }
    const rules = entries.some(([name]) => name === '.gitignore') ? await withRulesOf(at, above) : above;
    const below: Promise<void>[] = [];
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(at, name);
      if (type === FileType.Directory) {
        if (deep && !never.has(name) && !isIgnored(rules, uri, true)) below.push(visit(uri, rules, deep));
      } else if (type & FileType.File && suffixes.some((suffix) => name.endsWith(suffix))) {
        if (!isIgnored(rules, uri, false)) found.push(uri);
      }
    }
    await Promise.all(below);
  }

  await Promise.all(
    way.map(async (at, index) => visit(at, await rulesAbove(way.slice(0, index + 1)), index === way.length - 1)),
  );
  await Promise.all(
    found.map(async (uri) => {
      try {
        result.files.push({ path: pathOf(uri), text: await textOf(uri) });
      } catch (error) {
        failed(uri, error);
      }
    }),
  );
  return result;
}

/** The text of one file; none when it is gone. */
export async function readOne(uri: Uri): Promise<ReadOneResult> {
  try {
    return { text: await textOf(uri) };
  } catch {
    return {};
  }
}

/** As UTF-8, without a byte order mark. */
async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder('utf-8').decode(await workspace.fs.readFile(uri));
}

const never = new Set(['.git', 'node_modules']);

/** The ignore rules of a folder, and those above it. */
interface Rules {
  folder: string;
  rules: Ignore;
  above: Rules | undefined;
}

async function withRulesOf(folder: Uri, above: Rules | undefined): Promise<Rules | undefined> {
  try {
    const rules = ignore({ ignorecase: false }).add(await textOf(Uri.joinPath(folder, '.gitignore')));
    return { folder: asFolder(folder.path), rules, above };
  } catch {
    return above;
  }
}

/** The folders from the top of the git working tree down to a folder; that folder alone where there is no such tree. */
async function wayTo(folder: Uri): Promise<Uri[]> {
  const way: Uri[] = [];
  for (let at = folder; ; at = Uri.joinPath(at, '..')) {
    way.unshift(at);
    if (await exists(Uri.joinPath(at, '.git'))) return way;
    if (at.path === '/' || at.path === '') return [folder];
  }
}

/** The rules that hold in the last folder of a way before its own; none when it is itself ignored by them. */
async function rulesAbove(way: readonly Uri[]): Promise<Rules | undefined> {
  let rules: Rules | undefined;
  for (const [index, at] of way.slice(0, -1).entries()) {
    rules = await withRulesOf(at, rules);
    const next = way[index + 1];
    if (next && isIgnored(rules, next, true)) return undefined;
  }
  return rules;
}

/** The nearest rule that says something about a path decides, as in git. */
function isIgnored(rules: Rules | undefined, uri: Uri, isFolder: boolean): boolean {
  for (let at = rules; at; at = at.above) {
    const path = uri.path.slice(at.folder.length);
    if (path === '' || !uri.path.startsWith(at.folder)) continue;
    const { ignored, unignored } = at.rules.test(isFolder ? `${path}/` : path);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function asFolder(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function isGone(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}

const words: Record<string, string> = {
  FileNotFound: 'the symbolic link leads to nothing',
  NoPermissions: 'no permission to read it',
  FileIsADirectory: 'it is a folder',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof FileSystemError)) return 'the editor gave no reason';
  return words[error.code] ?? `the editor says ${error.code}`;
}
