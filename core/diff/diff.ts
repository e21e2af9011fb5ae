import type { Workspace } from '../check.ts';
import { directionOf } from '../kpi/catalogue.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { branchFor, type SchemaNode, schemaOfKind } from '../schema/shape.ts';
import { rangeOf } from '../syntax/lines.ts';
import { entryOf, keyText, type MapNode, type Path, resolveAlias, type SyntaxNode, spanAt } from '../syntax/tree.ts';
import type { Change, PlaceOfChange } from './change.ts';
import { compareTrees, type Difference } from './compare.ts';
import { directionOfChange } from './direction.ts';
import { type DocumentPair, type PlacedDocument, pairDocuments } from './pair-documents.ts';
import { type Renames, sameNode } from './pair-items.ts';
import { renamesOf } from './renames.ts';
import { patternOf, subjectOf, valueWords } from './words.ts';

/**
 * What changed between two versions of a workspace, in contract words; in the order of the newer version's files and
 * places, what is gone after them. Order, moves between files, comments, quoting and renamed ids are no change.
 */
export function diffOf(base: Workspace, head: Workspace): Change[] {
  const pairs = pairDocuments(base.sources, head.sources);
  const renames = renamesOf(pairs);
  const found = pairs.flatMap((pair) => differencesOf(pair, renames).map((difference) => ({ pair, difference })));
  const changes = withoutMoved(found, renames).map(({ pair, difference }) =>
    changeOf({ base, head, pair, renames }, difference),
  );
  // A proposal that was agreed is not withdrawn.
  const agreed = new Set(changes.filter(({ proposal }) => proposal === 'accepted').map(fieldOf));
  return changes.filter((change) => change.proposal !== 'withdrawn' || !agreed.has(fieldOf(change)));
}

function fieldOf({ document, path }: Change): string {
  return `${document} ${path.replace('/proposed/value/', '/')}`;
}

interface Found {
  pair: DocumentPair;
  difference: Difference;
}

const nothing: MapNode = { type: 'map', flow: false, entries: [], start: 0, end: 0 };

/** A whole document that is new or gone is one difference. */
function differencesOf({ before, after }: DocumentPair, renames: Renames): Difference[] {
  if (before?.document === after?.document) return []; // the very same text
  const kind = (after ?? before)?.document.kind ?? 'Partnership';
  const schema = schemaOfKind(kind);
  const [old, now] = [before?.document.syntax.root, after?.document.syntax.root];
  if (old && now) return compareTrees({ kind, renames }, schema, old, now);
  return [
    {
      type: before ? 'removed' : 'added',
      schemas: [],
      around: [],
      basePath: [],
      headPath: [],
      ...(before ? { before: old ?? nothing } : { after: now ?? nothing }),
    },
  ];
}

/** Leaves out what went from one document of a partnership to another, word for word. */
function withoutMoved(found: readonly Found[], renames: Renames): Found[] {
  const removed = found.filter(({ difference }) => difference.type === 'removed');
  const moved = new Set<Found>();
  for (const one of found) {
    if (one.difference.type !== 'added' || one.difference.headPath.length === 0) continue;
    const { after } = one.difference;
    const from = removed.find(({ pair, difference }) => {
      const kind = pair.before?.document.kind;
      if (moved.has(one) || kind === undefined || kind !== one.pair.after?.document.kind) return false;
      if (pair.before?.document.name !== one.pair.after.document.name || pair === one.pair) return false;
      const places = [difference.basePath, one.difference.headPath].map(patternOf);
      const schema = difference.schemas.at(-1) ?? {};
      return (
        places[0] === places[1] &&
        difference.before !== undefined &&
        after !== undefined &&
        sameNode({ kind, renames }, schema, difference.before, after)
      );
    });
    if (from) moved.add(one).add(from);
  }
  return found.filter((one) => !moved.has(one));
}

interface Surroundings {
  base: Workspace;
  head: Workspace;
  pair: DocumentPair;
  renames: Renames;
}

