import type { SourceFile } from '../model/document.ts';
import { entryOf, nodeAt } from '../syntax/tree.ts';
import { compare } from '../text.ts';
import { textOf } from './completion/scene.ts';
import { type Place, placeOf } from './definition.ts';
import { mentionsIn } from './ids/mentions.ts';
import { sortNoun } from './ids/places.ts';

/** Something with a name in the workspace. */
export interface WorkspaceSymbol extends Place {
  /** The id, and what people call it: `ines (Inês Duarte)`. */
  name: string;
  /** What it is and in which document: `person of harbour-chat`. */
  container: string;
  kind: 'document' | 'person' | 'kpi' | 'item';
}

/** More than these help nobody who looks for one. */
const MOST = 500;

/**
 * Everything that has a name and fits a query, best first: documents, people, KPIs, goals, sites and all other items. The
 * letters of the query stand in the name or id in their order, beginnings of words first.
 */
export function workspaceSymbols(sources: readonly SourceFile[], query: string): WorkspaceSymbol[] {
  const found: { symbol: WorkspaceSymbol; score: number }[] = [];
  for (const source of sources) {
    for (const mention of mentionsIn(source).mentions) {
      const { type, id, declares, path, view, form } = mention;
      // A partnership's KPI mostly has no id of its own; the entry is what people look for.
      const entry =
        type === 'kpi' && path.length === 3 && path[0] === 'kpis' && path[2] === 'kpi' && view.kind === 'Partnership';
      if ((!declares && !entry) || form === 'alias' || (entry && hasId(mention))) continue;
      const item = nodeAt(view.root, path.slice(0, -1));
      const isDocument = path.length === 1;
      const called = ['title', 'name', 'statement', 'what']
        .map((field) => (field === path.at(-1) ? undefined : textOf(item, [field])))
        .find(Boolean);
      const name = called === undefined || called === id ? id : `${id} (${short(called)})`;
      const score = scoreOf(query, name);
      if (score === undefined) continue;
      const noun = isDocument ? (view.kind ?? '') : sortNoun(type, view.kind);
      found.push({
        score,
        symbol: {
          ...placeOf(mention),
          name,
          container: isDocument ? noun : `${noun} of ${view.name ?? view.file}`,
          kind: isDocument ? 'document' : type === 'person' || type === 'kpi' ? type : 'item',
        },
      });
    }
  }
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        order.indexOf(a.symbol.kind) - order.indexOf(b.symbol.kind) ||
        compare(a.symbol.name, b.symbol.name) ||
        compare(a.symbol.file, b.symbol.file),
    )
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}

const order: readonly WorkspaceSymbol['kind'][] = ['document', 'person', 'kpi', 'item'];

function hasId({
  view,
  path,
}: {
  view: { root: Parameters<typeof nodeAt>[0] };
  path: Parameters<typeof nodeAt>[1];
}): boolean {
  return entryOf(nodeAt(view.root, path.slice(0, -1)), 'id') !== undefined;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Letters as they are compared: without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well a query fits a name; undefined where a letter is missing. Higher is better. */
function scoreOf(query: string, name: string): number | undefined {
  const wanted = plain(query).replace(/\s+/g, '');
  const letters = plain(name);
  if (wanted === '') return 0;
  if (letters === wanted) return 1000;
  const whole = letters.indexOf(wanted);
  if (whole >= 0) return (begins(letters, whole) ? 600 : 400) - Math.min(whole, 100);
  let score = 0;
  let at = 0;
  for (const letter of wanted) {
    const next = letters.indexOf(letter, at);
    if (next < 0) return undefined;
    if (begins(letters, next)) score += 10;
    else if (next === at) score += 5;
    at = next + 1;
  }
  return score;
}

function begins(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
