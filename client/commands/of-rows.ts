import { commands, Disposable, Uri } from 'vscode';

/** What can be done with a row of a view: commands that are there already, for what the row is about. */
export function ofRows(): Disposable {
  return Disposable.from(
    commands.registerCommand('partnership.row.showHealth', (row?: { uri?: unknown }) =>
      row?.uri instanceof Uri ? commands.executeCommand('partnership.showHealth', row.uri) : undefined,
    ),
    commands.registerCommand('partnership.row.openFile', (row?: { uri?: unknown }) =>
      row?.uri instanceof Uri ? commands.executeCommand('vscode.open', row.uri) : undefined,
    ),
    commands.registerCommand('partnership.row.openRulePage', (row?: { rule?: unknown }) =>
      typeof row?.rule === 'string' ? commands.executeCommand('partnership.openRulePage', row.rule) : undefined,
    ),
  );
}
