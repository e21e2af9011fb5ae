import type { TextEdit } from '../findings.ts';
import { lineStartsOf, offsetAt } from '../syntax/lines.ts';

/** Edits of several fixes, and how many of the fixes were left out because they overlap an earlier one. */
export interface Applied {
  text: string;
  applied: number;
  /** Which fixes were applied, by their place in the list. */
  taken: number[];
  left: number;
}

/**
 * Applies the edits of several fixes to a text. A fix is applied whole or not at all; one whose edits overlap those of
 * an earlier fix, or insert at the same place, is left for a second run on the new text.
 */
export function applyEdits(text: string, fixes: readonly (readonly TextEdit[])[]): Applied {
  const starts = lineStartsOf(text);
  const edited: { start: number; end: number; newText: string }[] = [];
  const taken: number[] = [];
  for (const [index, edits] of fixes.entries()) {
    const offsets = edits.map((edit) => ({
      start: offsetAt(starts, edit.range.start, text.length),
      end: offsetAt(starts, edit.range.end, text.length),
      newText: edit.newText,
    }));
    const clash = offsets.some((edit) => edited.some((other) => edit.start <= other.end && other.start <= edit.end));
    if (clash) continue;
    edited.push(...offsets);
    taken.push(index);
  }
  edited.sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const edit of edited) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return { text: result + text.slice(at), applied: taken.length, taken, left: fixes.length - taken.length };
}
