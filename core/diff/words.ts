import { branchFor, type Kind, type SchemaNode } from '../schema/shape.ts';
import { inSentence } from '../schema/words.ts';
import { entryOf, keyText, type MapNode, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import { count, list, printable } from '../text.ts';
import type { Difference } from './compare.ts';

/** Terms that have a name of their own among people who manage vendors. `*` is the item's name. */
const wellKnown: Record<string, string> = {
  'termination/byProvider/forConvenience/notice': "Provider's notice",
  'termination/byProvider/forConvenience': "Provider's right to end for convenience",
  'termination/byProvider/forCause/notice': "Provider's notice for cause",
  'termination/byProvider/forCause': "Provider's right to end for cause",
  'termination/byClient/forConvenience/notice': "Client's notice",
  'termination/byClient/forConvenience/fee': "Client's fee for leaving",
  'termination/byClient/forConvenience': "Client's right to end for convenience",
  'termination/byClient/forCause/notice': "Client's notice for cause",
  'termination/byClient/forCause': "Client's right to end for cause",
  'termination/transitionService/duration': 'Transition service',
  'term/nonRenewalNotice/provider': "Provider's notice not to renew",
  'term/nonRenewalNotice/client': "Client's notice not to renew",
  'scope/*/share': 'Share of * with the provider',
  'scope/*/inHouse': 'Share of * in house',
  'scope/*/providerMayWithdraw/notice': "Provider's notice to withdraw from *",
  'kpis/*/target': 'Target of *',
  'kpis/*/threshold': 'Threshold of *',
  'kpis/*/owner': 'Owners of *',
  'kpis/*/owner/client': 'Owner of * at the client',
  'kpis/*/owner/provider': 'Owner of * at the provider',
  'headcount/current': 'Headcount',
  'headcount/minimum': 'Guaranteed headcount',
  status: 'Status',
  exitPlan: 'Exit plan',
};

/** A path as patterns have it: `kpis`, an item, `target`; without the steps into a proposal. */
export function patternOf(path: readonly (string | number)[]): string {
  const parts = path.filter((part, at) => part !== 'proposed' && !(part === 'value' && path[at - 1] === 'proposed'));
  return parts.map((part) => (typeof part === 'number' ? '*' : part)).join('/');
}

/** What a difference is about, as a sentence begins: `Provider's notice`, `KPI service_level, target`. */
export function subjectOf(kind: Kind, difference: Difference): string {
  const { schemas, around, before, after, headPath: path } = difference;
  const known = wellKnown[patternOf(path)];
  const names = namesAlong(kind, difference);
  if (known) return known.replace('*', names.at(-1) ?? '');
  const words: string[] = [];
  for (const [at, part] of path.entries()) {
    if (part === 'proposed' || (part === 'value' && path[at - 1] === 'proposed')) continue;
    const schema = schemas[at] ?? {};
    if (typeof part === 'number') {
      // The list is named by its items: `Meeting weekly-operations`, not `Communication, meetings, weekly-operations`.
      words.length = 0;
      const next = around[at + 1];
      const item = at === path.length - 1 ? (after ?? before) : (next?.after ?? next?.before);
      words.push(itemWords(kind, schema, item));
    } else words.push(titleOf(kind, schema, part));
  }
  const shown = words.length > 2 ? words.slice(words[0] === 'Termination' ? 1 : 0) : words;
  return shown.map((word, at) => (at === 0 ? word : inSentence(word))).join(', ');
}

/** Names of the items along the path, as people call them. */
function namesAlong(kind: Kind, { schemas, around, headPath }: Difference): string[] {
  return headPath.flatMap((part, at) => {
    const block = around[at + 1];
    const item = typeof part === 'number' ? (block?.after ?? block?.before) : undefined;
    return (item && nameForPeople(kind, schemas[at] ?? {}, item)) ?? [];
  });
}

function titleOf(kind: Kind, schema: SchemaNode, name: string): string {
  return schema.title ?? branchFor(kind, schema, 'map').title ?? name;
}

function itemWords(kind: Kind, schema: SchemaNode, item: SyntaxNode | undefined): string {
  const noun = branchFor(kind, schema, 'map').title ?? 'Entry';
  const name = item && nameForPeople(kind, schema, item);
  if (name === undefined) return noun;
  return isPerson(kind, schema) ? name : `${noun} ${name}`;
}

/** What people call an item: its name or title, else its id or the first field that names it. */
function nameForPeople(kind: Kind, schema: SchemaNode, item: SyntaxNode): string | undefined {
  const node = resolveAlias(item);
  if (node.type === 'scalar') return shown(node);
  const names = isPerson(kind, schema)
    ? ['name', 'role', 'id']
    : ['id', 'rule', 'kpi', 'channel', 'level', 'person', 'date', 'name'];
  for (const name of names) {
    const value = entryOf(node, name)?.value;
    const scalar = value && resolveAlias(value);
    if (scalar?.type === 'scalar' && scalar.value !== null) return shown(scalar);
  }
  return undefined;
}

function isPerson(kind: Kind, schema: SchemaNode): boolean {
  const id = branchFor(kind, schema, 'map').properties?.id;
  return id !== undefined && branchFor(kind, id, 'scalar')['x-defines'] === 'person';
}

/**
 * A value on one line: a scalar as written, a list of words as `a, b and c`; of a block what stands in it, as far as it
 * is short: `Notice 90 days, Fee 0 EUR`.
 */
export function valueWords(kind: Kind, schema: SchemaNode, value: SyntaxNode): string {
  const node = resolveAlias(value);
  if (node.type === 'scalar') return node.value === false ? 'none' : shown(node);
  if (node.type === 'list') {
    const words = node.items.map(resolveAlias);
    if (words.every((item) => item.type === 'scalar')) return list(words.map(shown)) || 'none';
    return count(node.items.length, 'entry', 'entries');
  }
  return blockWords(kind, schema, node);
}

function blockWords(kind: Kind, schema: SchemaNode, node: MapNode): string {
  const properties = branchFor(kind, schema, 'map').properties ?? {};
  const leaves = node.entries
    .filter(({ key }) => !['id', 'kpi', 'source', 'note', 'proposed'].includes(keyText(key)))
    .map(({ key, value }) => {
      const field = properties[keyText(key)] ?? {};
      const title = inSentence(titleOf(kind, field, keyText(key)));
      const inner = resolveAlias(value);
      return inner.type === 'scalar' ? `${title} ${valueWords(kind, field, value)}` : title;
    });
  if (leaves.length > 4) return `${leaves.slice(0, 3).join(', ')} and ${leaves.length - 3} more`;
  return leaves.join(', ') || 'empty';
}

/** A scalar as it was written, on one line and not too long. */
function shown(node: SyntaxNode): string {
  const text =
    node.type === 'scalar'
      ? printable(String(node.value ?? ''))
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : text;
}
