import { InputBoxValidationSeverity, l10n, window } from 'vscode';
import { type Left, type Objection, type Step, textOf, untilLeft } from './step.ts';

/** Asks for a text. What is worth a second look is shown once, and taken with the second Enter. */
export function askText(step: Step): Promise<Left | undefined> {
  const { question, value, objectionTo } = step;
  const input = window.createInputBox();
  input.value = textOf(value);
  input.prompt = question.optional ? l10n.t('{0} It may stay empty.', question.ask) : question.ask;
  input.placeholder = question.hint ?? '';
  let seen: string | undefined;
  let latest = 0;

  /** Shows what is to be said of the text as it is now; undefined when it has changed meanwhile. */
  const judge = async (): Promise<{ objection: Objection | undefined } | undefined> => {
    const mine = ++latest;
    const text = input.value;
    const objection = text.trim() === '' && question.optional ? undefined : await objectionTo(text.trim());
    if (mine !== latest) return undefined;
    input.validationMessage = shown(objection);
    return { objection };
  };

  return untilLeft(
    input,
    step,
    (done) => [
      input.onDidChangeValue((text) => {
        // Nobody is told that a box is empty while typing.
        if (text.trim() === '') {
          latest++;
          input.validationMessage = undefined;
        } else void judge();
      }),
      input.onDidAccept(async () => {
        const text = input.value;
        const judged = await judge();
        if (!judged || (judged.objection && 'error' in judged.objection)) return;
        if (judged.objection && seen !== text) seen = text;
        else done({ answer: text.trim() });
      }),
    ],
    (one, listener) => one.onDidTriggerButton(listener),
  );
}

function shown(objection: Objection | undefined) {
  if (!objection) return undefined;
  return 'error' in objection
    ? { message: objection.error, severity: InputBoxValidationSeverity.Error }
    : {
        message: l10n.t('{0} Enter takes it all the same.', objection.warning),
        severity: InputBoxValidationSeverity.Warning,
      };
}
