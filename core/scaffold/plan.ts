import type { CatalogueKpi } from '../kpi/catalogue.ts';
import { addDays } from '../model/dates.ts';
import { hasReached, type Status } from '../model/status.ts';
import { rehome, rehomingDefaults } from '../portfolio/rehoming.ts';
import { printable } from '../text.ts';
import {
  type Answers,
  type ChannelAnswer,
  nowhere,
  type PersonPart,
  type PlaceAnswer,
  parts,
  type Surroundings,
  type Work,
} from './answers.ts';
import { free, slug, slugOfFirst } from './ids.ts';
import { foremostOf, type PlannedKpi, plannedKpis, usualKpis } from './kpis.ts';
import { type OnALine, onALine } from './yaml.ts';

export type Side = 'client' | 'provider';

/** Somebody of the new partnership. */
export interface PlannedPerson {
  id: string;
  side: Side;
  name?: string;
  role: string;
  level: 'executive' | 'management' | 'frontline';
  /** Somebody has to be found out: partnerships are not run by roles alone. */
  open?: true;
}

/** A piece of work. */
export interface PlannedPiece extends ChannelAnswer {
  id: string;
}

export interface PlannedPlace extends PlaceAnswer {
  id: string;
}

export interface PlannedWave {
  id: string;
  headcount: number;
  /** ISO day; left out while nobody knows. */
  start?: string;
}

/** Answers with everything worked out that follows from them. What the sections are written from. */
export interface Plan {
  asOf: string;
  answers: Answers;
  /** Id of the partnership. */
  name: string;
  title: string;
  status: Status;
  /** Terms are still being chosen: what is written is a proposal. Otherwise it is what was signed, which only people know. */
  early: boolean;
  live: boolean;
  work: Work;
  client: { id: string; name: string };
  /** Left out while none is chosen. */
  provider?: { id: string; name: string };
  /** The provider by its name, or `the provider`. */
  providerWords: string;
  people: PlannedPerson[];
  /** Who holds a part on a side. */
  person(side: Side, part: PersonPart): string;
  scope: PlannedPiece[];
  kpis: PlannedKpi[];
  foremost: PlannedKpi | undefined;
  clientSite?: PlannedPlace;
  sites: PlannedPlace[];
  /** Waves of growth; none where the team is complete or its size is not known. */
  waves: PlannedWave[];
  languages: readonly string[];
  customerFacing: boolean;
  currency: string | undefined;
  /** Days of notice that the provider is to give: what replacing its agents takes, with room. Undefined where nobody would sign that. */
  wantedNotice: number | undefined;
  catalogue: ReadonlyMap<string, CatalogueKpi>;
  surroundings: Surroundings;
}

const roles: Record<Side, Record<PersonPart, string>> = {
  client: {
    sponsor: 'client executive',
    manager: 'vendor manager',
    operations: 'service lead',
    quality: 'quality lead',
  },
  provider: {
    sponsor: 'provider executive',
    manager: 'account lead',
    operations: 'operations lead',
    quality: 'quality coach',
  },
};

const workWords: Record<Work, string> = {
  service: 'Customer service',
  technicalSupport: 'Technical support',
  sales: 'Sales',
  leadGeneration: 'Lead generation',
  retention: 'Customer retention',
  collections: 'Collections',
  moderation: 'Content moderation',
  backOffice: 'Back office',
  other: 'Work',
};

