import { isMap, parseDocument } from 'yaml';
import { quoted } from '../../text.ts';
import type { NewFile } from '../answers.ts';
import type { Question } from '../questions/question.ts';

/** An organisation's own files for a new partnership: questions, and plain files with a `{{placeholder}}` for each answer. */
export interface Template {
  /** Name of its folder. */
  name: string;
  title: string;
  description?: string;
  questions: TemplateQuestion[];
  /** Files with their paths below the folder, still with placeholders. */
  files: NewFile[];
}

export interface TemplateQuestion extends Question {
  /** Written as a number rather than a text. */
  number?: true;
}

/** The file that makes a folder a template. */
export const templateFile = 'template.yaml';

/** What a file of a template is called while it is one, so that nobody takes it for a definition. */
const mark = '.template';

/** `{{client}}`, or `{{client | id}}` for the short name of what was answered. */
export const placeholders = /\{\{\s*([a-zA-Z][\w-]*)\s*(?:\|\s*(id)\s*)?\}\}/g;

/** Placeholders that nobody has to be asked for. */
export const given = ['today'] as const;

/**
 * Reads the files of one folder as a template; their names are relative to it. What is wrong with it comes back as
 * sentences, and then there is no template.
 */
export function readTemplate(name: string, files: readonly NewFile[]): { template: Template } | { faults: string[] } {
  const about = files.find((file) => file.name === templateFile);
  if (!about) return { faults: [`${name} has no ${templateFile}.`] };
  const document = parseDocument(about.text);
  const [error] = document.errors;
  if (error || !isMap(document.contents))
    return {
      faults: [
        `${name}/${templateFile} cannot be read: ${error?.message.split('\n')[0] ?? 'it is no block of fields.'}`,
      ],
    };
  // Aliases are not needed here, and a few of them can stand for a great many values.
  const data = document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  const faults: string[] = [];
  const questions = questionsIn(data.questions, faults);
  const rest = files.filter((file) => file !== about).map((file) => ({ ...file, name: withoutMark(file.name) }));
  if (rest.length === 0) faults.push('there are no files beside it.');
  const known = new Set<string>([...given, ...questions.map(({ id }) => id)]);
  for (const file of rest)
    for (const [all, id = ''] of `${file.name}\n${file.text}`.matchAll(placeholders))
      if (!known.has(id)) faults.push(`${file.name} has ${all}, and no question is called ${quoted(id)}.`);
  if (faults.length > 0) return { faults: [...new Set(faults)].map((fault) => `${name}/${templateFile}: ${fault}`) };
  return {
    template: {
      name,
      title: textIn(data.title) ?? name,
      ...(textIn(data.description) === undefined ? {} : { description: textIn(data.description) ?? '' }),
      questions,
      files: rest,
    },
  };
}

function withoutMark(name: string): string {
  return name.endsWith(mark) ? name.slice(0, -mark.length) : name;
}

function questionsIn(data: unknown, faults: string[]): TemplateQuestion[] {
  if (!Array.isArray(data)) {
    faults.push('questions is no list.');
    return [];
  }
  const seen = new Set<string>(given);
  return data.flatMap((entry: unknown, index): TemplateQuestion[] => {
    const at = `question ${index + 1}`;
    if (typeof entry !== 'object' || entry === null) return fault(faults, `${at} is no block with id and ask.`);
    const { id, ask, title, hint, optional, number, choices, default: usual } = entry as Record<string, unknown>;
    const unknown = Object.keys(entry).find((key) => !fields.includes(key));
    if (unknown !== undefined) faults.push(`${at} has a field ${quoted(unknown)}; known are ${fields.join(', ')}.`);
    if (typeof id !== 'string' || !/^[a-zA-Z][\w-]*$/.test(id))
      return fault(faults, `${at} has no id of letters and digits.`);
    if (seen.has(id)) return fault(faults, `two questions are called ${quoted(id)}.`);
    seen.add(id);
    if (textIn(ask) === undefined) return fault(faults, `${quoted(id)} does not say what to ask.`);
    if (choices !== undefined && (!Array.isArray(choices) || choices.length === 0))
      return fault(faults, `the choices of ${quoted(id)} are no list.`);
    return [
      {
        id,
        title: textIn(title) ?? id,
        ask: textIn(ask) ?? '',
        ...(textIn(hint) === undefined ? {} : { hint: textIn(hint) ?? '' }),
        form: choices === undefined ? 'text' : 'choice',
        ...(Array.isArray(choices)
          ? { choices: choices.map((one) => ({ value: String(one), label: String(one) })) }
          : {}),
        ...(optional === true ? { optional: true } : {}),
        ...(number === true ? { number: true as const } : {}),
        ...(textIn(usual) === undefined ? {} : { usual: textIn(usual) ?? '' }),
      },
    ];
  });
}

const fields = ['id', 'title', 'ask', 'hint', 'choices', 'default', 'optional', 'number'];

function fault(faults: string[], text: string): [] {
  faults.push(text);
  return [];
}

function textIn(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
