import { branchFor, type SchemaNode } from '../schema/shape.ts';
import {
  type Entry,
  entryOf,
  type ListNode,
  type MapNode,
  type Path,
  resolveAlias,
  type SyntaxNode,
} from '../syntax/tree.ts';
import { type Comparing, namesIn, pairItems, renamed, sameNode } from './pair-items.ts';
import { compareScalars } from './same-value.ts';

/** A difference as the trees show it, before it is put into words. */
export interface Difference {
  type: 'added' | 'removed' | 'changed' | 'renamed' | 'reworded';
  /** Where it stands in each version, or would stand. Positions are those of the version; -1 where it has none. */
  basePath: Path;
  headPath: Path;
  before?: SyntaxNode;
  after?: SyntaxNode;
  /** Schemas of the fields from the top down to the value: one for each part of the path. */
  schemas: readonly SchemaNode[];
  /** Blocks from the top down to the one that holds the value, as each version has them. */
  around: readonly { before?: SyntaxNode; after?: SyntaxNode }[];
  /** Set for what stands under `proposed`: the field that is proposed. */
  proposed?: true;
  renamed?: { from: string; to: string };
}

interface Place {
  basePath: Path;
  headPath: Path;
  schemas: readonly SchemaNode[];
  around: Difference['around'];
}

/**
 * All differences between two versions of a document, in the order of the newer one. The order of keys and items, quoting,
 * comments, anchors and the spelling of values make none; a block or an item that is new or gone is one difference.
 */
export function compareTrees(by: Comparing, schema: SchemaNode, before: SyntaxNode, after: SyntaxNode): Difference[] {
  const found: Difference[] = [];
  const walk = (one: SyntaxNode | undefined, other: SyntaxNode | undefined, place: Place, proposed: boolean): void => {
    const field = place.schemas.at(-1) ?? schema;
    const report = (type: Difference['type'], more: Partial<Difference> = {}): void => {
      found.push({
        type,
        schemas: place.schemas,
        around: place.around,
        basePath: place.basePath,
        headPath: place.headPath,
        ...(one ? { before: one } : {}),
        ...(other ? { after: other } : {}),
        ...(proposed ? { proposed: true } : {}),
        ...more,
      });
    };
    if (!one || !other) {
      if (one ?? other) report(one ? 'removed' : 'added');
      return;
    }
    const [old, now] = [resolveAlias(one), resolveAlias(other)];
    if (old.type === 'map' && now.type === 'map') maps(old, now, field, place, proposed);
    else if (old.type === 'list' && now.type === 'list') lists(old, now, field, place, proposed, report);
    else if (old.type === 'scalar' && now.type === 'scalar') {
      if (place.headPath.at(-1) === 'id' && typeof place.headPath.at(-2) === 'number') return; // said of the item
      const text = typeof old.value === 'string' ? renamed(by, field, old.value) : old.value;
      const verdict = compareScalars(branchFor(by.kind, field, 'scalar')['x-type'], text, now.value);
      if (verdict !== 'equal') report(verdict === 'reworded' ? 'reworded' : 'changed');
    } else report('changed');
  };

  const maps = (old: MapNode, now: MapNode, field: SchemaNode, place: Place, proposed: boolean): void => {
    const properties = branchFor(by.kind, field, 'map').properties ?? {};
    for (const name of namesIn(old, now)) {
      const next = below(place, properties[name] ?? {}, name, name, old, now);
      const [a, b] = [entryOf(old, name), entryOf(now, name)];
      if (name === 'proposed') proposals(a, b, properties, next);
      else walk(a?.value, b?.value, next, proposed);
    }
  };

  /** What is proposed for each field; by whom and until when is bookkeeping. */
  const proposals = (
    old: Entry | undefined,
    now: Entry | undefined,
    properties: Record<string, SchemaNode>,
    place: Place,
  ): void => {
    const [a, b] = [proposedFields(old), proposedFields(now)];
    for (const name of namesIn(a ?? empty, b ?? empty)) {
      const value = below(place, {}, 'value', 'value', a, b);
      const next = below(value, properties[name] ?? {}, name, name, a, b);
      walk(entryOf(a, name)?.value, entryOf(b, name)?.value, next, true);
    }
  };

  const lists = (
    old: ListNode,
    now: ListNode,
    field: SchemaNode,
    place: Place,
    proposed: boolean,
    report: (type: Difference['type']) => void,
  ): void => {
    const items = branchFor(by.kind, field, 'list').items ?? {};
    // A list of words is one statement.
    if ([...old.items, ...now.items].every((item) => resolveAlias(item).type === 'scalar')) {
      if (!sameNode(by, field, old, now)) report('changed');
      return;
    }
    for (const { before: from, after: to } of pairItems(by, field, old, now)) {
      const next = below(place, items, from, to, old, now);
      const [a, b] = [old.items[from], now.items[to]];
      const names = a && b && renamedItem(a, b);
      if (names) found.push(renaming(a, b, next, names, proposed));
      walk(a, b, next, proposed);
    }
  };

  walk(before, after, { basePath: [], headPath: [], schemas: [], around: [] }, false);
  return found;
}

/** The two ids of an item that goes by another one now. */
function renamedItem(before: SyntaxNode, after: SyntaxNode): Difference['renamed'] {
  const [from, to] = [before, after].map((item) => {
    const id = entryOf(item, 'id')?.value;
    const scalar = id && resolveAlias(id);
    return scalar?.type === 'scalar' && scalar.value !== null ? String(scalar.value) : undefined;
  });
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

function renaming(
  before: SyntaxNode,
  after: SyntaxNode,
  place: Place,
  names: NonNullable<Difference['renamed']>,
  proposed: boolean,
): Difference {
  return { type: 'renamed', before, after, ...place, ...(proposed ? { proposed: true } : {}), renamed: names };
}

const empty: MapNode = { type: 'map', flow: false, entries: [], start: 0, end: 0 };

function proposedFields(proposed: Entry | undefined): MapNode | undefined {
  const value = entryOf(proposed?.value, 'value')?.value;
  const map = value && resolveAlias(value);
  return map?.type === 'map' ? map : undefined;
}

function below(
  place: Place,
  schema: SchemaNode,
  base: string | number,
  head: string | number,
  before: SyntaxNode | undefined,
  after: SyntaxNode | undefined,
): Place {
  return {
    basePath: [...place.basePath, base],
    headPath: [...place.headPath, head],
    schemas: [...place.schemas, schema],
    around: [...place.around, { ...(before ? { before } : {}), ...(after ? { after } : {}) }],
  };
}
