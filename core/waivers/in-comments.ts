import { isDay } from '../model/dates.ts';
import type { SourceFile } from '../model/document.ts';
import { lineText, positionAt } from '../syntax/lines.ts';
import { type Comment, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import type { Waiver } from './waiver.ts';

/** The waivers that stand in comments of a file. A comment is one when its first word is `waive` (or a slip of it). */
export function waiversInComments(file: SourceFile): Waiver[] {
  return file.syntax.comments.flatMap((comment) => {
    if (!isWaiver(comment.text)) return [];
    const { firstLine, lastLine } = coveredLines(file, comment);
    return [{ ...readWaiver(comment.text), where: { type: 'comment', file, span: comment, firstLine, lastLine } }];
  });
}

/** Whether the text of a comment is meant as a waiver. */
export function isWaiver(text: string): boolean {
  return /^waiv(e[rd]?|ing)?\b/i.test(text);
}

/** Reads `waive PC403 until 2027-03-31 by ines: reason`; what is missing stays undefined. */
export function readWaiver(text: string): Pick<Waiver, 'rule' | 'until' | 'by' | 'reason'> {
  const colon = text.indexOf(':');
  const head = colon < 0 ? text : text.slice(0, colon);
  const reason = colon < 0 ? '' : text.slice(colon + 1).trim();
  const rule = /^\S+\s+(\S+)/.exec(head)?.[1] ?? '';
  const until = /\buntil\s+(\S+)/i.exec(head)?.[1];
  const by = whoWaives(text)?.by;
  return {
    rule,
    until: until !== undefined && isDay(until) ? until : undefined,
    by: by === undefined || /^TODO\b/.test(by) ? undefined : by,
    reason: reason === '' || /^TODO\b/.test(reason) ? undefined : reason,
  };
}

/** Who accepts it, as the text of a waiver says, and at which of its characters the name begins. */
export function whoWaives(text: string): { by: string; at: number } | undefined {
  const colon = text.indexOf(':');
  const found = /\bby\s+(.+?)(?=\s+until\b|$)/i.exec(colon < 0 ? text : text.slice(0, colon));
  const name = found?.[1] ?? '';
  const by = name.trim();
  return found && by !== '' ? { by, at: found.index + found[0].length - name.trimStart().length } : undefined;
}

/** A comment behind a clause covers its line; one on a line of its own covers the clause below, with all that it holds. */
export function coveredLines(file: SourceFile, comment: Comment): { firstLine: number; lastLine: number } {
  const { text, lineStarts } = file.syntax;
  const line = positionAt(lineStarts, comment.start).line;
  const before = text.slice(lineStarts[line] ?? 0, comment.start).trim();
  if (before !== '') return { firstLine: line, lastLine: line };
  let next = line + 1;
  while (next < lineStarts.length && /^\s*(#.*)?$/.test(lineText(text, lineStarts, next))) next++;
  const end = endOfClause(file, lineStarts[next] ?? text.length, lineStarts[next + 1] ?? text.length);
  return { firstLine: next, lastLine: Math.max(next, positionAt(lineStarts, end).line) };
}

/** Where the widest entry or item ends that begins on a line. */
function endOfClause(file: SourceFile, from: number, to: number): number {
  let end = from;
  const visit = (node: SyntaxNode): void => {
    const here = node.type === 'alias' ? node : resolveAlias(node);
    if (here.type === 'map') {
      for (const entry of here.entries) {
        if (entry.mergedBy) continue;
        if (entry.key.start >= from && entry.key.start < to) end = Math.max(end, entry.value.end, entry.key.end);
        else if (entry.value.start < to && entry.value.end > from) visit(entry.value);
      }
    } else if (here.type === 'list') {
      for (const item of here.items) {
        // The dash stands on the line of the item's first word.
        if (item.start >= from && item.start < to) end = Math.max(end, item.end);
        else if (item.start < to && item.end > from) visit(item);
      }
    }
  };
  for (const document of file.syntax.documents) if (document.root) visit(document.root);
  return end;
}
