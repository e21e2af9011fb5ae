import { l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type NewFilesResult,
  type NewObjectionParams,
  type NewObjectionResult,
  type NewParams,
  type NewPlaceResult,
  type NewQuestionParams,
  type NewQuestionResult,
  newMessages,
  type TemplateFiles,
} from '../../server/new-protocol.ts';
import { askChoice, askChoices } from './pick-step.ts';
import { review } from './review.ts';
import type { Answer, Left, Step } from './step.ts';
import { templatesIn } from './templates.ts';
import { askText } from './text-step.ts';

/** Asks, and gives the files that somebody agreed to; undefined when the wizard was left, so that nothing is to be written. */
export async function wizard(
  client: BaseLanguageClient,
  folder: Uri,
  existing: readonly string[],
  given: Readonly<Record<string, string>>,
): Promise<NewFilesResult | undefined> {
  const template = await chosenTemplate(client, folder);
  if (template === 'left') return undefined;
  const answers: Record<string, Answer> = { ...given };
  const done = Object.keys(given);
  let rest = false;
  const params = (): NewParams => ({ folder: folder.toString(), existing, answers, ...(template ? { template } : {}) });
  for (;;) {
    const asked: NewQuestionParams = { ...params(), done };
    const { question, step, steps, faults } = await client.sendRequest<NewQuestionResult>(newMessages.question, asked);
    if (faults.length > 0) return void (await window.showErrorMessage(faults.join(' ')));
    if (!question) {
      const made = await client.sendRequest<NewFilesResult>(newMessages.files, params());
      const left = await review(made, folder, steps);
      if (left === 'write') return made;
      if (left !== 'back') return undefined;
      rest = false;
      done.pop();
      continue;
    }
    const value = answers[question.id] ?? question.usual;
    if (rest && (value !== undefined || question.optional)) {
      if (value !== undefined) answers[question.id] = value;
      done.push(question.id);
      continue;
    }
    const left = await ask(
      {
        question,
        step,
        steps: steps + 1,
        value,
        behind: done.length > 0,
        ahead: done.length > 0,
        async objectionTo(answer) {
          const tried: NewObjectionParams = {
            ...params(),
            answers: { ...answers, [question.id]: answer },
            id: question.id,
          };
          return (await client.sendRequest<NewObjectionResult>(newMessages.objection, tried)) ?? undefined;
        },
      },
      answers,
    );
    if (left === undefined) return undefined;
    if (left === 'back') done.pop();
    else if (left === 'usual') rest = true;
    else {
      answers[question.id] = left.answer;
      done.push(question.id);
    }
  }
}

function ask(step: Step, answers: Readonly<Record<string, Answer>>): Promise<Left | undefined> {
  const { form } = step.question;
  if (form === 'text') return askText(step);
  return form === 'choices' || form === 'language' ? askChoices(step, answers) : askChoice(step, answers);
}

/** One of the house's templates, or undefined for the product's own questions. */
async function chosenTemplate(client: BaseLanguageClient, folder: Uri): Promise<TemplateFiles | 'left' | undefined> {
  const { templates } = await client.sendRequest<NewPlaceResult>(newMessages.place, { folder: folder.toString() });
  if (templates === undefined) return undefined;
  const found = await templatesIn(Uri.parse(templates)).catch(() => []);
  if (found.length === 0) return undefined;
  const own = {
    label: l10n.t('None of these'),
    description: l10n.t('the questions of the product'),
    template: undefined,
  };
  const items = found.map((template) => ({ label: titleOf(template), description: template.name, template }));
  const chosen = await window.showQuickPick([...items, own], {
    title: l10n.t('New Partnership'),
    placeHolder: l10n.t('From which template?'),
    ignoreFocusOut: true,
  });
  return chosen ? chosen.template : 'left';
}

/** The title in a template's own words; the server reads the rest. */
function titleOf({ name, files }: TemplateFiles): string {
  const about = files.find((file) => file.name === 'template.yaml')?.text ?? '';
  return /^title: *["']?(.+?)["']?\s*$/m.exec(about)?.[1] ?? name;
}
