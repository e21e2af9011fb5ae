import { nearest } from '../../schema/suggest.ts';
import { list } from '../../text.ts';
import { type Objection, type RawAnswers, textOf } from '../questions/question.ts';
import type { TemplateQuestion } from './template.ts';

/** What is wrong with the answer to a question of a template. */
export function templateObjection(question: TemplateQuestion, raw: RawAnswers): Objection | undefined {
  const text = textOf(raw, question.id);
  if (text === '') return question.optional ? undefined : { error: 'This is needed.' };
  if (question.number && !/^-?\d+(\.\d+)?$/.test(text)) return { error: 'Write a number, such as 40.' };
  const values = question.choices?.map(({ value }) => value);
  if (!values || values.includes(text)) return undefined;
  const near = nearest(text, values);
  return { error: `${text} is none of the choices. ${near ? `Did you mean ${near}?` : `Known are ${list(values)}.`}` };
}
