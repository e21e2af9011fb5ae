import type { Kind } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import { keyText, type Path, type SyntaxNode } from '../../syntax/tree.ts';
import type { ValueOffer } from './item.ts';
import { placeOf } from './item.ts';
import { roles } from './people.ts';
import { allViews, type Scene, type View } from './scene.ts';

/** One text of a document. */
interface UsedText {
  path: Path;
  text: string;
  start: number;
  end: number;
}

/** The texts of a document by the name of their field, and how often it counts in which currency. */
interface Texts {
  byField: Map<string, UsedText[]>;
  currencies: Map<string, number>;
}

const known = new WeakMap<View, Texts>();

/** All texts of a document; gathered once. */
function textsOf(view: View): Texts {
  let texts = known.get(view);
  if (!texts) {
    texts = { byField: new Map(), currencies: new Map() };
    if (view.root) collect(view.root, [], texts);
    known.set(view, texts);
  }
  return texts;
}

function collect(node: SyntaxNode, path: Path, into: Texts): void {
  if (node.type === 'list') for (const [index, item] of node.items.entries()) collect(item, [...path, index], into);
  if (node.type === 'map') {
    for (const { key, value, mergedBy } of node.entries) if (!mergedBy) collect(value, [...path, keyText(key)], into);
  }
  if (node.type !== 'scalar' || typeof node.value !== 'string' || node.style === 'block') return;
  const field = fieldNameOf(path);
  if (field === undefined || node.end === node.start || /^(unknown$|TODO( |$))/.test(node.value)) return;
  const text = { path, text: node.value, start: node.start, end: node.end };
  const beside = into.byField.get(field);
  if (beside) beside.push(text);
  else into.byField.set(field, [text]);
  const currency = /^-?\d+(?:\.\d+)? ?([A-Z]{3})$/.exec(node.value)?.[1];
  if (currency !== undefined) into.currencies.set(currency, (into.currencies.get(currency) ?? 0) + 1);
}

/** What stands in the fields of a name in all documents, without what is being written. */
export function usedIn(scene: Scene, field: string): { view: View; used: UsedText }[] {
  return allViews(scene).flatMap((view) =>
    (textsOf(view).byField.get(field) ?? [])
      .filter(({ start, end }) => view !== scene.view || scene.offset < start || end < scene.offset)
      .map((used) => ({ view, used })),
  );
}

/** The currencies in which the workspace counts: those of this document, then the most used. */
export function usedCurrencies(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const view of allViews(scene)) {
    for (const [code, count] of textsOf(view).currencies)
      counts.set(code, (counts.get(code) ?? 0) + count * (view === scene.view ? 1000 : 1));
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([code]) => code);
}

/** The longest text that is a name or a term rather than a sentence, in characters. */
const longest = 48;

/**
 * Words that the workspace uses in a field already: clauses and documents under `source`, roles, systems, agencies. A
 * text of another field is offered when it is short and stands there more than once, since names recur and prose does not.
 * Only those that hold what is typed so far: running text begins with anything.
 */
export function usedTexts(scene: Scene, path: Path, typed: string): ValueOffer[] {
  const field = fieldNameOf(path);
  if (field === undefined) return [];
  const clauses = isClause(scene.kind, path);
  const place = sameFor(path);
  const counts = new Map<string, { count: number; file: string; own: boolean }>();
  for (const { view, used } of usedIn(scene, field)) {
    if (clauses ? !isClause(view.kind, used.path) : view.kind !== scene.kind || sameFor(used.path) !== place) continue;
    const text = used.text.replace(/\s+/g, ' ').trim();
    const before = counts.get(text);
    if (before) before.count++;
    else counts.set(text, { count: 1, file: view.file, own: view === scene.view });
  }
  if (field === 'role')
    for (const role of roles(scene)) counts.set(role, { count: 2, file: scene.view.file, own: true });
  const wanted = typed.trim().toLowerCase();
  const named = clauses || field === 'role' || place === 'kpis.[].source';
  return [...counts]
    .filter(
      ([text, { count }]) =>
        text.toLowerCase().includes(wanted) &&
        (named ? text.length <= 2 * longest : count > 1 && text.length <= longest),
    )
    .sort(([, a], [, b]) => Number(b.own) - Number(a.own) || b.count - a.count)
    .map(([text, { count, file, own }], index) => ({
      label: text,
      kind: 'text',
      detail: own ? (count > 1 ? `used ${count} times` : 'used above or below') : `used in ${file}`,
      value: text,
      rank: Math.min(10 + index, 800),
    }));
}

function fieldNameOf(path: Path): string | undefined {
  return path.findLast((part): part is string => typeof part === 'string' && part !== 'client' && part !== 'provider');
}

/** A place in words, the same for both sides. */
function sameFor(path: Path): string {
  return placeOf(path).replace(/\.(client|provider)$/, '');
}

const clausePlaces = new Map<string, boolean>();

/** Whether `source` means the clause of a contract here, as it does beside every block that has no `source` of its own. */
function isClause(kind: Kind | undefined, path: Path): boolean {
  if (kind === undefined || path.at(-1) !== 'source') return false;
  const place = `${kind} ${placeOf(path)}`;
  let clause = clausePlaces.get(place);
  if (clause === undefined) {
    clause = fieldAt(kind, path)?.$ref?.includes('every.source') === true;
    clausePlaces.set(place, clause);
  }
  return clause;
}
