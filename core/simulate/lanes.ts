import type { Capacity, ScopeItem } from '../generated/types.ts';
import type { At } from '../model/known.ts';
import { tidy } from '../portfolio/concentration.ts';
import { type Contract, stands } from './contracts.ts';
import { input, miss, missIfOpen, type Notes, standIn } from './notes.ts';

/** One piece of work that is played by itself: an entry of the scope, or one language of it. */
export interface LaneRead {
  contract: Contract;
  item: ScopeItem;
  id: string;
  title: string;
  channel: string;
  /** Undefined where none is stated. */
  languages: readonly string[] | undefined;
  /** Agents today, and agents that the work needs in normal times. */
  agents: number;
  required: number;
  /** Contacts a day; undefined where the volume is not stated. */
  perDay: number | undefined;
  /** Work of the night whose hours the client may shorten. */
  shortenable: boolean;
  at: At;
  /** The field that says how many agents there are, and the lane in its words: `chat in pt`. */
  agentsAt: At;
  called: string;
}

/** The lanes of a contract. Those of which the agents are not known are left out, and noted where notes are kept. */
export function lanesOf(contract: Contract, notes?: Notes): LaneRead[] {
  const scope = contract.data.scope ?? [];
  for (const file of contract.unread)
    notes?.assumed.add(`Not all lines of ${file} can be read; what they say is not in here.`);
  return scope.flatMap((item, index) => {
    if (!item.channel) return [];
    const alone = scope.filter(({ channel }) => channel === item.channel).length === 1;
    const byLanguage = alone ? capacitiesOf(contract, item.channel, notes) : new Map<string, Capacity[]>();
    const name = nameOf(item, index, alone);
    return byLanguage.size > 0
      ? languageLanes(contract, item, name, byLanguage, notes)
      : wholeLane(contract, item, name, scope.length === 1, notes);
  });
}

/** Capacities of normal weeks on a channel, by language. */
function capacitiesOf(contract: Contract, channel: string, notes?: Notes): Map<string, Capacity[]> {
  const languages = new Map<string, Capacity[]>();
  for (const entry of contract.data.planning?.capacity ?? []) {
    const { language, variant = 'base' } = entry;
    if (language === undefined || entry.channel !== channel || variant !== 'base') continue;
    if (notes && entry.variant === undefined) {
      const because = 'For which weeks a capacity is planned is not known; it is taken for normal ones.';
      missIfOpen(notes, contract, 'planning.capacity[].variant', because, [entry, 'variant']);
    }
    const before = languages.get(language);
    if (before) before.push(entry);
    else languages.set(language, [entry]);
  }
  return languages;
}

function nameOf({ channel = '', id }: ScopeItem, index: number, alone: boolean): string {
  return alone ? channel : `${channel}/${id ?? `#${index + 1}`}`;
}

function wholeLane(contract: Contract, item: ScopeItem, name: string, only: boolean, notes?: Notes): LaneRead[] {
  const stated = item.headcount;
  const current = only ? contract.data.headcount?.current : undefined;
  const agents = stated ?? current;
  if (agents === undefined) {
    if (notes)
      miss(
        notes,
        contract,
        only ? 'headcount.current' : 'scope[].headcount',
        `How many agents do the work of ${words(name)} is not stated, so it cannot be played through.`,
        only ? ['headcount', 'current'] : [item, 'headcount'],
      );
    return [];
  }
  const agentsAt: At = stated === undefined ? ['headcount', 'current'] : [item, 'headcount'];
  const called = words(name);
  if (notes) input(notes, contract, `agents, ${called}`, agents, 'FTE', agentsAt);
  const read = lane(contract, item, name, item.languages, agents, agents, perDayOf(contract, item, name, notes));
  return [{ ...read, at: [item], agentsAt, called }];
}

