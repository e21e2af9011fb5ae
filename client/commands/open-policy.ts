import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import { definitionEditor } from '../documents.ts';
import type { Editor } from '../start.ts';

/** Opens the policy that governs the definition in front. */
export function openPolicy({ health }: Editor): Disposable {
  return commands.registerCommand('partnership.openPolicy', async () => {
    const uri = definitionEditor()?.document.uri;
    const policy = uri && (await health.of(uri))?.policy;
    if (policy) return void (await window.showTextDocument(Uri.parse(policy.uri)));
    await window.showInformationMessage(l10n.t('No policy governs this file: the built-in defaults are in force.'));
  });
}
