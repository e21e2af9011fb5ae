import {
  type Disposable,
  l10n,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { NewFilesResult } from '../../server/new-protocol.ts';

const scheme = 'partnership-new';

/** Shows what would be written, each file as it would be, and asks whether to. Undefined: the wizard is left. */
export function review(made: NewFilesResult, folder: Uri, questions: number): Promise<'write' | 'back' | undefined> {
  const input = window.createQuickPick<QuickPickItem & { at?: number }>();
  const own = workspace.getWorkspaceFolder(folder);
  const name = own?.uri.path === folder.path.replace(/\/$/, '') ? own.name : workspace.asRelativePath(folder);
  input.title = l10n.t('New Partnership: Files');
  input.step = questions + 1;
  input.totalSteps = questions + 1;
  input.ignoreFocusOut = true;
  input.buttons = [QuickInputButtons.Back];
  input.placeholder = l10n.t('Write the files? A file is shown when it is chosen.');
  const write = {
    label: `$(new-file) ${l10n.t('Write {0} files', made.files.length)}`,
    description: l10n.t('into {0}', name),
    detail: saidOf(made),
  };
  input.items = [
    write,
    { label: l10n.t('Look at them first'), kind: QuickPickItemKind.Separator },
    ...made.files.map((file, at) => ({ label: `$(file) ${file.name}`, at })),
  ];
  const shown: Disposable = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => made.files.find((file) => `/${file.name}` === uri.path)?.text ?? '',
  });
  return new Promise((resolve) => {
    const done = (left: 'write' | 'back' | undefined): void => {
      for (const one of held) one.dispose(); // first, as the input hides when it is disposed of
      input.dispose();
      void closePreviews().finally(() => {
        shown.dispose();
        resolve(left);
      });
    };
    const held = [
      input.onDidTriggerButton(() => done('back')),
      input.onDidHide(() => done(undefined)),
      input.onDidAccept(async () => {
        const [chosen] = input.selectedItems;
        if (chosen === write) return done('write');
        const file = chosen?.at === undefined ? undefined : made.files[chosen.at];
        if (!file) return;
        const uri = Uri.from({ scheme, path: `/${file.name}` });
        await window.showTextDocument(uri, { preview: true, preserveFocus: true, viewColumn: ViewColumn.Active });
      }),
    ];
    input.show();
  });
}

/** What was looked at is no file of anybody; it goes with the wizard. */
async function closePreviews(): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const previews = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.scheme === scheme);
  if (previews.length > 0) await window.tabGroups.close(previews, true);
}

function saidOf({ errors, warnings, open }: NewFilesResult): string {
  const todo = l10n.t('{0} things are left to fill in, marked TODO', open);
  if (errors + warnings === 0) return todo;
  return l10n.t('{0} errors and {1} warnings follow from the answers; {2}', errors, warnings, todo);
}
