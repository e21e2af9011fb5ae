import { Command } from 'commander';
import { exits } from '../errors.ts';
import { asOfOption, formatOption, pathsHelp, pathsNote } from '../options.ts';
import type { Output } from '../output.ts';

export function healthCommand(output: Output): Command {
  return new Command('health')
    .description('show the health of each partnership: score, dimensions, and where every lost point went')
    .argument('[path...]', pathsHelp)
    .addOption(formatOption())
    .addOption(asOfOption())
    .addHelpText('after', pathsNote)
    .action((paths: string[], options: { format: 'text' | 'json'; asOf?: string }) =>
      output.run(() => run(paths, options, output)),
    );
}

async function run(
  paths: string[],
  options: { format: 'text' | 'json'; asOf?: string },
  output: Output,
): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { judge } = await import('../judge.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const judgement = await judge(paths, asOf, output.cwd, output.progress);
  output.progress.end();
  if (options.format === 'json') {
    const { healthData, jsonText, jsonVersion } = await import('../json.ts');
    output.result(jsonText({ version: jsonVersion, asOf, health: judgement.result.health.map(healthData) }));
  } else {
    const { healthText } = await import('../text/health.ts');
    output.result(await healthText(judgement, output.terminal));
  }
  for (const mistake of judgement.mistakes) output.problem(mistake);
  return judgement.mistakes.length > 0 ? exits.usage : exits.clean;
}
