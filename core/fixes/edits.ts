import { stringify } from 'yaml';
import type { FixOperation } from '../findings.ts';
import { branchFor, type Kind, schemaAt } from '../schema/shape.ts';
import { pointerOf } from '../model/document.ts';
import { lineText, positionAt } from '../syntax/lines.ts';
import { type Entry, entryOf, keyText, type MapNode, nodeAt, type Path, resolveAlias, type SyntaxFile, type SyntaxNode } from '../syntax/tree.ts';

/** A replacement of `text.slice(start, end)`. */
export interface OffsetEdit {
  start: number;
  end: number;
  text: string;
}

interface Target {
  file: SyntaxFile;
  kind: Kind;
  root: SyntaxNode | undefined;
}

/**
 * Works a change out against the tree as small edits that keep comments, quoting, order and line ends.
 * Returns undefined when the place is not there (any more).
 */
export function editsFor(target: Target, operations: readonly FixOperation[]): OffsetEdit[] | undefined {
  const edits: OffsetEdit[] = [];
  for (const operation of joined(operations)) {
    const made = editFor(target, operation);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits;
}

/** An operation, with all that is proposed beside one block as one. */
type Operation = Exclude<FixOperation, { do: 'propose' }> | { do: 'propose'; path: Path; value: Record<string, unknown> };

/** Several proposals beside one block make one `proposed:`, at the place of the first. */
function joined(operations: readonly FixOperation[]): Operation[] {
  const result: Operation[] = [];
  for (const operation of operations) {
    if (operation.do !== 'propose') {
      result.push(operation);
      continue;
    }
    const { path, field, value } = operation;
    const known = result.find((other) => other.do === 'propose' && pointerOf(other.path) === pointerOf(path));
    if (known?.do === 'propose') known.value[field] = value;
    else result.push({ do: 'propose', path, value: { [field]: value } });
  }
  return result;
}

function editFor(target: Target, operation: Operation): OffsetEdit[] | undefined {
  switch (operation.do) {
    case 'replace':
      return [{ start: operation.span.start, end: operation.span.end, text: operation.text }];
    case 'rename-key': {
      const entry = parentEntry(target, operation.path);
      return entry ? [{ start: entry.key.start, end: entry.key.end, text: scalarText(operation.to) }] : undefined;
    }
    case 'remove':
      return removal(target, operation.path);
    case 'set':
      return setValue(target, operation.path, operation.value);
    case 'propose':
      return propose(target, operation);
    case 'append':
      return append(target, operation.path, operation.value);
  }
}

function parentEntry(target: Target, path: Path): Entry | undefined {
  const parent = nodeAt(target.root, path.slice(0, -1));
  return parent && entryOf(parent, String(path.at(-1)));
}

function setValue(target: Target, path: Path, value: unknown): OffsetEdit[] | undefined {
  const last = path.at(-1);
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(target.root, parentPath);
  const item = typeof last === 'number' && parent ? (resolveAlias(parent) as { items?: SyntaxNode[] }).items?.[last] : undefined;
  if (item) return isPlain(value) ? [{ start: item.start, end: item.end, text: scalarText(value, inFlow(target, parentPath)) }] : undefined;
  const entry = parentEntry(target, path);
  if (entry && !entry.mergedBy) {
    const old = entry.value;
    if (!isPlain(value)) {
      const here = resolveAlias(old);
      if (here.type !== 'scalar' || old.type === 'alias') return undefined;
      if (here.end > here.start) return replaceByBlock(target, entry, value);
      return insertBelow(target, entry, value);
    }
    const flow = inFlow(target, parentPath);
    if (old.end > old.start) return [{ start: old.start, end: old.end, text: scalarText(value, flow) }];
    const colon = target.file.text.indexOf(':', entry.key.end);
    return [{ start: colon + 1, end: colon + 1, text: ` ${scalarText(value, flow)}` }];
  }
  return addKey(target, parentPath, String(last), value);
}

/** Puts a block in place of a scalar such as `false` or `TODO`. */
function replaceByBlock(target: Target, entry: Entry, value: unknown): OffsetEdit[] {
  const { file } = target;
  const indent = columnOf(file, entry.key.start) + 2;
  const colon = file.text.indexOf(':', entry.key.end);
  const line = lineEnd(file, entry.value.end);
  return [
    { start: colon + 1, end: entry.value.end, text: '' },
    { start: line, end: line, text: `${eol(file)}${blockText(value, indent, eol(file))}` },
  ];
}

/** Adds children below a key that has no value yet. */
function insertBelow(target: Target, entry: Entry, value: unknown): OffsetEdit[] {
  const { file } = target;
  const indent = columnOf(file, entry.key.start) + 2;
  const line = lineEnd(file, entry.key.end);
  return [{ start: line, end: line, text: `${eol(file)}${blockText(value, indent, eol(file))}` }];
}

/** Adds `key: value` to the block at the path, in the order of the reference; makes missing parents. */
function addKey(target: Target, path: Path, key: string, value: unknown): OffsetEdit[] | undefined {
  const node = nodeAt(target.root, path);
  if (!node) {
    const last = path.at(-1);
    return last === undefined || typeof last === 'number' ? undefined : setValue(target, path, { [key]: value });
  }
  const map = resolveAlias(node);
  if (map.type === 'scalar' && path.length > 0) return setValue(target, path, { [key]: value });
  if (map.type !== 'map') return undefined;
  const { file } = target;
  const own = map.entries.filter((entry) => !entry.mergedBy || entry.key.start >= map.start);
  const before = entryBefore(target.kind, path, own.filter((entry) => !entry.mergedBy), key);
  if (map.flow) {
    const text = `${scalarText(key, true)}: ${flowText(value)}`;
    if (before) return [{ start: before.value.end || before.key.end, end: before.value.end || before.key.end, text: `, ${text}` }];
    return [{ start: map.start + 1, end: map.start + 1, text: own.length > 0 ? ` ${text},` : ` ${text} ` }];
  }
  const first = map.entries.find((entry) => !entry.mergedBy) ?? undefined;
  const indent = columnOf(file, first ? first.key.start : map.start);
  const text = blockText({ [key]: value }, indent, eol(file));
  if (before) {
    const at = lineEnd(file, Math.max(resolveEnd(before), before.key.end));
    return [{ start: at, end: at, text: eol(file) + text }];
  }
  const at = first ? first.key.start : map.start;
  return [{ start: at, end: at, text: `${text.trimStart()}${eol(file)}${' '.repeat(indent)}` }];
}

/** Where an entry ends in the text: an alias ends where it is used. */
function resolveEnd(entry: Entry): number {
  return entry.value.end;
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

function propose(target: Target, operation: { path: Path; value: Record<string, unknown> }): OffsetEdit[] | undefined {
  const { path, value } = operation;
  const place = [...path, 'proposed', 'value'];
  if (!entryOf(nodeAt(target.root, path), 'proposed')) {
    return addKey(target, path, 'proposed', { value, by: 'TODO day by which it is to be agreed', owner: 'TODO who negotiates it' });
  }
  const there = nodeAt(target.root, place);
  if (!there || resolveAlias(there).type !== 'map') return setValue(target, place, value);
  const edits: OffsetEdit[] = [];
  for (const [field, one] of Object.entries(value)) {
    const made = setValue(target, [...place, field], one);
    if (!made) return undefined;
    edits.push(...made);
  }
  return edits;
}

function append(target: Target, path: Path, value: unknown): OffsetEdit[] | undefined {
  const node = nodeAt(target.root, path);
  const list = node && resolveAlias(node);
  if (!list || (list.type === 'scalar' && list.end === list.start)) return setValue(target, path, [value]);
  if (list.type !== 'list') return undefined;
  const { file } = target;
  const last = list.items.at(-1);
  if (list.flow) {
    return last
      ? [{ start: last.end, end: last.end, text: `, ${flowText(value)}` }]
      : [{ start: list.start + 1, end: list.start + 1, text: flowText(value) }];
  }
  if (!last) return undefined;
  const at = lineEnd(file, last.end);
  return [{ start: at, end: at, text: eol(file) + blockText([value], columnOf(file, list.start), eol(file)) }];
}

function removal(target: Target, path: Path): OffsetEdit[] | undefined {
  const { file } = target;
  const parent = nodeAt(target.root, path.slice(0, -1));
  const entry = parentEntry(target, path);
  if (!parent || !entry || entry.mergedBy) return undefined;
  const map = resolveAlias(parent) as MapNode;
  if (map.flow) {
    const index = map.entries.indexOf(entry);
    const next = map.entries[index + 1];
    const previous = map.entries[index - 1];
    if (next) return [{ start: entry.key.start, end: next.key.start, text: '' }];
    return [{ start: previous ? previous.value.end : entry.key.start, end: entry.value.end, text: '' }];
  }
  const startLine = file.lineStarts[positionAt(file.lineStarts, entry.key.start).line] ?? 0;
  const lineOfEnd = positionAt(file.lineStarts, Math.max(entry.value.end, entry.key.end)).line;
  const end = file.lineStarts[lineOfEnd + 1] ?? file.text.length;
  // The first key after a list dash shares its line with the dash: keep the dash.
  if (file.text.slice(startLine, entry.key.start).trim() !== '') {
    const following = map.entries[map.entries.indexOf(entry) + 1];
    return following ? [{ start: entry.key.start, end: following.key.start, text: '' }] : undefined;
  }
  return [{ start: startLine, end, text: '' }];
}

function inFlow(target: Target, path: Path): boolean {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(target.root, path.slice(0, length));
    const here = node && resolveAlias(node);
    if (here && here.type !== 'scalar' && here.flow) return true;
  }
  return false;
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

/** A scalar as YAML text, quoted only where it must be. */
export function scalarText(value: unknown, flow = false): string {
  if (flow) return flowText(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

function flowText(value: unknown): string {
  const text = stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  return text.slice(1, -1).trim();
}

/** Plain data in block style at an indent, without a final line break. Lists of maps start `- key`. */
export function blockText(value: unknown, indent: number, lineBreak: string): string {
  const pad = ' '.repeat(indent);
  return stringify(value, { lineWidth: 0, indent: 2 })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join(lineBreak);
}

/** The line break that the file uses. */
export function eol(file: SyntaxFile): string {
  return file.text.includes('\r\n') ? '\r\n' : '\n';
}

function columnOf(file: SyntaxFile, offset: number): number {
  const { line, character } = positionAt(file.lineStarts, offset);
  // A byte order mark takes no column.
  return line === 0 && file.text.startsWith('\uFEFF') ? character - 1 : character;
}

/** The offset at which the line of an offset ends, before its line break. */
function lineEnd(file: SyntaxFile, offset: number): number {
  const { line } = positionAt(file.lineStarts, offset);
  return (file.lineStarts[line] ?? 0) + lineText(file.text, file.lineStarts, line).length;
}
