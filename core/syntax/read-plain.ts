import { limits } from './limits.ts';
import type { Comment, Entry, ListNode, MapNode, ScalarNode, SyntaxDocument, SyntaxFile, SyntaxNode } from './tree.ts';

/**
 * Reads plain YAML, as nearly all files of the product are: blocks by indentation, brackets, texts with or without
 * quotation marks, comments, several documents. Far faster than a reader of the whole language, because it gives up at the
 * first thing that is rare (tags, anchors, tabs, escapes …) or wrong: undefined then, and the `yaml` package reads the text.
 * What it does read, it reads to the same tree as that one; test/core/syntax/read-plain.test.ts holds the two together.
 */
export function readPlain(text: string): Pick<SyntaxFile, 'documents' | 'comments'> | undefined {
  // Tabs, a mark at the start, directives and explicit ends of documents.
  if (/\t|^\uFEFF|^%|^\.\.\.(?:\s|$)|\r(?!\n)/m.test(text)) return undefined;
  const reader = new PlainReader(text);
  try {
    return { documents: reader.documents(), comments: reader.comments };
  } catch (error) {
    if (error instanceof Doubt) return undefined;
    throw error;
  }
}

/** Something that is for the reader of the whole language. */
class Doubt extends Error {}

const [NEWLINE, RETURN, SPACE, DOUBLE, HASH, SINGLE, COMMA, DASH, COLON, QUESTION] = [
  10, 13, 32, 34, 35, 39, 44, 45, 58, 63,
];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP, BAR, GREATER] = [91, 93, 123, 125, 124, 62];

