import { limits } from './limits.ts';
import type { AliasNode, Entry, ListNode, MapNode, ScalarNode, Span, SyntaxFile, SyntaxNode } from './tree.ts';

/**
 * Reads text that is being written: line by line, by indentation and brackets, without ever refusing anything. What a
 * proper reader gives up on (a key without its colon, a bracket that is still open) has a place here, so that an editor
 * can tell where its cursor stands. Values are those of the core schema; nothing is merged or checked.
 */

export interface LooseEntry extends Entry {
  value: LooseNode;
  /** Offset of the colon; undefined while it is not written. */
  colon: number | undefined;
}

export interface LooseMap extends MapNode {
  entries: LooseEntry[];
  /** Column at which its keys stand; of a map between brackets, that of its bracket. */
  column: number;
  /** Whether the closing bracket is there; always true without brackets. */
  closed: boolean;
  /** Offsets of the commas, between brackets. */
  commas: number[];
}

export interface LooseList extends ListNode {
  items: LooseNode[];
  column: number;
  closed: boolean;
  commas: number[];
  /** Offsets of the dashes, one an item; none between brackets. */
  dashes: number[];
}

export interface LooseScalar extends ScalarNode {
  /** Whether a quotation mark is closed. */
  closed: boolean;
  /** Column that the lines of a block text stand deeper than. */
  within: number;
}

export type LooseNode = LooseMap | LooseList | LooseScalar | AliasNode;

/** One document of a text, without the line `---` that starts it. */
export interface LooseDocument extends Span {
  root: LooseNode | undefined;
  /** Names given with `&`, in order, and what they stand for. */
  anchors: { name: string; at: number; node: LooseNode }[];
}

const known = new WeakMap<SyntaxFile, LooseDocument[]>();

/** The documents of a file, read loosely; worked out once for a text. */
export function looseDocuments(file: SyntaxFile): readonly LooseDocument[] {
  let documents = known.get(file);
  if (!documents) {
    documents = readLoosely(file.text);
    known.set(file, documents);
  }
  return documents;
}

interface Line {
  start: number;
  /** Before the line break. */
  end: number;
}

