import { Command, Option } from 'commander';
import type { Finding, Severity } from '../../core/index.ts';
import type { BaselineOptions } from '../baseline.ts';
import { exits, UsageError } from '../errors.ts';
import type { Judgement } from '../judge.ts';
import { asOfOption, formatOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';

interface CheckOptions extends BaselineOptions {
  format: 'text' | 'json';
  asOf?: string;
  failOn: Severity | 'never';
  needs?: boolean;
  base?: string;
  newOnly?: boolean;
  changed?: boolean;
}

const order = ['error', 'warning', 'info', 'hint'];

export function checkCommand(output: Output): Command {
  return new Command('check')
    .description('say what is wrong with the partnerships, and how healthy each one is')
    .argument('[path...]', pathsHelp)
    .addOption(formatOption())
    .addOption(asOfOption())
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--needs', 'list the rules that could not judge, and the facts that each one needs')
    .option('--base <ref>', 'also say what changed since this branch left a git ref, and which findings that brought')
    .option('--new-only', 'with --base: only what the change brought')
    .option('--changed', 'with --base: only files in which something changed, or of which something else is found')
    .option('--baseline <file>', 'findings that this file knows fail nothing and are only counted')
    .option('--write-baseline <file>', 'write the findings to a baseline; over an old one only take out what is gone')
    .option('--accept-new', 'with --write-baseline: also take new findings in')
    .addHelpText('after', pathsNote)
    .action((paths: string[], options: CheckOptions) => output.run(() => run(paths, options, output)));
}

async function run(paths: string[], options: CheckOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const { withBaseline } = await import('../baseline.ts');
  const { judgement, notes } = withBaseline(await judged(paths, asOf, options, output), options, output.cwd);
  output.progress.end();
  if (options.format === 'json') {
    const { checkData, jsonText } = await import('../json.ts');
    output.result(jsonText(checkData(judgement)));
  } else {
    const { checkText } = await import('../text/check.ts');
    output.result(
      await checkText(judgement, {
        terminal: output.terminal,
        needs: options.needs === true,
        milliseconds: performance.now(),
      }),
    );
  }
  for (const text of [...notes, ...judgement.mistakes]) output.problem(text);
  if (judgement.mistakes.length > 0) return exits.usage;
  return judgement.result.findings.some((finding) => reaches(finding, options.failOn)) ? exits.findings : exits.clean;
}

/** The judgement that the options ask for; beside a base, with what differs from it. */
async function judged(
  paths: string[],
  asOf: string,
  { base, newOnly: onlyNew, changed }: CheckOptions,
  { cwd, progress }: Output,
): Promise<Judgement> {
  if (base === undefined) {
    if (onlyNew || changed) throw new UsageError(`${onlyNew ? '--new-only' : '--changed'} goes with --base REF.`);
    const { judge } = await import('../judge.ts');
    return judge(paths, asOf, cwd, progress);
  }
  const { changedOnly, judgeAgainst, newOnly } = await import('../against.ts');
  let result = await judgeAgainst(base, paths, asOf, cwd, progress);
  if (changed) result = changedOnly(result);
  return onlyNew ? newOnly(result) : result;
}

/** What is waived or known to the baseline fails nothing. */
function reaches({ severity, waived, known }: Finding, limit: Severity | 'never'): boolean {
  return waived === undefined && !known && limit !== 'never' && order.indexOf(severity) <= order.indexOf(limit);
}