/** Characters that no text starts with, or that start something rare: `,[]{}#&*!|>'"%@` and the backtick. */
const special = new Set(Array.from(',[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)));

class PlainReader {
  readonly comments: Comment[] = [];
  private readonly text: string;
  /** Where the document ends that is being read. */
  private end = 0;
  private at = 0;
  /** Column of the line's first word, once `nextLine` has gone to it; -1 where the document has no more lines. */
  private indent = -1;
  private nodes = 0;

  constructor(text: string) {
    this.text = text;
  }

  documents(): SyntaxDocument[] {
    const { text } = this;
    const marks = [...text.matchAll(/^---(?=[ \r\n]|$).*$/gm)];
    if (marks.some(([line]) => !/^--- *\r?$/.test(line))) throw new Doubt();
    const documents: SyntaxDocument[] = [];
    for (const [index, next] of [undefined, ...marks].entries()) {
      const mark = next?.[0] ?? '';
      this.at = next === undefined ? 0 : next.index + mark.length;
      this.end = marks[index]?.index ?? text.length;
      this.nextLine();
      if (this.indent < 0) {
        // Comments before the first mark belong to what follows; a document of nothing is for the other reader.
        if (next === undefined && marks.length > 0) continue;
        throw new Doubt();
      }
      const start = next?.index ?? this.at - this.indent;
      const root = this.block(-1, this.indent, 0);
      if (this.indent >= 0 || root.type === 'scalar') throw new Doubt();
      documents.push({ root, problems: [], start, end: this.end });
    }
    return documents;
  }

  /** Goes to the first word of the next line that has any, from the end of a line. */
  private nextLine(): void {
    const { text, end } = this;
    for (;;) {
      const start = this.at;
      while (this.at < end && text.charCodeAt(this.at) === SPACE) this.at++;
      const code = this.at < end ? text.charCodeAt(this.at) : -1;
      if (code === HASH) this.comment();
      else if (code === RETURN) this.at++;
      else if (code === NEWLINE) this.at++;
      else {
        this.indent = code < 0 ? -1 : this.at - start;
        return;
      }
    }
  }

  /** A comment, up to the end of its line. */
  private comment(): void {
    const start = this.at;
    this.at = this.lineEnd(start);
    const source = this.text.slice(start, this.at);
    this.comments.push({ start, end: this.at, text: source.replace(/^#+/, '').trim() });
  }

  /** Where the line of an offset ends, before its line break. */
  private lineEnd(offset: number): number {
    const found = this.text.indexOf('\n', offset);
    if (found < 0 || found >= this.end) return this.end;
    return found > offset && this.text.charCodeAt(found - 1) === RETURN ? found - 1 : found;
  }

  /** Passes the spaces, and a comment if there is one; what follows must be the end of the line. Goes to the next line. */
  private restOfLine(): void {
    this.spaces();
    if (this.startsComment()) this.comment();
    if (!this.atLineEnd()) throw new Doubt();
    this.nextLine();
  }

  /** A comment stands behind a space. */
  private startsComment(): boolean {
    const { text, at } = this;
    return at < this.end && text.charCodeAt(at) === HASH && text.charCodeAt(at - 1) === SPACE;
  }

  private spaces(): void {
    while (this.at < this.end && this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  private atLineEnd(): boolean {
    const code = this.text.charCodeAt(this.at);
    return this.at >= this.end || code === NEWLINE || code === RETURN;
  }

  /** Whether the character at an offset parts words: a space, a line break or the end. */
  private parts(offset: number): boolean {
    const code = this.text.charCodeAt(offset);
    return offset >= this.end || code === SPACE || code === NEWLINE || code === RETURN;
  }

  /**
   * A map, a list or a text from `this.at` on, whose column is `column`, inside of something at column `outer`. Ends at the
   * first word of the line after it.
   */
  private block(outer: number, column: number, depth: number): SyntaxNode {
    if (depth > 50 || ++this.nodes > limits.expandedNodes / 4) throw new Doubt();
    if (this.text.charCodeAt(this.at) === DASH && this.parts(this.at + 1)) return this.list(column, depth);
    return this.startsEntry() ? this.map(column, depth) : this.value(outer, depth);
  }

  /** Whether the line is the start of an entry, `name:`, from here on. */
  private startsEntry(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (code === DOUBLE || code === SINGLE) {
      const end = this.quoteEnd(this.at);
      return this.text.charCodeAt(end) === COLON && this.parts(end + 1);
    }
    if (code === OPEN_LIST || code === OPEN_MAP) return false;
    return this.colonBefore(this.lineEnd(this.at)) >= 0;
  }

  /** The offset of the colon that ends a name, or -1; looks no further than a comment. */
  private colonBefore(lineEnd: number): number {
    const { text } = this;
    for (let at = this.at; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON && this.parts(at + 1)) return at;
      if (code === HASH && at > this.at && text.charCodeAt(at - 1) === SPACE) return -1;
    }
    return -1;
  }

  private map(column: number, depth: number): MapNode {
    const entries: Entry[] = [];
    const map: MapNode = { type: 'map', flow: false, entries, start: this.at, end: this.at };
    do {
      const key = this.key();
      const value = this.entryValue(column, depth);
      entries.push({ key, value });
      map.end = value.end;
    } while (this.continues(column) && !this.startsItem());
    return map;
  }

  private key(): ScalarNode {
    const start = this.at;
    const code = this.text.charCodeAt(start);
    if (code === DOUBLE || code === SINGLE) {
      const key = this.quoted(code);
      if (this.text.charCodeAt(this.at) !== COLON || !this.parts(this.at + 1)) throw new Doubt();
      this.at++;
      return key;
    }
    if (!this.startsText(start)) throw new Doubt();
    const colon = this.colonBefore(this.lineEnd(start));
    if (colon <= start || colon - start > 1000) throw new Doubt();
    let end = colon;
    while (this.text.charCodeAt(end - 1) === SPACE) end--;
    const source = this.text.slice(start, end);
    if (source === '<<') throw new Doubt();
    this.at = colon + 1;
    return { type: 'scalar', value: plainValue(source), style: 'plain', start, end };
  }

  /** What stands after the colon of an entry, or below it. */
  private entryValue(column: number, depth: number): SyntaxNode {
    this.spaces();
    const empty = this.at;
    const code = this.text.charCodeAt(empty);
    if (!this.atLineEnd() && code !== HASH) {
      if (code === DASH && this.parts(empty + 1)) throw new Doubt();
      return this.value(column, depth + 1);
    }
    this.restOfLine();
    if (this.indent > column || (this.indent === column && this.startsItem()))
      return this.block(column, this.indent, depth + 1);
    return nothing(empty);
  }

  private list(column: number, depth: number): ListNode {
    const items: SyntaxNode[] = [];
    const list: ListNode = { type: 'list', flow: false, items, start: this.at, end: this.at };
    do {
      const dash = this.at++;
      this.spaces();
      let item: SyntaxNode;
      if (!this.atLineEnd() && this.text.charCodeAt(this.at) !== HASH) {
        item = this.block(column, column + this.at - dash, depth + 1);
      } else {
        const empty = this.at;
        this.restOfLine();
        item = this.indent > column ? this.block(column, this.indent, depth + 1) : nothing(empty);
      }
      items.push(item);
      list.end = item.end;
    } while (this.continues(column) && this.startsItem());
    return list;
  }

  private startsItem(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.parts(this.at + 1);
  }

  /** Whether the next line belongs to the block of this column. A line between two columns belongs to none. */
  private continues(column: number): boolean {
    if (this.indent > column) throw new Doubt();
    return this.indent === column;
  }

  /** A value that is no block, inside of something at column `outer`. */
  private value(outer: number, depth: number): SyntaxNode {
    if (++this.nodes > limits.expandedNodes / 4) throw new Doubt();
    const code = this.text.charCodeAt(this.at);
    if (code === BAR || code === GREATER) return this.blockText(outer);
    if (code !== DOUBLE && code !== SINGLE && code !== OPEN_LIST && code !== OPEN_MAP) return this.plain(outer);
    const node = code === DOUBLE || code === SINGLE ? this.quoted(code) : this.flow(outer, depth);
    this.restOfLine();
    return node;
  }

  /** Whether a text without quotation marks may start here. */
  private startsText(offset: number): boolean {
    const code = this.text.charCodeAt(offset);
    if (special.has(code)) return false;
    return !((code === DASH || code === QUESTION || code === COLON) && this.parts(offset + 1));
  }

  /** A text without quotation marks, over all its lines. */
  private plain(outer: number): ScalarNode {
    const { text } = this;
    const start = this.at;
    if (!this.startsText(start)) throw new Doubt();
    let end = this.plainLine();
    let value = text.slice(start, end);
    let ended = !this.atLineEnd();
    let lines = 1;
    this.restOfLineAfter(end);
    while (this.indent > outer) {
      // A comment ends a text; `nextLine` has passed some if the last one starts behind the text.
      if (ended || (this.comments.at(-1)?.start ?? -1) > end || this.startsItem()) throw new Doubt();
      const from = this.at;
      const breaks = this.breaksBetween(end, from);
      end = this.plainLine();
      ended = !this.atLineEnd();
      value += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + text.slice(from, end);
      lines++;
      this.restOfLineAfter(end);
    }
    const result = lines === 1 ? plainValue(value) : value;
    return { type: 'scalar', value: result, style: 'plain', start, end };
  }

  /** The end of the text on this line; goes to what follows it, which is the end of the line or a comment. */
  private plainLine(): number {
    const { text } = this;
    const lineEnd = this.lineEnd(this.at);
    let at = this.at;
    for (; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON && this.parts(at + 1)) throw new Doubt();
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    }
    this.at = at;
    let end = at;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    return end;
  }

  private restOfLineAfter(end: number): void {
    this.at = end;
    this.restOfLine();
  }

  private breaksBetween(from: number, to: number): number {
    let breaks = 0;
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === NEWLINE) breaks++;
    return breaks;
  }

  /** Behind the closing mark of a text in quotation marks, which must be on the same line. */
  private quoteEnd(start: number): number {
    const { text } = this;
    const mark = text.charCodeAt(start);
    const lineEnd = this.lineEnd(start);
    for (let at = start + 1; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === 92 && mark === DOUBLE) at++;
      else if (code === mark) {
        if (mark === SINGLE && text.charCodeAt(at + 1) === SINGLE) at++;
        else return at + 1;
      }
    }
    throw new Doubt();
  }

  private quoted(mark: number): ScalarNode {
    const start = this.at;
    const end = this.quoteEnd(start);
    const source = this.text.slice(start + 1, end - 1);
    this.at = end;
    if (mark === SINGLE) return { type: 'scalar', value: source.replaceAll("''", "'"), style: 'single', start, end };
    // The commonest escapes; the others are for the other reader.
    if (/\\[^"\\n]/.test(source)) throw new Doubt();
    const value = source.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
    return { type: 'scalar', value, style: 'double', start, end };
  }

  /** A map or a list in brackets, over lines that are indented more than `outer`. */
  private flow(outer: number, depth: number): MapNode | ListNode {
    if (depth > 50) throw new Doubt();
    const start = this.at++;
    const isMap = this.text.charCodeAt(start) === OPEN_MAP;
    const close = isMap ? CLOSE_MAP : CLOSE_LIST;
    const entries: Entry[] = [];
    const items: SyntaxNode[] = [];
    for (let comma = true; ; comma = false) {
      this.space(outer);
      if (this.text.charCodeAt(this.at) === close) break;
      if (!comma) {
        if (this.text.charCodeAt(this.at++) !== COMMA) throw new Doubt();
        this.space(outer);
        if (this.text.charCodeAt(this.at) === close) break;
      }
      if (isMap) entries.push(this.flowEntry(outer, depth));
      else items.push(this.flowValue(outer, depth));
    }
    const end = ++this.at;
    return isMap ? { type: 'map', flow: true, entries, start, end } : { type: 'list', flow: true, items, start, end };
  }

  private flowEntry(outer: number, depth: number): Entry {
    const code = this.text.charCodeAt(this.at);
    const quoted = code === DOUBLE || code === SINGLE;
    const key = quoted ? this.quoted(code) : this.flowPlain();
    if (key.value === '<<' || this.text.charCodeAt(this.at) !== COLON || key.end - key.start > 1000) throw new Doubt();
    if (!quoted && !this.parts(this.at + 1)) throw new Doubt();
    this.at++;
    this.space(outer);
    return { key, value: this.flowValue(outer, depth) };
  }

  private flowValue(outer: number, depth: number): SyntaxNode {
    if (++this.nodes > limits.expandedNodes / 4) throw new Doubt();
    const code = this.text.charCodeAt(this.at);
    const node =
      code === DOUBLE || code === SINGLE
        ? this.quoted(code)
        : code === OPEN_LIST || code === OPEN_MAP
          ? this.flow(outer, depth + 1)
          : this.flowPlain();
    const after = this.text.charCodeAt(this.at);
    // Neither a pair in a list nor a text that goes on after its closing mark.
    if (after === COLON || !(this.parts(this.at) || after === COMMA || after === CLOSE_LIST || after === CLOSE_MAP))
      throw new Doubt();
    return node;
  }

  /** A text without quotation marks in brackets; goes behind it and the spaces after it. It must not go on in the next line. */
  private flowPlain(): ScalarNode {
    const { text } = this;
    const start = this.at;
    if (start >= this.end || this.parts(start) || !this.startsText(start)) throw new Doubt();
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    if (first === QUESTION || first === COLON) throw new Doubt();
    if (first === DASH && !(second >= 48 && second <= 57)) throw new Doubt(); // but for a number below zero
    const lineEnd = this.lineEnd(start);
    let at = start;
    for (; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP) break;
      if (code === OPEN_LIST || code === OPEN_MAP) throw new Doubt();
      if (code === COLON) {
        const next = text.charCodeAt(at + 1);
        if (this.parts(at + 1)) break;
        if (next === COMMA || next === CLOSE_LIST || next === CLOSE_MAP || next === OPEN_LIST || next === OPEN_MAP)
          throw new Doubt();
      }
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    }
    let end = at;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    this.at = at;
    if (end < at && text.charCodeAt(at) === COLON) throw new Doubt();
    return { type: 'scalar', value: plainValue(text.slice(start, end)), style: 'plain', start, end };
  }

  /** Passes spaces, comments and line breaks in brackets. */
  private space(outer: number): void {
    this.spaces();
    if (!this.atLineEnd() && !this.startsComment()) return;
    this.restOfLine();
    if (this.indent <= outer) throw new Doubt();
  }

  /** A text after `|` or `>`, whose lines are indented more than `outer`. */
  private blockText(outer: number): ScalarNode {
    const { text } = this;
    const start = this.at;
    const folded = text.charCodeAt(start) === GREATER;
    const header = /[|>][-+]?(?=[ \r\n])/y;
    header.lastIndex = start;
    const mark = header.exec(text)?.[0];
    if (mark === undefined) throw new Doubt();
    this.at = start + mark.length;
    this.spaces();
    if (this.startsComment()) this.comment();
    if (text.charCodeAt(this.at) !== NEWLINE) throw new Doubt();
    this.at++;

    const lines: string[] = [];
    let width = 0;
    let end = this.at;
    while (this.at < this.end) {
      const from = this.at;
      const lineEnd = this.lineEnd(from);
      this.spaces();
      const indent = this.at - from;
      if (text.charCodeAt(this.at) === RETURN) throw new Doubt();
      if (this.at === lineEnd) {
        // A line of nothing but spaces: how many count is for the other reader to say.
        if (indent > width) throw new Doubt();
        lines.push('');
      } else {
        if (indent <= outer || (width > 0 && indent < width)) {
          this.at = from;
          break;
        }
        width ||= indent;
        lines.push(text.slice(from + width, lineEnd));
        end = lineEnd;
      }
      this.at = lineEnd < this.end ? lineEnd + 1 : lineEnd;
    }
    if (width === 0) throw new Doubt();
    let empty = 0;
    while (lines.at(-1) === '') {
      lines.pop();
      empty++;
    }
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    const comments = this.comments.length;
    this.nextLine();
    // A line that is indented less than the text and more than what is around it.
    if (this.indent > outer || (mark.endsWith('+') && comments < this.comments.length)) throw new Doubt();
    const body = folded ? foldedLines(lines) : lines.join('\n');
    const tail = mark.endsWith('-') ? '' : '\n'.repeat(mark.endsWith('+') ? empty + 1 : 1);
    return { type: 'scalar', value: body + tail, style: 'block', start, end };
  }
}

/** The lines of a text after `>`: one after the other makes one line, but for lines that are indented more. */
function foldedLines(lines: readonly string[]): string {
  // What is indented more keeps its breaks, also those of the lines around it.
  if (lines.some((line) => line.startsWith(' '))) throw new Doubt();
  let result = '';
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      breaks++;
      continue;
    }
    if (index > 0) result += breaks === 0 ? ' ' : '\n'.repeat(breaks);
    result += line;
    breaks = 0;
  }
  return result;
}

function nothing(at: number): ScalarNode {
  return { type: 'scalar', value: null, style: 'plain', start: at, end: at };
}

/** What a text without quotation marks stands for, by the core schema of YAML 1.2. */
export function plainValue(source: string): ScalarNode['value'] {
  // Nearly all texts start with a letter that none of the other values has.
  const first = source.charCodeAt(0);
  if (first > 57 && !/^[~ntfNTF]/.test(source)) return source;
  if (/^(?:~|null|Null|NULL)?$/.test(source)) return null;
  if (/^(?:true|True|TRUE)$/.test(source)) return true;
  if (/^(?:false|False|FALSE)$/.test(source)) return false;
  if (/^[-+]?[0-9]+$/.test(source)) return Number.parseInt(source, 10);
  if (/^0o[0-7]+$/.test(source)) return Number.parseInt(source.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(source)) return Number.parseInt(source.slice(2), 16);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(source)) return Number.parseFloat(source);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(source) ? Number.NaN : source;
}
