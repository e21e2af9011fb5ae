import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from './errors.ts';
import { type FormatName, formatNames } from './formats/formats.ts';
import { codeOf, reasonOf } from './unreadable.ts';

/** One result to write: in which form, and to which file; without one to the standard output. */
export interface Wanted {
  format: FormatName;
  file?: string;
}

/**
 * `--format` and `--output`, each as often as wanted: a file belongs to the format before it. Without any, text goes to the
 * standard output.
 */
export function outputOptions(): { options: Option[]; wanted(): Wanted[] } {
  const wanted: Wanted[] = [];
  const format = new Option('--format <format>', 'how a result is written; may be repeated')
    .choices(formatNames)
    .argParser((name: string) => {
      if (!(formatNames as readonly string[]).includes(name))
        throw new InvalidArgumentError(`Formats are ${formatNames.join(', ')}.`);
      wanted.push({ format: name as FormatName });
      return name;
    });
  const output = new Option(
    '--output <file>',
    'where the format before it is written (default: standard output)',
  ).argParser((file: string) => {
    const last = wanted.at(-1);
    if (!last) throw new InvalidArgumentError('It follows the --format that it belongs to.');
    if (last.file !== undefined) throw new InvalidArgumentError('Each --format has one file.');
    last.file = file;
    return file;
  });
  return {
    options: [format, output],
    wanted() {
      if (wanted.length === 0) return [{ format: 'text' }];
      if (wanted.filter(({ file }) => file === undefined).length > 1)
        throw new UsageError('Only one format can go to the standard output: give the others a file with --output.');
      return wanted;
    },
  };
}

/** Writes a whole file or none: a reader never sees half of it. What is no plain file, such as /dev/stdout, is written to. */
export function writeWhole(file: string, text: string, cwd: string): void {
  const path = resolve(cwd, file);
  const draft = `${path}.${process.pid}.part`;
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) writeFileSync(path, text);
    else {
      makeFolder(dirname(path));
      writeFileSync(draft, text);
      renameSync(draft, path);
    }
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    throw new UsageError(`The result cannot be written to ${file}: ${writeReason(error)}.`);
  }
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'no folder can be made there',
  EEXIST: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
};

function writeReason(error: unknown): string {
  return words[codeOf(error)] ?? reasonOf(error);
}

/** Step by step: Node's own way of making all at once never ends where a file system says that a folder is not there (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
