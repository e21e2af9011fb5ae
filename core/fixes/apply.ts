import type { TextEdit } from '../findings.ts';
import { lineStartsOf, offsetAt } from '../syntax/lines.ts';

/** Edits of several fixes, and how many of the fixes were left out because they overlap an earlier one. */
export interface Applied {
  text: string;
  applied: number;
  left: number;
}

/**
 * Applies the edits of several fixes to a text. A fix is applied whole or not at all; one whose edits overlap those of
 * an earlier fix, or insert at the same place, is left for a second run on the new text.
 */
export function applyEdits(text: string, fixes: readonly (readonly TextEdit[])[]): Applied {
  const starts = lineStartsOf(text);
  const taken: { start: number; end: number; newText: string }[] = [];
  let applied = 0;
  for (const edits of fixes) {
    const offsets = edits.map((edit) => ({
      start: offsetAt(starts, edit.range.start, text.length),
      end: offsetAt(starts, edit.range.end, text.length),
      newText: edit.newText,
    }));
    const clash = offsets.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end));
    if (clash) continue;
    taken.push(...offsets);
    applied++;
  }
  taken.sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const edit of taken) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return { text: result + text.slice(at), applied, left: fixes.length - applied };
}
