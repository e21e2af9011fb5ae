import { lineText, positionAt } from '../syntax/lines.ts';
import { type Entry, entryOf, keyText, type MapNode, type Path, type SyntaxDocument, spanAt } from '../syntax/tree.ts';
import { removeAt } from './removal.ts';
import { before, blockText, entryEnd, eol, type OffsetEdit } from './render.ts';
import { ownAt, type Target } from './target.ts';

/** Sections on their way into another file: the edits that take them out, and their text as it was written. */
export interface Moved {
  edits: OffsetEdit[];
  /** Whole lines, with the remarks right above them; line breaks as in the file that they come from. */
  text: string;
  /** The names at the top of the document under which they stand. */
  tops: string[];
}

/**
 * Takes sections out of a document, each a field at its top or one level below. Undefined where one does not stand on lines
 * of its own, or is tied to the rest of the file by an anchor.
 */
export function takeOut(target: Target, sections: readonly Path[]): Moved | undefined {
  const edits: OffsetEdit[] = [];
  const texts = new Map<string, string>();
  const inOrder = [...sections].sort((a, b) => spanAt(target.root, a, true).start - spanAt(target.root, b, true).start);
  for (const path of inOrder) {
    const parent = ownAt(target, path.slice(0, -1));
    const entry = parent?.type === 'map' && !parent.flow ? entryOf(parent, String(path.at(-1))) : undefined;
    const made = entry && !entry.mergedBy && path.length <= 2 ? removeAt(target, path) : undefined;
    const lines = entry && linesOf(target, entry);
    const top = String(path[0]);
    if (!made || !lines || /(^|[\s[{,:-])[&*][\w-]/m.test(lines.text)) return undefined;
    edits.push(...made.map((edit) => ({ ...edit, start: Math.min(edit.start, lines.start) })));
    const head = path.length === 2 && !texts.has(top) ? `${top}:${eol(target.file)}` : '';
    texts.set(top, (texts.get(top) ?? '') + head + lines.text);
  }
  return { edits, text: [...texts.values()].join(''), tops: [...texts.keys()] };
}

/** The lines of an entry, each with its line break, and the remarks right above it. */
function linesOf({ file }: Target, entry: Entry): { start: number; text: string } | undefined {
  if (before(file, entry.key.start).trim() !== '') return undefined;
  const { lineStarts, text } = file;
  let line = positionAt(lineStarts, entry.key.start).line;
  const last = positionAt(lineStarts, Math.max(entry.key.end, entryEnd(file, entry) - 1)).line;
  while (line > 0 && /^\s*#/.test(lineText(text, lineStarts, line - 1))) line -= 1;
  // Remarks at the top of a file are about all of it.
  if (line === 0) line = positionAt(lineStarts, entry.key.start).line;
  const start = lineStarts[line] ?? 0;
  const own = text.slice(start, lineStarts[last + 1] ?? text.length);
  return { start, text: /[\r\n]$/.test(own) ? own : own + eol(file) };
}

/** A new file that begins with some fields, followed by what was taken out. */
export function newFile(head: Record<string, unknown>, moved: Moved, lineBreak: string): string {
  return `${blockText(head, 0, lineBreak)}${lineBreak}${lineBreak}${moved.text}`;
}

/** What was taken out, at the end of another document; undefined where something of that name stands there already. */
export function putInto(
  { file, root }: Pick<Target, 'file' | 'root'>,
  document: SyntaxDocument,
  moved: Moved,
): OffsetEdit[] | undefined {
  const isLast = file.documents.at(-1) === document;
  if (!isLast || root?.type !== 'map' || root.flow || moved.tops.some((top) => names(root).includes(top)))
    return undefined;
  const end = file.text.length;
  const open = end > 0 && !/[\r\n]$/.test(file.text) ? eol(file) : '';
  return [{ start: end, end, text: open + moved.text.replace(/\r\n|\r|\n/g, eol(file)) }];
}

function names(map: MapNode): string[] {
  return map.entries.map(({ key }) => keyText(key));
}
