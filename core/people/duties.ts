import type { Workspace } from '../check.ts';
import type { Kpi } from '../generated/types.ts';
import { kpiWords } from '../kpi/words.ts';
import type { DefinitionDocument } from '../model/document.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { branchFor, type Kind, schemaAt } from '../schema/shape.ts';
import { heldPath, inSentence, labelOf } from '../schema/words.ts';
import type { Path } from '../syntax/tree.ts';
import { plainLine } from '../text.ts';

/** What somebody is named for in one place of a document. */
export interface Duty {
  /** Whether they answer for it, or only take part. */
  owns: boolean;
  /** In the middle of a sentence: `KPI`, `meeting`, `liaison`. */
  sort: string;
  /** What tells it from others of its sort, as people say it; undefined for what there is once. */
  name: string | undefined;
  /** As what they are named there, where they only take part: `Attendees`. */
  as: string;
  /** One for all places that name them for the same thing. */
  key: string;
  /** Where the name stands. */
  path: Path;
}

/** Whom a body of both sides, a ladder or a row of tasks names without the word owner. `*` stands for one part. */
const answering = [
  'governance/liaison/*',
  'governance/bodies/*/chair',
  'governance/raci/*/accountable/*',
  'alignment/sponsors/*/person',
];

/** What a person is named for at a path; undefined where the path says nothing of the kind. */
export function dutyAt(
  document: DefinitionDocument,
  path: Path,
  catalogue: Pick<Workspace['catalogue'], 'get'>,
): Duty | undefined {
  const { kind } = document;
  const held = heldPath(path);
  if (held.length < path.length || held[0] === 'people') return undefined;
  const owned = ownedAt(kind, held);
  const owns = owned !== undefined || answering.some((pattern) => fits(held, pattern));
  const sponsor = fits(held, 'alignment/sponsors/*/person');
  const item = owned?.path ?? (sponsor ? held.slice(0, -1) : blockOf(kind, held));
  // A side of the sponsors is called after the side.
  const title = owned?.sort ?? (sponsor ? 'Sponsor' : titleOf(kind, item));
  if (title === undefined) return undefined;
  const named = typeof item.at(-1) === 'number';
  return {
    owns,
    sort: inSentence(title),
    name: named ? nameOf(document, item, catalogue) : undefined,
    as: labelOf(kind, fieldOf(held)),
    key: keyedPath(kind, document.syntax.root, item),
    path,
  };
}

/** What is owned at a path that names its owner; undefined where it names somebody for another reason. */
function ownedAt(kind: Kind, path: Path): { path: Path; sort: string } | undefined {
  const owner = path.lastIndexOf('owner');
  const step = path[0] === 'governance' && path[1] === 'escalation' && path.length === 4;
  if (!step && (owner < 1 || owner < path.length - 2)) return undefined;
  const item = path.slice(0, step ? 3 : owner);
  const title = titleOf(kind, item);
  return title === undefined ? undefined : { path: item, sort: title };
}

function fits(path: Path, pattern: string): boolean {
  const parts = pattern.split('/');
  return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
}

/** The nearest item of a list around a place, else the block that it stands in. */
function blockOf(kind: Kind, path: Path): Path {
  // A list of people is no item of its own.
  const from = typeof path.at(-1) === 'number' ? path.length - 2 : path.length - 1;
  for (let length = from; length > 0; length--) {
    const block = path.slice(0, length);
    if (typeof block.at(-1) === 'number' && titleOf(kind, block) !== undefined) return block;
  }
  return path.slice(0, 1 + Number(path.length > 2 && typeof path[1] === 'string'));
}

function titleOf(kind: Kind, path: Path): string | undefined {
  const schema = schemaAt(kind, path);
  return schema && (branchFor(kind, schema, 'map').title ?? schema.title);
}

/** The path of the field that names somebody, without the side and the place in a list. */
function fieldOf(path: Path): Path {
  let length = path.length;
  while (
    length > 1 &&
    (typeof path[length - 1] === 'number' || path[length - 1] === 'client' || path[length - 1] === 'provider')
  )
    length--;
  return path.slice(0, length);
}

/** The words by which people know an item, in the order in which they are looked for. */
const naming = [
  'title',
  'name',
  'what',
  'milestone',
  'activity',
  'topic',
  'statement',
  'criterion',
  'kpi',
  'from',
  'id',
];

function nameOf(
  document: DefinitionDocument,
  path: Path,
  catalogue: Pick<Workspace['catalogue'], 'get'>,
): string | undefined {
  let value: unknown = document.held.data;
  for (const part of path) value = (value as Record<string | number, unknown> | undefined)?.[part];
  const item = (value ?? {}) as Record<string, unknown>;
  if (document.kind === 'Partnership' && path[0] === 'kpis' && path.length === 2) {
    const kpi = item as Kpi;
    return plainLine(kpiWords(kpi, kpi.kpi === undefined ? undefined : catalogue.get(kpi.kpi)));
  }
  const found = naming.map((key) => item[key]).find((one) => typeof one === 'string' || typeof one === 'number');
  if (found !== undefined) return plainLine(String(found));
  return keyedPath(document.kind, document.syntax.root, path).split('/').at(-1);
}
