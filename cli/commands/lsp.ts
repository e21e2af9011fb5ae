import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Command } from 'commander';
import { exits, UsageError } from '../errors.ts';
import type { Output } from '../output.ts';

export function lspCommand(output: Output): Command {
  return new Command('lsp')
    .description('answer an editor: the language server, over the standard input and output')
    .option('--stdio', 'talk over the standard input and output')
    .allowUnknownOption() // editors add options of their own, such as the id of their process
    .allowExcessArguments()
    .action((options: { stdio?: boolean }) => output.run(() => run(options)));
}

async function run({ stdio }: { stdio?: boolean }): Promise<number> {
  if (!stdio)
    throw new UsageError('The language server talks over the standard input and output: partnership lsp --stdio');
  if (process.stdin.isTTY) {
    throw new UsageError(
      'partnership lsp --stdio is started by an editor, which then talks to it; there is nothing to type here. docs/editors.md says how to set one up.',
    );
  }
  const server = join(__dirname, 'server-node.cjs');
  if (!existsSync(server)) throw new Error('server-node.cjs is missing beside cli.cjs');
  createRequire(__filename)(server); // runs until the editor ends it
  return exits.clean;
}
