import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check, readFile, type SourceFile, scaffolding } from '../../core/index.ts';
import { count, list } from '../../core/text.ts';
import { asOfDay } from '../as-of.ts';
import { UsageError } from '../errors.ts';
import type { Output } from '../output.ts';
import { relativePath } from '../paths.ts';
import { reasonOf } from '../unreadable.ts';
import { readWorkspace } from '../workspace.ts';
import { ask } from './ask.ts';
import { flagOf, type InitOptions, rawOf } from './options.ts';
import { templateFor } from './templates.ts';
import { writeAll } from './write.ts';

type NewFile = scaffolding.NewFile;

/** What there is in the folder and around it before anything is written. */
interface Surroundings {
  folder: string;
  /** Path of the folder as the engine names it, `''` for its base. */
  path: string;
  base: string;
  sources: SourceFile[];
  files: string[];
  asOf: string;
}

/** Begins a partnership: asks for what is not given, writes the files, and says what comes next. */
export async function init(target: string, options: InitOptions, output: Output): Promise<void> {
  const asOf = await asOfDay(options.asOf, output.cwd);
  const around = await surroundings(resolve(output.cwd, target), asOf, output);
  const { catalogue, policyFor } = check({ files: around.sources, asOf }).workspace;
  const place = scaffolding.placeOf(
    { asOf, catalogue, sources: options.force ? othersThan(around) : around.sources },
    options.force ? [] : around.files,
  );
  const inForce = policyFor(around.path === '' ? 'new.partnership.yaml' : `${around.path}/new.partnership.yaml`);
  const house = scaffolding.templatesFolder(inForce);
  const folderOfTemplates = options.templates
    ? resolve(output.cwd, options.templates)
    : house === undefined
      ? undefined
      : join(around.base, house);
  const asks = process.stdin.isTTY === true && process.stdout.isTTY === true && options.yes !== true;
  const template = await templateFor(folderOfTemplates, options.template, asks);

  let files: NewFile[];
  if (template) {
    const questions = (): scaffolding.TemplateQuestion[] => template.questions;
    const objectionTo = (question: scaffolding.Question, raw: scaffolding.RawAnswers) =>
      scaffolding.templateObjection(question as scaffolding.TemplateQuestion, raw);
    const set = options.set ?? {};
    for (const id of Object.keys(set))
      if (!template.questions.some((question) => question.id === id))
        throw new UsageError(
          `Template ${template.name} does not ask for ${id}; it asks for ${list(template.questions.map((one) => one.id))}.`,
        );
    const raw = await answers(set, { questions, objectionTo, optionOf: (id) => `--set ${id}=…` }, asks, options);
    files = scaffolding.fillTemplate(template, raw, asOf);
  } else {
    if (options.set) throw new UsageError('--set answers a question of a template; name one with --template.');
    const questions = (raw: scaffolding.RawAnswers) => scaffolding.questionsFor(raw, place);
    const objectionTo = (question: scaffolding.Question, raw: scaffolding.RawAnswers) =>
      scaffolding.objectionTo(question, raw, place);
    const raw = await answers(rawOf(options), { questions, objectionTo, optionOf: flagOf }, asks, options);
    files = scaffolding.scaffold(scaffolding.answersOf(raw, place), asOf, place.surroundings, catalogue);
  }

  if (options.dryRun) {
    output.result(files.map(({ name, text }) => `--- ${name}\n${text}`).join('\n'));
    return;
  }
  const shown = (name: string): string => relativePath(output.cwd, join(around.folder, name));
  writeAll(files, around.folder, shown, options.force === true);
  output.result(summary(files, around, shown));
}

/** Questions, in whatever way they come about. */
export interface Asking {
  questions(raw: scaffolding.RawAnswers): readonly scaffolding.Question[];
  objectionTo(question: scaffolding.Question, raw: scaffolding.RawAnswers): scaffolding.Objection | undefined;
  /** How an answer is given without being asked. */
  optionOf(id: string): string;
}

/** An answer to a question that nobody asks would be lost without a word. */
function refuseUnasked(
  given: scaffolding.RawAnswers,
  raw: scaffolding.RawAnswers,
  { questions, optionOf }: Asking,
): void {
  const asked = new Set([...questions(raw).map(({ id }) => id), ...scaffolding.unasked]);
  const lost = Object.keys(given).filter((id) => !asked.has(id));
  if (lost.length === 0) return;
  const options = [...new Set(lost.map(optionOf))];
  throw new UsageError(
    `${list(options)} ${options.length === 1 ? 'says' : 'say'} nothing beside the other answers; leave ${options.length === 1 ? 'it' : 'them'} out.`,
  );
}

