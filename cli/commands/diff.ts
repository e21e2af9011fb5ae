import { Command } from 'commander';
import { exits } from '../errors.ts';
import { asOfOption, formatOption } from '../options.ts';
import type { Output } from '../output.ts';

interface DiffOptions {
  format: 'text' | 'json' | 'markdown';
  asOf?: string;
}

export function diffCommand(output: Output): Command {
  return new Command('diff')
    .description('say in contract words what changed between two versions, and whom it serves')
    .argument('<base>', 'a git ref (main, HEAD~1, a tag; main... for where this branch left main), a folder or a file')
    .argument('[head]', 'the same for the newer version (default: the files as they are now)')
    .addOption(formatOption('markdown'))
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
Looser leaves the client more exposed, tighter less; neutral neither, or the text alone does not say. The order of
keys and items, comments, quoting, moves between files and renamed ids are no change. Exit status 0 unless the two
cannot be compared.`,
    )
    .action((base: string, head: string | undefined, options: DiffOptions) =>
      output.run(() => run(base, head, options, output)),
    );
}

async function run(base: string, head: string | undefined, options: DiffOptions, output: Output): Promise<number> {
  const { asOfDay } = await import('../as-of.ts');
  const { versionOf, withoutSubmodules, workingTree } = await import('../versions.ts');
  const { checkAgainst, diffMarkdown, unreadIn } = await import('../../core/index.ts');
  const asOf = await asOfDay(options.asOf, output.cwd);
  output.progress.say('reading both versions');
  const before = await versionOf(base, output.cwd);
  const after = head === undefined ? await workingTree(output.cwd) : await versionOf(head, output.cwd);
  const [old, now] = withoutSubmodules([before, after]);
  output.progress.say('comparing');
  const result = checkAgainst(old, { files: now, asOf });
  output.progress.end();
  const names = { base: before.name, head: after.name };
  const notes = [...unreadIn(result.base.sources, before.name), ...unreadIn(result.sources, after.name)];
  if (options.format === 'json') {
    const { jsonText } = await import('../json.ts');
    const { diffData } = await import('../diff-data.ts');
    output.result(jsonText(diffData(result, names)));
  } else if (options.format === 'markdown') {
    output.result(diffMarkdown(result, names, notes));
  } else {
    const { diffText } = await import('../text/diff.ts');
    output.result(await diffText(result, names, output.terminal));
  }
  for (const note of notes) output.problem(note);
  return notes.length > 0 ? exits.usage : exits.clean;
}
