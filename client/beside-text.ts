import { type Disposable, type TextDocument, workspace } from 'vscode';
import { type BaseLanguageClient, CodeLensRequest, InlayHintRequest, type Middleware } from 'vscode-languageclient';

const settings = { codeLens: 'partnership.codeLens.enabled', inlayHints: 'partnership.inlayHints.enabled' } as const;

function isOn(setting: keyof typeof settings, document: TextDocument): boolean {
  return workspace.getConfiguration(undefined, document).get(settings[setting], true);
}

/** What stands above lines and behind values is asked for only where the user wants it. Findings do not depend on it. */
export const besideText: Pick<Middleware, 'provideCodeLenses' | 'provideInlayHints'> = {
  provideCodeLenses: (document, token, next) => (isOn('codeLens', document) ? next(document, token) : []),
  provideInlayHints: (document, range, token, next) =>
    isOn('inlayHints', document) ? next(document, range, token) : [],
};

/** Has the editor ask again for open files when one of the settings was changed. */
export function besideTextChanges(client: BaseLanguageClient): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    for (const document of workspace.textDocuments) {
      if (change.affectsConfiguration(settings.codeLens, document))
        client.getFeature(CodeLensRequest.method).getProvider(document)?.onDidChangeCodeLensEmitter.fire();
      if (change.affectsConfiguration(settings.inlayHints, document))
        client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
    }
  });
}
