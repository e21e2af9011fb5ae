import { commands, type Disposable } from 'vscode';
import type { Editor } from '../start.ts';

/** Opens the five steps that a newcomer goes through. */
export function getStarted({ context }: Editor): Disposable {
  return commands.registerCommand('partnership.getStarted', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#partnership.start`, false),
  );
}
