import { Command, Option } from 'commander';
import type { CheckResult, Health } from '../../core/index.ts';
import { UsageError } from '../errors.ts';
import { finish } from '../finish.ts';
import type { Loaded } from '../judge.ts';
import { asOfOption, outOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';

interface DecisionOptions {
  format: 'markdown' | 'html' | 'json';
  output?: string;
  asOf?: string;
  trend?: boolean;
}

export function decisionCommand(output: Output): Command {
  return new Command('decision')
    .description('gather what a board needs that decides to stay with a provider or to leave: one page')
    .argument('<name>', 'the partnership, such as harbour-chat')
    .argument('[path...]', pathsHelp)
    .addOption(
      new Option('--format <format>', 'how the result is written; html prints on a sheet of paper')
        .choices(['markdown', 'html', 'json'])
        .default('markdown'),
    )
    .option('--trend', 'also look at the commits of the last months: the trend, and advice that needs two periods')
    .addOption(outOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `${pathsNote}
What is marked audience: client goes in, and the page says on top that it is for the client only.`,
    )
    .action((name: string, paths: string[], options: DecisionOptions) =>
      output.run(() => run(name, paths, options, output)),
    );
}

async function run(name: string, paths: string[], options: DecisionOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { load, mistakesIn } = await import('../judge.ts');
  const { check } = await import('../../core/index.ts');
  const { decisionOf } = await import('../../core/decision/decision.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  const result = check({ files: loaded.sources, asOf });
  const health = await partnershipNamed(name, result, loaded);
  const { scoresBefore } = await import('../histories.ts');
  const histories = options.trend ? await scoresBefore(loaded, asOf, output) : undefined;
  const pack = decisionOf(result, health, histories?.get(health.document));
  if (!pack) throw new Error(`nothing is known of ${health.document}`);
  const { renamed } = await import('../shown.ts');
  const text = await written(renamed(pack, loaded.shown), options.format);
  output.progress.end();
  return finish(text, { file: options.output }, mistakesIn(loaded, result.brokenPolicies), output);
}

async function written(
  pack: import('../../core/decision/types.ts').DecisionPack,
  format: DecisionOptions['format'],
): Promise<string> {
  if (format === 'json') {
    const { jsonText, jsonVersion, ledgerData } = await import('../json.ts');
    const { asOf, losses } = pack;
    return jsonText({ version: jsonVersion, asOf, decision: { ...pack, losses: losses.map(ledgerData) } });
  }
  const { decisionPage } = await import('../../core/page/decision.ts');
  const { pageText } = await import('../report/page-text.ts');
  return pageText(`${pack.title}: stay or go?`, decisionPage(pack), format);
}

/** The health of the partnership of a name, or a usage error that names the likeliest one meant. */
async function partnershipNamed(name: string, { health, sources }: CheckResult, loaded: Loaded): Promise<Health> {
  const { list } = await import('../../core/text.ts');
  const { printable } = await import('../text/printable.ts');
  const here = health.filter(({ file }) => loaded.selected.has(file));
  const [found, ...more] = here.filter(({ partnership }) => partnership === name);
  if (found && more.length === 0) return found;
  if (found)
    throw new UsageError(
      `Several files state a partnership ${printable(name)}: ${list([found, ...more].map(({ file }) => loaded.shown(file)))}. Name the file after it.`,
    );
  const stated = sources.find(
    ({ path, documents }) =>
      loaded.selected.has(path) && documents.some((one) => one.kind === 'Partnership' && one.name === name),
  );
  if (stated)
    throw new UsageError(
      `${printable(name)} has ended, or ${loaded.shown(stated.path)} cannot be read as a whole: there is nothing to decide on.`,
    );
  const { wordMeant } = await import('../../core/index.ts');
  const names = here.map(({ partnership }) => partnership);
  const meant = wordMeant(name, names);
  const hint = meant
    ? `Did you mean ${printable(meant)}?`
    : names.length === 0
      ? 'None that is under way and can be read as a whole is there.'
      : `There ${names.length === 1 ? 'is' : 'are'} ${printable(list([...new Set(names)].sort().slice(0, 10)))}${names.length > 10 ? ' and more' : ''}.`;
  throw new UsageError(`No partnership is called ${printable(name)}. ${hint}`);
}
