import { FileType, Uri, workspace } from 'vscode';
import type { TemplateFiles } from '../../server/new-protocol.ts';

/** The templates in a folder: the folder itself, or each folder in it, that has a `template.yaml`. Links are not followed. */
export async function templatesIn(folder: Uri): Promise<TemplateFiles[]> {
  const own = await filesIn(folder);
  const name = folder.path.replace(/\/$/, '').split('/').at(-1) ?? '';
  if (own.some((file) => file.name === mark)) return [{ name, files: own }];
  const entries = await workspace.fs.readDirectory(folder);
  const folders = entries.filter(([, type]) => type === FileType.Directory).map(([below]) => below);
  const all = await Promise.all(
    folders.sort().map(async (below) => ({ name: below, files: await filesIn(Uri.joinPath(folder, below)) })),
  );
  return all.filter(({ files }) => files.some((file) => file.name === mark));
}

const mark = 'template.yaml';

/** Files beyond these are not for people to go through. */
const mostFiles = 50;
const largest = 200_000;

async function filesIn(folder: Uri, below = ''): Promise<TemplateFiles['files']> {
  const files: TemplateFiles['files'] = [];
  for (const [entry, type] of await workspace.fs.readDirectory(folder)) {
    const uri = Uri.joinPath(folder, entry);
    if (type === FileType.Directory && below.split('/').length < 4)
      files.push(...(await filesIn(uri, `${below}${entry}/`)));
    else if (type === FileType.File && !entry.startsWith('.') && (await workspace.fs.stat(uri)).size <= largest)
      files.push({ name: below + entry, text: new TextDecoder().decode(await workspace.fs.readFile(uri)) });
    if (files.length >= mostFiles) break;
  }
  return files;
}
