import { exits } from './errors.ts';
import type { Output } from './output.ts';

/** Where a text goes, and what is said of it once a file holds it: `report.html: written`. */
interface Destination {
  /** As given by `--output`; left out for the standard output. */
  file: string | undefined;
  said?: string;
}

/** Ends a command that has one text to show: writes it, says what was wrong with the arguments, and gives the exit status. */
export async function finish(
  text: string,
  { file, said = 'written' }: Destination,
  mistakes: readonly string[],
  output: Output,
): Promise<number> {
  if (file === undefined) output.result(text);
  else {
    const { writeWhole } = await import('./outputs.ts');
    writeWhole(file, text, output.cwd);
    output.result(`${file}: ${said}\n`);
  }
  for (const mistake of mistakes) output.problem(mistake);
  return mistakes.length > 0 ? exits.usage : exits.clean;
}
