import { branchFor, type Kind, type SchemaNode } from '../schema/shape.ts';
import { entryOf, keyText, type ListNode, type MapNode, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import { compareScalars } from './same-value.ts';

/** Items of a list in two versions, matched. Positions are those in the lists; -1 where a version has none. */
export interface ItemPair {
  before: number;
  after: number;
}

/** Ids that were given another name: by the sort of thing (`person`), the old name to the new one. */
export type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is needed to tell whether two nodes say the same. */
export interface Comparing {
  kind: Kind;
  renames: Renames;
}

/**
 * Matches the items of two versions of a list: by name (id, ref), then by content (moved without a name, or renamed),
 * never by position where names differ. In the order of the newer version; what is gone comes last.
 */
export function pairItems(by: Comparing, schema: SchemaNode, before: ListNode, after: ListNode): ItemPair[] {
  const branch = branchFor(by.kind, schema, 'list');
  const items = branch.items ?? {};
  const keys = branch['x-key'] ?? [];
  const oldNames = before.items.map((item) => nameOf(by, items, item, keys, true));
  const newNames = after.items.map((item) => nameOf(by, items, item, keys, false));
  const left = new Set(before.items.keys());
  const pairs = after.items.map((_item, index): ItemPair => ({ before: -1, after: index }));
  const match = (same: (old: number, now: number) => boolean): void => {
    for (const pair of pairs) {
      if (pair.before >= 0) continue;
      for (const old of left) {
        if (!same(old, pair.after)) continue;
        pair.before = old;
        left.delete(old);
        break;
      }
    }
  };
  const alike = (old: number, now: number): boolean =>
    sameNode(by, items, before.items[old] as SyntaxNode, after.items[now] as SyntaxNode);
  const oneName = (old: number, now: number): boolean => oldNames[old] !== undefined && oldNames[old] === newNames[now];
  const nameless = (old: number, now: number): boolean => oldNames[old] === undefined && newNames[now] === undefined;
  match((old, now) => oneName(old, now) && alike(old, now));
  match(oneName);
  match((old, now) => nameless(old, now) && alike(old, now));
  // Without names, the place is all there is to go by.
  match(nameless);
  for (const pair of pairs) {
    if (pair.before >= 0) continue;
    const now = after.items[pair.after] as SyntaxNode;
    const found = [...left].filter((old) => sameButId(by, items, before.items[old] as SyntaxNode, now, keys));
    const [only] = found;
    if (found.length !== 1 || only === undefined) continue;
    left.delete(only);
    pair.before = only;
  }
  return [...pairs, ...[...left].map((old): ItemPair => ({ before: old, after: -1 }))];
}

/** The name of an item: its own text, or the first of the fields that name it; of an old one, by its new name. */
function nameOf(
  by: Comparing,
  schema: SchemaNode,
  item: SyntaxNode,
  keys: readonly string[],
  old: boolean,
): string | undefined {
  const node = resolveAlias(item);
  const text = (value: SyntaxNode, field: SchemaNode): string | undefined => {
    const scalar = resolveAlias(value);
    if (scalar.type !== 'scalar' || scalar.value === null) return undefined;
    return old ? renamed(by, field, String(scalar.value)) : String(scalar.value);
  };
  if (node.type === 'scalar') return text(node, schema);
  const properties = branchFor(by.kind, schema, 'map').properties ?? {};
  for (const key of keys) {
    const entry = entryOf(node, key);
    const name = entry && text(entry.value, properties[key] ?? {});
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A text of the older version as it would be written now: ids by their new names. */
export function renamed({ kind, renames }: Comparing, field: SchemaNode, text: string): string {
  if (renames.size === 0) return text;
  const branch = branchFor(kind, field, 'scalar');
  const type = branch['x-ref'] ?? branch['x-defines'];
  return (type === undefined ? undefined : renames.get(type)?.get(text)) ?? text;
}

/** Whether two versions say the same, whatever their order, quoting, comments and anchors. */
export function sameNode(by: Comparing, schema: SchemaNode, before: SyntaxNode, after: SyntaxNode): boolean {
  const [one, other] = [resolveAlias(before), resolveAlias(after)];
  if (one.type === 'scalar' && other.type === 'scalar') {
    const old = typeof one.value === 'string' ? renamed(by, schema, one.value) : one.value;
    return compareScalars(branchFor(by.kind, schema, 'scalar')['x-type'], old, other.value) === 'equal';
  }
  if (one.type === 'map' && other.type === 'map')
    return namesIn(one, other).every((name) => sameEntry(by, schema, one, other, name));
  if (one.type !== 'list' || other.type !== 'list' || one.items.length !== other.items.length) return false;
  const items = branchFor(by.kind, schema, 'list').items ?? {};
  const left = [...other.items];
  return one.items.every((item) => {
    const at = left.findIndex((candidate) => sameNode(by, items, item, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** The keys of two versions of a block, each once: those of the newer one in its order, then what is gone. */
export function namesIn(before: MapNode, after: MapNode): string[] {
  return [...new Set([...after.entries, ...before.entries].map(({ key }) => keyText(key)))];
}

function sameEntry(by: Comparing, schema: SchemaNode, one: MapNode, other: MapNode, name: string): boolean {
  const [a, b] = [entryOf(one, name), entryOf(other, name)];
  if (!a || !b) return false;
  return sameNode(by, branchFor(by.kind, schema, 'map').properties?.[name] ?? {}, a.value, b.value);
}

/** All but the id is the same, and there is something beside it to go by. */
function sameButId(
  by: Comparing,
  schema: SchemaNode,
  before: SyntaxNode,
  after: SyntaxNode,
  keys: readonly string[],
): boolean {
  const [one, other] = [resolveAlias(before), resolveAlias(after)];
  if (one.type !== 'map' || other.type !== 'map' || !keys.includes('id')) return false;
  if (!entryOf(one, 'id') || !entryOf(other, 'id')) return false;
  const names = namesIn(one, other).filter((name) => name !== 'id');
  return names.length > 0 && names.every((name) => sameEntry(by, schema, one, other, name));
}
