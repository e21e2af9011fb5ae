import type { Workspace } from '../check.ts';
import type { Person } from '../generated/types.ts';
import { placeAt } from '../health/loss.ts';
import { personWords } from '../kpi/owners.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import type { Range } from '../syntax/lines.ts';
import type { Path } from '../syntax/tree.ts';
import { compare, plainLine } from '../text.ts';
import { type Duty, dutyAt } from './duties.ts';

/** From how many things on, and above what part of all that is owned on one side, one person owns too much. */
export const tooMuch = { things: 10, part: 0.5 } as const;

/** Something that somebody answers for or takes part in, and where it says so. */
export interface Held extends Pick<Duty, 'sort' | 'as'> {
  /** Stays the same when lines or items move. */
  key: string;
  /** What tells it from others of its sort; left out for what there is once. */
  name?: string;
  /** Name of the document that says so. */
  document: string;
  file: string;
  range: Range;
}

/** Somebody whom the files list, over all of them. Plain data. */
export interface PersonHeld {
  /** `harbour-bank ines`: the company and the id; the same person works on several partnerships. */
  key: string;
  name: string;
  role?: string;
  side?: 'client' | 'provider';
  /** Short name of the company, where the files say it. */
  company?: string;
  owns: Held[];
  takesPart: Held[];
  /**
   * `nothing`: owns nothing. `much`: at least 10 things, and more than half of what is owned on that side. `some`: anything
   * else.
   */
  load: 'nothing' | 'some' | 'much';
  /** All things that somebody of the company owns. */
  ownedThere: number;
  /** Nobody is named who stands in. */
  alone: boolean;
  file: string;
  range: Range;
}

interface Entry {
  person: PersonHeld;
  /** Keys of what was counted already. */
  seen: Set<string>;
}

/** Everybody, by what they own: the most first, then by name. A role without a name counts as one. */
export function peopleIn({ sources, catalogue }: Workspace): PersonHeld[] {
  const entries = new Map<string, Entry>();
  const anywhere = new Map<string, Entry[]>();
  const byDocument = new Map<DefinitionDocument, Map<string, Entry>>();
  for (const source of sources) {
    for (const document of source.documents) {
      const here = new Map<string, Entry>();
      for (const person of listed(document)) {
        if (person.id === undefined) continue;
        const entry = entryFor(entries, source, document, person, person.id);
        here.set(person.id, entry);
        const others = anywhere.get(person.id) ?? [];
        if (!others.includes(entry)) anywhere.set(person.id, [...others, entry]);
      }
      byDocument.set(document, here);
    }
  }
  for (const source of sources)
    for (const document of source.documents)
      for (const { type, id, path } of document.used) {
        if (type !== 'person') continue;
        // Whom the document does not list itself is looked for in all files; of several of one id none is meant.
        const elsewhere = anywhere.get(id) ?? [];
        const entry = byDocument.get(document)?.get(id) ?? (elsewhere.length === 1 ? elsewhere[0] : undefined);
        const duty = entry && dutyAt(document, path, catalogue);
        if (duty) add(entry, source, document, path, duty);
      }
  return weighed([...entries.values()].map(({ person }) => person));
}

function listed(document: DefinitionDocument): readonly Person[] {
  return isKind(document, 'Partnership') || isKind(document, 'Provider') || isKind(document, 'Portfolio')
    ? ((document.held.data.people ?? []) as Person[])
    : [];
}

function entryFor(
  entries: Map<string, Entry>,
  source: SourceFile,
  document: DefinitionDocument,
  person: Person,
  id: string,
): Entry {
  const side = isKind(document, 'Provider') ? 'provider' : isKind(document, 'Portfolio') ? 'client' : person.side;
  const company = companyOf(document, side);
  // Whose company is not known is nobody's colleague elsewhere.
  const key = company === undefined ? `${document.kind}/${document.name} ${id}` : `${company} ${id}`;
  let entry = entries.get(key);
  if (!entry) {
    const path = document.held.pathOf.get(person) ?? [];
    const { file, range } = placeAt(source, document, path);
    const { role } = person;
    entry = {
      seen: new Set(),
      person: {
        key,
        name: plainLine(personWords(person)),
        ...(role === undefined || person.name === undefined ? {} : { role: plainLine(role) }),
        ...(side === undefined ? {} : { side }),
        ...(company === undefined ? {} : { company }),
        owns: [],
        takesPart: [],
        load: 'nothing',
        ownedThere: 0,
        alone: true,
        file,
        range,
      },
    };
    entries.set(key, entry);
  }
  if (person.deputy !== undefined || person.successor !== undefined) entry.person.alone = false;
  return entry;
}

function companyOf(document: DefinitionDocument, side: Person['side']): string | undefined {
  if (isKind(document, 'Provider')) return document.name;
  if (isKind(document, 'Portfolio')) return document.held.data.client;
  return isKind(document, 'Partnership') && side !== undefined ? document.held.data[side] : undefined;
}

function add({ person, seen }: Entry, source: SourceFile, document: DefinitionDocument, path: Path, duty: Duty): void {
  const { owns, sort, name, as, key } = duty;
  const thing = `${document.kind}/${document.name}${key}`;
  // Who owns a meeting attends it too: that is said once.
  if (seen.has(thing)) {
    const before = owns ? person.takesPart.findIndex((one) => one.key === thing) : -1;
    if (before < 0) return;
    person.takesPart.splice(before, 1);
  }
  seen.add(thing);
  const { file, range } = placeAt(source, document, path);
  const held = { key: thing, sort, ...(name === undefined ? {} : { name }), as, document: document.name, file, range };
  (owns ? person.owns : person.takesPart).push(held);
}

/** Says of everybody whether they own nothing or too much, and puts them in order. */
function weighed(people: PersonHeld[]): PersonHeld[] {
  const sums = new Map<string, number>();
  const team = ({ company, side, key }: PersonHeld): string => (company === undefined ? key : `${company} ${side}`);
  for (const person of people) sums.set(team(person), (sums.get(team(person)) ?? 0) + person.owns.length);
  for (const person of people) {
    person.ownedThere = sums.get(team(person)) ?? 0;
    const { length } = person.owns;
    if (length === 0) continue;
    person.load = length >= tooMuch.things && length > tooMuch.part * person.ownedThere ? 'much' : 'some';
  }
  return people.sort((a, b) => b.owns.length - a.owns.length || compare(a.name, b.name) || compare(a.key, b.key));
}
