import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { scaffolding } from '../../core/index.ts';
import { list } from '../../core/text.ts';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../unreadable.ts';

/** Writes all files or, where one of them exists, none. `force` writes over them. */
export function writeAll(
  files: readonly scaffolding.NewFile[],
  folder: string,
  shown: (name: string) => string,
  force: boolean,
): void {
  const twice = files.find(({ name }, at) => files.findIndex((other) => other.name === name) !== at);
  if (twice) throw new UsageError(`Nothing was written: two files would be called ${shown(twice.name)}.`);
  const there = files.filter(({ name }) => existsSync(join(folder, name))).map(({ name }) => shown(name));
  if (there.length > 0 && !force)
    throw new UsageError(
      `Nothing was written: ${list(there)} ${there.length === 1 ? 'exists' : 'exist'}. Choose another --name, or write over with --force.`,
    );
  const written: string[] = [];
  for (const { name, text } of files) {
    try {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text, force ? {} : { flag: 'wx' });
      written.push(shown(name));
    } catch (error) {
      const before = written.length === 0 ? 'nothing was' : `${list(written)} ${written.length === 1 ? 'was' : 'were'}`;
      throw new UsageError(
        `${shown(name)} was not written: ${reasonOf(error).replace('to read it', 'to write it')}; ${before} written before it.`,
      );
    }
  }
}
