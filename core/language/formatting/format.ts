import { applyOffsets } from '../../fixes/apply-offsets.ts';
import type { OffsetEdit } from '../../fixes/render.ts';
import type { SourceFile } from '../../model/document.ts';
import { offsetAt, positionAt, type Range } from '../../syntax/lines.ts';
import { readYaml } from '../../syntax/read-yaml.ts';
import { isSound, saysTheSame } from '../../syntax/says.ts';
import type { SyntaxFile } from '../../syntax/tree.ts';
import { gapEdits } from './gaps.ts';
import { indentEdits } from './indents.ts';
import { lineEndEdits } from './line-ends.ts';

export interface FormatOptions {
  /** Columns that a block is indented by, more than what holds it: 2 to 6. 8 is what editors say when nobody chose: 2 then. */
  tabSize: number;
}

/**
 * The edits that give a file its usual indentation and spacing. Only spaces, tabs and the ends of lines change: no word, quotation
 * mark, comment, line of brackets or content of a text block does. None where the text cannot be read. With `range`, what lies
 * outside it stays as it is, but for the rest of a section that cannot be indented in part.
 */
export function formatEdits({ path, syntax }: SourceFile, options: FormatOptions, range?: Range): OffsetEdit[] {
  if (path.endsWith('.csv') || !isReadable(syntax)) return [];
  const tabSize = options.tabSize >= 2 && options.tabSize <= 6 ? Math.floor(options.tabSize) : 2;
  const edits = editsBetween(syntax.text, formatted(syntax, tabSize));
  if (!range) return means(syntax, edits) ? edits : [];
  const lines = linesOf(syntax, range);
  const inRange = within(syntax, edits, lines);
  if (means(syntax, inRange)) return inRange;
  const inSections = within(syntax, edits, sectionsAround(syntax, lines));
  return means(syntax, inSections) ? inSections : [];
}

function isReadable(file: SyntaxFile): boolean {
  // Names after `?` have a layout of their own.
  return isSound(file) && !/\r(?!\n)|^[ -]*\?(\s|$)/m.test(file.text);
}

/** The text in its usual layout. A change may make way for another, so it is done again until nothing is left to do. */
function formatted(syntax: SyntaxFile, tabSize: number): string {
  let file = syntax;
  for (let round = 0; round < 5; round++) {
    const edits = [...indentEdits(file, tabSize), ...gapEdits(file), ...lineEndEdits(file)];
    if (edits.length === 0) break;
    file = readYaml(applyOffsets(file.text, edits));
    if (!isReadable(file)) return syntax.text;
  }
  return file.text;
}

/** The edits between two texts that differ in white space alone. */
function editsBetween(from: string, to: string): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  const space = /\s*/y;
  const spaceAt = (text: string, at: number): string => {
    space.lastIndex = at;
    return space.exec(text)?.[0] ?? '';
  };
  let [start, other] = [0, 0];
  while (start < from.length || other < to.length) {
    const [old, now] = [spaceAt(from, start), spaceAt(to, other)];
    if (old !== now) edits.push(trimmed(start, old, now));
    start += old.length;
    other += now.length;
    if (start < from.length && from[start] !== to[other]) return [];
    start += 1;
    other += 1;
  }
  return edits;
}

/** What two runs of white space have in common, at their ends, is no part of the edit. */
function trimmed(start: number, old: string, now: string): OffsetEdit {
  let [head, tail] = [0, 0];
  const shorter = Math.min(old.length, now.length);
  while (head < shorter && old[head] === now[head]) head += 1;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { start: start + head, end: start + old.length - tail, text: now.slice(head, now.length - tail) };
}

/** Whether the text still says the same after some edits, comments included. */
function means(syntax: SyntaxFile, edits: readonly OffsetEdit[]): boolean {
  if (edits.length === 0) return true;
  const after = readYaml(applyOffsets(syntax.text, edits));
  return isReadable(after) && saysTheSame(after, syntax);
}

interface Lines {
  first: number;
  last: number;
}

function linesOf({ lineStarts, text }: SyntaxFile, { start, end }: Range): Lines {
  const to = offsetAt(lineStarts, end, text.length);
  const last = positionAt(lineStarts, to).line;
  return { first: start.line, last: end.character === 0 && last > start.line ? last - 1 : last };
}

function within({ lineStarts }: SyntaxFile, edits: readonly OffsetEdit[], { first, last }: Lines): OffsetEdit[] {
  return edits.filter(({ start }) => {
    const { line } = positionAt(lineStarts, start);
    return first <= line && line <= last;
  });
}

/** The lines of all sections at the top of a document that some lines touch, with what stands between them. */
function sectionsAround({ documents, lineStarts }: SyntaxFile, lines: Lines): Lines {
  const starts = documents
    .flatMap(({ root }) => (root?.type === 'map' && !root.flow ? root.entries : []))
    .filter(({ mergedBy }) => !mergedBy)
    .map(({ key }) => positionAt(lineStarts, key.start).line);
  return {
    first: Math.max(0, ...starts.filter((line) => line <= lines.first)),
    last: Math.min(lineStarts.length, ...starts.filter((line) => line > lines.last)) - 1,
  };
}
