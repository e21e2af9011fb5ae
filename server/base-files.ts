import { isOurs, readFile, type SourceFile, sharing } from '../core/index.ts';
import { pathIn, type Root, type Roots } from './roots.ts';

/** Files that differ between a commit and the disk, and those that are open; without a text where the commit has no such file. */
export type BaseFiles = readonly { uri: string; text?: string }[];

/** The files of a folder as the commit has them: those on the disk, but for the ones that the client names. */
export async function baseFiles({ host }: Roots, root: Root, files: BaseFiles): Promise<SourceFile[]> {
  const texts = new Map<string, string>();
  const disk = root.lone ? { files: [] } : await host.readFolder(root.folder);
  for (const { path, text } of disk.files) texts.set(path, text);
  for (const { uri, text } of files) {
    const path = uri.startsWith(root.base) ? pathIn(root, uri) : '';
    if (!isOurs(path) || (root.lone && !root.sources.has(path))) continue;
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
  }
  const listed = [...texts].map(([path, text]) => ({ path, text }));
  return sharing(listed, [...root.sources.values()]).map((file) =>
    'syntax' in file ? file : readFile(file.path, file.text),
  );
}
