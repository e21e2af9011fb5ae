import type { SourceFile } from '../model/document.ts';
import { lineText, positionAt } from '../syntax/lines.ts';
import type { Span, SyntaxNode } from '../syntax/tree.ts';
import { viewsFor } from './ids/mentions.ts';

/** Lines that can be shown as their first one: 0-based, both included. */
export interface Fold {
  first: number;
  last: number;
  kind: 'block' | 'comment' | 'region';
}

/**
 * What can be folded: blocks under their keys, items of lists, texts of several lines, brackets over several lines, runs of
 * comments, documents of a file that has several, and what stands between `# region` and `# endregion`.
 */
export function foldsOf(source: SourceFile): Fold[] {
  const { lineStarts, text } = source.syntax;
  const line = (offset: number): number => positionAt(lineStarts, offset).line;
  const folds = new Map<number, Fold>();
  /** One fold a line: the widest, which is met first. */
  const add = (fold: Fold): void => {
    if (fold.last > fold.first && !folds.has(fold.first)) folds.set(fold.first, fold);
  };
  const block = ({ start, end }: Span): void => {
    // A closing bracket on a line of its own stays in sight.
    const closes = /^\s*[}\]]/.test(lineText(text, lineStarts, line(end)));
    add({ first: line(start), last: line(end) - (closes ? 1 : 0), kind: 'block' });
  };
  const views = viewsFor(source).filter(({ root }) => root);
  if (views.length > 1)
    for (const [index, { root }] of views.entries()) {
      const next = views[index + 1]?.root;
      const start = markBefore(source, line(root?.start ?? 0));
      const last = next
        ? lastWritten(source, markBefore(source, line(next.start)) - 1)
        : lastWritten(source, lineStarts.length - 1);
      add({ first: start, last, kind: 'block' });
    }
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'alias' || node.type === 'scalar') return;
    if (node.type === 'list') {
      for (const item of node.items) {
        block(item);
        visit(item);
      }
      return;
    }
    for (const { key, value, mergedBy } of node.entries) {
      if (mergedBy) continue;
      if (value.type !== 'alias') block({ start: key.start, end: Math.max(key.end, value.end) });
      visit(value);
    }
  };
  for (const { root } of views) if (root) visit(root);
  for (const fold of commentRuns(source)) add(fold);
  return [...folds.values(), ...regions(text, lineStarts)].sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The line `---` right above a line, past comments and empty lines; else the line itself. */
function markBefore({ syntax: { text, lineStarts } }: SourceFile, line: number): number {
  for (let at = line - 1; at >= 0; at--) {
    const here = lineText(text, lineStarts, at);
    if (/^---(\s|$)/.test(here)) return at;
    if (!/^\s*(#.*)?$/.test(here)) return line;
  }
  return line;
}

function lastWritten({ syntax: { text, lineStarts } }: SourceFile, line: number): number {
  let last = line;
  while (last > 0 && lineText(text, lineStarts, last).trim() === '') last--;
  return last;
}

/** Comments that stand on lines of their own, one right below the other. */
function commentRuns({ syntax: { comments, text, lineStarts } }: SourceFile): Fold[] {
  const runs: Fold[] = [];
  for (const { start } of comments) {
    const { line } = positionAt(lineStarts, start);
    const alone = lineText(text, lineStarts, line).trimStart().startsWith('#');
    const run = runs.at(-1);
    if (!alone || marker.test(lineText(text, lineStarts, line))) continue;
    if (run && run.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line, kind: 'comment' });
  }
  return runs;
}

const marker = /^\s*#\s*(end)?region\b/;

function regions(text: string, lineStarts: readonly number[]): Fold[] {
  const open: number[] = [];
  const found: Fold[] = [];
  for (let line = 0; line < lineStarts.length; line++) {
    const mark = marker.exec(lineText(text, lineStarts, line));
    if (!mark) continue;
    if (mark[1] === undefined) open.push(line);
    else {
      const first = open.pop();
      if (first !== undefined) found.push({ first, last: line, kind: 'region' });
    }
  }
  return found;
}
