import type { CST, YAMLError } from 'yaml';
import { lineStartOf } from './lines.ts';
import type { SyntaxCode, SyntaxProblem } from './problems.ts';
import { openBracketBefore, openQuoteBefore } from './tokens.ts';
import type { Span } from './tree.ts';

/** Says what the `yaml` package complains about in our own terms, at the place where the mistake was made. */
export function problemsOf(errors: readonly YAMLError[], tokens: readonly CST.Token[], text: string): SyntaxProblem[] {
  return errors.flatMap((error) => {
    const problem = problemOf(error, errors, tokens, text);
    return problem ? [problem] : [];
  });
}

function problemOf(
  error: YAMLError,
  all: readonly YAMLError[],
  tokens: readonly CST.Token[],
  text: string,
): SyntaxProblem | undefined {
  const { code, message } = error;
  const start = Math.max(0, Math.min(error.pos[0], text.length));
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  const at = (name: SyntaxCode, span: Span, detail = text.slice(span.start, span.end)): SyntaxProblem => ({
    code: name,
    detail,
    ...span,
  });

  switch (code) {
    case 'MISSING_CHAR': {
      if (/quote/.test(message)) {
        const open = openQuoteBefore(tokens, start) ?? start;
        return at('unterminated-quote', { start: open, end: valueEnd(text, open, false) });
      }
      if (/Flow/.test(message)) return openBracket(tokens, text, start);
      if (/Sequence item/.test(message)) return at('bad-indent', wordOn(text, start));
      if (/document-start/.test(message)) return at('directive', wordOn(text, start));
      return withoutColon(text, start);
    }
    case 'BAD_INDENT':
      // `]` at the column of the key that it ends is how JSON is written; nothing is wrong with it.
      if (error.name === 'YAMLWarning') return undefined;
      if (/Flow/.test(message)) return openBracket(tokens, text, start);
      return at('bad-indent', wordOn(text, start));
    case 'TAB_AS_INDENT':
      return at('tab-indent', { start, end });
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (/sequence/.test(message)) return at('bad-indent', wordOn(text, start));
      const key = all.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === error.pos[0]);
      if (key) return at('deeper-indent', wordOn(text, Math.max(0, key.pos[1] - 1)));
      return at(text[start] === '?' ? 'reserved-start' : 'colon-in-text', { start, end: valueEnd(text, start) });
    }
    case 'MULTILINE_IMPLICIT_KEY': {
      if (all.some((other) => other.code === 'BLOCK_AS_IMPLICIT_KEY' && Math.abs(other.pos[0] - error.pos[0]) <= 1))
        return undefined;
      if (text[start] === '-') return at('list-among-names', { start, end: valueEnd(text, start) });
      return withoutColon(text, start);
    }
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return at('reserved-start', { start, end: valueEnd(text, start) });
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return at('tag', { start, end: Math.max(end, start + 1) });
    case 'BAD_DQ_ESCAPE':
      return at('bad-escape', { start, end: start + 2 });
    case 'BLOCK_IN_FLOW':
      return at('missing-comma', { start, end: valueEnd(text, start, false) });
    case 'KEY_OVER_1024_CHARS':
      return at('long-key', { start, end });
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
      return at('anchor', { start, end });
    case 'BAD_DIRECTIVE':
      return at('directive', { start: lineStartOf(text, start), end: valueEnd(text, start) });
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, text, start, end);
    default:
      return at('other', { start, end: Math.max(end, Math.min(start + 1, text.length)) });
  }
}

function unexpected(message: string, text: string, start: number, end: number): SyntaxProblem | undefined {
  const at = (code: SyntaxCode, from: number, to: number): SyntaxProblem => ({
    code,
    detail: text.slice(from, to),
    start: from,
    end: to,
  });
  if (/Not a YAML token|Block scalar header/.test(message)) {
    const mark = Math.max(text.lastIndexOf('>', start), text.lastIndexOf('|', start), lineStartOf(text, start));
    return at('block-text', mark, valueEnd(text, start));
  }
  if (/block-seq-ind/.test(message)) return at('list-among-names', start, valueEnd(text, start));
  if (/Unexpected , in flow/.test(message)) return at('extra-comma', start, end);
  if (/flow-(map|seq)-end/.test(message)) return at('extra-bracket', start, end);
  if (/at node end/.test(message)) {
    if (text.slice(lineStartOf(text, start), start).trim() === '')
      return at('bad-indent', start, wordOn(text, start).end);
    const quote = /["'](?=\s*$)/.exec(text.slice(lineStartOf(text, start), start));
    if (quote) {
      const opening = /^[^"']*(?=["'])/.exec(text.slice(lineStartOf(text, start), start));
      return at('text-after-quote', lineStartOf(text, start) + (opening?.[0].length ?? 0), valueEnd(text, start));
    }
  }
  return at('other', start, Math.max(end, Math.min(start + 1, text.length)));
}

function openBracket(tokens: readonly CST.Token[], text: string, offset: number): SyntaxProblem {
  const line = wordOn(text, Math.max(0, offset - 1));
  const tab = /^[ ]*\t/.exec(text.slice(lineStartOf(text, line.start)));
  if (tab) {
    const start = lineStartOf(text, line.start) + tab[0].length - 1;
    return { code: 'tab-indent', detail: '\t', start, end: start + 1 };
  }
  const open = openBracketBefore(tokens, offset) ?? Math.max(0, offset - 1);
  return { code: 'open-bracket', detail: text.charAt(open), start: open, end: Math.min(open + 1, text.length) };
}

/** A line that names something without a colon, or with one that no space follows. */
function withoutColon(text: string, offset: number): SyntaxProblem {
  const span = { start: offset, end: valueEnd(text, offset) };
  const line = text.slice(span.start, span.end);
  const above = text.slice(0, lineStartOf(text, offset)).trimEnd();
  if (/[:-] +[|>][-+\d]*( +#.*)?$/.test(above.slice(lineStartOf(above, above.length))))
    return { code: 'bad-indent', detail: line, ...wordOn(text, offset) };
  const code = /^[^\s:"'{[]+:[^\s:/]/.test(line) || /:\u00A0/.test(line) ? 'missing-space' : 'missing-colon';
  return { code, detail: line, ...span };
}

/** The end of the value on the line of an offset: without line break, comment and trailing space. */
function valueEnd(text: string, offset: number, comments = true): number {
  const line = /^[^\r\n]*/.exec(text.slice(offset, offset + 5000))?.[0] ?? '';
  const value = comments ? line.replace(/\s#.*$/, '') : line;
  return offset + Math.max(value.trimEnd().length, Math.min(1, line.length));
}

/** The first word of the line of an offset, with its list dash. */
function wordOn(text: string, offset: number): Span {
  const start = lineStartOf(text, offset);
  const [, space = '', word = ''] = /^([^\S\r\n]*)((?:- *)?\S*)/.exec(text.slice(start, start + 500)) ?? [];
  return { start: start + space.length, end: start + space.length + word.length };
}