/** Reads all documents of a text. Never throws. */
export function readLoosely(text: string): LooseDocument[] {
  const documents: LooseDocument[] = [];
  let lines: Line[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let comments = true;
  const finish = (end: number): void => {
    documents.push(new Reading(text, lines).document(start, end));
    lines = [];
    comments = true;
  };
  for (let at = start; at <= text.length; ) {
    let end = at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13) break;
    }
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    const code = text.charCodeAt(at);
    const mark =
      code === 45 || code === 46 ? /^(---|\.\.\.)(?=\s|$)/.exec(text.slice(at, Math.min(end, at + 4))) : null;
    if (mark) {
      // Comments and directives before the first `---` belong to the document that it starts.
      if (mark[0] === '...' || !comments || documents.length > 0) finish(at);
      else lines = [];
      start = at + 3;
      if (mark[0] === '---' && text.slice(at + 3, end).trim() !== '') lines.push({ start: at + 3, end });
    } else {
      if (comments && !/^(\s*#.*|%.*|\s*)$/.test(text.slice(at, end))) comments = false;
      lines.push({ start: at, end });
    }
    at = next;
  }
  finish(text.length);
  return documents;
}

/** What a key looks like at the place where it is looked for. */
interface Key {
  node: LooseScalar;
  colon: number | undefined;
}

class Reading {
  private readonly text: string;
  private readonly lines: readonly Line[];
  /** The line that is being read. */
  private line = 0;
  private depth = 0;
  private readonly anchors: LooseDocument['anchors'] = [];

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
  }

  document(start: number, end: number): LooseDocument {
    let root: LooseNode | undefined;
    while (this.line < this.lines.length) {
      const node = this.block(0);
      root ??= node;
      if (!node) break;
    }
    return { start, end, root, anchors: this.anchors };
  }

  /** The first character of the next line with content, from the line that is being read on. */
  private next(): { at: number; column: number } | undefined {
    for (; this.line < this.lines.length; this.line++) {
      const line = this.current();
      let at = line.start;
      while (at < line.end && isBlank(this.text[at])) at++;
      if (at < line.end && this.text[at] !== '#' && !(this.text[at] === '%' && at === line.start))
        return { at, column: at - line.start };
    }
    return undefined;
  }

  private current(): Line {
    return this.lines[this.line] ?? { start: this.text.length, end: this.text.length };
  }

  /** What stands on the following lines from a column on; undefined where the next line stands left of it. */
  private block(least: number): LooseNode | undefined {
    const next = this.next();
    if (!next || next.column < least) return undefined;
    return this.node(next.at, next.column, least - 1);
  }

  /** What begins at an offset of the current line; `parent` is the column of what holds it. */
  private node(at: number, column: number, parent: number): LooseNode {
    const { end } = this.current();
    if (this.depth > limits.depth) {
      this.line++;
      return empty(at);
    }
    this.depth++;
    const result = this.inner(at, end, column, parent);
    this.depth--;
    return result;
  }

  private inner(at: number, end: number, column: number, parent: number): LooseNode {
    const mark = this.text[at];
    if (mark === '-' && isBreak(this.text, at + 1, end)) return this.list(at, column, parent);
    if (mark === '&' || mark === '!') {
      let from = at;
      while (from < end && !isBlank(this.text[from])) from++;
      const name = this.text.slice(at + 1, from);
      while (from < end && isBlank(this.text[from])) from++;
      let node: LooseNode;
      if (from >= end || this.text[from] === '#') {
        this.line++;
        node = this.block(parent + 1) ?? empty(end);
      } else node = this.node(from, from - this.current().start, parent);
      if (mark === '&' && name !== '') this.anchors.push({ name, at, node });
      return node;
    }
    if (this.colon(at, end) !== undefined || this.isKeyBelow(column)) return this.map(at, column);
    return this.value(at, parent);
  }

  /** Whether the next line has a key at this column, so that a word without a colon here must be one that is being written. */
  private isKeyBelow(column: number): boolean {
    const here = this.line;
    this.line++;
    const next = this.next();
    const found = next?.column === column && this.colon(next.at, this.current().end) !== undefined;
    this.line = here;
    return found;
  }

  private map(at: number, column: number): LooseMap {
    const map: LooseMap = {
      type: 'map',
      flow: false,
      entries: [],
      column,
      closed: true,
      commas: [],
      start: at,
      end: at,
    };
    let here: number | undefined = at;
    while (here !== undefined) {
      map.entries.push(this.entry(here, column));
      here = undefined;
      for (;;) {
        const next = this.next();
        if (!next || next.column < column) break;
        const dash = this.text[next.at] === '-' && isBreak(this.text, next.at + 1, this.current().end);
        if (next.column === column && !dash) {
          here = next.at;
          break;
        }
        // Lines that stand too deep, or a list among keys: most likely meant for the key above.
        const stray = this.node(next.at, next.column, dash ? next.column - 1 : column);
        const last = map.entries.at(-1);
        if (last && (last.value.type === 'scalar' ? last.value.style === 'plain' : false)) last.value = stray;
      }
    }
    map.end = map.entries.at(-1)?.value.end ?? at;
    return map;
  }

  private entry(at: number, column: number): LooseEntry {
    const { end } = this.current();
    const { node: key, colon } = this.key(at, end);
    if (colon === undefined) {
      this.line++;
      const below = this.next();
      const value = below && below.column > column ? this.node(below.at, below.column, column) : empty(key.end);
      return { key, value, colon };
    }
    let from = colon + 1;
    while (from < end && isBlank(this.text[from])) from++;
    return { key, value: this.after(from, colon + 1, column), colon };
  }

  /** The value behind a colon or dash: on the line from `from` on, or on the lines below. */
  private after(from: number, mark: number, column: number): LooseNode {
    const { start, end } = this.current();
    const first = this.text[from];
    if (from >= end || (first === '#' && (from === start || isBlank(this.text[from - 1])))) {
      this.line++;
      const below = this.next();
      if (!below) return empty(mark);
      const dash = this.text[below.at] === '-' && isBreak(this.text, below.at + 1, this.current().end);
      if (below.column > column) return this.node(below.at, below.column, column);
      if (below.column === column && dash && this.text[mark - 1] === ':')
        return this.list(below.at, below.column, column);
      return empty(mark);
    }
    if (first === '&' || first === '!') {
      let to = from;
      while (to < end && !isBlank(this.text[to])) to++;
      const name = this.text.slice(from + 1, to);
      while (to < end && isBlank(this.text[to])) to++;
      const node = this.after(to, Math.min(to, end), column);
      if (first === '&' && name !== '') this.anchors.push({ name, at: from, node });
      return node;
    }
    // Behind a dash a map or a list may begin on the same line.
    if (this.text[mark - 1] === '-') return this.node(from, from - start, column);
    return this.value(from, column);
  }

  private list(at: number, column: number, parent: number): LooseList {
    const list: LooseList = {
      type: 'list',
      flow: false,
      items: [],
      column,
      closed: true,
      commas: [],
      dashes: [],
      start: at,
      end: at,
    };
    let here: number | undefined = at;
    while (here !== undefined) {
      const { end } = this.current();
      let from = here + 1;
      while (from < end && isBlank(this.text[from])) from++;
      list.dashes.push(here);
      list.items.push(this.after(from, here + 1, column));
      here = undefined;
      for (;;) {
        const next = this.next();
        if (!next || next.column < column) break;
        if (this.text[next.at] === '-' && isBreak(this.text, next.at + 1, this.current().end)) {
          if (next.column === column) {
            here = next.at;
            break;
          }
        } else if (next.column === column) {
          const last = list.items.at(-1);
          const key = this.key(next.at, this.current().end);
          // A word below a dash, where the next key of the item was meant to begin.
          if (column <= parent || key.colon !== undefined || last?.type !== 'map' || last.flow) break;
          last.entries.push({ ...key, value: empty(key.node.end), key: key.node, colon: undefined });
          this.line++;
          continue;
        }
        const stray = this.node(next.at, next.column, column);
        const last = list.items.length - 1;
        if (isEmpty(list.items[last])) list.items[last] = stray;
      }
    }
    list.end = Math.max(list.items.at(-1)?.end ?? at, at + 1);
    return list;
  }

  /** A key at an offset, or a word that may become one. */
  private key(at: number, end: number): Key {
    const colon = this.colon(at, end, true);
    const quote = this.text[at];
    if (quote === '"' || quote === "'") {
      const close = closingQuote(this.text, at, end);
      return { node: this.quoted(at, close === undefined ? end : close + 1, close !== undefined), colon };
    }
    const stop = quote === '{' || quote === '[' ? end : commentStart(this.text, at, end);
    return { node: this.plain(at, colon ?? stop), colon };
  }

  /**
   * The colon of the key that begins at an offset of a line. With `certain`, one that no space follows is one too:
   * `status:steady`.
   */
  private colon(at: number, end: number, certain = false): number | undefined {
    const { text } = this;
    const quote = text[at];
    if (quote === '{' || quote === '[') return undefined;
    if (quote === '"' || quote === "'") {
      const close = closingQuote(text, at, end);
      if (close === undefined) return undefined;
      let colon = close + 1;
      while (colon < end && isBlank(text[colon])) colon++;
      return text[colon] === ':' && isBreak(text, colon + 1, end) ? colon : undefined;
    }
    for (let i = at; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 58) {
        if (isBreak(text, i + 1, end)) return i;
      } else if (code === 35 && i > at && isBlank(text[i - 1])) break;
    }
    const close = certain ? /^[A-Za-z][\w-]*:(?![\s/])/.exec(text.slice(at, Math.min(end, at + 80))) : null;
    return close ? at + close[0].length - 1 : undefined;
  }

  /** A value that is neither a map nor a list of lines. Leaves the reading at the line after it. */
  private value(at: number, parent: number): LooseNode {
    const { end } = this.current();
    const mark = this.text[at];
    if ((mark === '|' || mark === '>') && /^[|>][-+0-9]*\s*(#.*)?$/.test(this.text.slice(at, end)))
      return this.blockText(at, parent);
    if (mark === '{' || mark === '[') {
      const node = this.flow(at, parent);
      this.line++;
      return node;
    }
    if (mark === '"' || mark === "'") return this.quotedLines(at, parent);
    if (mark === '*' && /^\*[^\s,[\]{}]*\s*(#.*)?$/.test(this.text.slice(at, end))) {
      this.line++;
      return this.alias(at, end);
    }
    return this.plainLines(at, parent);
  }

  private alias(at: number, end: number): LooseNode {
    const name = /^[^\s,[\]{}]*/.exec(this.text.slice(at + 1, end))?.[0] ?? '';
    const target = this.anchors.findLast((anchor) => anchor.name === name)?.node;
    const span = { start: at, end: at + 1 + name.length };
    return target ? { type: 'alias', target, ...span } : this.plain(span.start, span.end);
  }

  private blockText(at: number, parent: number): LooseScalar {
    let end = this.current().end;
    for (this.line++; this.line < this.lines.length; this.line++) {
      const line = this.current();
      let from = line.start;
      while (from < line.end && isBlank(this.text[from])) from++;
      if (from < line.end && from - line.start <= parent) break;
      if (from < line.end) end = line.end;
    }
    const value = this.text.slice(at, end);
    return { type: 'scalar', style: 'block', value, start: at, end, closed: true, within: parent };
  }

  /** Text in quotation marks, whose lines stand deeper than what holds it. */
  private quotedLines(at: number, parent: number): LooseScalar {
    const first = this.current();
    const begun = this.line;
    let close = closingQuote(this.text, at, first.end);
    while (close === undefined) {
      this.line++;
      const next = this.next();
      if (!next || next.column <= parent) break;
      close = closingQuote(this.text, next.at - 1, this.current().end, this.text[at]);
    }
    if (close === undefined) {
      // It is still open: it ends with its line.
      this.line = begun + 1;
      return this.quoted(at, trimmedEnd(this.text, at, first.end), false);
    }
    this.line++;
    return this.quoted(at, close + 1, true);
  }

  private plainLines(at: number, parent: number): LooseScalar {
    let node = this.plain(at, commentStart(this.text, at, this.current().end));
    for (this.line++; ; this.line++) {
      const begun = this.line;
      const next = this.next();
      if (!next || next.column <= parent) break;
      const { end } = this.current();
      const dash = this.text[next.at] === '-' && isBreak(this.text, next.at + 1, end);
      // Comments end a text; a key or a list below one is most likely meant as its content.
      if (dash || this.colon(next.at, end) !== undefined || this.commentBetween(begun)) break;
      node = this.plain(at, commentStart(this.text, next.at, end));
    }
    return node;
  }

  private commentBetween(from: number): boolean {
    return this.lines
      .slice(from, this.line)
      .some(({ start, end }) => this.text.slice(start, end).trimStart().startsWith('#'));
  }

  /** What stands between brackets. Leaves the reading at the line on which it ends. */
  private flow(at: number, parent: number): LooseMap | LooseList {
    const isMap = this.text[at] === '{';
    const column = at - this.current().start;
    const common = { flow: true, column, closed: false, commas: [] as number[], start: at, end: at + 1 };
    const map: LooseMap = { type: 'map', entries: [], ...common };
    const list: LooseList = { type: 'list', items: [], dashes: [], ...common };
    const node = isMap ? map : list;
    this.depth++;
    let here = this.skip(at + 1, parent);
    while (here !== undefined) {
      const mark = this.text[here];
      if (mark === '}' || mark === ']') {
        node.closed = (mark === '}') === isMap;
        if (node.closed) node.end = here + 1;
        break;
      }
      if (mark === ',') {
        node.commas.push(here);
        node.end = here + 1;
        here = this.skip(here + 1, parent);
        continue;
      }
      const first = this.flowValue(here, parent);
      let end = first.end;
      let colon = this.skip(end, parent, true);
      // As in JSON, a colon may follow a closing quotation mark at once, and its value the colon.
      const tight = first.type !== 'scalar' || first.style !== 'plain';
      if (colon !== undefined && (this.text[colon] !== ':' || !(tight || isFlowBreak(this.text, colon + 1))))
        colon = undefined;
      if (isMap || colon !== undefined) {
        const key = first.type === 'scalar' ? first : this.plain(first.start, first.end);
        const entry: LooseEntry = { key, value: empty(key.end), colon };
        if (colon !== undefined) {
          entry.value = empty(colon + 1);
          end = colon + 1;
          const from = this.skip(end, parent);
          if (from !== undefined && !/[,}\]]/.test(this.text[from] ?? '')) {
            entry.value = this.flowValue(from, parent);
            end = entry.value.end;
          }
        }
        if (isMap) map.entries.push(entry);
        else {
          const pair = { ...common, commas: [], closed: true, start: key.start, end: entry.value.end };
          list.items.push({ type: 'map', entries: [entry], ...pair });
        }
      } else list.items.push(first);
      node.end = Math.max(end, node.end);
      here = this.skip(end, parent);
    }
    this.depth--;
    return node;
  }

  private flowValue(at: number, parent: number): LooseNode {
    const { end } = this.current();
    const mark = this.text[at];
    if ((mark === '{' || mark === '[') && this.depth <= limits.depth) return this.flow(at, parent);
    if (mark === '&' || mark === '!') {
      const word = /^[&!][^\s,[\]{}]*/.exec(this.text.slice(at, end))?.[0] ?? mark;
      let from = at + word.length;
      while (from < end && isBlank(this.text[from])) from++;
      const node = /[,}\]]/.test(this.text[from] ?? ',') || from >= end ? empty(from) : this.flowValue(from, parent);
      if (mark === '&') this.anchors.push({ name: word.slice(1), at, node });
      return node;
    }
    if (mark === '*') return this.alias(at, end);
    if (mark === '"' || mark === "'") {
      const close = closingQuote(this.text, at, end);
      if (close !== undefined) return this.quoted(at, close + 1, true);
      return this.quoted(at, trimmedEnd(this.text, at, end), false);
    }
    let stop = at;
    while (stop < end && !/[,[\]{}]/.test(this.text[stop] ?? '')) {
      if (this.text[stop] === ':' && isFlowBreak(this.text, stop + 1)) break;
      if (this.text[stop] === '#' && isBlank(this.text[stop - 1])) break;
      stop++;
    }
    return this.plain(at, Math.max(stop, Math.min(at + 1, end)));
  }

  /**
   * The next character between brackets, over blanks, line breaks and comments. Undefined at the end of the text, and
   * where a line stands so far left that the brackets must have been left open. With `sameLine`, only on this line.
   */
  private skip(from: number, parent: number, sameLine = false): number | undefined {
    let at = from;
    for (;;) {
      const { start, end } = this.current();
      at = Math.max(at, start);
      while (at < end && isBlank(this.text[at])) at++;
      const comment = this.text[at] === '#' && (at === start || isBlank(this.text[at - 1]));
      if (at < end && !comment) return at;
      if (sameLine) return undefined;
      const before = this.line;
      this.line++;
      const next = this.next();
      if (!next || (next.column <= parent && !/[}\]]/.test(this.text[next.at] ?? ''))) {
        this.line = before;
        return undefined;
      }
      at = next.at;
    }
  }

  private quoted(start: number, end: number, closed: boolean): LooseScalar {
    const style = this.text[start] === '"' ? 'double' : 'single';
    const inner = this.text.slice(start + 1, closed ? end - 1 : end);
    const value =
      style === 'single' ? inner.replace(/''/g, "'") : inner.replace(/\\(["\\/])/g, '$1').replace(/\\n/g, '\n');
    return { type: 'scalar', style, value, start, end, closed, within: 0 };
  }

  private plain(start: number, stop: number): LooseScalar {
    const end = trimmedEnd(this.text, start, stop);
    const written = this.text.slice(start, end);
    const value = coreValue(/[\r\n]/.test(written) ? written.replace(/\s*[\r\n]\s*/g, ' ') : written);
    return { type: 'scalar', style: 'plain', value, start, end, closed: true, within: 0 };
  }
}

function empty(at: number): LooseScalar {
  return { type: 'scalar', style: 'plain', value: null, start: at, end: at, closed: true, within: 0 };
}

/** Whether nothing is written where a value belongs. */
export function isEmpty(node: SyntaxNode | undefined): boolean {
  return node === undefined || (node.type === 'scalar' && node.end === node.start);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function isBreak(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text[at]);
}

function isFlowBreak(text: string, at: number): boolean {
  return at >= text.length || /[\s,[\]{}]/.test(text[at] ?? '');
}

/** Where a comment begins on a line after an offset, or where the line ends. */
function commentStart(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (text[at] === '#' && isBlank(text[at - 1])) return at;
  return end;
}

function trimmedEnd(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && isBlank(text[end - 1])) end--;
  return end;
}

/** The mark that closes the one at an offset, before `end`. */
function closingQuote(text: string, open: number, end: number, quote = text[open]): number | undefined {
  for (let at = open + 1; at < end; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return undefined;
}

/** A plain text as the core schema of YAML 1.2 reads it. */
function coreValue(text: string): string | number | boolean | null {
  if (text !== '' && !/^[-+.0-9~nNtTfF]/.test(text)) return text;
  if (/^(null|Null|NULL|~|)$/.test(text)) return null;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) || /^0(x[0-9a-fA-F]+|o[0-7]+)$/.test(text))
    return Number(text);
  return text;
}
