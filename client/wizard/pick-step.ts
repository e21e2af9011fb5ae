import { l10n, type QuickPickItem, window } from 'vscode';
import { choicesFor } from './lists.ts';
import { type Left, listOf, type Step, untilLeft } from './step.ts';

interface Item extends QuickPickItem {
  value: string;
}

/** Asks for one choice of several. */
export function askChoice(step: Step, answers: Readonly<Record<string, unknown>>): Promise<Left | undefined> {
  const { question, value } = step;
  const input = window.createQuickPick<Item>();
  const open: Item[] = question.optional ? [{ label: l10n.t('Leave it open'), value: '' }] : [];
  input.items = [...choicesFor(question, answers).map(itemOf), ...open];
  input.placeholder = question.ask;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  const [before] = listOf(value);
  const active = input.items.filter((item) => item.value === before);
  if (active.length > 0) input.activeItems = active;
  return untilLeft(
    input,
    step,
    (done) => [
      input.onDidAccept(() => {
        const [chosen] = input.selectedItems;
        if (chosen) done({ answer: chosen.value });
      }),
    ],
    (one, listener) => one.onDidTriggerButton(listener),
  );
}

/** Asks for any number of choices; with `more`, what is typed and not listed can be chosen as well. */
export function askChoices(step: Step, answers: Readonly<Record<string, unknown>>): Promise<Left | undefined> {
  const { question, value } = step;
  const input = window.createQuickPick<Item>();
  const chosen = new Set(listOf(value));
  const items = choicesFor(question, answers).map(itemOf);
  // What is chosen already stands first, where it can be seen.
  items.sort((a, b) => Number(chosen.has(b.value)) - Number(chosen.has(a.value)));
  input.canSelectMany = true;
  input.placeholder = question.more ? l10n.t('{0} Or type another.', question.ask) : question.ask;
  input.matchOnDescription = true;
  input.matchOnDetail = items.length > 20;
  input.items = items;
  input.selectedItems = items.filter((item) => chosen.has(item.value));
  return untilLeft(
    input,
    step,
    (done) => [
      input.onDidChangeValue((typed) => {
        if (!question.more) return;
        const known = items.some(({ label, value: one }) =>
          [label, one].some((word) => word.toLowerCase() === typed.trim().toLowerCase()),
        );
        const selected = input.selectedItems;
        const own = selected.filter((item) => !items.includes(item));
        const typedItem: Item[] =
          typed.trim() === '' || known ? [] : [{ label: typed.trim(), value: typed.trim(), alwaysShow: true }];
        input.items = [...items, ...own, ...typedItem];
        input.selectedItems = selected;
      }),
      input.onDidAccept(() => {
        const answer = input.selectedItems.map((item) => item.value);
        if (answer.length > 0 || question.optional) done({ answer });
      }),
    ],
    (one, listener) => one.onDidTriggerButton(listener),
  );
}

function itemOf({ value, label, detail, description }: ReturnType<typeof choicesFor>[number]): Item {
  return { value, label, ...(detail ? { detail } : {}), ...(description ? { description } : {}) };
}
