import { commands, type Disposable, FileType, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { Editor } from '../start.ts';

const idPattern = /^PC\d{3}$/;

/** Opens the page of a rule as a reader sees it; asks for the rule when none is given. */
export function openRulePage({ context }: Editor): Disposable {
  const pages = Uri.joinPath(context.extensionUri, 'docs/rules');
  return commands.registerCommand('partnership.openRulePage', async (given?: unknown) => {
    const id = typeof given === 'string' && idPattern.test(given) ? given : await pick(pages);
    if (id === undefined) return;
    await commands.executeCommand('markdown.showPreview', Uri.joinPath(pages, `${id}.md`));
  });
}

async function pick(pages: Uri): Promise<string | undefined> {
  const entries = await workspace.fs.readDirectory(pages);
  const ids = entries.flatMap(([name, type]) => {
    const id = name.replace(/\.md$/, '');
    return type & FileType.File && idPattern.test(id) ? [id] : [];
  });
  const items = ids.sort().map((id) => itemOf(id, Uri.joinPath(pages, `${id}.md`)));
  const chosen = await window.showQuickPick(Promise.all(items), {
    placeHolder: l10n.t('Which rule?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.label;
}

/** A rule as the list shows it: its id and name, and below what it asks. */
async function itemOf(id: string, page: Uri): Promise<QuickPickItem> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(page));
  const [, description = ''] = /^# \S+ (.+)$/m.exec(text) ?? [];
  const [, detail = ''] = /^\| Asked \| (.+) \|$/m.exec(text) ?? [];
  return { label: id, description, detail };
}
