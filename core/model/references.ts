import { partnershipOf } from '../actuals/belongs.ts';
import type { Workspace } from '../check.ts';
import type { RawFinding } from '../findings.ts';
import { declarersOf } from '../schema/declarers.ts';
import { nearest } from '../schema/suggest.ts';
import { channelFindings } from './channel-names.ts';
import type { DefinitionDocument, IdPlace, SourceFile } from './document.ts';
import { duplicateIds, duplicateNames } from './duplicates.ts';
import { isKind } from './facts.ts';
import { type Found, idsOf, type KnownIds } from './known-ids.ts';
import { isOtherWord, otherWordsAt } from './other-words.ts';
import { dangling, nothingListed } from './reference-words.ts';
import { hasReached } from './status.ts';

export type { Found } from './known-ids.ts';

/** Ids that nothing declares, and ids and names that are declared twice, over the whole workspace. */
export function referenceFindings(workspace: Workspace): { file: SourceFile; raw: RawFinding }[] {
  const known = idsOf(workspace);
  const bare = withoutKpis(workspace);
  const found: Found[] = [];
  for (const file of workspace.sources) {
    for (const document of file.documents)
      found.push(
        ...unresolved(file, document, known, waitsForKpis(file, document, bare)),
        ...duplicateIds(file, document),
      );
  }
  return [...found, ...channelFindings(workspace), ...duplicateNames(workspace)];
}

/** One finding for each id that leads nowhere; one for each sort of which nothing is listed at all. */
function unresolved(file: SourceFile, document: DefinitionDocument, known: KnownIds, noKpis: boolean): Found[] {
  const found: Found[] = [];
  const listless = new Map<string, boolean>();
  const nothing = new Map<string, IdPlace[]>();
  const lost = new Map<string, IdPlace[]>();
  for (const place of document.used) {
    if (place.type === 'channel' || isKpiOwner(place) || known.has(place.type, place.id)) continue;
    if (place.type === 'kpi' && noKpis) continue;
    if (!known.judges(place.type) || known.mayHave(place.type) || isOtherWord(document, place)) continue;
    const bare = listless.get(place.type) ?? listsNone(document, place.type, known);
    listless.set(place.type, bare);
    // A slip in a word such as `client` is no question of who is listed.
    const none = bare && nearest(place.id, otherWordsAt(document, place.path)) === undefined;
    const groups = none ? nothing : lost;
    const name = none ? place.type : `${place.type} ${place.id}`;
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  }
  for (const places of nothing.values()) {
    if (known.unread || (places[0]?.type === 'person' && ownersAreAskedFor(document))) continue;
    found.push(nothingListed(file, document, places));
  }
  for (const places of lost.values()) {
    const finding = dangling(file, document, places, known);
    if (finding) found.push(finding);
  }
  return found;
}

/** Partnerships of which PC503 asks for KPIs, as they state none at all: what refers to one waits. */
function withoutKpis({ sources }: Workspace): Set<string> {
  const [stated, bare] = [new Set<string>(), new Set<string>()];
  for (const { documents } of sources)
    for (const document of documents)
      if (isKind(document, 'Partnership') && hasReached(document.held.data.status, 'contracted'))
        (document.held.data.kpis?.length ? stated : bare).add(document.name);
  return new Set([...bare].filter((name) => !stated.has(name)));
}

function waitsForKpis(file: SourceFile, document: DefinitionDocument, bare: ReadonlySet<string>): boolean {
  if (isKind(document, 'Partnership')) return bare.has(document.name);
  if (bare.size === 0 || !isKind(document, 'Actuals')) return false;
  return (document.held.data.readings ?? []).some((row) =>
    bare.has(partnershipOf(file, document, row.partnership) ?? ''),
  );
}

/** Whether there is nothing to choose from: nothing is listed anywhere, or nothing here where several are named and none known. */
function listsNone(document: DefinitionDocument, type: string, known: KnownIds): boolean {
  if (known.listed(document, type).length === 0) return true;
  if (document.declared.some((place) => place.type === type) || declarersOf(document.kind, type).length === 0)
    return false;
  const named = new Set(document.used.filter((place) => place.type === type).map(({ id }) => id));
  return named.size > 1 && [...named].every((id) => !known.has(type, id));
}

/** The owners of KPIs have a rule of their own, PC504, which knows their sides. */
function isKpiOwner({ type, path }: IdPlace): boolean {
  return type === 'person' && path[0] === 'kpis' && path[2] === 'owner';
}

/** Where nobody is listed and KPIs name owners, PC504 asks who people are. */
function ownersAreAskedFor(document: DefinitionDocument): boolean {
  const status = (document.held.data as { status?: string }).status;
  return document.used.some(isKpiOwner) && status !== undefined && status !== 'draft';
}
