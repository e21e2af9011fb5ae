import type { Partnership } from '../generated/types.ts';
import { placeAt } from '../health/loss.ts';
import type { Place } from '../health/types.ts';
import { mainDocuments, type PartnershipDocument, statusOf, withCompanions } from '../model/companions.ts';
import type { FieldState, SourceFile } from '../model/document.ts';
import { type At, type StateOf, standing } from '../model/known.ts';
import { pathIn, stateIn } from '../model/state.ts';
import type { Status } from '../model/status.ts';
import { nodeAt, type Path } from '../syntax/tree.ts';

/** One partnership with what only the client reads of it, as one definition. */
export interface Contract {
  name: string;
  client: string | undefined;
  provider: string | undefined;
  status: Status | undefined;
  /** Files of which lines could not be read, so that what is not stated may stand there. */
  unread: string[];
  data: Partnership;
  state: StateOf;
  /** Where something stands, or would stand. */
  place(at: At): Place;
}

const known = new WeakMap<readonly SourceFile[], Contract[]>();

/** Every partnership, in the order of files; companions are read with the document that they belong to. */
export function contractsOf(sources: readonly SourceFile[]): Contract[] {
  const before = known.get(sources);
  if (before) return before;
  const contracts = mainDocuments(sources).map((main) => contractOf(sources, withCompanions(sources, main)));
  known.set(sources, contracts);
  return contracts;
}

function contractOf(sources: readonly SourceFile[], parts: readonly PartnershipDocument[]): Contract {
  const [main, ...companions] = parts as [PartnershipDocument, ...PartnershipDocument[]];
  const { document, source } = main;
  const { held } = document;
  const about = {
    name: document.name,
    status: statusOf(sources, document),
    unread: parts.flatMap((part) => (part.document.lost ? [part.source.path] : [])),
  };
  if (companions.length === 0)
    return {
      ...about,
      client: held.data.client,
      provider: held.data.provider,
      data: held.data,
      state: stateIn(document.syntax.root, held),
      place: (at) => placeAt(source, document, pathIn(held, at)),
    };
  /** Blocks that hold something of several documents. */
  const pathOf = new WeakMap<object, Path>();
  const data = companions.reduce(
    (all, other) => joined(all, other.document.held.data, [], pathOf) as Partnership,
    held.data,
  );
  pathOf.set(data, []);
  /** The same place in each document that may have it. */
  const places = (at: At): { part: PartnershipDocument; path: Path }[] => {
    const [first, ...rest] = at;
    if (typeof first !== 'object') return parts.map((part) => ({ part, path: at as Path }));
    const known = pathOf.get(first);
    if (known) return parts.map((part) => ({ part, path: [...known, ...(rest as Path)] }));
    const part = parts.find((one) => one.document.held.pathOf.has(first)) ?? main;
    return [{ part, path: pathIn(part.document.held, at) }];
  };
  return {
    ...about,
    client: data.client,
    provider: data.provider,
    data,
    state: (at) => {
      for (const { part, path } of places(at)) {
        const stands = stateIn(part.document.syntax.root, part.document.held)(path);
        if (stands !== 'absent') return stands;
      }
      return 'absent';
    },
    place: (at) => {
      const all = places(at);
      const there = all.find(({ part, path }) => nodeAt(part.document.syntax.root, path)) ?? all[0];
      return placeAt(there?.part.source ?? source, there?.part.document ?? document, there?.path ?? []);
    },
  };
}

/** Two versions of a block as one: what the first does not say the second may. Lists and values are not mixed. */
function joined(first: unknown, second: unknown, path: Path, pathOf: WeakMap<object, Path>): unknown {
  if (first === undefined) return second;
  if (!isBlock(first) || !isBlock(second)) return first;
  const all: Record<string, unknown> = { ...second, ...first };
  for (const [key, value] of Object.entries(first)) all[key] = joined(value, second[key], [...path, key], pathOf);
  pathOf.set(all, path);
  return all;
}

/** Neither a list nor a value with a text of its own, such as `90 days`. */
function isBlock(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return !('text' in value && ('days' in value || 'amount' in value || 'from' in value || 'unitStated' in value));
}

/** How a field stands, with the blocks around it. */
export function stands({ state }: Contract, at: At, value: unknown): FieldState {
  return standing(state, at, value);
}
