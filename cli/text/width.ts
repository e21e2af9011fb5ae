/** How many columns text takes in a terminal, and how to split it where a reader sees a character end. */

/** Letters, digits and signs that take one column each: all that most texts hold. */
const plain = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2212]*$/;

let measure: ((text: string) => number) | undefined;
let segmenter: Intl.Segmenter | undefined;

/** Loads what it takes to measure other texts, if one of these is such a text. Call it before measuring. */
export async function prepareFor(texts: Iterable<string>): Promise<void> {
  if (measure) return;
  for (const text of texts) {
    if (plain.test(text.replaceAll('\n', ''))) continue;
    measure = (await import('string-width')).default;
    segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    return;
  }
}

/** Columns of a text without control characters. */
export function width(text: string): number {
  return measure && !plain.test(text) ? measure(text) : text.length;
}

/** A text as the characters a reader sees. */
export function characters(text: string): string[] {
  return segmenter && !plain.test(text)
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : Array.from(text);
}

/** A text with spaces after it, up to a width. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}
