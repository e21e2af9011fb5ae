import { lineText, positionAt } from './lines.ts';
import { reachOf, type SyntaxProblem } from './problems.ts';
import { keyText, type Path, type Reader, type SyntaxDocument, type SyntaxFile, type SyntaxNode } from './tree.ts';

/** A stretch of lines that had to be left out so that the rest could be read. */
export interface Lost {
  /** The block to which it belongs. */
  container: Path;
  /** Its first word: the name of an entry, as far as that can be told. */
  word: string;
  /** Whether there is nothing but that word, as while a name is being typed. */
  bare: boolean;
}

/** A document without the lines at which the reader lost its way. */
export interface Recovered {
  root: SyntaxNode;
  /** The mistakes in the lines that were left out, each once without what followed from it. */
  causes: SyntaxProblem[];
  /** What else was wrong with it: single values at most. */
  problems: SyntaxProblem[];
  lost: Lost[];
  /** Where the document ends, which a reader that lost its way cannot tell. */
  end: number;
}

/**
 * So many mistakes in one document are set aside one by one, each at the price of reading it once more; with more, nothing
 * of it is read. In a long text only one is: that is what somebody types.
 */
const MOST = 5;
const LONG = 100_000;

/** Lines from `first` to before `end`. */
interface Block {
  first: number;
  end: number;
}

/**
 * Reads what can be read of a document whose structure is in doubt: without the line of each mistake and what is indented
 * below it; where that is not enough, without the whole section in which it stands. Undefined when the rest makes no sense
 * even so.
 */
export function recover(file: SyntaxFile, document: SyntaxDocument, read: Reader): Recovered | undefined {
  const found = withoutBlocks(file, document, read, entryBlock);
  if (found !== 'lines do not do') return found;
  const sections = withoutBlocks(file, document, read, sectionBlock);
  return sections === 'lines do not do' ? undefined : sections;
}

function withoutBlocks(
  file: SyntaxFile,
  { start, problems }: SyntaxDocument,
  read: Reader,
  blockAt: (file: SyntaxFile, line: number) => Block,
): Recovered | 'lines do not do' | undefined {
  const end = endOfDocument(file, start);
  const most = file.text.length > LONG ? 1 : MOST;
  const causes: SyntaxProblem[] = [];
  let blocks: Block[] = [];
  let cause = firstCause(problems);
  while (cause && causes.length < most) {
    const places = [cause, ...(cause.related ?? [])].map((span) => positionAt(file.lineStarts, span.start).line);
    if (places.some((line) => blocks.some((block) => block.first <= line && line < block.end)))
      return 'lines do not do';
    causes.push(cause);
    blocks = withoutRepeats([...blocks, ...places.map((line) => blockAt(file, line))]);
    const again = read(masked(file, start, end, blocks));
    const [only, ...others] = again.documents.filter(({ root }) => root);
    if (again.problems.length > 0 || !only?.root || others.length > 0) return 'lines do not do';
    cause = firstCause(only.problems);
    if (cause) continue;
    const lost = lostOf(file, only.root, blocks);
    return lost ? { root: only.root, causes, problems: only.problems, lost, end } : 'lines do not do';
  }
  return undefined;
}

function firstCause(problems: readonly SyntaxProblem[]): SyntaxProblem | undefined {
  return problems.find(({ code }) => reachOf(code) === 'document');
}

/** A document ends where the next one begins, whatever the reader made of the lines between. */
function endOfDocument(file: SyntaxFile, start: number): number {
  const line = file.lineStarts.findIndex((at, index) => at > start && /^(---|\.\.\.)(\s|$)/.test(textOf(file, index)));
  return line < 0 ? file.text.length : (file.lineStarts[line] ?? file.text.length);
}

function lostOf(file: SyntaxFile, root: SyntaxNode, blocks: readonly Block[]): Lost[] | undefined {
  const lost: Lost[] = [];
  for (const block of blocks) {
    const container = containerAt(file, root, block);
    if (!container) return undefined;
    lost.push({ container, ...wordOf(file, block) });
  }
  return lost;
}

/** The text with blanks for the blocks and for other documents, so that every offset stays what it was. */
function masked({ text, lineStarts }: SyntaxFile, start: number, end: number, blocks: readonly Block[]): string {
  const blank = (from: number, to: number): string => text.slice(from, to).replace(/[^\r\n]/g, ' ');
  let result = blank(0, start);
  let at = start;
  for (const block of blocks) {
    const [from, to] = [lineStarts[block.first] ?? at, Math.min(lineStarts[block.end] ?? end, end)];
    if (from < at) continue;
    result += text.slice(at, from) + blank(from, to);
    at = Math.max(at, to);
  }
  return result + text.slice(at, end) + blank(end, text.length);
}

/** A line and what is indented further below it. */
function entryBlock(file: SyntaxFile, line: number): Block {
  return { first: line, end: endOfBlock(file, line, indentOf(file, line)) };
}

/** The section of the document in which a line stands: from a name at the left edge to before the next one. */
function sectionBlock(file: SyntaxFile, line: number): Block {
  const begins = (at: number): boolean => /^[^\s#\-\]}]/.test(textOf(file, at));
  let first = line;
  while (first > 0 && !begins(first)) first--;
  let end = first + 1;
  while (end < file.lineStarts.length && !begins(end) && !/^(---|\.\.\.)/.test(textOf(file, end))) end++;
  return { first, end };
}

function endOfBlock(file: SyntaxFile, first: number, indent: number): number {
  let end = first + 1;
  for (let line = first + 1; line < file.lineStarts.length; line++) {
    if (textOf(file, line).trim() === '') continue;
    if (indentOf(file, line) <= indent) break;
    end = line + 1;
  }
  return end;
}

/** Blocks in order, without those that lie in others. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.first - b.first || b.end - a.end))
    if (block.first >= (kept.at(-1)?.end ?? 0)) kept.push(block);
  return kept;
}

/** The block whose entries stand in the same column as a stretch that was left out of it; undefined where none does. */
function containerAt(file: SyntaxFile, root: SyntaxNode, { first }: Block): Path | undefined {
  const offset = file.lineStarts[first] ?? 0;
  const column = indentOf(file, first);
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    if (node.type === 'list') {
      const index: number = node.flow ? -1 : node.items.findLastIndex((item) => item.start < offset);
      const item: SyntaxNode | undefined = node.items[index];
      if (!item) return undefined;
      path.push(index);
      node = item;
    } else if (node.type === 'map' && !node.flow) {
      const own = node.entries.filter((entry) => !entry.mergedBy);
      const edge = own[0] && positionAt(file.lineStarts, own[0].key.start).character;
      if (edge === column) return path;
      const above = own.findLast(({ key }) => key.start < offset);
      if (!above || edge === undefined || edge > column) return undefined;
      path.push(keyText(above.key));
      node = above.value;
    } else return undefined;
  }
}

function wordOf(file: SyntaxFile, { first, end }: Block): Pick<Lost, 'word' | 'bare'> {
  const text = textOf(file, first).trim();
  return {
    word: /^["']?([^\s"':]+)/.exec(text)?.[1] ?? '',
    bare: end === first + 1 && /^[\w-]*$/.test(text),
  };
}

function textOf({ text, lineStarts }: SyntaxFile, line: number): string {
  return lineText(text, lineStarts, line);
}

function indentOf(file: SyntaxFile, line: number): number {
  return /^[ \t]*/.exec(textOf(file, line))?.[0].length ?? 0;
}
