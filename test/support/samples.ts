import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs, readFile, type SourceFile } from '../../core/index.ts';

const folder = join(import.meta.dirname, '../../samples');

/** The names of the sample workspaces. */
export const sampleNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const read = new Map<string, readonly SourceFile[]>();

/** The files of a sample workspace, read once. */
export function sampleSources(name: string): readonly SourceFile[] {
  const known = read.get(name);
  if (known) return known;
  const sources = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter(isOurs)
    .map((path) => readFile(path.replaceAll('\\', '/'), readFileSync(join(folder, name, path), 'utf8')));
  read.set(name, sources);
  return sources;
}