/** Works out what follows from the answers. `asOf` is the ISO day from which days of a plan are counted. */
export function planOf(
  given: Answers,
  asOf: string,
  catalogue: ReadonlyMap<string, CatalogueKpi>,
  surroundings: Surroundings = nowhere,
): Plan {
  const answers = cleaned(given);
  const status = answers.status ?? 'draft';
  const early = !hasReached(status, 'contracted');
  const work = answers.work ?? 'service';
  const named = (answers.channels ?? [])
    .map((one) => ({ ...one, channel: slug(one.channel) }))
    .filter(({ channel }) => channel !== '');
  const channels = named.length > 0 ? named : [{ channel: work === 'backOffice' ? 'back-office' : 'voice' }];
  const client = { id: slug(answers.client) || 'client', name: answers.client };
  const provider = answers.provider ? { id: slug(answers.provider) || 'provider', name: answers.provider } : undefined;
  if (provider && provider.id === client.id) provider.id = `${provider.id}-provider`;
  const kpis = plannedKpis(
    answers.kpis?.length
      ? answers.kpis
      : usualKpis(
          work,
          channels.map(({ channel }) => channel),
        ),
    channels,
    catalogue,
  );
  const { people, person } = peopleOf(answers, channels);
  return {
    asOf,
    answers,
    name: answers.name
      ? free(slug(answers.name) || 'partnership', namesTaken(surroundings))
      : nameFor(
          client.id,
          channels.map(({ channel }) => channel),
          work,
          surroundings,
        ),
    title: `${workWords[work]} ${onChannels(channels)}for ${answers.client}`,
    status,
    early,
    live: hasReached(status, 'transition'),
    work,
    client,
    ...(provider ? { provider } : {}),
    providerWords: provider?.name ?? 'the provider',
    people,
    person,
    scope: scopeOf(channels),
    kpis,
    foremost: foremostOf(kpis, work),
    ...placesOf(answers),
    waves: wavesOf(answers, asOf, status),
    languages: answers.languages ?? [],
    customerFacing: work !== 'backOffice' && channels.some(({ channel }) => channel !== 'back-office'),
    currency: answers.currency,
    wantedNotice: noticeFor(answers),
    catalogue,
    surroundings,
  };
}

/** Answers without line breaks, surplus spaces and what cannot be printed; empty texts count as not answered. */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return printable(value).replaceAll('\uFFFD', '').replace(/\s+/g, ' ').trim() as T;
  if (Array.isArray(value)) return value.map(cleaned).filter((item) => item !== '') as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, cleaned(one)] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== '' && one !== undefined)) as T;
}