function changeOf(where: Surroundings, difference: Difference): Change {
  const { pair } = where;
  const { document } = (pair.after ?? pair.before) as PlacedDocument;
  const { kind } = document;
  const path = difference.after ? difference.headPath : difference.basePath;
  const section = String(path.find((part) => typeof part === 'string' && !['proposed', 'value'].includes(part)) ?? '');
  const schema = difference.schemas.at(-1) ?? schemaOfKind(kind);
  const root = (difference.after ? pair.after : pair.before)?.document.syntax.root;
  const proposal = proposalOf(where, difference);
  const source = sourceOf(difference);
  const { before, after } = difference;
  return {
    type: difference.type,
    document: `${kind}/${document.name}`,
    section,
    area: difference.schemas[0]?.title ?? branchFor(kind, difference.schemas[0] ?? {}, 'map').title ?? '',
    path: keyedPath(kind, root, path),
    what: path.length === 0 ? `The ${noun(kind)} ${document.name}` : subjectOf(kind, difference),
    ...(difference.renamed
      ? { before: difference.renamed.from, after: difference.renamed.to }
      : {
          ...(before && path.length > 0 ? { before: valueWords(kind, schema, before) } : {}),
          ...(after && path.length > 0 ? { after: valueWords(kind, schema, after) } : {}),
        }),
    direction: difference.proposed ? 'neutral' : directionHere(where, difference, schema),
    ...(proposal ? { proposal } : {}),
    ...(source === undefined ? {} : { source }),
    ...(difference.before && pair.before ? { base: placeOf(pair.before, difference.basePath) } : {}),
    ...(difference.after && pair.after ? { head: placeOf(pair.after, difference.headPath) } : {}),
    ...(pair.after ? { anchor: placeOf(pair.after, difference.headPath) } : {}),
  };
}

function noun(kind: string): string {
  return kind === 'KpiCatalogue' ? 'KPI catalogue' : kind.toLowerCase();
}

function placeOf({ source, document }: PlacedDocument, path: Path): PlaceOfChange {
  const span = spanAt(document.syntax.root, path);
  return { file: source.path, document: document.index, range: rangeOf(source.syntax.lineStarts, span), path };
}

function directionHere({ base, head, pair }: Surroundings, difference: Difference, schema: SchemaNode) {
  const { document } = (pair.after ?? pair.before) as PlacedDocument;
  if (document.kind !== 'Partnership' || ['renamed', 'reworded'].includes(difference.type)) return 'neutral';
  const pattern = patternOf(difference.headPath);
  const type = branchFor(document.kind, schema, 'scalar')['x-type'];
  const better = betterWay(difference, difference.after ? head : base);
  return directionOfChange({
    pattern,
    type,
    before: plain(difference.before),
    after: plain(difference.after),
    better,
  });
}

/** Which way is better for the KPI that the nearest block around the field names. */
function betterWay({ around }: Difference, { catalogue }: Workspace) {
  for (const { before, after } of [...around].reverse()) {
    const block = after ?? before;
    const kpi = block && entryOf(block, 'kpi')?.value;
    const id = kpi && resolveAlias(kpi);
    if (id?.type !== 'scalar') continue;
    const stated = block && entryOf(block, 'direction')?.value;
    const direction = stated && resolveAlias(stated);
    return directionOf(
      direction?.type === 'scalar' ? { direction: direction.value as 'higher' } : {},
      catalogue.get(String(id.value)),
    );
  }
  return undefined;
}

function plain(node: SyntaxNode | undefined): unknown {
  if (!node) return undefined;
  const here = resolveAlias(node);
  return here.type === 'scalar' ? here.value : here.type;
}

/** How a change stands to what is proposed: part of a proposal, or the agreement to one that stood before. */
function proposalOf({ pair, renames }: Surroundings, difference: Difference): Change['proposal'] {
  if (difference.proposed) {
    if (difference.type === 'added') return 'added';
    return difference.type === 'removed' ? 'withdrawn' : 'changed';
  }
  const path = difference.basePath;
  const block = difference.around.at(-1)?.before;
  const name = path.at(-1);
  const kind = pair.after?.document.kind;
  if (!block || typeof name !== 'string' || !difference.after || !kind) return undefined;
  const value = entryOf(entryOf(block, 'proposed')?.value, 'value')?.value;
  const wanted = entryOf(value, name)?.value;
  if (!wanted) return undefined;
  const schema = difference.schemas.at(-1) ?? {};
  return sameNode({ kind, renames }, schema, wanted, difference.after) ? 'accepted' : undefined;
}

/** The clause of the nearest block that names one, as it stands now. */
function sourceOf({ around, before, after }: Difference): string | undefined {
  const blocks = [after ?? before, ...[...around].reverse().map((block) => block.after ?? block.before)];
  for (const block of blocks) {
    const map = block && resolveAlias(block);
    // The source of a KPI is where its readings come from.
    if (map?.type !== 'map' || map.entries.some(({ key }) => keyText(key) === 'kpi')) continue;
    const value = entryOf(map, 'source')?.value;
    const scalar = value && resolveAlias(value);
    if (scalar?.type === 'scalar' && typeof scalar.value === 'string') return scalar.value;
  }
  return undefined;
}
