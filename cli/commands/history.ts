import { Command, Option } from 'commander';
import { exits, UsageError } from '../errors.ts';
import { asOfOption, formatOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';
import type { Every } from '../past.ts';

interface HistoryOptions {
  since?: string;
  every: Every;
  format: 'text' | 'json';
  asOf?: string;
}

export function historyCommand(output: Output): Command {
  return new Command('history')
    .description('show how the health of each partnership moved, and what moved it')
    .argument('[path...]', pathsHelp)
    .option('--since <day or ref>', 'the first day, or the commit, to begin with (default: a year ago)')
    .addOption(
      new Option('--every <step>', 'one score for each of these').choices(['commit', 'week', 'month']).default('month'),
    )
    .addOption(formatOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `${pathsNote}
Reads the commits of the present branch, and the working tree for today. Every score is worked out with today's policy, so
that a score moves because the partnership does; a mark shows where a policy was changed.`,
    )
    .action((paths: string[], options: HistoryOptions) => output.run(() => run(paths, options, output)));
}

async function run(paths: string[], options: HistoryOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { judgementOf, load } = await import('../judge.ts');
  const { check } = await import('../../core/index.ts');
  const { gitTop } = await import('../paths.ts');
  const { historiesOf } = await import('../histories.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const top = gitTop(output.cwd);
  if (top === undefined) throw new UsageError('A history needs a git repository, and this folder is in none.');
  const loaded = await load(paths, output.cwd, output.progress);
  const histories = (await historiesOf({ top, loaded, asOf, every: options.every, since: options.since, output }))
    .filter(({ file }) => loaded.selected.has(file))
    .map((history) => ({ ...history, file: loaded.shown(history.file) }));
  output.progress.end();
  if (options.format === 'json') {
    const { jsonText, jsonVersion } = await import('../json.ts');
    output.result(jsonText({ version: jsonVersion, asOf, every: options.every, history: histories }));
  } else {
    const { historyText } = await import('../text/history.ts');
    output.result(await historyText(histories, options.every, asOf, output.terminal));
  }
  const { mistakes } = judgementOf(loaded, check({ files: loaded.sources, asOf }));
  for (const mistake of mistakes) output.problem(mistake);
  return mistakes.length > 0 ? exits.usage : exits.clean;
}
