import { type Disposable, l10n, type QuickInput, type QuickInputButton, QuickInputButtons, ThemeIcon } from 'vscode';
import type { scaffolding } from '../../core/index.ts';

export type Question = scaffolding.Question;
export type Answer = string | string[];
export type Objection = scaffolding.Objection;

/** How somebody left a step: with an answer, back to the one before, or with what is usual for this and all that follow. */
export type Left = { answer: Answer } | 'back' | 'usual';

/** One step as it is shown. */
export interface Step {
  question: Question;
  step: number;
  steps: number;
  /** What was answered before, or what is usual. */
  value: Answer | undefined;
  /** Whether there is a step before this one. */
  behind: boolean;
  /** Whether the rest could be taken as usual. */
  ahead: boolean;
  objectionTo(answer: Answer): Promise<Objection | undefined>;
}

const usualButton = (): QuickInputButton => ({
  iconPath: new ThemeIcon('check-all'),
  tooltip: l10n.t('Take what is usual for the rest (Ctrl+Alt+U)'),
});

/** Leaves the step that is shown with what is usual; the buttons of a step cannot be reached with the keyboard. */
let takeUsual: (() => void) | undefined;

export function takeUsualNow(): void {
  takeUsual?.();
}

/**
 * Shows a step until it is left; undefined when the whole wizard is. `accept` gives the answer, or undefined while it
 * cannot be taken.
 */
export function untilLeft<T extends QuickInput>(
  input: T & { buttons: readonly QuickInputButton[] },
  { question, step, steps, behind, ahead }: Step,
  wire: (done: (left: Left) => void) => Disposable[],
  onButton: (input: T, listener: (button: QuickInputButton) => void) => Disposable,
): Promise<Left | undefined> {
  const usual = usualButton();
  input.title = l10n.t('New Partnership: {0}', question.title);
  input.step = step;
  input.totalSteps = steps;
  // Looking something up elsewhere loses nothing; Escape does.
  input.ignoreFocusOut = true;
  input.buttons = [...(behind ? [QuickInputButtons.Back] : []), ...(ahead ? [usual] : [])];
  return new Promise((resolve) => {
    const held: Disposable[] = [];
    const done = (left: Left | undefined): void => {
      takeUsual = undefined;
      for (const one of held) one.dispose();
      input.dispose();
      resolve(left);
    };
    held.push(
      ...wire(done),
      onButton(input, (button) => done(button === QuickInputButtons.Back ? 'back' : 'usual')),
      input.onDidHide(() => done(undefined)),
    );
    if (ahead) takeUsual = () => done('usual');
    input.show();
  });
}

/** An answer as one text. */
export function textOf(value: Answer | undefined): string {
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}

/** An answer as a list of texts. */
export function listOf(value: Answer | undefined): string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
}
