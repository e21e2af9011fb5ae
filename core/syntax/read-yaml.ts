import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { limits } from './limits.ts';
import { lineStartsOf } from './lines.ts';
import { preflight } from './preflight.ts';
import {
  type Comment,
  type Entry,
  keyText,
  type ListNode,
  type MapNode,
  resolveAlias,
  type ScalarNode,
  type Span,
  type SyntaxDocument,
  type SyntaxFile,
  type SyntaxNode,
  type SyntaxProblem,
} from './tree.ts';

/** Reads YAML 1.2 (core schema, merge keys on) with the `yaml` package. Never throws. */
export function readYaml(text: string): SyntaxFile {
  const file: SyntaxFile = { text, lineStarts: lineStartsOf(text), documents: [], comments: [], problems: [] };
  file.problems = preflight(text);
  if (file.problems.length > 0) return file;
  try {
    const tokens = [...new Parser(new LineCounter().addNewLine).parse(text)];
    for (const token of tokens) collectComments(token, file.comments);
    const composer = new Composer({ version: '1.2', merge: true, uniqueKeys: false, keepSourceTokens: false });
    for (const document of composer.compose(tokens, true, text.length)) file.documents.push(convertDocument(document, text));
  } catch (error) {
    const tooDeep = error instanceof RangeError;
    file.problems.push({
      code: tooDeep ? 'too-deep' : 'reader-failed',
      detail: String(error),
      start: 0,
      end: Math.min(1, text.length),
    });
    file.documents = [];
  }
  return file;
}

function convertDocument(document: Document.Parsed, text: string): SyntaxDocument {
  const [start, , end] = document.range ?? [0, 0, 0];
  const problems: SyntaxProblem[] = [...document.errors, ...document.warnings].map((problem) => ({
    code: problem.code,
    detail: problem.message,
    start: clamp(problem.pos[0], text),
    end: clamp(problem.pos[1], text),
  }));
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2') {
    problems.push({ code: 'YAML_VERSION', detail: `%YAML ${document.directives.yaml.version}`, start, end: start + 1 });
  }
  const anchors = new Map<string, SyntaxNode>();
  const open = new Set<SyntaxNode>();
  const sizes = new Map<SyntaxNode, number>();

  const problemAt = (code: string, span: Span, detail = ''): void => {
    problems.push({ code, detail, start: span.start, end: span.end });
  };

  const convert = (node: Node | null | undefined, at: number, depth: number): SyntaxNode => {
    if (!node) return { type: 'scalar', value: null, style: 'plain', start: at, end: at };
    const [from, to] = node.range ?? [at, at];
    const span = { start: clamp(from, text), end: clamp(to, text) };
    if (depth > limits.depth) {
      if (!problems.some((problem) => problem.code === 'too-deep')) problemAt('too-deep', { start: span.start, end: span.start + 1 });
      return { type: 'scalar', value: null, style: 'plain', ...span };
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target && !open.has(target)) return { type: 'alias', target, ...span };
      // An unknown anchor is reported by the reader itself.
      if (target) problemAt('ALIAS_LOOP', span, node.source);
      return { type: 'scalar', value: null, style: 'plain', ...span };
    }
    if (isMap(node)) {
      const map: MapNode = { type: 'map', flow: node.flow === true, entries: [], ...span };
      register(node, map);
      open.add(map);
      map.entries = convertEntries(node, span.start, depth);
      open.delete(map);
      return trimmed(map, text);
    }
    if (isSeq(node)) {
      const list: ListNode = { type: 'list', flow: node.flow === true, items: [], ...span };
      register(node, list);
      open.add(list);
      list.items = node.items.map((item) => {
        if (isPair(item)) return { type: 'scalar', value: null, style: 'plain', ...span } satisfies ScalarNode;
        return convert(item as Node, span.start, depth + 1);
      });
      open.delete(list);
      return trimmed(list, text);
    }
    const scalar = convertScalar(node as Scalar, span);
    // A block scalar ends with its last line, not with the line break after it.
    if (scalar.style === 'block') while (scalar.end > scalar.start && /[\r\n]/.test(text[scalar.end - 1] ?? '')) scalar.end--;
    register(node, scalar);
    return scalar;
  };

  const register = (node: Node, converted: SyntaxNode): void => {
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor) anchors.set(anchor, converted);
  };

  const convertEntries = (map: YAMLMap, at: number, depth: number): Entry[] => {
    const own: Entry[] = [];
    const merged: Entry[] = [];
    for (const pair of map.items) {
      const keyNode = convert(pair.key as Node | null, at, depth + 1);
      const key = resolveAlias(keyNode);
      if (key.type !== 'scalar') {
        problemAt('COMPLEX_KEY', { start: key.start, end: Math.min(key.end, key.start + 1) });
        continue;
      }
      const value = convert(pair.value as Node | null, key.end, depth + 1);
      if (key.value === '<<' && key.style === 'plain') {
        for (const source of resolveAlias(value).type === 'list' ? (resolveAlias(value) as ListNode).items : [value]) {
          const from = resolveAlias(source);
          if (from.type !== 'map') problemAt('BAD_MERGE', key);
          else if (open.has(from)) problemAt('ALIAS_LOOP', key);
          else for (const entry of from.entries) merged.push({ ...entry, mergedBy: { start: key.start, end: key.end } });
        }
      } else own.push({ key, value });
    }
    if (merged.length === 0) return own;
    const names = new Set(own.map((entry) => keyText(entry.key)));
    const result: Entry[] = [];
    for (const entry of merged) {
      if (names.has(keyText(entry.key))) continue;
      names.add(keyText(entry.key));
      result.push(entry);
    }
    return [...own, ...result];
  };

  const root = document.contents ? convert(document.contents as Node, start, 0) : undefined;
  if (root && expandedSize(root, sizes) > limits.expandedNodes) {
    problemAt('too-many-aliases', { start: root.start, end: Math.min(root.start + 1, text.length) });
    return { root: undefined, problems, start, end };
  }
  return { root, problems, start, end: clamp(end, text) };
}

