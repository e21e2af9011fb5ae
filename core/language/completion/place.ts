import { lineEndOf, lineStartOf } from '../../syntax/lines.ts';
import {
  isEmpty,
  type LooseDocument,
  type LooseList,
  type LooseMap,
  type LooseNode,
} from '../../syntax/read-loosely.ts';
import { keyText, type Path, type Span } from '../../syntax/tree.ts';

/** How what is written has to look at a place. */
export interface Setting {
  /** On lines of its own, between brackets, or between brackets as JSON. */
  style: 'block' | 'flow' | 'json';
  /** Put before whatever is written: a space after a bare colon, `- ` for a new item, blanks that were forgotten. */
  lead: string;
  /** Put after it: the comma before what follows. */
  trail: string;
  /** Column of the keys of the block that a key belongs to, or of what holds a value. */
  column: number;
  /** Offset at which a comma is missing before it. */
  comma?: number | undefined;
}

/** Where a key belongs. */
export interface KeyPlace extends Setting {
  at: 'key';
  /** Path of the block that has it. */
  path: Path;
  /** Names that the block has, without that of the key itself. */
  present: ReadonlySet<string>;
  /** What stands there of the key, with its quotation marks. */
  span: Span;
  /** Whether its colon is there: then only the name is written. */
  colon: boolean;
  /** What stands between two fields that are written together, where that is not a comma or a new line. */
  between?: string;
}

/** Where a value belongs. */
export interface ValuePlace extends Setting {
  at: 'value';
  path: Path;
  /** What stands there of the value, with its quotation marks. */
  span: Span;
  /** The quotation mark that it begins with. */
  quote: '' | '"' | "'";
  /** Column at which the keys of a block may begin right here; undefined where they need a line of their own. */
  keysAt: number | undefined;
  /** Offset after the colon or dash, from which the value may be moved to a line of its own. */
  mark: number | undefined;
}

export type Place = KeyPlace | ValuePlace;

/** Whatever may be written at an offset of a document: nothing inside of texts, sometimes two things on an empty line. */
export function placesAt(text: string, document: LooseDocument, offset: number): Place[] {
  return new Placing(text, document, offset).places();
}

/** The offset at which the comment around an offset begins; undefined outside of comments. */
export function commentAround(text: string, document: LooseDocument, offset: number): number | undefined {
  const start = lineStartOf(text, offset);
  for (let at = start; at < offset; at++) {
    if (text[at] !== '#' || (at > start && !/[ \t]/.test(text[at - 1] ?? ''))) continue;
    const around = document.root && scalarAround(document.root, at);
    if (!around) return at;
    // In a text that is quoted or of several lines, `#` is a letter like any other.
    if (around.style === 'plain') return at;
    at = Math.max(at, around.end);
  }
  return undefined;
}

