import { exits, UsageError } from './errors.ts';
import { type Progress, progressOn } from './progress.ts';
import { type Terminal, terminalOf } from './terminal.ts';
import { printableLines } from './text/printable.ts';

/** Where a command writes, and what it knows about its surroundings. */
export interface Output {
  cwd: string;
  terminal: Terminal;
  progress: Progress;
  /** Writes what was asked for to the standard output. */
  result(text: string): void;
  /** Says on the standard error what went wrong. */
  problem(text: string): void;
  /** Runs a command and makes what it returns, or throws, the exit status. */
  run(command: () => Promise<number>): Promise<void>;
}

/** The output of this process. */
export function processOutput(debug: boolean): Output {
  const progress = progressOn(process.stderr);
  const problem = (text: string): void => {
    process.stderr.write(`${printableLines(text)}\n`);
  };
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    problem(`partnership could not write its result (${error.code ?? error.message}).`);
    process.exit(exits.failed);
  });
  process.stderr.on('error', () => {});
  return {
    cwd: process.cwd(),
    terminal: terminalOf(process.stdout, process.env),
    progress,
    result(text) {
      process.stdout.write(text);
    },
    problem,
    async run(command) {
      try {
        process.exitCode = await command();
      } catch (error) {
        progress.end();
        process.exitCode = error instanceof UsageError ? exits.usage : exits.failed;
        problem(error instanceof UsageError ? error.message : failureText(error, debug));
      }
    },
  };
}

/** What to say when the tool itself fails. */
export function failureText(error: unknown, debug: boolean): string {
  const stack = error instanceof Error && error.stack ? error.stack : String(error);
  if (debug) return stack;
  const message = error instanceof Error ? error.message : String(error);
  return `partnership ${__VERSION__} failed: ${message}\nThis is a fault of the tool, not of your files. Please report it with what --debug prints.`;
}