function convertScalar(node: Scalar, span: Span): ScalarNode {
  const style =
    node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : node.type?.startsWith('BLOCK') ? 'block' : 'plain';
  // The package gives a merge key a symbol as its value.
  const value = typeof node.value === 'symbol' ? '<<' : node.value;
  const plain =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  return { type: 'scalar', value: plain, style, ...span };
}

/** Block collections end where their last value ends, not at the blank lines and comments after it. */
function trimmed<T extends MapNode | ListNode>(node: T, text: string): T {
  if (node.flow) return node;
  const last = node.type === 'map' ? node.entries.filter((entry) => !entry.mergedBy).at(-1)?.value : node.items.at(-1);
  if (last && last.end >= node.start && last.end <= node.end) node.end = last.end;
  else while (node.end > node.start && /\s/.test(text[node.end - 1] ?? '')) node.end--;
  return node;
}

/** How many values the node has once aliases are expanded; stops counting past the limit. */
function expandedSize(node: SyntaxNode, sizes: Map<SyntaxNode, number>): number {
  const here = resolveAlias(node);
  const known = sizes.get(here);
  if (known !== undefined) return known;
  let size = 1;
  const children = here.type === 'map' ? here.entries.map((entry) => entry.value) : here.type === 'list' ? here.items : [];
  for (const child of children) size = Math.min(size + expandedSize(child, sizes), limits.expandedNodes + 1);
  sizes.set(here, size);
  return size;
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

function collectComments(token: CST.Token, comments: Comment[]): void {
  const take = (source: CST.SourceToken): void => {
    if (source.type === 'comment') {
      comments.push({
        start: source.offset,
        end: source.offset + source.source.length,
        text: source.source.replace(/^#+/, '').trim(),
      });
    }
  };
  if (token.type === 'comment') take(token as CST.SourceToken);
  const parts = token as { start?: CST.SourceToken[]; end?: CST.SourceToken[]; items?: CST.CollectionItem[]; value?: CST.Token; props?: CST.Token[] };
  if (Array.isArray(parts.start)) for (const source of parts.start) take(source);
  for (const source of parts.props ?? []) if (source.type === 'comment') take(source as CST.SourceToken);
  for (const item of parts.items ?? []) {
    for (const source of item.start) take(source);
    if (item.key) collectComments(item.key, comments);
    for (const source of item.sep ?? []) take(source);
    if (item.value) collectComments(item.value, comments);
  }
  if (parts.value) collectComments(parts.value, comments);
  if (Array.isArray(parts.end)) for (const source of parts.end) take(source);
}
