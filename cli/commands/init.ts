import { Command } from 'commander';
import { exits } from '../errors.ts';
import { answerOptions, type InitOptions } from '../init/options.ts';
import { asOfOption } from '../options.ts';
import type { Output } from '../output.ts';

export function initCommand(output: Output): Command {
  const command = new Command('init')
    .description('begin a partnership: asks, and writes a definition, its exit plan, a diary and a table of readings')
    .argument('[folder]', 'where the files are to stand (default: this folder)');
  for (const option of answerOptions()) command.addOption(option);
  return command
    .option('--yes', 'take what is usual for everything that is not given, and ask nothing')
    .option('--templates <folder>', "a folder with the house's own templates (default: as the policy says)")
    .option('--template <name>', 'the template to take')
    .option('--set <id=answer>', 'answer a question of the template (may be given several times)', setting)
    .option('--force', 'write over files of the same names')
    .option('--dry-run', 'print the files and write nothing')
    .addOption(asOfOption())
    .addHelpText('after', note)
    .action((folder: string | undefined, options: InitOptions) =>
      output.run(() => run(folder ?? '.', options, output)),
    );
}

const note = `
On a terminal it asks for what is not given. A share is 60, or 60+20 where other providers do 20, or
100@22:00-06:00 for the night alone: --channel chat=60 --channel voice=40+10. What only people know
is left as TODO in the files; partnership check lists it.`;

function setting(value: string, before: Record<string, string> = {}): Record<string, string> {
  const [id = '', ...rest] = value.split('=');
  return { ...before, [id.trim()]: rest.join('=').trim() };
}

async function run(folder: string, options: InitOptions, output: Output): Promise<number> {
  const { init } = await import('../init/init.ts');
  await init(folder, options, output);
  return exits.clean;
}