function onChannels(channels: readonly ChannelAnswer[]): string {
  const names = [...new Set(channels.map(({ channel }) => channel))].filter((name) => name !== 'back-office');
  if (names.length === 0 || names.length > 3) return '';
  return `by ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`} `;
}

/** A short name for a partnership that nothing here has yet: client and channel, or client and work. */
export function nameFor(client: string, channels: readonly string[], work: Work, place: Surroundings): string {
  const end = channels.length === 1 && channels[0] ? slug(channels[0]) : slug(workWords[work]);
  return free(`${client}-${end || 'work'}`, namesTaken(place));
}

/** Names of documents, and what files begin with. */
function namesTaken({ names, files }: Surroundings): Set<string> {
  const starts = files.map((file) =>
    file.replace(/(-exit)?\.(partnership\.(yaml|yml|json)|log\.csv|actuals\.csv)$/, ''),
  );
  return new Set([...names, ...starts]);
}

function peopleOf(
  { people: names }: Answers,
  channels: readonly ChannelAnswer[],
): { people: PlannedPerson[]; person: Plan['person'] } {
  // Ids that mean something else in a reference.
  const taken = new Set(['client', 'provider', 'both', 'unknown']);
  const people: PlannedPerson[] = [];
  const holders = new Map<string, string>();
  const crowd = (side: Side, id: string, role: string): void =>
    void people.push({ id: free(id, taken), side, role, level: 'frontline' });
  for (const side of ['client', 'provider'] as const) {
    for (const part of parts) {
      const name = names?.[side]?.[part];
      const role = roles[side][part];
      if (part === 'quality' && !name) continue;
      // Who was named twice holds both parts.
      const same = name && people.find((other) => other.side === side && other.name === name);
      if (same) {
        holders.set(`${side} ${part}`, same.id);
        continue;
      }
      const id = free((name && slugOfFirst(name)) || slug(role), taken);
      holders.set(`${side} ${part}`, id);
      people.push({
        id,
        side,
        ...(name ? { name } : part === 'operations' ? {} : { open: true }),
        role,
        level: part === 'sponsor' ? 'executive' : 'management',
      });
    }
    if (side === 'client' && channels.some(({ share, elsewhere = 0 }) => (share ?? 0) + elsewhere < 100))
      crowd(side, 'own-agents', 'in-house agent');
    if (side === 'provider') {
      crowd(side, 'team-leads', 'team lead');
      crowd(side, 'agents', 'agent');
    }
  }
  const person: Plan['person'] = (side, part) =>
    holders.get(`${side} ${part}`) ?? holders.get(`${side} operations`) ?? side;
  return { people, person };
}

function scopeOf(channels: readonly ChannelAnswer[]): PlannedPiece[] {
  const taken = new Set<string>();
  return channels.map((piece) => {
    const { channel } = piece;
    return { ...piece, id: free(piece.window ? `${channel}-night` : channel, taken) };
  });
}

function placesOf({ clientSite, sites }: Answers): Pick<Plan, 'clientSite' | 'sites'> {
  const taken = new Set<string>();
  const named = (place: PlaceAnswer, otherwise: string): PlannedPlace => ({
    id: free(slug(place.city ?? place.timezone?.split('/').at(-1)?.replaceAll('_', ' ') ?? '') || otherwise, taken),
    ...place,
  });
  const stated = (place: PlaceAnswer): boolean => Object.keys(place).length > 0;
  return {
    ...(clientSite && stated(clientSite) ? { clientSite: named(clientSite, 'client-office') } : {}),
    sites: (sites?.filter(stated) ?? []).map((place) => named(place, 'provider-site')),
  };
}

/** Between two waves there is time for training and nesting, and for the results by which the next one is earned. */
const betweenWaves = 84;

function wavesOf({ agents, firstWave, start }: Answers, asOf: string, status: Status): PlannedWave[] {
  if (agents === undefined || hasReached(status, 'steady')) return [];
  const first = Math.min(firstWave ?? firstWaveFor(agents), agents);
  const sizes = first > 0 ? totals(first, agents) : [agents];
  // Waves of the past have a history that only people know; those to come are planned from now on.
  const next = start && start > asOf ? undefined : addDays(asOf, betweenWaves);
  return sizes.map((headcount, index) => {
    const id = sizes.length === 1 ? 'start' : index === 0 ? 'pilot' : `step-${index + 1}`;
    if (index === 0 || !next)
      return { id, headcount, ...(start ? { start: addDays(start, index * betweenWaves) } : {}) };
    return { id, headcount, ...(start ? { start: addDays(next, (index - 1) * betweenWaves) } : {}) };
  });
}

/** A team up to this size may grow as fast as it likes, since it might have started with as many (PC302). */
const small = 25;

/** The team after each wave: never more than half as many again as before. */
function totals(first: number, agents: number): number[] {
  const sizes = [first];
  for (let last = first; last < agents; sizes.push(last))
    last = Math.min(agents, Math.max(Math.floor(last * 1.5), small, last + 1));
  return sizes;
}

/** Agents to start with: all of a small team, a fifth of a large one. */
export function firstWaveFor(agents: number): number {
  return agents <= small ? agents : Math.max(small, Math.floor(agents / 5));
}

/** A notice that no provider signs: then more people have to be found in a week. */
const longestNotice = 540;

/** Days, in whole months, that it takes to replace the agents, with 15 % of room; half a year where that is not known. */
function noticeFor({ agents, hiringPerWeek }: Answers): number | undefined {
  if (agents === undefined || !hiringPerWeek) return 180;
  const assumed = (value: number): { value: number; assumed: boolean } => ({ value, assumed: true });
  const { days = 180 } = rehome({
    agents,
    hiringPerWeek,
    absorbableInHouse: assumed(0),
    freeElsewhere: assumed(0),
    transferable: assumed(0),
    trainingYield: assumed(rehomingDefaults.trainingYield),
    recruiting: assumed(rehomingDefaults.recruiting),
    training: assumed(rehomingDefaults.training),
    nesting: assumed(rehomingDefaults.nesting),
    knowledgeTransfer: assumed(rehomingDefaults.knowledgeTransfer),
  });
  const wanted = Math.max(90, Math.ceil((days * 1.15) / 30) * 30);
  return wanted > longestNotice ? undefined : wanted;
}

/** What is proposed while terms are being chosen; once they are signed, what only the contract knows. */
export function agreed<T>({ early }: Plan, proposal: T, todo: string): T | string {
  return early ? proposal : `TODO ${todo}`;
}

/** The same for both sides. */
export function pair<T>(of: (side: Side) => T): Record<Side, T> {
  return { client: of('client'), provider: of('provider') };
}

/** Who holds a part on both sides, on one line. */
export function owner(plan: Plan, part: PersonPart): OnALine {
  return onALine(pair((side) => plan.person(side, part)));
}

/** Who holds any of some parts on a side, each once. */
export function holders(plan: Plan, side: Side, ...some: PersonPart[]): OnALine {
  return onALine([...new Set(some.map((part) => plan.person(side, part)))]);
}
