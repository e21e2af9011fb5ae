import { commands, Disposable, l10n, Uri, window } from 'vscode';
import type { Base } from '../compare/base.ts';
import { marks } from '../compare/marks.ts';
import { pickBase } from '../compare/pick-base.ts';
import { reportText, showReport } from '../compare/report.ts';
import { compareStatus } from '../compare/status.ts';
import { definitionEditor } from '../documents.ts';
import { repositoryOf } from '../git/api.ts';
import type { Editor } from '../start.ts';

/** Told to the editor, so that commands and keys can ask for it. */
const comparing = 'partnership.comparing';

/** Compares the partnerships with a commit, until told to stop: what changed in contract words, and marks in the text. */
export function compare({ client, comparison }: Editor): Disposable {
  const begin = commands.registerCommand('partnership.compare', async (given?: unknown, base?: unknown) => {
    const uri = given instanceof Uri ? given : definitionEditor()?.document.uri;
    if (!uri) return void tell(l10n.t('Open a partnership file first: what changed in it is shown beside it.'));
    const repository = await repositoryOf(uri);
    if ('reason' in repository) return void tell(repository.reason);
    const chosen = isBase(base) ? base : await pickBase(repository, uri);
    if (!chosen) return;
    const none = await comparison.start(uri, chosen);
    if (none) return void tell(none.reason);
    const front = window.activeTextEditor;
    await showReport();
    // Whoever compares goes on writing; the report is beside it.
    if (front) await window.showTextDocument(front.document, front.viewColumn);
  });
  const stop = commands.registerCommand('partnership.compare.stop', () => comparison.stop());
  const show = commands.registerCommand('partnership.compare.show', () => showReport());
  return Disposable.from(
    begin,
    stop,
    show,
    marks(client, comparison),
    reportText(comparison),
    compareStatus(comparison),
    comparison.onDidChange(
      () => void commands.executeCommand('setContext', comparing, comparison.shown() !== undefined),
    ),
  );
}

/** Waits for nobody: there is nothing to decide. */
function tell(reason: string): void {
  void window.showInformationMessage(reason);
}

/** A base that a keybinding, or a test, brings along: it is not asked for. */
function isBase(given: unknown): given is Base {
  if (typeof given !== 'object' || given === null) return false;
  const { ref, left } = given as Record<string, unknown>;
  return typeof ref === 'string' || typeof left === 'string';
}
