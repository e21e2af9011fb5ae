import type { OffsetEdit } from './render.ts';

/** A text, or a stretch of it, after the edits that lie in it; one that overlaps an earlier one is left out. */
export function applyOffsets(text: string, edits: readonly OffsetEdit[], start = 0, end = text.length): string {
  let result = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at || edit.end > end) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
