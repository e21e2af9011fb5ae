import { Argument, Command } from 'commander';
import { exits } from '../errors.ts';
import type { Output } from '../output.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export function completionCommand(output: Output): Command {
  return new Command('completion')
    .description('print what makes a shell complete the commands and options of this tool')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText(
      'after',
      `
bash: source <(partnership completion bash), in ~/.bashrc
zsh:  partnership completion zsh > "\${fpath[1]}/_partnership"
fish: partnership completion fish > ~/.config/fish/completions/partnership.fish`,
    )
    .action((shell: (typeof shells)[number], _options: unknown, command: Command) =>
      output.run(async () => {
        const { completionScript } = await import('../completion.ts');
        output.result(completionScript(shell, command.parent as Command));
        return exits.clean;
      }),
    );
}
