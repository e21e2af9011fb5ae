import type { ListNode, SyntaxFile } from './tree.ts';

/** The offset of the dash before each item of a list on lines. */
export function dashesOf({ text }: SyntaxFile, list: ListNode): number[] {
  const dashes: number[] = [];
  let from = list.start;
  for (const item of list.items) {
    // Between two items there are spaces, line breaks and comments.
    const gap = /(?:\s|(?<=\s)#.*)*/y;
    gap.lastIndex = from;
    const dash = from + (gap.exec(text)?.[0].length ?? 0);
    if (text[dash] !== '-') return dashes;
    dashes.push(dash);
    from = Math.max(item.end, dash + 1);
  }
  return dashes;
}
