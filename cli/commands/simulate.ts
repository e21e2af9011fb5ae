import { Command, Option } from 'commander';
import type { ExitMode, SimulatedEvent, Simulation, SourceFile } from '../../core/index.ts';
import { daysIn } from '../duration.ts';
import { UsageError } from '../errors.ts';
import { finish } from '../finish.ts';
import type { Loaded } from '../judge.ts';
import { asOfOption, formatOption, outOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';

interface SimulateOptions {
  mode?: ExitMode;
  for?: string;
  on?: string;
  format: 'text' | 'json' | 'markdown' | 'html';
  output?: string;
  asOf?: string;
}

/** What is asked, without its first day. */
type Asked = SimulatedEvent extends infer Event ? (Event extends SimulatedEvent ? Omit<Event, 'on'> : never) : never;

export function simulateCommand(output: Output): Command {
  const command = new Command('simulate').description(
    'play one event through, week by week: who answers, how many are missing, what it costs, when all is whole again',
  );
  command.addCommand(
    shared(new Command('exit'), 'a provider leaves')
      .argument('<name>', 'the provider, a company that owns providers, or one partnership')
      .argument('[path...]', pathsHelp)
      .addOption(
        new Option('--mode <mode>', 'the provider gives notice, it fails overnight, or we give notice')
          .choices(['notice', 'sudden', 'ours'])
          .default('notice'),
      )
      .action((of: string, paths: string[], options: SimulateOptions) =>
        output.run(() => run({ type: 'exit', of, mode: options.mode ?? 'notice' }, paths, options, output)),
      ),
  );
  command.addCommand(
    shared(new Command('demand'), 'every contract has more or less to do')
      .argument('<change>', 'how far demand moves, in percent: -80% or +50%')
      .argument('[path...]', pathsHelp)
      .option('--for <duration>', 'how long it stays there, such as 90d or "3 months" (default: 90 days)')
      .action((change: string, paths: string[], options: SimulateOptions) =>
        output.run(async () => run(await demand(change, options.for), paths, options, output)),
      ),
  );
  command.addCommand(
    shared(new Command('site'), 'a site is lost, or all sites of a risk zone')
      .argument('<name>', 'the site, or the risk zone')
      .argument('[path...]', pathsHelp)
      .option('--for <duration>', 'after what time it is back, such as 14d or "3 months" (default: never)')
      .action((of: string, paths: string[], options: SimulateOptions) =>
        output.run(async () => {
          const days = options.for === undefined ? {} : { days: await lastsDays(options.for) };
          return run({ type: 'site', of, ...days }, paths, options, output);
        }),
      ),
  );
  return command;
}

function shared(command: Command, description: string): Command {
  return command
    .description(`${description}: week by week, who answers, how many are missing, what it costs`)
    .option('--on <day>', 'the day on which it happens (default: the day by which dates are judged)')
    .addOption(formatOption('markdown', 'html'))
    .addOption(outOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `${pathsNote}
It is arithmetic with what the files say, not a forecast: docs/simulation.md has every formula. What is missing is listed
first; it is never made up.`,
    );
}

/** The arguments with a minus sign in place of the hyphen of `-80%`, which would be taken for an option. */
export function withMinus(args: readonly string[]): string[] {
  return args.map((arg) => arg.replace(/^-(?=\.?\d)/, '−'));
}

async function demand(change: string, duration: string | undefined): Promise<Asked> {
  const match = /^([+−-])?\s*(\d+(?:\.\d+)?|\.\d+)\s*%?$/.exec(change.trim());
  if (!match)
    throw new UsageError(
      `A change of demand is a percentage such as -80% or +50%; it was given ${withHyphen(change)}.`,
    );
  const size = Number(match[2]);
  const percent = match[1] === undefined || match[1] === '+' ? size : -size;
  if (percent < -100) throw new UsageError(`Demand can fall by 100 % at most; it was given ${withHyphen(change)}.`);
  if (percent === 0)
    throw new UsageError('A change of 0 % changes nothing: say how far demand moves, such as -80% or +50%.');
  return {
    type: 'demand',
    change: percent,
    days: duration === undefined ? 90 : await lastsDays(duration),
  };
}

/** The longest time that a simulation plays. */
const MOST_DAYS = 520 * 7;

async function lastsDays(text: string): Promise<number> {
  const days = await daysIn(withHyphen(text), '--for');
  if (days <= MOST_DAYS) return days;
  throw new UsageError(`--for takes at most 520 weeks, as far as a simulation plays; it was given ${text}.`);
}

/** As it was typed. */
function withHyphen(text: string): string {
  return text.replace('−', '-');
}

async function run(asked: Asked, paths: string[], options: SimulateOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { load, mistakesIn } = await import('../judge.ts');
  const { renamed } = await import('../shown.ts');
  const { answerOf, brokenPolicies, isDay, simulate, unreadFiles, workspaceOf } = await import('../../core/index.ts');
  const { on } = options;
  if (on !== undefined && !isDay(on)) throw new UsageError(`--on takes a day such as 2027-01-31; it was given ${on}.`);
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  const sources = inOrder(asked.type === 'demand' ? contractsOf(loaded) : loaded.sources);
  const simulated = simulate({ workspace: workspaceOf(sources, asOf), sources }, { ...asked, on: on ?? asOf });
  output.progress.end();
  const mistakes = mistakesIn(loaded, brokenPolicies(sources));
  if ('refused' in simulated) throw new UsageError([...mistakes, simulated.refused].join('\n'));
  const simulation = renamed(
    {
      ...simulated,
      leftOut: [
        ...unreadFiles(sources)
          .filter(({ path }) => !simulated.assumed.some((sentence) => sentence.includes(path)))
          .map((source) => unread(source, loaded)),
        ...simulated.leftOut,
      ],
    },
    loaded.shown,
  );
  const text = await written(simulation, options, asOf, output);
  return finish(text, { file: options.output, said: answerOf(simulation) }, mistakes, output);
}

/** A file of which some part could not be read, and of which the simulation itself does not say so. */
function unread({ path }: SourceFile, { shown }: Loaded): Simulation['leftOut'][number] {
  const because =
    'A part of this file cannot be read, and is not in what follows; partnership check says what is wrong.';
  return { partnership: shown(path), because };
}

/** In the order that reading the same files anywhere gives. */
function inOrder(sources: readonly SourceFile[]): SourceFile[] {
  return [...sources].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The files without the contracts that were not asked for: demand moves for each contract by itself. */
function contractsOf({ sources, selected }: Loaded): SourceFile[] {
  const names = (source: SourceFile): string[] =>
    source.documents.flatMap(({ kind, name }) => (kind === 'Partnership' ? [name] : []));
  const asked = new Set(sources.flatMap((source) => (selected.has(source.path) ? names(source) : [])));
  return sources.filter((source) => {
    const own = names(source);
    return own.length === 0 || own.some((name) => asked.has(name));
  });
}

async function written(
  simulation: Simulation,
  { format }: SimulateOptions,
  asOf: string,
  { terminal }: Output,
): Promise<string> {
  if (format === 'json') {
    const { simulationData } = await import('../simulation-data.ts');
    const { jsonText } = await import('../json.ts');
    return jsonText(simulationData(simulation, asOf));
  }
  if (format === 'text') {
    const { simulationText } = await import('../text/simulate.ts');
    return simulationText(simulation, asOf, terminal);
  }
  const { h } = await import('../../core/page/markup.ts');
  const { sentences: labels } = await import('../../core/page/sentences.ts');
  const { simulationPage } = await import('../../core/page/simulation.ts');
  const body = h('main', { id: 'panel' }, simulationPage(simulation, { labels, uris: {}, places: [], level: 1 }));
  const { pageText } = await import('../report/page-text.ts');
  return pageText(simulation.title, body, format);
}
