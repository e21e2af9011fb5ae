import type { Workspace } from '../../check.ts';
import { type Duty, dutyAt } from '../../people/duties.ts';
import { heldPath } from '../../schema/words.ts';
import { count, list } from '../../text.ts';
import { idsIn, placesOf } from '../ids/meant.ts';
import type { Mention } from '../ids/mentions.ts';
import { plain } from '../markdown.ts';
import { fits, type HoverPlace } from './place.ts';

/** Names that are shown of one sort, and sorts of which names are shown; of the others their number says enough. */
const MOST = 4;
const NAMED = 4;

/** Something that a person answers for, and the name of the document that says so. */
type Owned = Pick<Duty, 'sort' | 'name'> & { document: string };

/** On a person: what they own, in all partnerships of the workspace. */
export function personFacts({ workspace, source, path, offset }: HoverPlace): string | undefined {
  const mention = idsIn(workspace.sources).at(source, offset);
  if (mention?.type !== 'person') return undefined;
  const owned = ownedBy(workspace, mention);
  if (owned.length === 0) return fits(heldPath(path), 'people/*/id') ? 'Owns nothing here.' : undefined;
  const several = new Set(owned.map(({ document }) => document)).size > 1;
  const sorts = new Map<string, Owned[]>();
  for (const one of [...owned].sort((a, b) => rank(a) - rank(b)))
    sorts.set(one.sort, [...(sorts.get(one.sort) ?? []), one]);
  const words = [...sorts].map(([sort, all], at) => sortWords(sort, all, several, at < NAMED));
  return `Owns ${list(words)}.`;
}

/** What the person of a mention answers for, over all files, in reading order, each once. */
function ownedBy({ sources, catalogue }: Workspace, person: Mention): Owned[] {
  const ids = idsIn(sources);
  const found = new Map<string, Owned>();
  for (const { source, view, path, declares } of placesOf(ids, person.id, ids.meaning(person))) {
    const document = source.documents.find(({ syntax }) => syntax.root === view.root);
    const duty = document && !declares ? dutyAt(document, path, catalogue) : undefined;
    if (document && duty?.owns)
      found.set(`${document.name} ${duty.key}`, { sort: duty.sort, name: duty.name, document: document.name });
  }
  return [...found.values()];
}

/** What others ask for first. */
const first = ['KPI', 'meeting', 'escalation level', 'improvement plan', 'action', 'issue', 'goal'];

function rank({ sort }: Owned): number {
  const at = first.indexOf(sort);
  return at < 0 ? first.length : at;
}

/** `2 KPIs (csat and fcr)`, `the exit plan`; with the partnership where there are several. */
function sortWords(sort: string, owned: readonly Owned[], several: boolean, named: boolean): string {
  const what = owned.length === 1 && owned[0]?.name === undefined ? `the ${sort}` : count(owned.length, sort);
  const names = owned.flatMap(({ name, document }) => {
    const parts = [name, several ? `of ${document}` : undefined].filter((part) => part !== undefined);
    return parts.length > 0 ? [plain(parts.join(' '))] : [];
  });
  if (!named || names.length === 0) return what;
  return `${what} (${list(names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} more`] : names)})`;
}
