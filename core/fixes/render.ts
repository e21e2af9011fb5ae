import { stringify } from 'yaml';
import { lineText, positionAt } from '../syntax/lines.ts';
import { plainValue } from '../syntax/read-plain.ts';
import type { Entry, MapNode, SyntaxFile, SyntaxNode } from '../syntax/tree.ts';

/** A replacement of `text.slice(start, end)`. */
export interface OffsetEdit {
  start: number;
  end: number;
  text: string;
}

/** How what is written has to look: on lines of its own, between brackets, or between brackets as JSON. */
export type Style = 'block' | 'flow' | 'json';

export function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

/** A value on one line, quoted only where it must be. */
export function inline(value: unknown, style: Style): string {
  if (style === 'json') return json(value);
  if (isPlain(value) && isSimple(value)) return String(value);
  if (style === 'block' && isPlain(value)) {
    return typeof value === 'string' && /[\r\n]/.test(value)
      ? JSON.stringify(value)
      : stringify(value, { lineWidth: 0 }).trimEnd();
  }
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0, aliasDuplicateObjects: false })
    .trimEnd()
    .slice(1, -1)
    .trim();
}

function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`;
  if (isPlain(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value as object)
    .map(([key, one]) => `${JSON.stringify(key)}: ${json(one)}`)
    .join(', ')} }`;
}

/**
 * Plain data in block style at an indent, without a final line break; what is inside stands `step` columns further in.
 * Lists of maps start `- key`.
 */
export function blockText(value: unknown, indent: number, lineBreak: string, step = 2): string {
  const pad = ' '.repeat(indent);
  const lines = linesOf(value, ' '.repeat(step));
  if (lines) return lines.map((line) => pad + line).join(lineBreak);
  return stringify(value, { lineWidth: 0, indent: 2, aliasDuplicateObjects: false })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join(lineBreak);
}

/** The lines of data in which no text stands on several; undefined where one does. As `stringify` writes them, but at once. */
function linesOf(value: unknown, step: string): string[] | undefined {
  if (isPlain(value)) {
    if (isSimple(value, onItsLine)) return [String(value)];
    return typeof value === 'string' && /[\r\n]/.test(value) ? undefined : [inline(value, 'block')];
  }
  const isList = Array.isArray(value);
  const lines: string[] = [];
  for (const [key, child] of Object.entries(value as object)) {
    const below = child === undefined || isEmpty(child) ? undefined : linesOf(child, step);
    if (!below || !(isList || isSimple(key))) return undefined;
    if (isList) lines.push(...below.map((line, index) => (index === 0 ? '- ' : '  ') + line));
    else if (isPlain(child)) lines.push(`${key}: ${below[0]}`);
    else lines.push(`${key}:`, ...below.map((line) => step + line));
  }
  return lines.length > 0 ? lines : undefined;
}

function isEmpty(value: unknown): boolean {
  return !isPlain(value) && Object.keys(value as object).length === 0;
}

const anywhere = /^[\p{L}\d][\p{L}\d %.()/_'’–-]*$/u;
const onItsLine = /^[\p{L}\d][\p{L}\d %.()/_'’–,;-]*$/u;

/** Whether a value is written as it is: anywhere, in brackets too, or on a line of its own. */
function isSimple(value: string | number | boolean | null, form = anywhere): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Object.is(value, -0);
  if (typeof value !== 'string') return true;
  return form.test(value) && !/[ -]$/.test(value) && plainValue(value) === value;
}

const lineBreaks = new WeakMap<SyntaxFile, string>();

/** The line break that the file uses. */
export function eol(file: SyntaxFile): string {
  const known = lineBreaks.get(file) ?? (file.text.includes('\r\n') ? '\r\n' : '\n');
  lineBreaks.set(file, known);
  return known;
}

const steps = new WeakMap<SyntaxFile, number>();

/** How many columns the file takes for each level: as in the first block that stands inside of another, else 2. */
export function stepOf(file: SyntaxFile): number {
  const known = steps.get(file) ?? file.documents.map(({ root }) => stepIn(file, root)).find((step) => step > 0) ?? 2;
  steps.set(file, known);
  return known;
}

function stepIn(file: SyntaxFile, root: SyntaxNode | undefined): number {
  if (root?.type !== 'map' || root.flow) return 0;
  for (const { key, value, mergedBy } of root.entries) {
    if (mergedBy || (value.type !== 'map' && value.type !== 'list') || value.flow) continue;
    const step = columnOf(file, value.start) - columnOf(file, key.start);
    if (step > 0 && before(file, value.start).trim() === '') return step;
  }
  return 0;
}

export function columnOf(file: SyntaxFile, offset: number): number {
  const { line, character } = positionAt(file.lineStarts, offset);
  // A byte order mark takes no column.
  return line === 0 && file.text.startsWith('\uFEFF') ? character - 1 : character;
}

/** The offset at which the line of an offset ends, before its line break. */
export function lineEnd(file: SyntaxFile, offset: number): number {
  const { line } = positionAt(file.lineStarts, offset);
  return (file.lineStarts[line] ?? 0) + lineText(file.text, file.lineStarts, line).length;
}

/** What stands on its line before an offset. */
export function before(file: SyntaxFile, offset: number): string {
  return file.text.slice(file.lineStarts[positionAt(file.lineStarts, offset).line] ?? 0, offset).replace('\uFEFF', '');
}

/** The offset after the colon of an entry; undefined where it has none, as `a` in `{ a, b: 1 }`. */
export function afterColon(file: SyntaxFile, entry: Entry): number | undefined {
  const gap = /^\s*:/.exec(file.text.slice(entry.key.end, entry.key.end + 200));
  return gap ? entry.key.end + gap[0].length : undefined;
}

/** Where an entry ends in the text: with its value, or with its colon when it has none. */
export function entryEnd(file: SyntaxFile, entry: Entry): number {
  return Math.max(entry.value.end, afterColon(file, entry) ?? entry.key.end);
}

/** Whether a map between brackets is written as JSON. */
export function isJson(map: MapNode): boolean {
  const own = map.entries.filter((entry) => !entry.mergedBy);
  return map.flow && own.length > 0 && own.every(({ key }) => key.style === 'double');
}
