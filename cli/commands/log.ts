import { Command } from 'commander';
import { exits, UsageError } from '../errors.ts';
import type { Output } from '../output.ts';

interface LogOptions {
  date: string;
  by: string;
  side?: string;
  note?: string;
  partnership?: string;
  to?: string;
}

export function logCommand(output: Output): Command {
  return new Command('log')
    .description(
      'add one line to the diary of a partnership: that a meeting was held, a plan tested, a result published',
    )
    .argument('<event>', 'what happened: held, reviewed, tested, published, raised, closed …')
    .argument('<ref>', 'the id of the meeting, plan, issue … or the path of the field that it is about')
    .requiredOption('--date <day>', 'the day on which it happened, such as 2026-11-16')
    .requiredOption('--by <person>', 'who says so: the id of a person')
    .option('--side <side>', 'whose doing it was: client, provider or both')
    .option('--note <text>', 'what is worth remembering')
    .option('--partnership <name>', 'the partnership, where one diary serves several')
    .option('--to <file>', 'the diary, NAME.log.csv; needed where this folder has none or several')
    .action((event: string, ref: string, options: LogOptions) => output.run(() => run(event, ref, options, output)));
}

async function run(event: string, ref: string, options: LogOptions, output: Output): Promise<number> {
  const { addToLog } = await import('../log.ts');
  const { to, ...line } = options;
  const written = await addToLog({ event, ref, ...line }, to, output.cwd, output.progress);
  if ('refused' in written) throw new UsageError(written.refused);
  output.result(`${written.file}: ${written.line}\n`);
  if (written.note !== undefined) output.problem(written.note);
  return exits.clean;
}