function languageLanes(
  contract: Contract,
  item: ScopeItem,
  name: string,
  byLanguage: ReadonlyMap<string, readonly Capacity[]>,
  notes?: Notes,
): LaneRead[] {
  const perDay = perDayOf(contract, item, name, notes);
  const read = [...byLanguage].flatMap(([language, entries]) => {
    const open = entries.find(({ fte, required }) => (fte ?? required) === undefined);
    if (open) {
      if (notes)
        miss(
          notes,
          contract,
          'planning.capacity[].fte',
          `How many agents do the work of ${words(name)} in ${language} is not stated, so it cannot be played through.`,
          [open, 'fte'],
        );
      return [];
    }
    const agents = sumOf(entries, ({ fte, required }) => fte ?? required ?? 0);
    const required = sumOf(entries, (entry) => entry.required ?? entry.fte ?? 0);
    const called = `${words(name)} in ${language}`;
    if (notes) noteCapacity(notes, contract, called, entries, agents, required);
    const [first] = entries as [Capacity, ...Capacity[]];
    const agentsAt: At = [first, first.fte === undefined ? 'required' : 'fte'];
    return [{ language, agents, required, place: { at: [first], agentsAt, called } }];
  });
  const all = sumOf(read, ({ required }) => required);
  return read.map(({ language, agents, required, place }) => {
    const part = perDay === undefined ? undefined : all > 0 ? (perDay * required) / all : 0;
    return { ...lane(contract, item, `${name}/${language}`, [language], agents, required, part), ...place };
  });
}

function noteCapacity(
  notes: Notes,
  contract: Contract,
  where: string,
  entries: readonly Capacity[],
  agents: number,
  required: number,
): void {
  const [first] = entries as [Capacity, ...Capacity[]];
  if (entries.every(({ fte }) => fte !== undefined))
    input(notes, contract, `agents, ${where}`, agents, 'FTE', [first, 'fte']);
  else standIn(notes, contract, `agents, ${where}`, agents, 'FTE', 'as many as are required');
  if (entries.every((entry) => entry.required !== undefined))
    input(notes, contract, `required, ${where}`, required, 'FTE', [first, 'required']);
  else standIn(notes, contract, `required, ${where}`, required, 'FTE', 'the agents of today');
}

function perDayOf(contract: Contract, item: ScopeItem, name: string, notes?: Notes): number | undefined {
  const { volume } = item;
  if (volume !== undefined && notes)
    input(notes, contract, `contacts a month, ${words(name)}`, volume, 'contacts', [item, 'volume']);
  return volume === undefined ? undefined : volume / 30;
}

/** Leaves out a contract of which no lane can be played. */
export function noLanes(contract: Contract, notes: Notes): void {
  if ((contract.data.scope ?? []).length === 0)
    miss(notes, contract, 'scope', 'Which work there is to lose cannot be told.', ['scope']);
  notes.leftOut.push({
    partnership: contract.name,
    because: `Of ${contract.name} it is not stated how many agents do which work.`,
    place: contract.place(['scope']),
  });
}

/** Notes that contacts of a lane cannot be counted; for a lane that has a gap. */
export function missVolume(notes: Notes, { contract, item, title }: LaneRead): void {
  miss(
    notes,
    contract,
    'scope[].volume',
    `How many contacts of ${title} find nobody cannot be told.`,
    stands(contract, [item, 'volume'], item.volume) === 'absent' ? [item] : [item, 'volume'],
  );
}

function lane(
  contract: Contract,
  item: ScopeItem,
  name: string,
  languages: readonly string[] | undefined,
  agents: number,
  required: number,
  perDay: number | undefined,
): Omit<LaneRead, 'at' | 'agentsAt' | 'called'> {
  const spoken = languages && languages.length > 0 ? languages : undefined;
  const [channel = '', ...rest] = name.split('/');
  const entry = rest.filter((part) => !spoken?.includes(part) || part === item.id);
  return {
    contract,
    item,
    id: `${contract.name}/${name}`,
    title: `${[channel, ...entry].join(' ')}${spoken ? ` (${spoken.join(', ')})` : ''}${contract.provider === undefined ? '' : ` with ${contract.provider}`}`,
    channel: item.channel ?? '',
    languages: spoken,
    agents: tidy(agents),
    required: tidy(required),
    perDay,
    shortenable: item.exception === 'overnight' && item.hoursAdjustable === true,
  };
}

/** Gives lanes of the same title the name of their contract, too. */
export function tellApart(lanes: readonly LaneRead[]): void {
  const titles = new Map<string, number>();
  for (const { title } of lanes) titles.set(title, (titles.get(title) ?? 0) + 1);
  for (const lane of lanes) if ((titles.get(lane.title) ?? 0) > 1) lane.title += ` in ${lane.contract.name}`;
}

function words(name: string): string {
  return name.replaceAll('/', ' ');
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
