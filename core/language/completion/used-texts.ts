import { fieldAt } from '../../schema/words.ts';
import { keyText, type Path, type SyntaxNode } from '../../syntax/tree.ts';
import type { ValueOffer } from './item.ts';
import { placeOf } from './item.ts';
import { roles } from './people.ts';
import { allViews, type Scene, type View } from './scene.ts';

/** One text of a document. */
export interface UsedText {
  path: Path;
  text: string;
  start: number;
  end: number;
}

const known = new WeakMap<View, UsedText[]>();

/** All texts of a document, with where they stand. */
export function textsOf(view: View): readonly UsedText[] {
  let texts = known.get(view);
  if (!texts) {
    texts = [];
    if (view.root) collect(view.root, [], texts);
    known.set(view, texts);
  }
  return texts;
}

function collect(node: SyntaxNode, path: Path, into: UsedText[]): void {
  if (node.type === 'scalar') {
    if (
      typeof node.value === 'string' &&
      node.style !== 'block' &&
      node.end > node.start &&
      !/^(unknown$|TODO( |$))/.test(node.value)
    )
      into.push({ path, text: node.value, start: node.start, end: node.end });
  } else if (node.type === 'list')
    for (const [index, item] of node.items.entries()) collect(item, [...path, index], into);
  else if (node.type === 'map') {
    for (const { key, value, mergedBy } of node.entries) if (!mergedBy) collect(value, [...path, keyText(key)], into);
  }
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
  const clauses = isClause(scene, path);
  const place = placeOf(path).replace(/\.(client|provider)$/, '');
  const counts = new Map<string, { count: number; file: string; own: boolean }>();
  for (const view of allViews(scene)) {
    for (const used of textsOf(view)) {
      if (view === scene.view && used.start <= scene.offset && scene.offset <= used.end) continue;
      if (
        clauses
          ? fieldNameOf(used.path) !== 'source' || !isClauseIn(view, used.path)
          : placeOf(used.path).replace(/\.(client|provider)$/, '') !== place || view.kind !== scene.kind
      )
        continue;
      const text = used.text.replace(/\s+/g, ' ').trim();
      const before = counts.get(text);
      if (before) before.count++;
      else counts.set(text, { count: 1, file: view.file, own: view === scene.view });
    }
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

/** Whether `source` means the clause of a contract here, as it does beside every block that has no `source` of its own. */
function isClause(scene: Scene, path: Path): boolean {
  return path.at(-1) === 'source' && fieldAt(scene.kind, path)?.$ref?.includes('every.source') === true;
}

function isClauseIn(view: View, path: Path): boolean {
  return view.kind !== undefined && fieldAt(view.kind, path)?.$ref?.includes('every.source') === true;
}
