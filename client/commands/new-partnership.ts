import { commands, Disposable, FileType, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { NewFilesResult } from '../../server/new-protocol.ts';
import type { Editor } from '../start.ts';
import { takeUsualNow } from '../wizard/step.ts';
import { wizard } from '../wizard/wizard.ts';

/** What the editor knows while questions are asked, so that a key can be bound. */
const asking = 'partnership.asking';

/** Begins a partnership: asks step by step, writes all files in one edit, and opens the definition. */
export function newPartnership({ client }: Editor): Disposable {
  const begin = commands.registerCommand('partnership.new', async (given?: unknown, answers?: unknown) => {
    const folder = await folderFor(given);
    if (!folder) return;
    const existing = await workspace.fs.readDirectory(folder).then(
      (entries) => entries.map(([name]) => name),
      () => [],
    );
    await commands.executeCommand('setContext', asking, true);
    const made = await wizard(client, folder, existing, answersIn(answers)).finally(() =>
      commands.executeCommand('setContext', asking, false),
    );
    if (made) await write(made, folder);
  });
  return Disposable.from(begin, commands.registerCommand('partnership.new.takeUsual', takeUsualNow));
}

/** Answers that a keybinding, or a test, brings along: they are not asked for. */
function answersIn(given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
  return Object.fromEntries(Object.entries(given).filter(([, answer]) => typeof answer === 'string'));
}

/** The folder that was clicked, that of the file that was, else the only one that is open; of several, one is chosen. */
async function folderFor(given: unknown): Promise<Uri | undefined> {
  if (given instanceof Uri) {
    const { type } = await workspace.fs.stat(given);
    return type & FileType.Directory ? given : Uri.joinPath(given, '..');
  }
  const [first, ...others] = workspace.workspaceFolders ?? [];
  if (!first) {
    const open = l10n.t('Open Folder');
    const chosen = await window.showInformationMessage(
      l10n.t('Open a folder first: the files of a partnership are kept together in one.'),
      open,
    );
    if (chosen === open) await commands.executeCommand('vscode.openFolder');
    return undefined;
  }
  if (others.length === 0) return first.uri;
  const chosen = await window.showWorkspaceFolderPick({
    placeHolder: l10n.t('In which folder?'),
    ignoreFocusOut: true,
  });
  return chosen?.uri;
}

async function write({ files, open }: NewFilesResult, folder: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  const encoder = new TextEncoder();
  for (const { name, text } of files) edit.createFile(Uri.joinPath(folder, name), { contents: encoder.encode(text) });
  const [first] = files;
  if (!(await workspace.applyEdit(edit)) || !first) {
    await window.showErrorMessage(
      l10n.t('Nothing was written: one of the files exists, or the folder cannot be written to.'),
    );
    return;
  }
  await window.showTextDocument(Uri.joinPath(folder, first.name), { preview: false });
  void sayWhatIsLeft(files.length, open);
}

/** Waits for nobody: the command has done its work. */
async function sayWhatIsLeft(files: number, open: number): Promise<void> {
  const show = l10n.t('Show What Is Left');
  const chosen = await window.showInformationMessage(
    l10n.t('{0} files are written. {1} things are yours to fill in; each is marked TODO.', files, open),
    show,
  );
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
