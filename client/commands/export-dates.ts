import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { type CalendarResult, viewMessages } from '../../server/view-protocol.ts';
import type { Editor } from '../start.ts';

/** Writes what falls due as a file for a calendar; asks where to, unless that is given. */
export function exportDates({ client }: Editor): Disposable {
  return commands.registerCommand('partnership.exportDates', async (given?: unknown) => {
    const { text, dates } = await client.sendRequest<CalendarResult>(viewMessages.calendar);
    if (dates === 0) {
      await window.showInformationMessage(l10n.t('Nothing falls due that these files know of.'));
      return;
    }
    const target = given instanceof Uri ? given : await askFor();
    if (!target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const name = target.path.split('/').at(-1) ?? '';
    void window.showInformationMessage(l10n.t('{0} dates are in {1}. Import it into a calendar.', dates, name));
  });
}

async function askFor(): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  return window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder.uri, 'partnerships.ics') } : {}),
    filters: { [l10n.t('Calendar')]: ['ics'] },
    title: l10n.t('Export Dates'),
  });
}
