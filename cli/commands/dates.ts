import { Command, Option } from 'commander';
import { finish } from '../finish.ts';
import { asOfOption, outOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';

interface DatesOptions {
  format: 'text' | 'json' | 'ics';
  output?: string;
  asOf?: string;
}

export function datesCommand(output: Output): Command {
  return new Command('dates')
    .description(
      'list what falls due: last days to give notice, meetings, reviews, milestones, actions, ends of waivers',
    )
    .argument('[path...]', pathsHelp)
    .addOption(
      new Option('--format <format>', 'how the result is written; ics is a file for a calendar')
        .choices(['text', 'json', 'ics'])
        .default('text'),
    )
    .addOption(outOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `${pathsNote}
What is to be done and is not stays until it is done; the next meeting or review is counted from the last one that the
definition or the diary records. A calendar that reads the ics file again moves what has moved.`,
    )
    .action((paths: string[], options: DatesOptions) => output.run(() => run(paths, options, output)));
}

async function run(paths: string[], options: DatesOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { judgementOf, load } = await import('../judge.ts');
  const { check, datesOf } = await import('../../core/index.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  const result = check({ files: loaded.sources, asOf });
  const dates = datesOf(result.workspace)
    .filter(({ file }) => loaded.selected.has(file))
    .map((date) => ({ ...date, file: loaded.shown(date.file) }));
  output.progress.end();
  const text = await written(options.format, dates, asOf, output);
  const { count } = await import('../../core/text.ts');
  const said = count(dates.length, 'date');
  return finish(text, { file: options.output, said }, judgementOf(loaded, result).mistakes, output);
}

async function written(
  format: DatesOptions['format'],
  dates: Parameters<typeof import('../text/dates.ts').datesText>[0],
  asOf: string,
  { terminal }: Output,
): Promise<string> {
  if (format === 'ics') {
    const { calendarOf } = await import('../../core/index.ts');
    return calendarOf(dates, asOf);
  }
  if (format === 'json') {
    const { jsonText, jsonVersion } = await import('../json.ts');
    return jsonText({ version: jsonVersion, asOf, dates });
  }
  const { datesText } = await import('../text/dates.ts');
  return datesText(dates, asOf, terminal);
}
