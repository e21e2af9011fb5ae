/** New partnerships: what is asked, and the files that the answers make. */

export { builtInCatalogue } from '../kpi/catalogue.ts';
export type { Answers, NewFile, Surroundings } from './answers.ts';
export { judgedThere } from './judged.ts';
export { answersOf, unasked, withUsual } from './questions/answers-of.ts';
export { objectionTo } from './questions/check.ts';
export type { Choice, Form, Objection, Place, Question, RawAnswers } from './questions/question.ts';
export { textOf } from './questions/question.ts';
export { questionsFor } from './questions/questions.ts';
export { scaffold } from './scaffold.ts';
export { placeOf } from './surroundings.ts';
export { templateObjection } from './templates/check.ts';
export { fillTemplate } from './templates/fill.ts';
export { templatesFolder } from './templates/folder.ts';
export { readTemplate, type Template, type TemplateQuestion, templateFile } from './templates/template.ts';
