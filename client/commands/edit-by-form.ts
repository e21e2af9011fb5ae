import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import { definitionEditor } from '../documents.ts';
import type { Editor } from '../start.ts';

/** Opens the form beside a definition: the one that is given (a click on its title bar), or the one in front. */
export function editByForm({ form }: Editor): Disposable {
  return commands.registerCommand('partnership.editByForm', async (given?: unknown) => {
    const uri = given instanceof Uri ? given : definitionEditor()?.document.uri;
    if (uri) return form.show(uri);
    await window.showInformationMessage(l10n.t('Open a partnership file first: its form is shown beside it.'));
  });
}
