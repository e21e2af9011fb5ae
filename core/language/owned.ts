import type { SourceFile } from '../model/document.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { branchFor, type Kind, schemaAt } from '../schema/shape.ts';
import { heldPath, inSentence } from '../schema/words.ts';
import type { Path } from '../syntax/tree.ts';
import { idsIn, placesOf } from './ids/meant.ts';
import type { Mention } from './ids/mentions.ts';

/** Something that a person answers for. */
export interface Owned {
  /** In the middle of a sentence: `KPI`, `meeting`, `exit plan`. */
  sort: string;
  /** What tells it from others of its sort; undefined for what there is once. */
  name: string | undefined;
  /** Name of the document that says so. */
  document: string;
}

/** What the person of a mention answers for, over all files, in reading order, each once. */
export function ownedBy(sources: readonly SourceFile[], person: Mention): Owned[] {
  const ids = idsIn(sources);
  const found = new Map<string, Owned>();
  for (const { view, path, declares } of placesOf(ids, person.id, ids.meaning(person))) {
    const held = heldPath(path);
    const item = declares || !view.kind || held.length < path.length ? undefined : ownedAt(view.kind, held);
    if (!item || !view.kind || !view.root) continue;
    const { sort, named } = item;
    const keyed = keyedPath(view.kind, view.root, item.path);
    const name = named ? keyed.split('/').at(-1)?.replace(/~1/g, '/').replace(/~0/g, '~') : undefined;
    const document = view.name ?? view.file;
    found.set(`${document} ${keyed}`, { sort, name, document });
  }
  return [...found.values()];
}

/** What is owned at a path that names its owner; undefined where it names somebody for another reason. */
export function ownedAt(kind: Kind, path: Path): { path: Path; sort: string; named: boolean } | undefined {
  const owner = path.lastIndexOf('owner');
  const step = path[0] === 'governance' && path[1] === 'escalation' && path.length === 4;
  if (!step && (owner < 1 || owner < path.length - 2)) return undefined;
  const item = path.slice(0, step ? 3 : owner);
  const named = typeof item.at(-1) === 'number';
  const schema = schemaAt(kind, item);
  const title = schema && (branchFor(kind, schema, 'map').title ?? schema.title);
  return title === undefined ? undefined : { path: item, sort: inSentence(title), named };
}
