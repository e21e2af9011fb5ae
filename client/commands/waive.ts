import { commands, type Disposable, l10n, type QuickPickItem, WorkspaceEdit, window, workspace } from 'vscode';
import type { WaiverAnswers, WaiverQuestions } from '../../core/index.ts';
import {
  messages,
  type WaiverEditParams,
  type WaiverEditResult,
  type WaiverQuestionsParams,
  type WaiverQuestionsResult,
} from '../../server/protocol.ts';
import type { Editor } from '../start.ts';

/**
 * Accepts a finding for a time: asks why, until when and who accepts it, and lets the server write the comment. Days come
 * from the server, which knows by which day is judged. Whoever leaves a question leaves the file as it is.
 */
export function waive({ client }: Editor): Disposable {
  return commands.registerCommand('partnership.waive', async (uri: unknown, key: unknown) => {
    if (typeof uri !== 'string' || typeof key !== 'string') return;
    const finding: WaiverQuestionsParams = { uri, key };
    const questions = await client.sendRequest<WaiverQuestionsResult>(messages.waiverQuestions, finding);
    if (!questions || 'refused' in questions) return void (await tell(questions?.refused));
    const answers = await ask(questions);
    if (!answers) return;
    const asked: WaiverEditParams = { ...finding, answers };
    const made = await client.sendRequest<WaiverEditResult>(messages.waiverEdit, asked);
    if (!made || 'refused' in made) return void (await tell(made?.refused));
    const target = client.protocol2CodeConverter.asUri(uri);
    const document = workspace.textDocuments.find((open) => open.uri.toString() === target.toString());
    if (document && made.version !== undefined && document.version !== made.version)
      return void (await tell(l10n.t('The file was changed meanwhile; nothing was written.')));
    const edit = new WorkspaceEdit();
    edit.set(target, [client.protocol2CodeConverter.asTextEdit(made.edit)]);
    await workspace.applyEdit(edit);
  });
}

async function tell(refused: string | undefined): Promise<void> {
  await window.showWarningMessage(refused ?? l10n.t('The finding is gone; there is nothing to waive.'));
}

/** The answers, or undefined when one was left. */
async function ask(questions: WaiverQuestions): Promise<Required<WaiverAnswers> | undefined> {
  const title = l10n.t('Waive {0}', questions.rule);
  const reason = await window.showInputBox({
    title,
    prompt: l10n.t('Why is this accepted? {0}', questions.message),
    placeHolder: l10n.t('longer notice is on the table for the renewal'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' ? l10n.t('A risk that is accepted without a reason is forgotten.') : undefined,
  });
  if (reason === undefined) return undefined;
  const until = await askUntil(title, questions);
  const by = until === undefined ? undefined : await askBy(title, questions);
  return until === undefined || by === undefined ? undefined : { reason, until, by };
}

async function askUntil(title: string, { ends, latest, longest }: WaiverQuestions): Promise<string | undefined> {
  const other: QuickPickItem = { label: l10n.t('Another day …') };
  const items = ends.map(({ days, until }): QuickPickItem => ({ label: until, description: l10n.t('{0} days', days) }));
  const placeHolder = l10n.t('Until when? At most {0} days: {1}', longest, latest);
  const chosen = await window.showQuickPick([...items, other], { title, placeHolder, ignoreFocusOut: true });
  if (chosen !== other) return chosen?.label;
  return window.showInputBox({
    title,
    prompt: placeHolder,
    placeHolder: latest,
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^\d{4}-\d\d-\d\d$/.test(text) && text <= latest
        ? undefined
        : l10n.t('A day up to {0}, written like it.', latest),
  });
}

async function askBy(title: string, { people }: WaiverQuestions): Promise<string | undefined> {
  const other: QuickPickItem = { label: l10n.t('Somebody else …') };
  const items = people.map(({ id, name, role }): QuickPickItem & { id: string } => ({
    id,
    label: name ?? id,
    description: role ?? '',
  }));
  const placeHolder = l10n.t('Who accepts it?');
  const chosen =
    items.length === 0
      ? other
      : await window.showQuickPick([...items, other], { title, placeHolder, ignoreFocusOut: true });
  if (chosen !== other) return (chosen as (typeof items)[number] | undefined)?.id;
  return window.showInputBox({
    title,
    prompt: placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || text.includes(':') ? l10n.t('A name, without a colon.') : undefined,
  });
}
