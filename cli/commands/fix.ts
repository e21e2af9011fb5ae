import { Command } from 'commander';
import { exits } from '../errors.ts';
import { asOfOption, collect, pathsHelp, pathsNote, ruleNamed } from '../options.ts';
import type { Output } from '../output.ts';

interface FixOptions {
  dryRun?: boolean;
  rule?: string[];
  asOf?: string;
}

export function fixCommand(output: Output): Command {
  return new Command('fix')
    .description('apply the fixes that nobody has to choose between, as small edits of the text')
    .argument('[path...]', pathsHelp)
    .option('--dry-run', 'print the changes as a unified diff and write nothing')
    .option('--rule <rule>', 'only fixes of this rule (may be given several times)', collect)
    .addOption(asOfOption())
    .addHelpText('after', pathsNote)
    .action((paths: string[], options: FixOptions) => output.run(() => run(paths, options, output)));
}

async function run(paths: string[], options: FixOptions, output: Output): Promise<number> {
  const rules = options.rule && new Set((await Promise.all(options.rule.map(ruleNamed))).map(({ id }) => id));
  const { asOfDay } = await import('../as-of.ts');
  const { load } = await import('../judge.ts');
  const { settle } = await import('../fix/settle.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress);
  const fixed = settle(loaded, asOf, rules);
  output.progress.end();

  const mistakes = [...fixed.judgement.mistakes];
  if (options.dryRun) {
    const { diffText } = await import('../fix/diff.ts');
    output.result(await diffText(fixed.changes, output.terminal));
  } else {
    const { write } = await import('../fix/write.ts');
    for (const change of fixed.changes) {
      const refused = write(change);
      if (refused === undefined) continue;
      mistakes.push(`${change.shown} was not changed: ${refused}.`);
      change.refused = true;
    }
  }
  const { fixSummary } = await import('../text/fix.ts');
  const summary = fixSummary(fixed, options.dryRun === true);
  if (options.dryRun) output.problem(summary.trimEnd());
  else output.result(summary);
  for (const mistake of mistakes) output.problem(mistake);
  return mistakes.length > 0 ? exits.usage : exits.clean;
}
