/** A place in a text as editors count it: both 0-based, `character` in UTF-16 code units. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** Offsets at which lines start. LF, CRLF and a lone CR end a line, as in the Language Server Protocol. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    } else if (code === 10) starts.push(i + 1);
  }
  return starts;
}

/** The position of an offset; an offset outside the text is moved to its nearest end. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: Math.max(0, offset - (lineStarts[low] ?? 0)) };
}

/** The offset of a position; a position past the end of its line is moved to the start of the next. */
export function offsetAt(lineStarts: readonly number[], position: Position, textLength: number): number {
  const start = lineStarts[position.line];
  if (start === undefined) return textLength;
  return Math.min(start + position.character, lineStarts[position.line + 1] ?? textLength);
}

/** The range of a span. */
export function rangeOf(lineStarts: readonly number[], span: { start: number; end: number }): Range {
  return { start: positionAt(lineStarts, span.start), end: positionAt(lineStarts, Math.max(span.start, span.end)) };
}

/** The text of a line without its line break. */
export function lineText(text: string, lineStarts: readonly number[], line: number): string {
  const start = lineStarts[line] ?? text.length;
  return text.slice(start, lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
}

/** The offset at which the line of an offset starts. */
export function lineStartOf(text: string, offset: number): number {
  return offset <= 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The offset at which the line of an offset ends, before its line break. */
export function lineEndOf(text: string, offset: number): number {
  const rest = text.slice(offset).search(/[\r\n]/);
  return rest < 0 ? text.length : offset + rest;
}
