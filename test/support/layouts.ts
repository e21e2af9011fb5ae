import { inline } from '../../core/fixes/render.ts';
import { readFile, type SourceFile } from '../../core/index.ts';
import { positionAt } from '../../core/syntax/lines.ts';
import { dataOf, type SyntaxNode } from '../../core/syntax/tree.ts';

/** Another way to write the same data. Returns the text. */
export type Layout = (file: SourceFile) => string;

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** CRLF line ends, a byte order mark, and a remark at the end of each line that may have one. */
const crlf: Layout = (file) =>
  `\uFEFF${isYaml(file.path) ? remarked(file) : file.syntax.text}`.replace(/\r\n|\n/g, '\r\n');

/** All texts and keys in quotation marks, and four columns for each level. */
const quoted: Layout = (file) => (isYaml(file.path) ? wide(readFile(file.path, quotedText(file))) : file.syntax.text);

/** Each section on one line, between brackets, but for those that hold remarks. */
const sections: Layout = (file) => (isYaml(file.path) ? bracketed(file, isPlainSection) : file.syntax.text);

/** Each innermost block between brackets. */
const innermost: Layout = (file) => (isYaml(file.path) ? bracketed(file, isInnermost) : file.syntax.text);

/** As JSON, each document on its own lines; without its remarks. */
const json: Layout = ({ path, syntax }) => {
  if (!isYaml(path) || syntax.documents.some(({ root }) => !root)) return syntax.text;
  return syntax.documents.map(({ root }) => `${JSON.stringify(dataOf(root), null, 2)}\n`).join('---\n');
};

export const layouts = {
  'CRLF line ends, a byte order mark and a remark on each line': crlf,
  'texts in quotation marks and four columns for each level': quoted,
  'sections between brackets': sections,
  'innermost blocks between brackets': innermost,
  JSON: json,
} satisfies Readonly<Record<string, Layout>>;

/** What a layout for lines may meet at once. */
export const lines: Layout = (file) => crlf(readFile(file.path, quoted(file)));

/** Brackets around blocks. */
export const brackets: readonly Layout[] = [sections, innermost];

const known = new WeakMap<SourceFile, Map<Layout, SourceFile | undefined>>();

/**
 * A file in another layout; undefined where its text would say something else then. That is so for slips of the layout
 * itself, such as an indent by a tab.
 */
export function laidOut(file: SourceFile, layout: Layout): SourceFile | undefined {
  const written = known.get(file) ?? new Map<Layout, SourceFile | undefined>();
  known.set(file, written);
  if (!written.has(layout)) written.set(layout, sameData(file, readFile(file.path, layout(file))));
  return written.get(layout);
}

function sameData(file: SourceFile, other: SourceFile): SourceFile | undefined {
  const data = (one: SourceFile): string => JSON.stringify(one.syntax.documents.map(({ root }) => dataOf(root)));
  const problems = (one: SourceFile): number => one.syntax.documents.flatMap((document) => document.problems).length;
  return data(file) === data(other) && problems(file) === problems(other) ? other : undefined;
}

function isYaml(path: string): boolean {
  return !path.endsWith('.csv');
}

function remarkOn(line: number): string {
  return `# ~${line}~`;
}

/** The remarks that a text has got, by the line (0-based) on which they stood at first, with what stands before them. */
export function remarksIn(text: string): Map<number, string> {
  return new Map(
    Array.from(text.matchAll(/^\uFEFF?(.*) # ~(\d+)~/gm), ([, own = '', line]) => [Number(line), own.trim()]),
  );
}

function remarked(file: SourceFile): string {
  const { text, lineStarts, comments } = file.syntax;
  const taken = linesInside(file);
  for (const { start } of comments) taken.add(positionAt(lineStarts, start).line);
  return text
    .split('\n')
    .map((line, index) => (line.trim() === '' || taken.has(index) ? line : `${line} ${remarkOn(index)}`))
    .join('\n');
}

/** Lines (0-based) that end inside a text of several lines, where a remark would be part of it, or may not stand. */
function linesInside({ syntax: { documents, lineStarts } }: SourceFile): Set<number> {
  const lines = new Set<number>();
  const add = ({ start, end }: SyntaxNode, isBlock: boolean): void => {
    const first = positionAt(lineStarts, start).line;
    const last = positionAt(lineStarts, end).line;
    for (let line = first; line < last + (isBlock ? 1 : 0); line++) lines.add(line);
  };
  for (const { root } of documents)
    visit(root, (node) => {
      if (node.type === 'scalar') add(node, node.style === 'block');
    });
  return lines;
}

function quotedText({ syntax }: SourceFile): string {
  const edits: Edit[] = [];
  const quote = (node: SyntaxNode, style: 'single' | 'double'): void => {
    if (node.type !== 'scalar' || node.style !== 'plain' || typeof node.value !== 'string' || node.value === '<<')
      return;
    const text = style === 'double' ? JSON.stringify(node.value) : `'${node.value.replaceAll("'", "''")}'`;
    if (node.end > node.start) edits.push({ start: node.start, end: node.end, text });
  };
  for (const { root } of syntax.documents)
    visit(root, (node) => {
      quote(node, 'double');
      if (node.type === 'map') for (const { key, mergedBy } of node.entries) if (!mergedBy) quote(key, 'single');
    });
  return edited(syntax.text, edits);
}

/** Twice the indent, also behind the dashes of lists. */
function wide({ syntax: { text } }: SourceFile): string {
  return text
    .split('\n')
    .map((line) =>
      line.replace(
        /^( *)((?:- +)*)/,
        (_, indent: string, dashes: string) => indent + indent + dashes.replace(/- /g, '-   '),
      ),
    )
    .join('\n');
}

/** Puts blocks between brackets, from the outside in, where `may` says so. */
function bracketed({ syntax }: SourceFile, may: (node: SyntaxNode, depth: number) => boolean): string {
  const edits: Edit[] = [];
  const isBare = ({ start, end }: SyntaxNode): boolean =>
    !syntax.comments.some((comment) => start <= comment.start && comment.end <= end) &&
    !/(^|[\s[{,:-])[&*]\w/m.test(syntax.text.slice(start, end));
  const walk = (node: SyntaxNode, depth: number, from: number): void => {
    if (node.type !== 'map' && node.type !== 'list') return;
    const gap = syntax.text.slice(from, node.start);
    if (!node.flow && depth > 0 && may(node, depth) && isBare(node) && !gap.includes('#')) {
      const space = gap.includes('\n') ? ' ' : gap;
      edits.push({ start: from, end: node.end, text: space + inline(dataOf(node), 'flow') });
      return;
    }
    if (node.flow) return;
    if (node.type === 'list') for (const item of node.items) walk(item, depth + 1, item.start);
    else for (const { key, value, mergedBy } of node.entries) if (!mergedBy) walk(value, depth + 1, key.end + 1);
  };
  for (const { root } of syntax.documents) if (root) walk(root, 0, root.start);
  return edited(syntax.text, edits);
}

function isPlainSection(): boolean {
  return true;
}

function isInnermost(node: SyntaxNode): boolean {
  const children =
    node.type === 'map' ? node.entries.map(({ value }) => value) : node.type === 'list' ? node.items : [];
  return children.every(({ type }) => type === 'scalar');
}

function visit(node: SyntaxNode | undefined, see: (node: SyntaxNode) => void): void {
  if (!node) return;
  see(node);
  if (node.type === 'map') {
    for (const { value, mergedBy } of node.entries) if (!mergedBy) visit(value, see);
  }
  if (node.type === 'list') for (const item of node.items) visit(item, see);
}

function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), put);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
