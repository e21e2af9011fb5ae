import type { CST } from 'yaml';
import type { Comment } from './tree.ts';

type Token = CST.Token | CST.SourceToken;
interface Parts {
  start?: CST.SourceToken[];
  props?: Token[];
  items?: CST.CollectionItem[];
  value?: CST.Token;
  end?: CST.SourceToken[];
}

/** Calls back for every token of the text, in no set order. */
export function visitTokens(token: Token, visit: (token: Token) => void): void {
  visit(token);
  const parts = token as Parts;
  if (Array.isArray(parts.start)) for (const part of parts.start) visit(part);
  if (Array.isArray(parts.props)) for (const part of parts.props) visit(part);
  for (const item of parts.items ?? []) {
    for (const part of item.start) visit(part);
    if (item.key) visitTokens(item.key, visit);
    for (const part of item.sep ?? []) visit(part);
    if (item.value) visitTokens(item.value, visit);
  }
  if (parts.value) visitTokens(parts.value, visit);
  if (Array.isArray(parts.end)) for (const part of parts.end) visit(part);
}

/** All comments of the text, in order. */
export function commentsOf(tokens: readonly CST.Token[]): Comment[] {
  const comments: Comment[] = [];
  for (const token of tokens) {
    visitTokens(token, (part) => {
      if (part.type !== 'comment') return;
      comments.push({
        start: part.offset,
        end: part.offset + part.source.length,
        text: part.source.replace(/^#+/, '').trim(),
      });
    });
  }
  return comments.sort((a, b) => a.start - b.start);
}

/** The start of the quoted text that is open at an offset, because its closing mark is missing. */
export function openQuoteBefore(tokens: readonly CST.Token[], offset: number): number | undefined {
  let found: number | undefined;
  for (const token of tokens) {
    visitTokens(token, (part) => {
      const quoted = part.type === 'single-quoted-scalar' || part.type === 'double-quoted-scalar';
      if (quoted && part.offset + part.source.length === offset) found = part.offset;
    });
  }
  return found;
}

/** The last bracket before an offset that is never closed, or is closed by one of another sort. */
export function openBracketBefore(tokens: readonly CST.Token[], offset: number): number | undefined {
  let found: number | undefined;
  for (const token of tokens) {
    visitTokens(token, (part) => {
      if (part.type !== 'flow-collection' || part.start.offset >= offset) return;
      const closing = part.start.source === '{' ? '}' : ']';
      if (part.end[0]?.source !== closing && part.start.offset > (found ?? -1)) found = part.start.offset;
    });
  }
  return found;
}
