import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { painter } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { printable, printableLines } from '../text/printable.ts';
import type { Change } from './settle.ts';

/** The changes as a unified diff that `git apply` and `patch` take. */
export async function diffText(changes: readonly Change[], { colour }: Terminal): Promise<string> {
  const paint = painter(colour);
  const patches = changes.map(({ shown, before, after }) => {
    const name = printable(shown);
    const old = before === undefined ? '/dev/null' : `a/${name}`;
    return createTwoFilesPatch(old, `b/${name}`, before ?? '', after, undefined, undefined, {
      context: 3,
      headerOptions: FILE_HEADERS_ONLY,
    });
  });
  const lines = printableLines(patches.join('')).split('\n');
  if (!colour) return lines.join('\n');
  return lines
    .map((line) => {
      if (/^(---|\+\+\+) /.test(line)) return paint(line, 'bold');
      if (line.startsWith('@@')) return paint(line, 'cyan');
      if (line.startsWith('+')) return paint(line, 'green');
      return line.startsWith('-') ? paint(line, 'red') : line;
    })
    .join('\n');
}
