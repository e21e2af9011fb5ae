import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.ts';
import { completionCommand } from './commands/completion.ts';
import { datesCommand } from './commands/dates.ts';
import { decisionCommand } from './commands/decision.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { fixCommand } from './commands/fix.ts';
import { healthCommand } from './commands/health.ts';
import { historyCommand } from './commands/history.ts';
import { initCommand } from './commands/init.ts';
import { logCommand } from './commands/log.ts';
import { lspCommand } from './commands/lsp.ts';
import { portfolioCommand } from './commands/portfolio.ts';
import { rebalanceCommand } from './commands/rebalance.ts';
import { simulateCommand, withMinus } from './commands/simulate.ts';
import { exits } from './errors.ts';
import { processOutput } from './output.ts';

// Each command loads what it works with only when it runs: starting is most of the time that a small check takes.

const output = processOutput(process.argv.includes('--debug'));

const program = new Command('partnership')
  .description('Checks outsourcing partnerships that are kept as text: what is exposed, why, and what to do.')
  .version(__VERSION__, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .option('--debug', 'print where the tool failed, if it fails')
  .showHelpAfterError('--help lists what can be given.')
  .exitOverride()
  .configureOutput({
    writeErr: (text) => output.problem(text.trimEnd()),
    getOutHelpWidth: () => output.terminal.width,
    getErrHelpWidth: () => output.terminal.width,
  })
  .addHelpText(
    'after',
    `
Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, a broken policy or
no definition found; 3 the tool itself failed (--debug prints where).`,
  );

for (const make of [
  initCommand,
  checkCommand,
  diffCommand,
  healthCommand,
  historyCommand,
  portfolioCommand,
  datesCommand,
  decisionCommand,
  explainCommand,
  fixCommand,
  logCommand,
  simulateCommand,
  rebalanceCommand,
  lspCommand,
  completionCommand,
]) {
  const command = make(output);
  for (const one of [command, ...command.commands])
    one
      .copyInheritedSettings(program)
      .helpOption('-h, --help', 'print this help')
      .option('--debug', 'print where the tool failed, if it fails');
  program.addCommand(command);
}

program.parseAsync(withMinus(process.argv)).catch((error: unknown) =>
  output.run(async () => {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.clean : exits.usage; // it has said why
    throw error;
  }),
);
