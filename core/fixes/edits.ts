import type { FixOperation } from '../findings.ts';
import { branchFor, type Kind, schemaAt } from '../schema/shape.ts';
import {
  type Entry,
  entryOf,
  keyText,
  type ListNode,
  type MapNode,
  type Path,
  type SyntaxFile,
  type SyntaxNode,
} from '../syntax/tree.ts';
import { joined, type Operation } from './join.ts';
import { removeAt } from './removal.ts';
import {
  afterColon,
  before,
  blockText,
  columnOf,
  entryEnd,
  eol,
  inline,
  isJson,
  isPlain,
  lineEnd,
  type OffsetEdit,
  type Style,
  stepOf,
} from './render.ts';
import { isThere, ownAt, styleAt, type Target } from './target.ts';

export type { OffsetEdit } from './render.ts';
export type { Target } from './target.ts';

/**
 * Works a change out against the tree as small edits that keep comments, quoting, order and line ends.
 * Returns undefined when the place is not there (any more), or when others use what stands there too.
 */
export function editsFor(target: Target, operations: readonly FixOperation[]): OffsetEdit[] | undefined {
  const edits: OffsetEdit[] = [];
  for (const operation of joined(operations, (path) => isThere(target, path))) {
    const made = editFor(target, operation);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits;
}

function editFor(target: Target, operation: Operation): OffsetEdit[] | undefined {
  switch (operation.do) {
    case 'replace':
      return [{ ...operation.span, text: operation.text }];
    case 'rename-key': {
      const parent = ownAt(target, operation.path.slice(0, -1));
      const entry = entryOf(parent, String(operation.path.at(-1)));
      const style = styleAt(target, operation.path.slice(0, -1));
      return entry ? [{ start: entry.key.start, end: entry.key.end, text: inline(operation.to, style) }] : undefined;
    }
    case 'remove':
      return removeAt(target, operation.path);
    case 'set':
      return setValue(target, operation.path, operation.value);
    case 'propose':
      return propose(target, operation.path, operation.value);
    case 'append':
      return append(target, operation.path, operation.values);
    case 'insert':
      return insert(target, operation.path, operation.values);
  }
}

function setValue(target: Target, path: Path, value: unknown): OffsetEdit[] | undefined {
  const last = path.at(-1);
  const parentPath = path.slice(0, -1);
  const parent = ownAt(target, parentPath);
  if (last === undefined) return undefined;
  if (parent?.type === 'list')
    return typeof last === 'number' ? setItem(target, parent, parentPath, last, value) : undefined;
  const entry = parent && entryOf(parent, String(last));
  return entry && !entry.mergedBy
    ? setEntry(target, parentPath, entry, value)
    : addKey(target, parentPath, String(last), value);
}

function setItem(target: Target, list: ListNode, path: Path, index: number, value: unknown): OffsetEdit[] | undefined {
  const item = list.items[index];
  if (!item || !isPlain(value)) return undefined;
  const text = inline(value, styleAt(target, path));
  if (item.end > item.start) return [{ start: item.start, end: item.end, text }];
  const dash = target.file.text.lastIndexOf('-', item.start);
  return list.flow || dash < list.start ? undefined : [{ start: dash + 1, end: dash + 1, text: ` ${text}` }];
}

function setEntry(target: Target, parentPath: Path, entry: Entry, value: unknown): OffsetEdit[] | undefined {
  const { file } = target;
  const style = styleAt(target, parentPath);
  const old = entry.value;
  const colon = afterColon(file, entry);
  const empty = old.end === old.start;
  const onLines = style === 'block' && !isPlain(value) && hasContent(value);
  if (onLines && ((old.type !== 'scalar' && !isEmpty(file, old)) || colon === undefined)) return undefined;
  if (onLines) return setBlock(target, entry, colon ?? 0, value);
  const text = inline(value, style);
  if (colon === undefined) return [{ start: entry.key.end, end: entry.key.end, text: `: ${text}` }];
  if (empty) {
    // After an anchor, `key: &name`, the value stands behind the name.
    const at = file.text.slice(colon, old.start).trim() === '' ? colon : old.start;
    return [{ start: at, end: at, text: ` ${text}` }];
  }
  const below = (old.type === 'map' || old.type === 'list') && !old.flow;
  return [{ start: below ? colon : old.start, end: old.end, text: below ? ` ${text}` : text }];
}

/** Puts a block in place of nothing, of a scalar such as `false` or `TODO`, or of `[]`; a remark beside it stays. */
function setBlock({ file }: Target, entry: Entry, colon: number, value: unknown): OffsetEdit[] {
  const line = lineEnd(file, entryEnd(file, entry));
  const step = stepOf(file);
  const text = `${eol(file)}${blockText(value, columnOf(file, entry.key.start) + step, eol(file), step)}`;
  const removal = entry.value.end > entry.value.start ? [{ start: colon, end: entry.value.end, text: '' }] : [];
  return [...removal, { start: line, end: line, text }];
}

/** Brackets with nothing between them, not even a remark. */
function isEmpty({ text }: SyntaxFile, { start, end }: SyntaxNode): boolean {
  return /^(\[\s*\]|\{\s*\})$/.test(text.slice(start, end));
}

function hasContent(value: unknown): boolean {
  return Object.keys(value as object).length > 0;
}

/** Adds `key: value` to the block at the path, in the order of the reference; makes missing parents. */
function addKey(target: Target, path: Path, key: string, value: unknown): OffsetEdit[] | undefined {
  const last = path.at(-1);
  if (!isThere(target, path))
    return last === undefined || typeof last === 'number' ? undefined : setValue(target, path, { [key]: value });
  const map = ownAt(target, path);
  if (map?.type === 'scalar' && path.length > 0) return setValue(target, path, { [key]: value });
  if (map?.type !== 'map') return undefined;
  const { file } = target;
  const own = map.entries.filter((entry) => !entry.mergedBy);
  const previous = entryBefore(target.kind, path, own, key);
  if (map.flow) return addBetweenBrackets(target, path, map, previous, key, value);
  const first = own[0];
  const indent = columnOf(file, first ? first.key.start : map.start);
  const text = blockText({ [key]: value }, indent, eol(file), stepOf(file));
  if (previous) {
    const at = lineEnd(file, entryEnd(file, previous));
    return [{ start: at, end: at, text: eol(file) + text }];
  }
  const at = first ? first.key.start : map.start;
  if (/\?\s*$/.test(before(file, at))) return undefined;
  return [{ start: at, end: at, text: `${text.trimStart()}${eol(file)}${' '.repeat(indent)}` }];
}

function addBetweenBrackets(
  target: Target,
  path: Path,
  map: MapNode,
  previous: Entry | undefined,
  key: string,
  value: unknown,
): OffsetEdit[] | undefined {
  const { file } = target;
  const style: Style = isJson(map) ? 'json' : styleAt(target, path);
  const text = `${inline(key, style)}: ${inline(value, style)}`;
  const own = map.entries.filter((entry) => !entry.mergedBy);
  const first = own[0];
  // Entries that stand on lines of their own get company on a line of its own.
  const lead = first ? before(file, first.key.start) : 'x';
  const gap = lead.trim() === '' ? eol(file) + lead : ' ';
  if (previous) {
    const at = entryEnd(file, previous);
    return [{ start: at, end: at, text: `,${gap}${text}` }];
  }
  if (!first) return isEmpty(file, map) ? [{ start: map.start, end: map.end, text: `{ ${text} }` }] : undefined;
  return [{ start: first.key.start, end: first.key.start, text: `${text},${gap}` }];
}

/** The entry after which a new key belongs by the reference's order; undefined when it comes first. */
function entryBefore(kind: Kind, path: Path, entries: readonly Entry[], key: string): Entry | undefined {
  const schema = schemaAt(kind, path);
  const order = Object.keys((schema && branchFor(kind, schema, 'map').properties) ?? {});
  const rank = order.indexOf(key);
  if (rank < 0) return entries.at(-1);
  let best: Entry | undefined;
  let bestRank = -1;
  for (const entry of entries) {
    const entryRank = order.indexOf(keyText(entry.key));
    if (entryRank >= bestRank && entryRank >= 0 && entryRank < rank) {
      best = entry;
      bestRank = entryRank;
    }
  }
  return best;
}

function propose(target: Target, path: Path, value: Record<string, unknown>): OffsetEdit[] | undefined {
  const place = [...path, 'proposed', 'value'];
  if (!isThere(target, [...path, 'proposed'])) {
    return addKey(target, path, 'proposed', {
      value,
      by: 'TODO day by which it is to be agreed',
      owner: 'TODO who negotiates it',
    });
  }
  if (ownAt(target, place)?.type !== 'map') return setValue(target, place, value);
  const edits: OffsetEdit[] = [];
  for (const [field, one] of Object.entries(value)) {
    const made = setValue(target, [...place, field], one);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits;
}

function append(target: Target, path: Path, values: readonly unknown[]): OffsetEdit[] | undefined {
  const list: SyntaxNode | undefined = ownAt(target, path);
  if (!isThere(target, path) || list?.type === 'scalar') return setValue(target, path, values);
  if (list?.type !== 'list') return undefined;
  const { file } = target;
  const last = list.items.at(-1);
  // An empty list says nothing of how its items are to look.
  if (!last && list.flow && styleAt(target, path.slice(0, -1)) === 'block' && !values.every(isPlain))
    return setValue(target, path, values);
  if (list.flow) {
    const style = styleAt(target, path);
    const text = values.map((value) => inline(value, style));
    if (!last)
      return isEmpty(file, list) ? [{ start: list.start, end: list.end, text: `[${text.join(', ')}]` }] : undefined;
    const lead = before(file, last.start);
    const gap = lead.trim() === '' ? eol(file) + lead : ' ';
    return [{ start: last.end, end: last.end, text: text.map((one) => `,${gap}${one}`).join('') }];
  }
  if (!last) return undefined;
  const at = lineEnd(file, last.end);
  return [
    { start: at, end: at, text: eol(file) + blockText(values, columnOf(file, list.start), eol(file), stepOf(file)) },
  ];
}

function insert(target: Target, path: Path, values: readonly unknown[]): OffsetEdit[] | undefined {
  const list: SyntaxNode | undefined = ownAt(target, path.slice(0, -1));
  const item = list?.type === 'list' ? list.items[Number(path.at(-1))] : undefined;
  if (list?.type !== 'list' || !item) return undefined;
  const { file } = target;
  if (list.flow) {
    const style = styleAt(target, path);
    const lead = before(file, item.start);
    const gap = lead.trim() === '' ? eol(file) + lead : ' ';
    return [
      { start: item.start, end: item.start, text: values.map((value) => `${inline(value, style)},${gap}`).join('') },
    ];
  }
  const dash = file.text.lastIndexOf('-', item.start);
  if (dash < list.start || item.end === item.start) return undefined;
  const indent = columnOf(file, list.start);
  const text = blockText(values, indent, eol(file), stepOf(file)).trimStart();
  return [{ start: dash, end: dash, text: `${text}${eol(file)}${' '.repeat(indent)}` }];
}
