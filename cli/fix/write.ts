import { chmodSync, chownSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, reasonOf } from '../unreadable.ts';
import type { Change } from './settle.ts';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Writes a changed file whole or not at all, with its byte order mark, rights and owner kept; a link keeps pointing to
 * it. Returns why it was not written, or undefined.
 */
export function write({ path, before, after }: Pick<Change, 'path' | 'before' | 'after'>): string | undefined {
  if (before === undefined) return create(path, after);
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const bytes = readFileSync(target);
    const marked = bytes.subarray(0, mark.length).equals(mark);
    const body = marked ? bytes.subarray(mark.length) : bytes;
    if (!body.equals(Buffer.from(before))) {
      return body.toString('utf8') === before
        ? 'it holds bytes that are not UTF-8, which would be lost'
        : 'somebody else changed it meanwhile';
    }
    const { mode, uid, gid } = statSync(target);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeFileSync(temporary, marked ? Buffer.concat([mark, Buffer.from(after)]) : after, { flag: 'wx' });
    chmodSync(temporary, mode & 0o7777);
    keepOwner(temporary, uid, gid);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return codeOf(error) === 'ENOENT' ? 'it is gone' : reasonOf(error).replace('to read it', 'to write it');
  }
}

/** Writes a file that is not there yet; one that is stays as it is. Returns why it was not written, or undefined. */
function create(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'a file of that name is there already';
    return codeOf(error) === 'ENOENT'
      ? 'there is no such folder'
      : reasonOf(error).replace('to read it', 'to write it');
  }
}

/** Only root may give files away; for others the file is their own already. */
function keepOwner(path: string, uid: number, gid: number): void {
  const made = statSync(path);
  if (made.uid === uid && made.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // a file of somebody else in a shared folder: it becomes ours, as with every editor that writes safely
  }
}
