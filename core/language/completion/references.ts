import { declarersOf } from '../../schema/declarers.ts';
import { branchFor, type Kind, type SchemaNode } from '../../schema/shape.ts';
import { fieldAt, inSentence } from '../../schema/words.ts';
import { nodeAt, type Path, type SyntaxNode } from '../../syntax/tree.ts';
import { plain } from '../markdown.ts';
import { fieldsAt } from './blocks.ts';
import { unique, type ValueOffer } from './item.ts';
import { kpiIds } from './kpis.ts';
import { people } from './people.ts';
import { allViews, nearViews, type Scene, textOf, textsIn, type View } from './scene.ts';

/** The ids that may stand at a path which refers to something, with what they stand for. */
export function references(scene: Scene, leaf: SchemaNode, path: Path): ValueOffer[] {
  const type = leaf['x-ref'];
  if (type === undefined) return [];
  const also = (branchFor(scene.kind, fieldAt(scene.kind, path) ?? leaf, 'scalar')['x-also'] ?? []).map(
    (word): ValueOffer => ({
      label: word,
      kind: 'choice',
      detail: `Everybody on the ${word}'s side.`,
      value: word,
      rank: 5,
    }),
  );
  switch (type) {
    case 'person':
      return [...people(scene, path), ...also];
    case 'kpi':
      return kpiIds(scene, path);
    case 'provider':
    case 'partnership':
      return documents(scene, type);
    case 'channel':
      return channels(scene, path);
    default:
      return items(scene, type, path);
  }
}

/** Companies and partnerships: by the documents that describe them, and as other documents name them. */
export function documents(scene: Scene, type: 'provider' | 'partnership'): ValueOffer[] {
  const views = allViews(scene);
  const kind: Kind = type === 'provider' ? 'Provider' : 'Partnership';
  const described = views.flatMap((view): ValueOffer[] => {
    if (view.kind !== kind || view.name === undefined || view === scene.view) return [];
    const title = textOf(view.root, ['title']);
    const parent = textOf(view.root, ['parent']);
    return [
      {
        label: view.name,
        kind: 'reference',
        detail: title ?? `${kind} of ${view.file}`,
        documentation: [title && `**${plain(title)}**`, parent && `Part of ${plain(parent)}`, plain(view.file)]
          .filter(Boolean)
          .join('\n\n'),
        words: title,
        value: view.name,
      },
    ];
  });
  const named = usedIds(scene, views, type).map(
    ({ id, view }): ValueOffer => ({
      label: id,
      kind: 'reference',
      detail: `named in ${view.file}`,
      value: id,
      rank: 1,
    }),
  );
  return unique([...described, ...named]);
}

/** Channels are free words: those of the portfolio, and those that definitions use. */
function channels(scene: Scene, path: Path): ValueOffer[] {
  const near = nearViews(scene);
  const listed = near.flatMap((view) =>
    itemsOf(view, 'channel').map((offer) => ({
      ...offer,
      detail: offer.detail ?? `channel of ${view.name ?? view.file}`,
    })),
  );
  const used = usedIds(scene, [...near, ...allViews(scene)], 'channel').map(
    ({ id, view }): ValueOffer => ({
      label: id,
      kind: 'reference',
      detail: view === scene.view ? 'channel of this document' : `channel in ${view.file}`,
      value: id,
      rank: near.includes(view) ? 1 : 2,
    }),
  );
  const common = (fieldAt(scene.kind, path)?.examples ?? []).flatMap((one): ValueOffer[] =>
    typeof one === 'string' ? [{ label: one, kind: 'reference', detail: 'a usual channel', value: one, rank: 5 }] : [],
  );
  const all = unique([...listed, ...used, ...common]);
  // Where a scope is written, any channel may be meant; elsewhere one of this partnership.
  return path[0] === 'scope' || scene.kind !== 'Partnership'
    ? all
    : all.sort((a, b) => rankIn(scene, a) - rankIn(scene, b));
}

function rankIn({ view }: Scene, { label }: ValueOffer): number {
  return view.used.some(({ type, id, path }) => type === 'channel' && id === label && path[0] === 'scope') ? 0 : 1;
}

/** Ids that documents use for a sort, without the one that is being written. */
function usedIds(scene: Scene, views: readonly View[], type: string): { id: string; view: View }[] {
  return views.flatMap((view) =>
    view.used
      .filter((place) => {
        if (place.type !== type) return false;
        const node = nodeAt(view.root, place.path);
        return !(view === scene.view && node && node.start <= scene.offset && scene.offset <= node.end);
      })
      .map(({ id }) => ({ id, view })),
  );
}

/** Items of this document and its companions: goals, cadences, sites, waves, plans … */
function items(scene: Scene, type: string, path: Path): ValueOffer[] {
  const own = path.findLastIndex((part, index) => typeof part === 'number' && typeof path[index + 1] === 'string');
  const around = path.slice(0, own + 1).join('/');
  return unique(
    nearViews(scene).flatMap((view) =>
      itemsOf(view, type, (item) => view === scene.view && item.join('/') === around).map((offer) => ({
        ...offer,
        rank: (view === scene.view ? 0 : 1) + (offer.rank ?? 0),
      })),
    ),
  );
}

/** What a document declares of a sort, with the words by which people know it. */
export function itemsOf(view: View, type: string, skip: (item: Path) => boolean = () => false): ValueOffer[] {
  const { kind } = view;
  if (kind === undefined) return [];
  return view.declared.flatMap(({ type: declared, id, path }): ValueOffer[] => {
    const item = path.slice(0, -1);
    if (declared !== type || skip(item)) return [];
    const node = nodeAt(view.root, item);
    const words = wordsOf(kind, item, node);
    const level = type === 'goal' ? textsIn(node, ['level'])[0] : undefined;
    const noun = declarersOf(kind, type).find(({ place }) => place.length === path.length)?.noun;
    return [
      {
        label: id,
        kind: 'reference',
        detail: [level, words ?? (noun && inSentence(noun))].filter(Boolean).join(': ') || undefined,
        documentation: words === undefined ? undefined : `**${plain(id)}**: ${plain(words)}`,
        words,
        value: id,
        ...(level === 'ultimate' ? { rank: -1 } : {}),
      },
    ];
  });
}

/** The text of an item that says most about it: the first of its fields, in the order of the reference, that is words. */
function wordsOf(kind: Kind, path: Path, node: SyntaxNode | undefined): string | undefined {
  for (const [name, schema] of Object.entries(fieldsAt(kind, path)?.properties ?? {})) {
    const leaf = branchFor(kind, schema, 'scalar');
    if (leaf['x-type'] !== 'text' || leaf['x-ref'] !== undefined) continue;
    const [text] = textsIn(node, [name]);
    if (text !== undefined) return text;
  }
  return undefined;
}
