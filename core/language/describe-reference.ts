import type { Workspace } from '../check.ts';
import type { Goal, Person } from '../generated/types.ts';
import type { DefinitionDocument } from '../model/document.ts';
import { pointerOf } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { peopleOf } from '../model/people.ts';
import type { Path } from '../syntax/tree.ts';
import { code, plain } from './markdown.ts';

/** Who or what an id at this place stands for. */
export function describeReference(workspace: Workspace, document: DefinitionDocument, path: Path): string | undefined {
  const pointer = pointerOf(path);
  const used = document.used.find((place) => pointerOf(place.path) === pointer);
  if (!used) return undefined;
  switch (used.type) {
    case 'person':
      return person(workspace, document, used.id);
    case 'kpi':
      return kpi(workspace, used.id);
    case 'goal':
      return goal(document, used.id);
    case 'provider':
      return provider(workspace, used.id);
    default:
      return undefined;
  }
}

function person(workspace: Workspace, document: DefinitionDocument, id: string): string | undefined {
  const here = isKind(document, 'Partnership') ? document.held.data.people : undefined;
  const found = here?.find((one: Person) => one.id === id) ?? peopleOf(workspace.sources).find((one) => one.id === id);
  if (!found) return undefined;
  const words = [found.role, found.side && `${found.side}'s side`]
    .filter((word) => word !== undefined)
    .map((word) => plain(String(word)));
  return `${plain(found.name ?? found.id ?? '')}${words.length > 0 ? `: ${words.join(', ')}` : ''}`;
}

function kpi(workspace: Workspace, id: string): string | undefined {
  const found = workspace.catalogue.get(id);
  if (!found) return undefined;
  const better =
    found.direction === 'band' ? 'a band is best' : found.direction === undefined ? '' : `${found.direction} is better`;
  return [
    `**${plain(found.name ?? id)}** (${code(found.unit ?? '')}${better ? `, ${better}` : ''})`,
    found.formula === undefined ? '' : `How it is counted: ${plain(found.formula)}`,
    found.typical === undefined ? '' : `Often seen: ${plain(found.typical)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function goal(document: DefinitionDocument, id: string): string | undefined {
  const found = isKind(document, 'Partnership')
    ? document.held.data.goals?.find((one: Goal) => one.id === id)
    : undefined;
  return found?.statement === undefined ? undefined : `Goal: ${plain(found.statement)}`;
}

function provider(workspace: Workspace, id: string): string | undefined {
  for (const source of workspace.sources) {
    for (const one of source.documents) {
      if (!isKind(one, 'Provider') || one.name !== id) continue;
      const { title, parent } = one.held.data;
      return `${plain(title ?? id)}${parent === undefined ? '' : `, part of ${plain(parent)}`} · ${plain(source.path)}`;
    }
  }
  return undefined;
}
