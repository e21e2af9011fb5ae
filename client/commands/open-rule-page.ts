import { commands, type Disposable, FileType, l10n, Uri, window, workspace } from 'vscode';
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
  const items = ids
    .sort()
    .map(async (id) => ({ label: id, description: await headingOf(Uri.joinPath(pages, `${id}.md`)) }));
  const chosen = await window.showQuickPick(Promise.all(items), {
    placeHolder: l10n.t('Which rule?'),
    matchOnDescription: true,
  });
  return chosen?.label;
}

/** The first heading of a page without the rule's id. */
async function headingOf(page: Uri): Promise<string> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(page));
  return /^# (?:PC\d{3}\s*[·:–-]?\s*)?(.*)$/m.exec(text)?.[1] ?? '';
}
