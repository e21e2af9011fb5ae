import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import { definitionEditor } from '../documents.ts';
import type { Editor } from '../start.ts';

/**
 * Opens the health panel beside a definition: the one that is given (a click on its title bar, or on the line above its
 * text), or the one in front.
 */
export function showHealth({ client, panel }: Editor): Disposable {
  return commands.registerCommand('partnership.showHealth', async (given?: unknown) => {
    const named = typeof given === 'string' ? client.protocol2CodeConverter.asUri(given) : given;
    const uri = named instanceof Uri ? named : definitionEditor()?.document.uri;
    if (uri) return panel.show(uri);
    await window.showInformationMessage(l10n.t('Open a partnership file first: its health is shown beside it.'));
  });
}
