import { commands, Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Comparison } from './comparison.ts';

/** What differs, as a text that cannot be written in; its name is that of the tab. */
const report = Uri.from({ scheme: 'partnership-compare', path: '/What Changed.md' });

/** Keeps the text of what differs up to date. */
export function reportText(comparison: Comparison): Disposable {
  const moved = new EventEmitter<Uri>();
  const provider = {
    onDidChange: moved.event,
    provideTextDocumentContent(): string {
      const shown = comparison.shown();
      if (!shown) return `${l10n.t('Nothing is compared any more.')}\n`;
      const notes = [shown.reason, shown.paused].filter((note) => note !== undefined);
      return notes.map((note) => `> ${note}\n\n`).join('') + (shown.result?.markdown ?? `${l10n.t('Comparing …')}\n`);
    },
  };
  return Disposable.from(
    moved,
    workspace.registerTextDocumentContentProvider(report.scheme, provider),
    comparison.onDidChange(() => moved.fire(report)),
  );
}

/** Shows it beside the text: laid out, or as it is where the editor cannot lay out Markdown. */
export async function showReport(): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', report);
  } catch {
    await window.showTextDocument(report, { preserveFocus: true, viewColumn: ViewColumn.Beside });
  }
}