function scalarAround(
  node: LooseNode,
  offset: number,
): { style: 'plain' | 'single' | 'double' | 'block'; end: number } | undefined {
  if (node.type === 'scalar') return node.start < offset && offset < node.end ? node : undefined;
  if (node.type === 'list') return firstOf(node.items, (item) => scalarAround(item, offset));
  if (node.type === 'alias') return undefined;
  return firstOf(
    node.entries,
    ({ key, value }) => scalarAround(key as LooseNode, offset) ?? scalarAround(value, offset),
  );
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

class Placing {
  private readonly text: string;
  private readonly document: LooseDocument;
  private readonly offset: number;
  private readonly lineStart: number;
  private readonly lineEnd: number;
  private readonly column: number;
  private readonly blank: boolean;
  private readonly json: boolean;
  /** Whether brackets stand around the offset. */
  private flow = false;

  constructor(text: string, document: LooseDocument, offset: number) {
    this.text = text;
    this.document = document;
    this.offset = offset;
    this.lineStart = Math.max(lineStartOf(text, offset), document.start);
    this.lineEnd = lineEndOf(text, offset);
    this.column = offset - this.lineStart;
    this.blank = text.slice(this.lineStart, this.lineEnd).trim() === '';
    const { root } = document;
    this.json = root !== undefined && (root.type === 'map' || root.type === 'list') && root.flow;
  }

  places(): Place[] {
    const { root } = this.document;
    if (root === undefined) return this.blank ? [this.ownLine([], -1)] : [];
    return this.within(root, [], -1);
  }

  private within(node: LooseNode, path: Path, parent: number): Place[] {
    if (node.type === 'alias') return this.touches(node) ? [this.alias(node, path, parent)] : [];
    if (node.type === 'scalar') return this.scalar(node, path, parent, this.keysAtOf(node));
    if (node.flow) {
      if (this.offset <= node.start || (node.closed ? this.offset >= node.end : this.beyond(node, parent))) return [];
      this.flow = true;
      return node.type === 'map' ? this.flowMap(node, path) : this.flowList(node, path);
    }
    return node.type === 'map' ? this.blockMap(node, path) : this.blockList(node, path, parent);
  }

  /** Whether the offset lies on a line that brackets left open do not reach. */
  private beyond(node: LooseMap | LooseList, parent: number): boolean {
    return this.offset > lineEndOf(this.text, node.end) && this.column <= parent;
  }

  private touches(span: Span): boolean {
    return span.start <= this.offset && this.offset <= span.end;
  }

  /** Whether the line of the offset has nothing before this node, so that keys may begin where it stands. */
  private keysAtOf(node: Span): number | undefined {
    const before = this.text.slice(lineStartOf(this.text, node.start), node.start);
    return /^\s*(-\s+)*$/.test(before) ? before.length : undefined;
  }

  private blockMap(map: LooseMap, path: Path): Place[] {
    if (this.blank && this.column < map.column) return [];
    const index = map.entries.findLastIndex((entry) => entry.key.start <= this.offset);
    const entry = map.entries[index];
    if (this.blank && this.column === map.column && !(entry && holds(entry.value, this.offset))) {
      const below = entry?.value.type === 'list' && !entry.value.flow && entry.value.column === map.column;
      const item = below && entry ? this.within(entry.value, [...path, keyText(entry.key)], map.column) : [];
      return [this.key(map, path, undefined), ...item.filter(({ at }) => at === 'value')];
    }
    if (!entry) return [];
    const here: Path = [...path, keyText(entry.key)];
    if (this.offset <= entry.key.end) return [this.key(map, path, entry)];
    const { value, colon } = entry;
    if (colon === undefined) {
      return value.start > entry.key.end ? this.within(value, here, map.column) : [];
    }
    if (this.offset <= colon) return [];
    return this.behind(value, here, colon + 1, map.column);
  }

  /** The value behind a colon or dash whose next offset is `mark`; `column` is that of the block around it. */
  private behind(value: LooseNode, path: Path, mark: number, column: number): Place[] {
    const sameLine = this.offset <= lineEndOf(this.text, mark);
    if (isEmpty(value)) {
      if (sameLine)
        return this.text.slice(mark, this.offset).includes('&')
          ? this.anchored(path, mark, column)
          : [this.empty(path, mark, column)];
      return this.blank && this.column > column ? [this.ownLine(path, column)] : [];
    }
    const valueBelow = value.start > lineEndOf(this.text, mark);
    if (sameLine && valueBelow) {
      // Behind a dash whose item begins on the line below, a key may stand before the others.
      const lead = mark === this.offset ? ' ' : '';
      const first = this.dashed(mark) && value.type === 'map' && value.column === this.column + lead.length;
      return first && !value.flow ? [{ ...this.key(value, path, undefined), lead }] : [];
    }
    if (value.type === 'scalar' && !valueBelow)
      return this.scalar(value, path, column, this.dashed(mark) ? this.keysAtOf(value) : undefined, mark);
    return this.within(value, path, column);
  }

  /** Behind `&name ` a value belongs as anywhere else. */
  private anchored(path: Path, mark: number, column: number): Place[] {
    return /^\s*&\S+\s+$/.test(this.text.slice(mark, this.offset))
      ? [{ ...this.empty(path, mark, column), mark: undefined, keysAt: undefined }]
      : [];
  }

  private dashed(mark: number): boolean {
    return this.text[mark - 1] === '-';
  }

  private blockList(list: LooseList, path: Path, parent: number): Place[] {
    if (this.blank && this.column < list.column) return [];
    const index = list.dashes.findLastIndex((dash) => dash < this.offset);
    const item = list.items[index];
    const held = item !== undefined && holds(item, this.offset);
    if (this.blank && this.column === list.column && !held) {
      const places: Place[] = [
        { ...this.ownLine([...path, index + 1], list.column), lead: '- ', keysAt: list.column + 2 },
      ];
      // Return leads to the column of the dash; the next key of the item was most likely meant to stand there too.
      if (item?.type === 'map' && !item.flow && list.column > parent)
        places.push({ ...this.key(item, [...path, index], undefined), lead: ' '.repeat(item.column - list.column) });
      return places;
    }
    if (item === undefined) return [];
    const mark = (list.dashes[index] ?? 0) + 1;
    const here = [...path, index];
    // A word at the column of the dash, read as a key of the item above.
    if (item.type === 'map' && !item.flow) {
      const stray = item.entries.find(({ key, colon }) => colon === undefined && this.touches(key));
      if (stray && lineStartOf(this.text, stray.key.start) + list.column === stray.key.start)
        return [{ ...this.key(item, here, stray), lead: ' '.repeat(item.column - list.column) }];
    }
    return this.behind(item, here, mark, list.column);
  }

  private flowMap(map: LooseMap, path: Path): Place[] {
    const slot = this.slot(map);
    const entry = map.entries.findLast(({ key }) => key.start >= slot && key.start <= this.offset);
    if (!entry) {
      const follows = map.entries.some(
        ({ key }) => key.start > this.offset && !map.commas.some((comma) => comma >= this.offset && comma < key.start),
      );
      return [{ ...this.key(map, path, undefined), trail: follows ? this.separator() : '' }];
    }
    if (this.offset <= entry.key.end) return [this.key(map, path, entry)];
    const here: Path = [...path, keyText(entry.key)];
    const { value, colon } = entry;
    if (colon === undefined) return [];
    if (this.offset <= colon) return [];
    if (isEmpty(value)) return [this.empty(here, colon + 1, map.column)];
    if (value.type === 'scalar') {
      const places = this.scalar(value, here, map.column, undefined);
      if (places.length > 0) return places;
    } else {
      const places = this.within(value, here, map.column);
      if (places.length > 0 || this.offset <= value.end) return places;
    }
    // On a line of its own after an entry whose comma was forgotten.
    if (this.blank && value.end < this.lineStart) return [{ ...this.key(map, path, undefined), comma: value.end }];
    return [];
  }

  private flowList(list: LooseList, path: Path): Place[] {
    const slot = this.slot(list);
    const index = list.items.findLastIndex(({ start }) => start >= slot && start <= this.offset);
    const item = list.items[index];
    const before = list.items.filter(({ start }) => start < slot).length;
    if (!item) {
      const follows = list.items.some(
        ({ start }) => start > this.offset && !list.commas.some((comma) => comma >= this.offset && comma < start),
      );
      return [{ ...this.empty([...path, before], undefined, list.column), trail: follows ? this.separator() : '' }];
    }
    const here: Path = [...path, index];
    if (item.type === 'scalar') return this.scalar(item, here, list.column, undefined);
    return this.within(item, here, list.column);
  }

  /** Where the entry or item around the offset begins: after a comma or the opening bracket. */
  private slot(node: LooseMap | LooseList): number {
    return (node.commas.findLast((comma) => comma < this.offset) ?? node.start) + 1;
  }

  private separator(): string {
    return /\s/.test(this.text[this.offset] ?? '') ? ',' : ', ';
  }

  private scalar(
    node: LooseNode & { type: 'scalar' },
    path: Path,
    column: number,
    keysAt: number | undefined,
    mark?: number,
  ): Place[] {
    if (this.offset < node.start) {
      // Between the colon and a value on its line.
      if (mark === undefined || this.offset < mark || node.style !== 'plain') return [];
    }
    if (node.style === 'block') return [];
    if (/[\r\n]/.test(this.text.slice(node.start, node.end))) return [];
    const quoted = node.style !== 'plain';
    const { start } = node;
    let { end } = node;
    if (this.offset > end) {
      // Blanks behind a value that goes on: `30 ` waits for its unit.
      const gap = this.text.slice(end, this.offset);
      if (quoted || !/^[ \t]+$/.test(gap)) return [];
      end = this.offset;
    }
    if (quoted && this.offset === end && node.closed && this.offset !== start) return [];
    const from = Math.min(start, this.offset);
    const lead = from === mark ? ' ' : '';
    return [
      {
        at: 'value',
        path,
        span: { start: from, end },
        quote: quoted ? (this.text[start] as '"' | "'") : '',
        keysAt,
        mark,
        ...this.setting(column),
        lead,
      },
    ];
  }

  private alias(node: Span, path: Path, column: number): ValuePlace {
    return {
      at: 'value',
      path,
      span: { start: node.start, end: node.end },
      quote: '',
      keysAt: undefined,
      mark: undefined,
      ...this.setting(column),
    };
  }

  /** Nothing is written yet behind a colon, a dash, a comma or a bracket. */
  private empty(path: Path, mark: number | undefined, column: number): ValuePlace {
    const lead = mark === this.offset && !this.json ? ' ' : '';
    const dashed = mark !== undefined && this.dashed(mark);
    return {
      at: 'value',
      path,
      span: { start: this.offset, end: this.offset },
      quote: '',
      keysAt: dashed ? this.column + lead.length : undefined,
      mark,
      ...this.setting(column),
      lead,
    };
  }

  /** On an empty line below what it belongs to. */
  private ownLine(path: Path, column: number): ValuePlace {
    return {
      at: 'value',
      path,
      span: { start: this.offset, end: this.offset },
      quote: '',
      keysAt: this.column,
      mark: undefined,
      ...this.setting(column),
    };
  }

  private key(map: LooseMap, path: Path, entry: LooseMap['entries'][number] | undefined): KeyPlace {
    if (entry?.colon !== undefined && this.offset === entry.key.start && entry.key.end > this.offset) {
      // Before the first letter of a key, a new one is meant: it is pushed to the next line, or behind a comma.
      const trail = map.flow ? ', ' : `${this.text.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(map.column)}`;
      return { ...this.key(map, path, undefined), trail };
    }
    const present = new Set(map.entries.filter((other) => other !== entry).map(({ key }) => keyText(key)));
    return {
      at: 'key',
      path,
      present,
      span: entry ? { start: entry.key.start, end: entry.key.end } : { start: this.offset, end: this.offset },
      colon: entry?.colon !== undefined,
      ...this.setting(map.column),
    };
  }

  private setting(column: number): Setting {
    return { style: this.flow ? (this.json ? 'json' : 'flow') : 'block', lead: '', trail: '', column };
  }
}

/** Whether an offset on an empty line lies inside of a text or of brackets that go on over it. */
function holds(node: LooseNode, offset: number): boolean {
  if (node.type === 'alias') return false;
  if (node.type === 'scalar') return node.start < offset && offset < node.end;
  // Brackets left open end with their line.
  if (node.flow) return node.start < offset && offset < node.end;
  return node.type === 'list'
    ? node.items.some((item) => holds(item, offset))
    : node.entries.some(({ value }) => holds(value, offset));
}
