import type { Workspace } from '../check.ts';
import type { RawFinding } from '../findings.ts';
import { declarersOf } from '../schema/declarers.ts';
import type { DefinitionDocument, SourceFile } from './document.ts';
import { looseIds } from './loose-ids.ts';

export interface Found {
  file: SourceFile;
  raw: RawFinding;
}

/** What a workspace declares. */
export interface KnownIds {
  has(type: string, id: string): boolean;
  /** Whether ids of this sort can be judged at all: providers only where providers are described. */
  judges(type: string): boolean;
  /** The ids of a sort that a document may refer to, its own first. */
  listed(document: DefinitionDocument, type: string): string[];
  /** Whether ids of this sort may be declared that cannot be seen: a list of them, or an id in it, is open or unreadable. */
  mayHave(type: string): boolean;
  /** Whether a file could not be read, so that it may declare anything. */
  unread: boolean;
}

/** Sorts of which a workspace may say nothing at all. */
const described: Record<string, string> = { provider: 'Provider', partnership: 'Partnership' };

export function idsOf(workspace: Workspace): KnownIds {
  const all = new Map<string, Set<string>>();
  const add = (type: string, id: string): void => void all.set(type, (all.get(type) ?? new Set()).add(id));
  for (const facts of workspace.facts) for (const { type, id } of facts.declared) add(type, id);
  for (const id of workspace.catalogue.keys()) add('kpi', id);
  const loose = looseIds(workspace.sources);
  const open = new Map<string, boolean>();
  return {
    unread: loose.unread,
    has: (type, id) => all.get(type)?.has(id) === true || loose.ids.has(id),
    judges: (type) => described[type] === undefined || workspace.facts.some(({ kind }) => kind === described[type]),
    listed: (document, type) => {
      const own = document.declared.filter((place) => place.type === type).map(({ id }) => id);
      return [...new Set([...own, ...(all.get(type) ?? [])])];
    },
    mayHave: (type) => {
      const here =
        open.get(type) ??
        workspace.sources.some(({ documents }) => documents.some((document) => mayBeDeclared(document, type)));
      open.set(type, here);
      return here;
    },
  };
}

/** Whether a document may declare ids of a sort that cannot be seen. */
function mayBeDeclared(document: DefinitionDocument, type: string): boolean {
  const open = [...document.held.open.keys(), ...document.held.invalid].map((pointer) => pointer.split('/').slice(1));
  if (open.length === 0) return false;
  return declarersOf(document.kind, type).some(({ place }) =>
    open.some(
      (path) =>
        path.length <= place.length &&
        path.every((part, index) => part === place[index] || (place[index] === '[]' && /^\d+$/.test(part))),
    ),
  );
}
