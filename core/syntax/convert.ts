import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { limits } from './limits.ts';
import type { SyntaxCode, SyntaxProblem } from './problems.ts';
import {
  type Entry,
  keyText,
  type ListNode,
  type MapNode,
  resolveAlias,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from './tree.ts';

/** Turns the nodes of one document into the plain tree; what cannot be in it is added to `problems`. */
export function convertRoot(
  document: Document.Parsed,
  text: string,
  problems: SyntaxProblem[],
): SyntaxNode | undefined {
  const contents = document.contents as Node | null;
  if (!contents || isNothing(contents)) return undefined;
  const root = new Conversion(text, problems).convert(contents, 0, 0);
  const size = measure(root, new Map());
  const mark = { start: root.start, end: Math.min(root.start + 1, text.length) };
  if (size.depth > limits.depth) return refuse(problems, 'too-deep', mark);
  if (size.nodes > limits.expandedNodes) return refuse(problems, 'too-many-aliases', mark);
  return root;
}

function refuse(problems: SyntaxProblem[], code: SyntaxCode, span: Span): undefined {
  if (!problems.some((problem) => problem.code === code)) problems.push({ code, detail: '', ...span });
  return undefined;
}

/** A document such as the one after a final `---`, in which nothing is written. */
function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null && !node.source && !node.anchor && !node.tag;
}

class Conversion {
  private readonly anchors = new Map<string, SyntaxNode>();
  private readonly open = new Set<SyntaxNode>();
  private merged = 0;
  private readonly text: string;
  private readonly problems: SyntaxProblem[];

  constructor(text: string, problems: SyntaxProblem[]) {
    this.text = text;
    this.problems = problems;
  }

  convert(node: Node | null | undefined, at: number, depth: number): SyntaxNode {
    if (!node) return nothing(at, at);
    const span = this.spanOf(node, at);
    if (depth > limits.depth) {
      refuse(this.problems, 'too-deep', { start: span.start, end: span.start + 1 });
      return nothing(span.start, span.end);
    }
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (target && !this.open.has(target)) return { type: 'alias', target, ...span };
      if (target) this.problem('alias-loop', span, node.source);
      else this.unknownAlias(node.source, span);
      return nothing(span.start, span.end);
    }
    if (isMap(node)) {
      const map: MapNode = { type: 'map', flow: node.flow === true, entries: [], ...span };
      this.within(node, map, () => {
        map.entries = this.entries(node, span.start, depth);
      });
      return this.trimmed(map);
    }
    if (isSeq(node)) {
      const list: ListNode = { type: 'list', flow: node.flow === true, items: [], ...span };
      this.within(node, list, () => {
        list.items = node.items.map((item) => {
          // `[a: 1]` is a list of one block.
          if (!isPair(item)) return this.convert(item as Node, span.start, depth + 1);
          const key = item.key as Node | null;
          const start = key?.range?.[0] ?? span.start;
          const entries = this.entries({ items: [item] } as YAMLMap, start, depth + 1);
          return { type: 'map', flow: true, entries, start, end: entries[0]?.value.end ?? start } satisfies MapNode;
        });
      });
      return this.trimmed(list);
    }
    const scalar = convertScalar(node as Scalar, span, this.text);
    this.register(node, scalar);
    return scalar;
  }

  /** Converts the content of a collection while an alias of its own anchor would be a loop. */
  private within(node: Node, converted: MapNode | ListNode, content: () => void): void {
    this.register(node, converted);
    this.open.add(converted);
    content();
    this.open.delete(converted);
  }

  private register(node: Node, converted: SyntaxNode): void {
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor) this.anchors.set(anchor, converted);
  }

  private entries(map: YAMLMap, at: number, depth: number): Entry[] {
    const own: Entry[] = [];
    const merged: Entry[] = [];
    for (const pair of map.items) {
      const written = this.convert(pair.key as Node | null, at, depth + 1);
      const { start, end } = written;
      const meant = resolveAlias(written);
      if (meant.type !== 'scalar') {
        this.problem('complex-key', { start, end: Math.min(end, start + 1) }, this.text.slice(start, start + 2));
        continue;
      }
      // A name that an alias stands for is marked and changed where the alias is written; one that stands for nothing was
      // reported.
      if (isAlias(pair.key) && written.type !== 'alias') continue;
      const key: ScalarNode = written === meant ? meant : { ...meant, start, end };
      const value = this.convert(pair.value as Node | null, key.end, depth + 1);
      if (key.value === '<<' && key.style === 'plain') merged.push(...this.merge(key, value));
      else own.push({ key, value });
    }
    if (merged.length === 0) return own;
    const names = new Set(own.map((entry) => keyText(entry.key)));
    for (const entry of merged) {
      if (names.has(keyText(entry.key))) continue;
      names.add(keyText(entry.key));
      own.push(entry);
    }
    return own;
  }

  /** The entries that a `<<` brings in. */
  private merge(key: ScalarNode, value: SyntaxNode): Entry[] {
    const given = resolveAlias(value);
    // What an unknown or looping alias leaves behind was reported where it stands.
    if (given.type === 'scalar' && this.text[given.start] === '*') return [];
    const result: Entry[] = [];
    for (const source of given.type === 'list' ? given.items : [given]) {
      const from = resolveAlias(source);
      if (from.type !== 'map') {
        this.problem('bad-merge', key);
        continue;
      }
      this.merged += from.entries.length;
      if (this.merged > limits.expandedNodes) {
        refuse(this.problems, 'too-many-aliases', key);
        return [];
      }
      for (const entry of from.entries) result.push({ ...entry, mergedBy: { start: key.start, end: key.end } });
    }
    return result;
  }

  /** Block collections end where their last value ends, not at the blank lines and comments after it. */
  private trimmed<T extends MapNode | ListNode>(node: T): T {
    if (node.flow) return node;
    const last = node.type === 'map' ? lastOwn(node) : node.items.at(-1);
    if (last && last.end >= node.start && last.end <= node.end) node.end = last.end;
    else while (node.end > node.start && /\s/.test(this.text[node.end - 1] ?? '')) node.end--;
    return node;
  }

  private spanOf(node: Node, at: number): Span {
    const [from, to] = node.range ?? [at, at];
    const start = Math.max(0, Math.min(from, this.text.length));
    return { start, end: Math.max(start, Math.min(to, this.text.length)) };
  }

  /** One problem for all uses of a name that nothing has; what is no name is a text that starts with a star. */
  private unknownAlias(name: string, span: Span): void {
    const known =
      /^[\w-]+$/.test(name) &&
      this.problems.find(({ code, detail }) => code === 'unknown-alias' && detail.split(' ')[0] === name);
    if (known) known.related = [...(known.related ?? []), span];
    else this.problem('unknown-alias', span, `${name} ${[...this.anchors.keys()].slice(0, 50).join(' ')}`);
  }

  private problem(code: SyntaxCode, { start, end }: Span, detail = ''): void {
    this.problems.push({ code, detail, start, end });
  }
}

