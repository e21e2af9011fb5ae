import type { SyntaxProblem } from './problems.ts';

/**
 * The plain tree that every reader of text produces. Offsets are UTF-16 code units from the start of the file,
 * `end` exclusive. Nothing outside `core/syntax` knows which library read the text.
 */

export interface Span {
  start: number;
  end: number;
}

export interface ScalarNode extends Span {
  type: 'scalar';
  value: string | number | boolean | null;
  style: 'plain' | 'single' | 'double' | 'block';
}

export interface Entry {
  key: ScalarNode;
  value: SyntaxNode;
  /** Set when the entry comes in through a merge key: the span of that `<<`. */
  mergedBy?: Span;
}

export interface MapNode extends Span {
  type: 'map';
  flow: boolean;
  entries: Entry[];
}

export interface ListNode extends Span {
  type: 'list';
  flow: boolean;
  items: SyntaxNode[];
}

/** A use of `*name`; `target` is the node that carries the anchor. */
export interface AliasNode extends Span {
  type: 'alias';
  target: SyntaxNode;
}

export type SyntaxNode = ScalarNode | MapNode | ListNode | AliasNode;

/** Map keys as strings, list positions as numbers. */
export type Path = readonly (string | number)[];

export interface Comment extends Span {
  /** Text after `#`, trimmed. */
  text: string;
}

export interface SyntaxDocument extends Span {
  root: SyntaxNode | undefined;
  problems: SyntaxProblem[];
}

export interface SyntaxFile {
  text: string;
  /** Offset at which each line starts, by the LSP's line breaks (LF, CRLF, CR). */
  lineStarts: number[];
  documents: SyntaxDocument[];
  comments: Comment[];
  /** Problems of the file as a whole (too large, not text, conflict markers): nothing else was read then. */
  problems: SyntaxProblem[];
}

/** Turns text into the tree. Never throws. */
export type Reader = (text: string) => SyntaxFile;

/** The node that an alias stands for, or the node itself. */
export function resolveAlias(node: SyntaxNode): Exclude<SyntaxNode, AliasNode> {
  let current = node;
  for (let hops = 0; current.type === 'alias' && hops < 100; hops++) current = current.target;
  return current.type === 'alias'
    ? { type: 'scalar', value: null, style: 'plain', start: node.start, end: node.end }
    : current;
}

/** The entry of a map by key, or undefined. The last one wins where a key stands twice, as in the value. */
export function entryOf(node: SyntaxNode | undefined, key: string): Entry | undefined {
  if (!node) return undefined;
  const map = resolveAlias(node);
  if (map.type !== 'map') return undefined;
  if (map.entries.length > LONG) return indexOf(map).get(key);
  for (let at = map.entries.length - 1; at >= 0; at--) {
    const entry = map.entries[at];
    if (entry && keyText(entry.key) === key) return entry;
  }
  return undefined;
}

/** Maps with more entries than this are looked up through an index, so that a huge one costs no squares. */
const LONG = 50;
const indexes = new WeakMap<MapNode, Map<string, Entry>>();

function indexOf(map: MapNode): Map<string, Entry> {
  let index = indexes.get(map);
  if (!index) {
    index = new Map(map.entries.map((entry) => [keyText(entry.key), entry]));
    indexes.set(map, index);
  }
  return index;
}

/** A key as the text by which paths name it. */
export function keyText(key: ScalarNode): string {
  return typeof key.value === 'string' ? key.value : String(key.value ?? '');
}

/** The node at a path, or undefined when the path is not there. Aliases are followed. */
export function nodeAt(root: SyntaxNode | undefined, path: Path): SyntaxNode | undefined {
  let node = root;
  for (const part of path) {
    if (!node) return undefined;
    const here = resolveAlias(node);
    if (here.type === 'list' && typeof part === 'number') node = here.items[part];
    else node = entryOf(here, String(part))?.value;
  }
  return node;
}

/**
 * The span to mark for a path: the value where it was written (through aliases and merge keys), or the key when
 * `onKey`. Where the path is not there, the deepest part that is: its key, so that a missing child marks one word.
 */
export function spanAt(root: SyntaxNode | undefined, path: Path, onKey = false): Span {
  if (!root) return { start: 0, end: 0 };
  let node: SyntaxNode = root;
  let keySpan: Span | undefined;
  for (const part of path) {
    const here = resolveAlias(node);
    const entry = here.type === 'map' ? entryOf(here, String(part)) : undefined;
    const next = here.type === 'list' && typeof part === 'number' ? here.items[part] : entry?.value;
    if (!next) return keySpan ?? firstKeySpan(here);
    keySpan = entry ? { start: entry.key.start, end: entry.key.end } : undefined;
    node = next;
  }
  const value = resolveAlias(node);
  if (value.type === 'scalar' && !onKey && value.end > value.start) return { start: value.start, end: value.end };
  if (keySpan) return keySpan;
  return value.type === 'scalar' ? { start: value.start, end: value.end } : firstKeySpan(value);
}

function firstKeySpan(node: SyntaxNode): Span {
  if (node.type === 'map') {
    const first = node.entries.find((entry) => !entry.mergedBy)?.key;
    if (first) return { start: first.start, end: first.end };
  }
  if (node.type === 'list') {
    const first = node.items[0];
    if (first) return firstKeySpan(resolveAlias(first));
  }
  return { start: node.start, end: Math.min(node.end, node.start + 1) };
}

/** The value of a node as plain data. Maps have no prototype, so a key such as `__proto__` is a key. */
export function dataOf(node: SyntaxNode | undefined): unknown {
  if (!node) return undefined;
  const here = resolveAlias(node);
  if (here.type === 'scalar') return here.value;
  if (here.type === 'list') return here.items.map(dataOf);
  const result: Record<string, unknown> = Object.create(null);
  for (const entry of here.entries) result[keyText(entry.key)] = dataOf(entry.value);
  return result;
}
