import { applyOffsets } from '../../fixes/apply-offsets.ts';
import { before, columnOf, entryEnd, eol, lineEnd, type OffsetEdit } from '../../fixes/render.ts';
import type { SourceFile } from '../../model/document.ts';
import { branchFor, type Kind, schemaOfKind } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import { lineText, positionAt } from '../../syntax/lines.ts';
import { readYaml } from '../../syntax/read-yaml.ts';
import { isSound, saysTheSame } from '../../syntax/says.ts';
import { type Entry, keyText, type MapNode, type Path, type SyntaxFile, type SyntaxNode } from '../../syntax/tree.ts';
import { type Refactoring, textEdits } from './refactoring.ts';

const title = 'Put sections and fields in the order of the reference';

/**
 * Moves sections, and the fields in them, to where the reference has them; each takes the remarks above it and the empty lines
 * along. Items of lists stay where they are, and so do remarks at the top of a file.
 */
export function sortSections({ syntax, documents }: SourceFile): Refactoring[] {
  if (!isSound(syntax)) return [];
  const edits = documents.flatMap(({ kind, syntax: { root } }) =>
    root ? new Sorting(syntax, kind).edits(root, []) : [],
  );
  if (edits.length === 0) return [];
  const kind = 'source.organizeSections';
  const text = applyOffsets(syntax.text, edits);
  const after = readYaml(text);
  if (isSound(after) && saysTheSame(after, syntax) && sameCharacters(text, syntax.text))
    return [{ title, kind, edits: textEdits(syntax, edits) }];
  if (!/(^|[\s[{,])\*[\w-]/m.test(syntax.text)) return [];
  const refused =
    'An alias (*name) would stand above what it stands for (&name), and could not be read there. Move that section by hand, or write the alias out.';
  return [{ title, kind, edits: [], refused }];
}

/** The lines of an entry: the remarks and empty lines above it, and itself. */
interface Chunk {
  start: number;
  /** Behind its last line break. */
  end: number;
  rank: number;
  /** Empty lines above it. */
  gap: string;
  remarks: string;
  body: string;
}

class Sorting {
  private readonly file: SyntaxFile;
  private readonly kind: Kind;

  constructor(file: SyntaxFile, kind: Kind) {
    this.file = file;
    this.kind = kind;
  }

  /** The edits that sort what is in a node; they do not overlap. */
  edits(node: SyntaxNode, path: Path): OffsetEdit[] {
    if (node.type === 'list') return node.items.flatMap((item, index) => this.edits(item, [...path, index]));
    if (node.type !== 'map') return [];
    const own = node.entries.filter(({ mergedBy }) => !mergedBy);
    const inside = own.flatMap(({ key, value }) => this.edits(value, [...path, keyText(key)]));
    // What a merge key brings in is laid over what stands above it.
    if (own.length < node.entries.length) return inside;
    const ranks = this.ranks(own, path);
    if (!ranks || ranks.every((rank, index) => rank >= (ranks[index - 1] ?? rank))) return inside;
    return (node.flow ? this.inBrackets(own, ranks, inside) : this.onLines(node, own, ranks, inside, path)) ?? inside;
  }

  /** The place of each entry by the reference; one that it does not know stays behind the one before it. */
  private ranks(entries: readonly Entry[], path: Path): number[] | undefined {
    const schema = path.length === 0 ? schemaOfKind(this.kind) : fieldAt(this.kind, path);
    const fields = schema && branchFor(this.kind, schema, 'map').properties;
    if (!fields) return undefined;
    const order = Object.keys(fields);
    let last = -1;
    return entries.map(({ key }) => {
      const rank = order.indexOf(keyText(key));
      last = rank < 0 ? last : rank;
      return last;
    });
  }

  private inBrackets(
    own: readonly Entry[],
    ranks: readonly number[],
    inside: readonly OffsetEdit[],
  ): OffsetEdit[] | undefined {
    const { text } = this.file;
    const spans = own.map((entry) => ({ start: entry.key.start, end: entryEnd(this.file, entry) }));
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last || /[\r\n#]/.test(text.slice(first.start, last.end))) return undefined;
    return sorted(spans, ranks).flatMap((span, index) => {
      const to = spans[index];
      if (!to) return [];
      if (to === span) return inside.filter((edit) => to.start <= edit.start && edit.end <= to.end);
      return [{ ...to, text: applyOffsets(text, inside, span.start, span.end) }];
    });
  }

  private onLines(
    map: MapNode,
    own: readonly Entry[],
    ranks: readonly number[],
    inside: readonly OffsetEdit[],
    path: Path,
  ): OffsetEdit[] | undefined {
    const chunks = this.chunks(map, own, ranks, inside, path);
    if (!chunks) return undefined;
    const order = sorted(chunks, ranks);
    const from = order.findIndex((chunk, index) => chunk !== chunks[index]);
    const to = order.findLastIndex((chunk, index) => chunk !== chunks[index]);
    const [first, last, top] = [chunks[from], chunks[to], order[from]];
    if (!first || !last || !top) return undefined;
    const shared = from === 0 && before(this.file, first.start).trim() !== '';
    // Beside a dash there is no place for a remark above.
    if (shared && top.remarks !== '') return undefined;
    const pad = ' '.repeat(columnOf(this.file, own[0]?.key.start ?? 0));
    const parts = order.slice(from, to + 1).map((chunk) => {
      // Who comes first takes the empty lines of who was.
      const gap = chunk === top ? first.gap : chunk === first ? top.gap : chunk.gap;
      const body = shared && chunk === top ? chunk.body.trimStart() : chunk.body;
      return gap + chunk.remarks + (shared && chunk === first ? pad : '') + body;
    });
    const ends = /[\r\n]$/.test(this.file.text.slice(last.start, last.end));
    const text = parts.map((part) => (/[\r\n]$/.test(part) ? part : part + eol(this.file))).join('');
    const edit = { start: first.start, end: last.end, text: ends ? text : text.replace(/\r?\n$/, '') };
    return [...inside.filter(({ start, end }) => end <= edit.start || start >= edit.end), edit];
  }

  /** The lines of a map, each with the entry that it goes with; undefined where entries share lines. */
  private chunks(
    map: MapNode,
    own: readonly Entry[],
    ranks: readonly number[],
    inside: readonly OffsetEdit[],
    path: Path,
  ): Chunk[] | undefined {
    const { text, lineStarts } = this.file;
    const column = columnOf(this.file, own[0]?.key.start ?? 0);
    const chunks: Chunk[] = [];
    let start = this.firstLine(map, path);
    for (const [index, entry] of own.entries()) {
      const shares = before(this.file, entry.key.start).trim() !== '';
      if (shares && index > 0) return undefined;
      const line = positionAt(lineStarts, entry.key.start).line;
      const next = own[index + 1];
      const last = this.lastLine(entry, next, column);
      const end = lineStarts[last + 1] ?? text.length;
      const head = shares ? entry.key.start : (lineStarts[line] ?? 0);
      if (index === 0 && (shares || path.length === 0)) start = head;
      const above = text.slice(start, head);
      const gap = /^(?:[ \t]*\r?\n)*/.exec(above)?.[0] ?? '';
      const rank = ranks[index] ?? 0;
      chunks.push({
        start,
        end,
        rank,
        gap,
        remarks: above.slice(gap.length),
        body: applyOffsets(text, inside, head, end),
      });
      start = end;
    }
    return chunks;
  }

  /** Where the lines of a block begin: below the name that it belongs to. */
  private firstLine(map: MapNode, path: Path): number {
    const { text, lineStarts } = this.file;
    let { line } = positionAt(lineStarts, map.start);
    while (path.length > 0 && line > 0 && /^\s*(#.*)?$/.test(lineText(text, lineStarts, line - 1))) line -= 1;
    return lineStarts[line] ?? 0;
  }

  /** The last line of an entry: with remarks that stand further in, and those right below it that an empty line parts from the next. */
  private lastLine(entry: Entry, next: Entry | undefined, column: number): number {
    const { text, lineStarts } = this.file;
    let last = positionAt(lineStarts, lineEnd(this.file, Math.max(entry.key.end, entryEnd(this.file, entry) - 1))).line;
    const until = next ? positionAt(lineStarts, next.key.start).line : lineStarts.length;
    for (let line = last + 1; line < until; line++) {
      const own = lineText(text, lineStarts, line);
      if (own.trim() === '') continue;
      if (!own.trimStart().startsWith('#') || own.search(/\S/) <= column) break;
      last = line;
    }
    if (!next) return last;
    let below = last + 1;
    while (below < until && /^\s*#/.test(lineText(text, lineStarts, below))) below += 1;
    return below < until && below > last + 1 && lineText(text, lineStarts, below).trim() === '' ? below - 1 : last;
  }
}

/** Things by their ranks; those of one rank stay as they are. */
function sorted<T>(things: readonly T[], ranks: readonly number[]): T[] {
  return [...things.keys()]
    .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
    .flatMap((at) => things[at] ?? []);
}

/** Whether two texts have the same characters, each as often, but for spaces and line breaks. */
function sameCharacters(one: string, other: string): boolean {
  const counts = new Map<number, number>();
  const count = (text: string, by: number): void => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 32) counts.set(code, (counts.get(code) ?? 0) + by);
    }
  };
  count(one, 1);
  count(other, -1);
  return [...counts.values()].every((left) => left === 0);
}
