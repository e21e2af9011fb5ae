import { Command } from 'commander';
import type { ChannelBalance, Pin, Rebalancing, SourceFile } from '../../core/index.ts';
import { daysIn } from '../duration.ts';
import { UsageError } from '../errors.ts';
import { finish } from '../finish.ts';
import { asOfOption, collect, formatOption, outOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';

interface RebalanceOptions {
  channel?: string;
  client?: string;
  within?: string;
  keep?: string[];
  atMost?: string[];
  without?: string[];
  write?: boolean;
  format: 'text' | 'json' | 'markdown' | 'html';
  output?: string;
  asOf?: string;
}

/** Files that were written, as shown, and why others were not. */
interface Written {
  files: string[];
  mistakes: string[];
}

export function rebalanceCommand(output: Output): Command {
  return new Command('rebalance')
    .description(
      'work out who could do how much of each channel: shares that keep every limit with the fewest moves, and why each is needed',
    )
    .argument('[path...]', pathsHelp)
    .option('--channel <channel>', 'only this channel')
    .option('--client <client>', 'only channels of this client')
    .option(
      '--within <duration>',
      'time in which everybody must be able to do their part, such as 90d or "6 months"',
      '90d',
    )
    .option(
      '--keep <who=share>',
      'a share to hold on to, such as orbita=30 or in-house=40: of a provider, a partnership, an owner or own staff (may be given several times)',
      collect,
    )
    .option('--at-most <who=share>', 'the most that somebody may get (may be given several times)', collect)
    .option(
      '--without <who>',
      'what would be if this provider, partnership or owner were left (may be given several times)',
      collect,
    )
    .option('--write', 'write the shares into the files, as proposed beside those of today')
    .addOption(formatOption('markdown', 'html'))
    .addOption(outOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `${pathsNote}
Limits are those of the policy in force (PC312, PC313, PC318), what each side can do in that time, and what you
hold on to. docs/rebalancing.md has all of them. What is missing is listed first; it is never made up.`,
    )
    .action((paths: string[], options: RebalanceOptions) => output.run(() => run(paths, options, output)));
}

async function run(paths: string[], options: RebalanceOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { load, mistakesIn } = await import('../judge.ts');
  const { renamed } = await import('../shown.ts');
  const { brokenPolicies, rebalance, rebalanceEdits, workspaceOf } = await import('../../core/index.ts');
  const { channel, client } = options;
  const asked = {
    channel,
    client,
    within: await daysIn(options.within ?? '90d', '--within'),
    keep: pinsIn(options.keep, '--keep'),
    atMost: pinsIn(options.atMost, '--at-most'),
    without: options.without,
  };
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  // In the order that reading the same files anywhere gives.
  const sources = [...loaded.sources].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const workspace = workspaceOf(sources, asOf);
  const answer = rebalance(workspace, asked);
  output.progress.end();
  const mistakes = mistakesIn(loaded, brokenPolicies(sources));
  if ('refused' in answer) throw new UsageError([...mistakes, answer.refused].join('\n'));
  const ofPaths = reported(answer, (file) => loaded.selected.has(file));
  const edits = options.write ? rebalanceEdits(workspace, ofPaths.channels) : [];
  if (!edits) mistakes.push('Nothing was written: a share is shared with another place by an anchor or a merge key.');
  const written = options.write ? await write(edits ?? [], sources, loaded.shown) : undefined;
  mistakes.push(...(written?.mistakes ?? []));
  const text = await textOf(renamed(ofPaths, loaded.shown), written?.files, options, output);
  const said = ['written', ...writtenLines(written?.files)].join('\n');
  return finish(text, { file: options.output, said }, mistakes, output);
}

/** `orbita=30`, `in-house=40 %`. */
function pinsIn(texts: readonly string[] = [], option: string): Pin[] {
  return texts.map((text) => {
    const match = /^(.+?)\s*=\s*(\d+(?:\.\d+)?)\s*%?$/.exec(text);
    if (!match) throw new UsageError(`${option} takes a name and a share, such as orbita=30; it was given ${text}.`);
    return { of: match[1] ?? '', percent: Number(match[2]) };
  });
}

/** Channels that one of the given files has a part in. */
function reported(answer: Rebalancing, isGiven: (file: string) => boolean): Rebalancing {
  const has = ({ parties }: ChannelBalance): boolean => parties.some(({ place }) => isGiven(place.file));
  return {
    ...answer,
    channels: answer.channels.filter(has),
    leftOut: answer.leftOut.filter(({ place }) => isGiven(place.file)),
  };
}

async function write(
  edits: readonly { path: string; edits: { start: number; end: number; text: string }[] }[],
  sources: readonly SourceFile[],
  shown: (file: string) => string,
): Promise<Written> {
  const { applyOffsets } = await import('../../core/fixes/apply-offsets.ts');
  const { write: writeFile } = await import('../fix/write.ts');
  const result: Written = { files: [], mistakes: [] };
  for (const { path, edits: own } of edits) {
    const before = sources.find((source) => source.path === path)?.syntax.text ?? '';
    const after = applyOffsets(before, own);
    if (after === before) continue;
    const refused = writeFile({ path, before, after });
    if (refused === undefined) result.files.push(shown(path));
    else result.mistakes.push(`${shown(path)} was not changed: ${refused}.`);
  }
  return result;
}

function writtenLines(files: readonly string[] | undefined): string[] {
  if (!files) return [];
  if (files.length === 0)
    return ['Nothing was written: there is nothing to propose that does not stand there already.'];
  return [
    ...files.map((file) => `${file}: written as proposed`),
    'Fill in who negotiates it and by when; until it is agreed, the shares of today hold.',
  ];
}

async function textOf(
  answer: Rebalancing,
  written: readonly string[] | undefined,
  { format }: RebalanceOptions,
  { terminal }: Output,
): Promise<string> {
  if (format === 'json') {
    const { jsonText, jsonVersion } = await import('../json.ts');
    return jsonText({ version: jsonVersion, ...answer, ...(written ? { written } : {}) });
  }
  if (format === 'text') {
    const { rebalanceText } = await import('../text/rebalance.ts');
    return rebalanceText(answer, writtenLines(written), terminal);
  }
  const { h } = await import('../../core/page/markup.ts');
  const { rebalancePage } = await import('../../core/page/rebalance.ts');
  const { sentences: labels } = await import('../../core/page/sentences.ts');
  const { pageText } = await import('../report/page-text.ts');
  const page = rebalancePage(answer, { labels, uris: {}, places: [], level: 1 });
  return pageText(labels.balance.title, h('main', { id: 'panel' }, page), format);
}
