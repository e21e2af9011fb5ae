import { type SourceFile, scaffolding } from '../../core/index.ts';
import {
  type NewFilesResult,
  type NewObjectionParams,
  type NewObjectionResult,
  type NewParams,
  type NewPlaceParams,
  type NewPlaceResult,
  type NewQuestionParams,
  type NewQuestionResult,
  newMessages,
} from '../new-protocol.ts';
import { pathIn, resultOf, rootOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** partnership/newPlace, newQuestion, newObjection and newFiles: a new partnership, asked step by step. */
export function newPartnership(session: Session): void {
  const { connection, roots } = session;
  const on = <P extends NewPlaceParams>(method: string, answer: (session: Session, params: P) => unknown): void => {
    connection.onRequest(method, async (params: P): Promise<unknown> => {
      await roots.ready;
      return answer(session, params);
    });
  };
  on(newMessages.place, place);
  on(newMessages.question, question);
  on(newMessages.objection, objection);
  on(newMessages.files, files);
}

function place(session: Session, { folder }: NewPlaceParams): NewPlaceResult {
  const there = thereIs(session, folder);
  if (!there.root) return { known: false };
  const { workspace } = resultOf(session.roots, there.root);
  const templates = scaffolding.templatesFolder(workspace.policyFor(pathOf(there.path, 'new.partnership.yaml')));
  return { known: true, ...(templates === undefined ? {} : { templates: uriOf(there.root, templates) }) };
}

function question(session: Session, params: NewQuestionParams): NewQuestionResult {
  const asking = askingFor(session, params);
  if ('faults' in asking) return { step: 1, steps: 1, faults: asking.faults };
  const all = asking.questions(params.answers);
  const next = all.find(({ id }) => !params.done.includes(id));
  const step = next ? all.indexOf(next) + 1 : all.length + 1;
  return { ...(next ? { question: next } : {}), step, steps: all.length, faults: [] };
}

function objection(session: Session, params: NewObjectionParams): NewObjectionResult {
  const asking = askingFor(session, params);
  if ('faults' in asking) return null;
  const asked = asking.questions(params.answers).find(({ id }) => id === params.id);
  return (asked && asking.objectionTo(asked, params.answers)) ?? null;
}

function files(session: Session, params: NewParams): NewFilesResult {
  const { asOf, sources, path } = thereIs(session, params.folder);
  const asking = askingFor(session, params);
  const made = 'faults' in asking ? [] : asking.files(params.answers);
  const findings = scaffolding.judgedThere(made, path, sources, asOf);
  const count = (fits: (finding: (typeof findings)[number]) => boolean): number => findings.filter(fits).length;
  return {
    files: made,
    errors: count(({ severity }) => severity === 'error'),
    warnings: count(({ severity }) => severity === 'warning'),
    open: count(({ rule }) => rule === 'PC001'),
  };
}

/** Questions and files, of the product or of a template. */
interface Asking {
  questions(answers: scaffolding.RawAnswers): readonly scaffolding.Question[];
  objectionTo(question: scaffolding.Question, answers: scaffolding.RawAnswers): scaffolding.Objection | undefined;
  files(answers: scaffolding.RawAnswers): scaffolding.NewFile[];
}

function askingFor(session: Session, { folder, existing, template }: NewParams): Asking | { faults: string[] } {
  const { asOf, sources, catalogue } = thereIs(session, folder);
  if (template) {
    const read = scaffolding.readTemplate(template.name, template.files);
    if ('faults' in read) return read;
    return {
      questions: () => read.template.questions,
      objectionTo: (question, answers) => scaffolding.templateObjection(question, answers),
      files: (answers) => scaffolding.fillTemplate(read.template, answers, asOf),
    };
  }
  const place = scaffolding.placeOf({ asOf, sources, catalogue }, existing);
  return {
    questions: (answers) => scaffolding.questionsFor(answers, place),
    objectionTo: (question, answers) => scaffolding.objectionTo(question, answers, place),
    files: (answers) =>
      scaffolding.scaffold(scaffolding.answersOf(answers, place), asOf, place.surroundings, catalogue),
  };
}

/** What the server knows of a folder: its workspace folder, and what is in there. */
function thereIs({ roots }: Session, folder: string) {
  const root = rootOf(roots, `${folder.replace(/\/$/, '')}/new.partnership.yaml`);
  const asOf = roots.asOf ?? roots.host.today();
  if (!root) return { root, path: '', asOf, sources: [] as SourceFile[], catalogue: scaffolding.builtInCatalogue };
  const { workspace, sources } = resultOf(roots, root);
  const path = pathIn(root, `${folder.replace(/\/$/, '')}/x`).replace(/\/?x$/, '');
  return { root, path, asOf: workspace.asOf, sources, catalogue: workspace.catalogue };
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
