import { Command } from 'commander';
import { exits } from '../errors.ts';
import { asOfOption, collect, pathsHelp, pathsNote, ruleNamed } from '../options.ts';
import type { Output } from '../output.ts';
import { stdinHelp, unsavedOf } from '../unsaved.ts';

interface FixOptions {
  dryRun?: boolean;
  scaffold?: boolean;
  rule?: string[];
  stdinFilename?: string;
  asOf?: string;
}

export function fixCommand(output: Output): Command {
  return new Command('fix')
    .description('mend what needs no decision, as small edits of the text')
    .argument('[path...]', pathsHelp)
    .option('--dry-run', 'print the changes as a unified diff and write nothing')
    .option('--scaffold', 'also make a place for what is missing, with TODO for what only people know')
    .option('--rule <rule>', 'only fixes of this rule (may be given several times)', collect)
    .option('--stdin-filename <file>', `${stdinHelp}; the mended text goes to the standard output`)
    .addOption(asOfOption())
    .addHelpText('after', fixNote)
    .addHelpText('after', pathsNote)
    .action((paths: string[], options: FixOptions) => output.run(() => run(paths, options, output)));
}

const fixNote = `
What is mended: slips of form and spelling, and what the files already say elsewhere. What has to
be chosen, or agreed with the other side, is left to you: partnership check shows the choices, and
your editor offers them.`;

async function run(paths: string[], options: FixOptions, output: Output): Promise<number> {
  const rules = options.rule && new Set((await Promise.all(options.rule.map(ruleNamed))).map(({ id }) => id));
  const { asOfDay } = await import('../as-of.ts');
  const { load } = await import('../judge.ts');
  const { settle } = await import('../fix/settle.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  const unsaved = unsavedOf(options.stdinFilename, paths, output.cwd);
  const loaded = await load(paths, output.cwd, output.progress, unsaved);
  const fixed = settle(loaded, asOf, { rules, scaffold: options.scaffold === true });
  output.progress.end();

  const mistakes = [...fixed.judgement.mistakes];
  if (unsaved && !options.dryRun) {
    // What is on the standard input is not lost where nothing is to be mended.
    output.result(fixed.changes.find(({ path }) => path === unsaved.path)?.after ?? unsaved.text);
    for (const mistake of mistakes) output.problem(mistake);
    return mistakes.length > 0 ? exits.usage : exits.clean;
  }
  if (options.dryRun) {
    const { diffText } = await import('../fix/diff.ts');
    output.result(await diffText(fixed.changes, output.terminal));
  } else {
    const { write } = await import('../fix/write.ts');
    // Nothing is taken out of a file before it stands in the other one.
    const inOrder = [...fixed.changes].sort((a, b) => a.needs.length - b.needs.length);
    for (const change of inOrder) {
      const waits = inOrder.find((other) => other.refused && change.needs.includes(other.path));
      const refused = waits ? `${waits.shown} could not be written` : write(change);
      if (refused === undefined) continue;
      mistakes.push(`${change.shown} was not ${change.before === undefined ? 'made' : 'changed'}: ${refused}.`);
      change.refused = true;
    }
  }
  const { fixSummary } = await import('../text/fix.ts');
  const summary = fixSummary(fixed, { dryRun: options.dryRun === true, scaffold: options.scaffold === true });
  if (options.dryRun) output.problem(summary.trimEnd());
  else output.result(summary);
  for (const mistake of mistakes) output.problem(mistake);
  return mistakes.length > 0 ? exits.usage : exits.clean;
}
