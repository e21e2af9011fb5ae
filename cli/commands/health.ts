import { Command, Option } from 'commander';
import type { HealthReport, ScoreHistory, Status } from '../../core/index.ts';
import { exits, UsageError } from '../errors.ts';
import { finish } from '../finish.ts';
import { asOfOption, formatOption, outOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';
import type { PageKind } from '../report/report.ts';

interface HealthOptions {
  missing?: boolean;
  trend?: boolean;
  before?: Status;
  format: 'text' | 'json' | 'markdown' | 'html';
  page: PageKind;
  audience: 'client' | 'provider';
  output?: string;
  asOf?: string;
}

/** The statuses that can be looked ahead to. */
const ahead = ['selecting', 'contracted', 'transition', 'ramp', 'steady', 'improving', 'exiting'];

export function healthCommand(output: Output): Command {
  return new Command('health')
    .description('show the health of each partnership: score, dimensions, and where every lost point went')
    .argument('[path...]', pathsHelp)
    .option('--missing', 'instead: what is still missing, as a checklist of questions')
    .addOption(
      new Option('--before <status>', 'with --missing: look ahead to this status (default: the next one)').choices(
        ahead,
      ),
    )
    .option('--trend', 'also look at the commits of the last months: the trend, and advice that needs two periods')
    .addOption(formatOption('markdown', 'html'))
    .addOption(
      new Option('--page <page>', 'with markdown or html: all there is to say, or what a quarterly review goes through')
        .choices(['report', 'review'])
        .default('report'),
    )
    .addOption(
      new Option(
        '--audience <who>',
        'for the provider, what is marked audience: client is left out, and all that follows from it',
      )
        .choices(['client', 'provider'])
        .default('client'),
    )
    .addOption(outOption())
    .addOption(asOfOption())
    .addHelpText('after', pathsNote)
    .action((paths: string[], options: HealthOptions) => output.run(() => run(paths, options, output)));
}

async function run(paths: string[], options: HealthOptions, output: Output): Promise<number> {
  if (options.before !== undefined && !options.missing) throw new UsageError('--before goes with --missing.');
  if (options.missing && options.format !== 'text' && options.format !== 'json')
    throw new UsageError('--missing is written as text or json; as markdown or html it is part of the report.');
  if (options.missing) return showMissing(paths, options, output);
  const { asOfDay } = await import('../as-of.ts');
  const { judgementOf, load } = await import('../judge.ts');
  const { check, healthReport } = await import('../../core/index.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  const { forProvider } = await import('../report/audience.ts');
  const files = options.audience === 'provider' ? forProvider(loaded.sources) : loaded.sources;
  const result = check({ files, asOf });
  const judgement = judgementOf(loaded, result);
  if (options.trend && options.audience === 'provider')
    throw new UsageError('--trend is worked out with what only the client may read: leave out --audience provider.');
  const { scoresBefore } = await import('../histories.ts');
  const histories = options.trend ? await scoresBefore(loaded, asOf, output) : new Map<string, ScoreHistory>();
  const to = { file: options.output };
  if (options.format === 'html' || options.format === 'markdown') {
    const { reportView } = await import('../report/report.ts');
    const selected = (file: string): boolean => loaded.selected.has(file);
    const { element } = reportView(result, selected, loaded.shown, options.page, histories);
    output.progress.end();
    const { pageText } = await import('../report/page-text.ts');
    const page = await pageText('Partnership health', element, options.format);
    return finish(page, to, judgement.mistakes, output);
  }
  const reports = result.health.flatMap((health) => {
    const report = loaded.selected.has(health.file)
      ? healthReport(result, health, histories.get(health.document))
      : undefined;
    return report ? [shownReport(report, loaded.shown)] : [];
  });
  output.progress.end();
  if (options.format === 'json') {
    const { healthData, jsonText, jsonVersion } = await import('../json.ts');
    const text = jsonText({ version: jsonVersion, asOf, health: judgement.result.health.map(healthData), reports });
    return finish(text, to, judgement.mistakes, output);
  }
  const { healthText } = await import('../text/health.ts');
  return finish(await healthText(judgement, output.terminal, reports), to, judgement.mistakes, output);
}

async function showMissing(paths: string[], options: HealthOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { judgementOf, load } = await import('../judge.ts');
  const { check, missingOf } = await import('../../core/index.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  const result = check({ files: loaded.sources, asOf });
  const shown = <T extends { file: string }>(entry: T): T => ({ ...entry, file: loaded.shown(entry.file) });
  const missing = missingOf(result, { before: options.before })
    .filter(({ file }) => loaded.selected.has(file))
    .map((one) => ({ ...shown(one), questions: one.questions.map(shown) }));
  output.progress.end();
  if (options.format === 'json') {
    const { jsonText, jsonVersion } = await import('../json.ts');
    output.result(jsonText({ version: jsonVersion, asOf, missing }));
  } else {
    const { missingText } = await import('../text/missing.ts');
    output.result(await missingText(missing, asOf, output.terminal));
  }
  const { mistakes } = judgementOf(loaded, result);
  for (const mistake of mistakes) output.problem(mistake);
  return mistakes.length > 0 ? exits.usage : exits.clean;
}

/** A report with all paths as shown. */
function shownReport(report: HealthReport, shown: (path: string) => string): HealthReport {
  const rename = <T extends { file: string }>(place: T): T => ({ ...place, file: shown(place.file) });
  return {
    ...rename(report),
    signals: report.signals.map((signal) =>
      'places' in signal && signal.places ? { ...signal, places: signal.places.map(rename) } : signal,
    ),
  };
}
