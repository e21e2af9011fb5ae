import { Command, Option } from 'commander';
import type { Finding, Severity } from '../../core/index.ts';
import type { BaselineOptions } from '../baseline.ts';
import { exits, UsageError } from '../errors.ts';
import { type FormatName, formatNamed } from '../formats/formats.ts';
import type { Judgement, Unsaved } from '../judge.ts';
import { asOfOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';
import { outputOptions, type Wanted, writeWhole } from '../outputs.ts';
import { stdinHelp, unsavedOf } from '../unsaved.ts';

interface CheckOptions extends BaselineOptions {
  asOf?: string;
  failOn: Severity | 'never';
  needs?: boolean;
  base?: string;
  newOnly?: boolean;
  changed?: boolean;
  stdinFilename?: string;
  watch?: boolean;
}

const order = ['error', 'warning', 'info', 'hint'];

export function checkCommand(output: Output): Command {
  const { options: outputs, wanted } = outputOptions();
  const command = new Command('check')
    .description('say what is wrong with the partnerships, and how healthy each one is')
    .argument('[path...]', pathsHelp)
    .addOption(asOfOption())
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--needs', 'list the rules that could not judge, and the facts that each one needs')
    .option('--watch', 'check again whenever a file changes, until Ctrl-C')
    .option('--stdin-filename <file>', stdinHelp)
    .option('--base <ref>', 'also say what changed since this branch left a git ref, and which findings that brought')
    .option('--new-only', 'with --base: only what the change brought')
    .option('--changed', 'with --base: only files in which something changed, or of which something else is found')
    .option('--baseline <file>', 'findings that this file knows fail nothing and are only counted')
    .option('--write-baseline <file>', 'write the findings to a baseline; over an old one only take out what is gone')
    .option('--accept-new', 'with --write-baseline: also take new findings in')
    .addHelpText('after', `${formatsNote}\n${pathsNote}`)
    .action((paths: string[], options: CheckOptions) => output.run(() => start(paths, options, wanted(), output)));
  for (const option of outputs) command.addOption(option);
  return command;
}

async function start(
  paths: string[],
  options: CheckOptions,
  wanted: readonly Wanted[],
  output: Output,
): Promise<number> {
  const unsaved = unsavedOf(options.stdinFilename, paths, output.cwd);
  const once = (): Promise<number> => run(paths, { ...options, ...(unsaved ? { unsaved } : {}) }, wanted, output);
  if (!options.watch) return once();
  if (unsaved) throw new UsageError('--watch looks at files; leave --stdin-filename out.');
  const { watching } = await import('../watch.ts');
  return watching(paths, output, once);
}

async function run(
  paths: string[],
  options: CheckOptions & { unsaved?: Unsaved },
  wanted: readonly Wanted[],
  output: Output,
): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const { withBaseline } = await import('../baseline.ts');
  const { judgement, notes } = withBaseline(await judged(paths, asOf, options, output), options, output.cwd);
  output.progress.end();
  for (const { format, file } of wanted) {
    const text = await resultText(judgement, format, file === undefined, options, output);
    if (file === undefined) output.result(text);
    else writeWhole(file, text, output.cwd);
  }
  for (const text of [...notes, ...judgement.mistakes]) output.problem(text);
  if (judgement.mistakes.length > 0) return exits.usage;
  return judgement.result.findings.some((finding) => reaches(finding, options.failOn)) ? exits.findings : exits.clean;
}

/** The result in one of the formats. In a file there is no colour, and lines are as long as on a plain terminal. */
async function resultText(
  judgement: Judgement,
  format: FormatName,
  toTerminal: boolean,
  { needs }: CheckOptions,
  { cwd, terminal }: Output,
): Promise<string> {
  if (format === 'json') {
    const { checkData, jsonText } = await import('../json.ts');
    return jsonText(checkData(judgement));
  }
  if (format === 'text') {
    const { checkText } = await import('../text/check.ts');
    const shown = toTerminal ? terminal : { ...terminal, colour: false, live: false };
    return checkText(judgement, { terminal: shown, needs: needs === true, milliseconds: performance.now() });
  }
  const write = await formatNamed(format);
  return write(judgement, { cwd, version: __VERSION__ });
}

const formatsNote = `
Formats: text, json; sarif (SARIF 2.1.0, code scanning); github (annotations, and the job summary);
gitlab (code quality); junit; markdown (a comment for a pull request). Several at once:
--format sarif --output findings.sarif --format markdown --output comment.md`;

/** The judgement that the options ask for; beside a base, with what differs from it. */
async function judged(
  paths: string[],
  asOf: string,
  { base, newOnly: onlyNew, changed, unsaved }: CheckOptions & { unsaved?: Unsaved },
  { cwd, progress }: Output,
): Promise<Judgement> {
  if (base === undefined) {
    if (onlyNew || changed) throw new UsageError(`${onlyNew ? '--new-only' : '--changed'} goes with --base REF.`);
    const { judge } = await import('../judge.ts');
    return judge(paths, asOf, cwd, progress, unsaved);
  }
  const { changedOnly, judgeAgainst, newOnly } = await import('../against.ts');
  let result = await judgeAgainst(base, paths, asOf, cwd, progress, unsaved);
  if (changed) result = changedOnly(result);
  return onlyNew ? newOnly(result) : result;
}

/** What is waived or known to the baseline fails nothing. */
function reaches({ severity, waived, known }: Finding, limit: Severity | 'never'): boolean {
  return waived === undefined && !known && limit !== 'never' && order.indexOf(severity) <= order.indexOf(limit);
}