function lastOwn(map: MapNode): SyntaxNode | undefined {
  return map.entries.findLast((entry) => !entry.mergedBy)?.value;
}

function nothing(start: number, end: number): ScalarNode {
  return { type: 'scalar', value: null, style: 'plain', start, end };
}

function convertScalar(node: Scalar, span: Span, text: string): ScalarNode {
  const style =
    node.type === 'QUOTE_SINGLE'
      ? 'single'
      : node.type === 'QUOTE_DOUBLE'
        ? 'double'
        : node.type?.startsWith('BLOCK')
          ? 'block'
          : 'plain';
  // The package gives a merge key a symbol as its value.
  const value = typeof node.value === 'symbol' ? '<<' : node.value;
  const plain =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : String(value);
  // A block text ends with its last line, not with the line break after it.
  let { end } = span;
  if (style === 'block') while (end > span.start && /\s/.test(text[end - 1] ?? '')) end--;
  return { type: 'scalar', value: plain, style, start: span.start, end };
}

/** How many values a node has, and how deep they nest, once aliases are followed. */
function measure(
  node: SyntaxNode,
  known: Map<SyntaxNode, { nodes: number; depth: number }>,
): { nodes: number; depth: number } {
  const here = resolveAlias(node);
  const before = known.get(here);
  if (before) return before;
  const children =
    here.type === 'map' ? here.entries.map((entry) => entry.value) : here.type === 'list' ? here.items : [];
  const size = { nodes: 1, depth: 0 };
  for (const child of children) {
    const inner = measure(child, known);
    size.nodes = Math.min(size.nodes + inner.nodes, limits.expandedNodes + 1);
    size.depth = Math.max(size.depth, inner.depth + 1);
  }
  known.set(here, size);
  return size;
}
