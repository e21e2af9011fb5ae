import { check } from '../check.ts';
import type { Finding } from '../findings.ts';
import type { SourceFile } from '../model/document.ts';
import { isOurs } from '../our-files.ts';
import type { NewFile } from './answers.ts';

/** What new files would be told in their surroundings. `folder` is a path of the workspace, `''` for its top. */
export function judgedThere(
  files: readonly NewFile[],
  folder: string,
  sources: readonly SourceFile[],
  asOf: string,
): Finding[] {
  const pathOf = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const added = files.filter(({ name }) => isOurs(name)).map(({ name, text }) => ({ path: pathOf(name), text }));
  const paths = new Set(added.map(({ path }) => path));
  const { findings } = check({ files: [...sources.filter(({ path }) => !paths.has(path)), ...added], asOf });
  return findings.filter(({ file }) => paths.has(file));
}
