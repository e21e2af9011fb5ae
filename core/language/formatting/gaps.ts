import { afterColon, type OffsetEdit } from '../../fixes/render.ts';
import { dashesOf } from '../../syntax/dashes.ts';
import { lineText, positionAt } from '../../syntax/lines.ts';
import type { Entry, ListNode, MapNode, Span, SyntaxFile, SyntaxNode } from '../../syntax/tree.ts';

/**
 * The edits that leave one space after a colon, a dash and a comma, none before a colon or comma, and the usual ones inside of
 * brackets. More than one stays where it lines words up with those of the line above or below.
 */
export function gapEdits(file: SyntaxFile): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  const gap = (start: number, end: number, text: string, mayLineUp = true): void => {
    const is = file.text.slice(start, end);
    if (is === text || /[^ \t]/.test(is)) return;
    if (mayLineUp && text === ' ' && / {2,}/.test(is) && isLinedUp(file, end)) return;
    edits.push({ start, end, text });
  };
  const after = (offset: number, mayLineUp = true): void => {
    const [spaces] = /^[ \t]*(?=[^\s#,\]}])/.exec(file.text.slice(offset, offset + 1000)) ?? [];
    if (spaces !== undefined) gap(offset, offset + spaces.length, ' ', mayLineUp);
  };
  const entry = (one: Entry): void => {
    const colon = afterColon(file, one);
    if (colon === undefined) return;
    gap(one.key.end, colon - 1, '');
    after(colon);
  };
  const between = (start: number, end: number): void => {
    const [, comma] = /^([ \t]*),[ \t]*$/.exec(file.text.slice(start, end)) ?? [];
    if (comma === undefined) return;
    gap(start, start + comma.length, '');
    gap(start + comma.length + 1, end, ' ');
  };
  const brackets = (node: MapNode | ListNode, children: readonly Span[]): void => {
    const pad = node.type === 'map' && children.length > 0 ? ' ' : '';
    const [first, last] = [children[0], children.at(-1)];
    gap(node.start + 1, first?.start ?? node.end - 1, pad);
    for (const [index, child] of children.entries()) {
      const next = children[index + 1];
      if (next) between(child.end, next.start);
    }
    if (!last) return;
    const [, spaces, comma] = /^([ \t]*)(,?)[ \t]*$/.exec(file.text.slice(last.end, node.end - 1)) ?? [];
    if (spaces === undefined) return;
    if (comma === ',') gap(last.end, last.end + spaces.length, '');
    gap(last.end + (comma === ',' ? spaces.length + 1 : 0), node.end - 1, pad);
  };
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'map') {
      const own = node.entries.filter(({ mergedBy }) => !mergedBy);
      for (const one of own) {
        entry(one);
        visit(one.value);
      }
      // What a merge key brings has no place here.
      if (node.flow && file.text[node.start] === '{' && own.length === node.entries.length)
        brackets(
          node,
          own.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end, value.end) })),
        );
    } else if (node.type === 'list') {
      for (const item of node.items) visit(item);
      if (node.flow) brackets(node, node.items);
      else for (const dash of dashesOf(file, node)) after(dash + 1, false);
    }
  };
  for (const { root } of file.documents) if (root) visit(root);
  return edits;
}

/** Whether a word that starts at an offset stands right above or below the start of another. */
function isLinedUp({ text, lineStarts }: SyntaxFile, offset: number): boolean {
  const { line, character } = positionAt(lineStarts, offset);
  return [line - 1, line + 1].some((other) => {
    if (other < 0 || other >= lineStarts.length) return false;
    const near = lineText(text, lineStarts, other);
    return /^\s*[^\s#]/.test(near.slice(0, character)) && /^\s\S/.test(near.slice(character - 1, character + 1));
  });
}
