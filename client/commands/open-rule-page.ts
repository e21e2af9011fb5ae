import { commands, type Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { rulePages } from '../rule-pages.ts';

const idPattern = /^PC\d{3}$/;

/** Opens the page of a rule as a reader sees it; asks for the rule when none is given. */
export function openRulePage(): Disposable {
  return commands.registerCommand('partnership.openRulePage', async (given?: unknown) => {
    const id = typeof given === 'string' && idPattern.test(given) ? given : await pick();
    if (id === undefined) return;
    await commands.executeCommand('markdown.showPreview', Uri.joinPath(rulePages, `${id}.md`));
  });
}

async function pick(): Promise<string | undefined> {
  const entries = await workspace.fs.readDirectory(rulePages);
  const ids = entries.flatMap(([name]) => {
    const id = name.replace(/\.md$/, '');
    return idPattern.test(id) ? [id] : [];
  });
  const items = ids.sort().map((id) => itemOf(id, Uri.joinPath(rulePages, `${id}.md`)));
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