/** All answers: those given, what is usual where nobody is to be asked, and what people say. */
async function answers(
  given: scaffolding.RawAnswers,
  asking: Asking,
  asks: boolean,
  { yes }: InitOptions,
): Promise<scaffolding.RawAnswers> {
  refuseWrong(given, asking);
  if (asks) {
    const said = await ask(given, asking);
    refuseUnasked(given, said, asking);
    return said;
  }
  let raw = given;
  const missing: string[] = [];
  for (;;) {
    const open = asking
      .questions(raw)
      .find(({ id, optional }) => raw[id] === undefined && !optional && !missing.includes(id));
    if (!open) break;
    if (yes && open.usual !== undefined) raw = { ...raw, [open.id]: open.usual };
    else missing.push(open.id);
  }
  if (missing.length > 0) {
    const options = [...new Set(missing.map(asking.optionOf))];
    const rest = yes ? '' : ' With --yes, what is usual is taken where there is such a thing.';
    throw new UsageError(
      `This is no terminal on which to ask, and ${options.length === 1 ? 'an answer is' : 'answers are'} missing: ${list(options)}.${rest}`,
    );
  }
  refuseUnasked(given, raw, asking);
  refuseWrong(raw, asking);
  return raw;
}

/** What is given on the command line has to be right: there is nobody to ask again. */
function refuseWrong(raw: scaffolding.RawAnswers, { questions, objectionTo, optionOf }: Asking): void {
  for (const question of questions(raw)) {
    if (raw[question.id] === undefined) continue;
    const objection = objectionTo(question, raw);
    if (objection && 'error' in objection) throw new UsageError(`${optionOf(question.id)}: ${objection.error}`);
  }
}

async function surroundings(folder: string, asOf: string, output: Output): Promise<Surroundings> {
  if (!existsSync(folder)) {
    // Once it is there, what stands in the folders above it counts, and nothing beside it.
    const above = await surroundings(resolve(folder, '..'), asOf, output);
    const path = relativePath(above.base, folder);
    const isAbove = (file: string): boolean => path.startsWith(file.split('/').slice(0, -1).join('/'));
    return { ...above, folder, path, files: [], sources: above.sources.filter((source) => isAbove(source.path)) };
  }
  if (!statSync(folder).isDirectory())
    throw new UsageError(`${relativePath(output.cwd, folder)} is a file, not a folder.`);
  output.progress.say('looking at what is there');
  const { base, files } = await readWorkspace(folder);
  output.progress.end();
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new UsageError(`${relativePath(output.cwd, folder)} cannot be read: ${reasonOf(error)}.`);
  }
  const path = relativePath(base, folder);
  return {
    folder,
    path: path === '.' ? '' : path,
    base,
    sources: files.map((file) => readFile(file.path, file.text)),
    files: names,
    asOf,
  };
}

const ownKinds = new Set(['Partnership', 'Log', 'Actuals']);

/** Without the partnerships, diaries and readings of the folder itself: they are what --force may write over. */
function othersThan({ sources, path }: Surroundings): SourceFile[] {
  const inFolder = (file: string): boolean => file === (path === '' ? '' : `${path}/`) + file.split('/').at(-1);
  return sources.filter((source) => !inFolder(source.path) || !source.documents.some(({ kind }) => ownKinds.has(kind)));
}

function summary(
  files: readonly NewFile[],
  { path, sources, asOf }: Surroundings,
  shown: (name: string) => string,
): string {
  const findings = scaffolding.judgedThere(files, path, sources, asOf);
  const open = findings.filter(({ rule }) => rule === 'PC001').length;
  const of = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  const [first] = files;
  const width = Math.max(...files.map(({ name }) => shown(name).length));
  const lines = files.map(({ name, text }) => `  ${shown(name).padEnd(width)}  ${about(name, text)}`);
  return [
    ...lines,
    `${count(files.length, 'file')} · ${list([count(of('error'), 'error'), count(of('warning'), 'warning')], 'and')} · ${count(open, 'thing')} to fill in, marked TODO`,
    '',
    `next  open ${shown(first?.name ?? '')} and fill in what says TODO, from top to bottom`,
    '      partnership check shows what is left; commit the files so that changes get reviewed',
    '',
  ].join('\n');
}

/** What a file is for, in a few words. */
function about(name: string, text: string): string {
  if (name.endsWith('.log.csv')) return 'the diary: what was held, tested, published';
  if (name.endsWith('.actuals.csv')) return 'readings of the KPIs';
  const kind = /^kind: (\w+)$/m.exec(text)?.[1];
  if (kind === 'Provider') return 'the provider as a company';
  if (kind === 'Portfolio') return 'all channels, whoever serves them';
  if (kind === 'Partnership')
    return /^audience: client$/m.test(text) ? 'the exit plan; for the client alone' : 'the definition';
  return '';
}
