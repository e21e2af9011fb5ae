import { before, columnOf, type OffsetEdit } from '../../fixes/render.ts';
import { dashesOf } from '../../syntax/dashes.ts';
import { lineText, positionAt } from '../../syntax/lines.ts';
import type { ListNode, MapNode, ScalarNode, Span, SyntaxFile, SyntaxNode } from '../../syntax/tree.ts';

/** A block's column, as written and as it is to be. */
interface Level {
  old: number;
  now: number;
}

/** The edits that put every line at its column: what is inside of a block, a list included, `tabSize` more than the block. */
export function indentEdits(file: SyntaxFile, tabSize: number): OffsetEdit[] {
  const layout = new Layout(file, tabSize);
  for (const { root } of file.documents) if (root) layout.root(root);
  layout.comments();
  return layout.edits();
}

class Layout {
  private readonly file: SyntaxFile;
  private readonly tabSize: number;
  /** The column to be, by line; a line without one stays as it is. */
  private readonly columns: (number | undefined)[] = [];
  /** The blocks of which an entry or item begins on a line, outer ones first. */
  private readonly levels: (Level[] | undefined)[] = [];

  constructor(file: SyntaxFile, tabSize: number) {
    this.file = file;
    this.tabSize = tabSize;
  }

  root(root: SyntaxNode): void {
    // Before a whole document in brackets there is nothing to be indented by.
    if (root.type === 'map' && !root.flow) this.map(root, 0);
    if (root.type === 'list' && !root.flow) this.list(root, 0);
  }

  private map(map: MapNode, now: number): void {
    const own = map.entries.filter(({ mergedBy }) => !mergedBy);
    const merges = map.entries.flatMap(({ mergedBy }) => mergedBy ?? []);
    const first = Math.min(...[...own.map(({ key }) => key.start), ...merges.map(({ start }) => start)]);
    const level = { old: columnOf(this.file, first), now };
    for (const { start } of merges) this.begin(start, level);
    for (const { key, value } of own) {
      this.begin(key.start, level);
      this.value(value, level, this.lineOf(key.start));
    }
  }

  private list(list: ListNode, now: number): void {
    const dashes = dashesOf(this.file, list);
    const level = { old: columnOf(this.file, dashes[0] ?? list.start), now };
    for (const [index, item] of list.items.entries()) {
      const dash = dashes[index];
      if (dash === undefined) return;
      this.begin(dash, level);
      // What follows a dash stands two columns from it, wherever it begins.
      if (!isBlock(item)) this.value(item, level, this.lineOf(dash), 2);
      else if (item.type === 'map') this.map(item, now + 2);
      else this.list(item, now + 2);
    }
  }

  /** What a name or dash on line `from`, at a level, is followed by. */
  private value(value: SyntaxNode, level: Level, from: number, step = this.tabSize): void {
    if (isBlock(value)) {
      if (value.type === 'map') this.map(value, level.now + step);
      else this.list(value, level.now + step);
      return;
    }
    const first = this.lineOf(value.start);
    const alone = first > from && before(this.file, value.start).trim() === '';
    if (alone) this.columns[first] ??= level.now + step;
    if (value.type === 'scalar' && value.style === 'block') this.textBlock(value, level, step);
    else if (value.end > value.start) {
      const shift = alone ? level.now + step - this.indentOf(first) : level.now - level.old;
      for (let line = first + 1; line <= this.lineOf(value.end); line++) {
        const indent = this.indentOf(line);
        const column = indent + shift;
        // Further in than the block it stays, whatever came of the first line; a bracket may close right below.
        if (indent > level.old) this.columns[line] = column > level.now ? column : level.now + step;
        else this.columns[line] = indent + level.now - level.old;
      }
    }
  }

  /** The lines of a text block stand one step in, each as much more than the first as it did; where it says how far, that far. */
  private textBlock({ start }: ScalarNode, { old, now }: Level, step: number): void {
    const { lineStarts, text } = this.file;
    const says = /^[|>][-+]?\d/.test(text.slice(start, start + 3));
    let shift: number | undefined = says ? now - old : undefined;
    for (let line = this.lineOf(start) + 1; line < lineStarts.length; line++) {
      const indent = this.indentOf(line);
      if (lineText(text, lineStarts, line).trim() === '') {
        // Spaces that go further in than the text are part of it.
        if (shift !== undefined) this.columns[line] = Math.max(0, indent + shift);
        continue;
      }
      if (indent <= old) break;
      shift ??= now + step - indent;
      this.columns[line] = indent + shift;
    }
  }

  /** Comments on lines of their own go with the line below where they stand as far in; else with the block that they stand in. */
  comments(): void {
    let open: Level[] = [];
    const { lineStarts } = this.file;
    for (let line = 0; line < lineStarts.length; line++) {
      const here = this.levels[line];
      const [outer] = here ?? [];
      if (here && outer) open = [...open.filter(({ old }) => old < outer.old), ...here];
      if (this.columns[line] !== undefined || !this.isRemark(line)) continue;
      const indent = this.indentOf(line);
      const level = this.levelBelow(line, indent) ?? open.findLast(({ old }) => old <= indent);
      if (level) this.columns[line] = indent + level.now - level.old;
    }
  }

  private levelBelow(line: number, indent: number): Level | undefined {
    for (let below = line + 1; below < this.file.lineStarts.length; below++) {
      const levels = this.levels[below];
      if (levels) return levels.find(({ old }) => old === indent);
    }
    return undefined;
  }

  /** A comment, or a name that is given to what stands below. */
  private isRemark(line: number): boolean {
    return /^\s*(#|[&!]\S+\s*$)/.test(lineText(this.file.text, this.file.lineStarts, line));
  }

  edits(): OffsetEdit[] {
    const { lineStarts, text } = this.file;
    return this.columns.flatMap((column, line) => {
      const start = lineStarts[line] ?? 0;
      const indent = this.indentOf(line);
      if (column === undefined || column === indent || text.startsWith('\uFEFF', start)) return [];
      return [{ start, end: start + indent, text: ' '.repeat(column) }];
    });
  }

  private begin(offset: number, level: Level): void {
    const line = this.lineOf(offset);
    const levels = this.levels[line];
    if (levels) levels.push(level);
    else {
      this.levels[line] = [level];
      this.columns[line] = level.now;
    }
  }

  private lineOf(offset: number): number {
    return positionAt(this.file.lineStarts, offset).line;
  }

  private indentOf(line: number): number {
    return /^ */.exec(lineText(this.file.text, this.file.lineStarts, line))?.[0].length ?? 0;
  }
}

function isBlock(node: SyntaxNode): node is (MapNode | ListNode) & Span {
  return (node.type === 'map' || node.type === 'list') && !node.flow;
}
