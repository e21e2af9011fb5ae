import type { scaffolding } from '../../core/index.ts';
import { UsageError } from '../errors.ts';
import type { Asking } from './init.ts';

type RawAnswers = scaffolding.RawAnswers;
type Question = scaffolding.Question;

/** What a terminal cannot list has to be typed. */
const forms: Partial<Record<scaffolding.Form, string>> = {
  country: 'The two-letter code of the country, such as PT',
  timezone: 'Such as Europe/Lisbon',
  language: 'Codes with commas, such as en, pt-BR',
};

/** Asks on the terminal for everything that is not given. */
export async function ask(given: RawAnswers, { questions, objectionTo }: Asking): Promise<RawAnswers> {
  const { intro, log, outro } = await import('@clack/prompts');
  intro('A new partnership. Enter takes what is proposed; Escape ends without writing anything.');
  let raw = given;
  for (;;) {
    const open = questions(raw).find(({ id }) => raw[id] === undefined);
    if (!open) break;
    const before = raw;
    const answer = await askOne(open, (value) => {
      const objection = objectionTo(open, { ...before, [open.id]: value });
      return objection && 'error' in objection ? objection.error : undefined;
    });
    raw = { ...raw, [open.id]: answer };
    const objection = objectionTo(open, raw);
    if (objection && 'warning' in objection) log.warn(objection.warning);
  }
  outro('Thank you.');
  return raw;
}

async function askOne(
  question: Question,
  wrong: (value: string | string[]) => string | undefined,
): Promise<string | string[]> {
  const { autocompleteMultiselect, multiselect, select, text } = await import('@clack/prompts');
  const { ask: message, form, choices = [], usual, optional } = question;
  const options = choices.map(({ value, label, detail }) => ({ value, label, ...(detail ? { hint: detail } : {}) }));
  if (form === 'choice')
    return ended(await select({ message, options, ...(typeof usual === 'string' ? { initialValue: usual } : {}) }));
  if (form === 'choices') {
    const chosen = { message, options, initialValues: listOf(usual), required: !optional };
    return ended(
      await (options.length > 15 ? autocompleteMultiselect({ ...chosen, maxItems: 12 }) : multiselect(chosen)),
    );
  }
  const hint = forms[form] ?? question.hint;
  const proposed = listOf(usual).join(', ');
  const said = await text({
    message: hint ? `${message}\n│  ${hint}` : message,
    placeholder: proposed || (optional ? 'Enter leaves it open' : ''),
    ...(proposed ? { defaultValue: proposed } : {}),
    validate: (value) => wrong(value?.trim() || proposed),
  });
  return (ended(said) ?? '').trim();
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** One of the house's templates, or none of them. */
export async function chooseTemplate(
  templates: readonly scaffolding.Template[],
): Promise<scaffolding.Template | undefined> {
  const { select } = await import('@clack/prompts');
  const own = templates.map((template, index) => ({
    value: index,
    label: template.title,
    ...(template.description ? { hint: template.description } : {}),
  }));
  const chosen = ended(
    await select({
      message: 'From which template?',
      options: [...own, { value: -1, label: 'None of these', hint: 'the questions of the product' }],
    }),
  );
  return templates[chosen];
}

/** An answer, unless somebody wanted none of it any more. */
function ended<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === 'symbol') throw new UsageError('Nothing was written.');
  return answer as Exclude<T, symbol>;
}
