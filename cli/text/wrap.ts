import { characters, width } from './width.ts';

/** A space at which no line is broken; shown as a space. */
export const tied = '\u00a0';

/** Breaks a text into lines of at most `columns`, between words; a word that is longer than a line is cut. */
export function wrap(text: string, columns: number): string[] {
  return broken(text, columns).map((line) => line.replaceAll(tied, ' ').trimEnd());
}

function broken(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = width(word) <= columns ? [word] : cut(word, columns);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

/** The same behind a label, with the lines after the first below the text rather than the label. */
export function hanging(label: string, text: string, columns: number): string[] {
  const indent = ' '.repeat(width(label));
  return wrap(text, Math.max(10, columns - indent.length)).map((line, index) => (index === 0 ? label : indent) + line);
}

function cut(word: string, columns: number): string[] {
  const parts = [''];
  for (const character of characters(word)) {
    const last = parts.length - 1;
    const longer = (parts[last] ?? '') + character;
    if (parts[last] !== '' && width(longer) > columns) parts.push(character);
    else parts[last] = longer;
  }
  return parts;
}
