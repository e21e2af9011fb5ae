import { addDays } from '../model/dates.ts';
import { count, number } from '../text.ts';
import type { LaneRead } from './lanes.ts';
import { type Agents, available, type PlayedLanes, THOUSANDTH } from './play.ts';
import type { Simulation } from './types.ts';

/** Something that happens on a day beside what lanes show, such as that a class begins. */
export interface Happening {
  day: number;
  says: string;
}

/** What changes in a lane, in the order in which a week tells it. */
const kinds = ['falls', 'rises', 'gone', 'back', 'own', 'others', 'transferred', 'ready', 'more', 'whole'] as const;
type Kind = (typeof kinds)[number];

interface Turn {
  day: number;
  kind: Kind;
  lane: LaneRead;
  before: Agents;
  after: Agents;
  missing: number;
}

type Told = Simulation['story'][number];

/** Lanes that are told one by one in a week; of more only the sums are told. */
const BY_NAME = 3;

/** What happens week by week. Weeks in which only ever more new agents are ready are told as one. */
export function storyOf(
  lanes: readonly LaneRead[],
  played: PlayedLanes,
  on: string,
  happenings: readonly Happening[],
): Told[] {
  const whole = new Map(lanes.map((lane, index) => [lane, played.lanes[index]?.whole]));
  const turns = lanes.flatMap((lane) => turnsOf(lane, played, whole.get(lane)));
  const weeks = new Map<number, { turns: Turn[]; happenings: Happening[] }>();
  const weekOf = (day: number): { turns: Turn[]; happenings: Happening[] } => {
    const week = Math.floor(day / 7) + 1;
    const found = weeks.get(week) ?? { turns: [], happenings: [] };
    weeks.set(week, found);
    return found;
  };
  for (const happening of happenings) if (happening.day < played.days) weekOf(happening.day).happenings.push(happening);
  for (const turn of turns) weekOf(turn.day).turns.push(turn);
  const told: Told[] = [];
  let growing: { from: number; to: number; turns: Turn[] } | undefined;
  const tellGrowth = (): void => {
    if (growing) told.push({ from: growing.from, to: growing.to, says: growth(growing.turns) });
    growing = undefined;
  };
  for (const [week, { turns: here, happenings: also }] of [...weeks].sort(([a], [b]) => a - b)) {
    if (also.length === 0 && here.every(({ kind }) => kind === 'more')) {
      if (growing && growing.to < week - 1) tellGrowth();
      growing = { from: growing?.from ?? week, to: week, turns: [...(growing?.turns ?? []), ...here] };
      continue;
    }
    tellGrowth();
    told.push({ from: week, to: week, says: weekWords(here, also, on) });
  }
  tellGrowth();
  return told;
}

function turnsOf(lane: LaneRead, played: PlayedLanes, whole: number | undefined): Turn[] {
  const turns: Turn[] = [];
  let before: Agents = {
    required: lane.required,
    incumbent: lane.agents,
    ownStaff: 0,
    others: 0,
    transferred: 0,
    hired: 0,
  };
  for (const { from: day, agents: after, missing } of played.spansIn(lane)) {
    const turn = (kind: Kind): void => void turns.push({ day, kind, lane, before, after, missing });
    const grew = (name: keyof Agents): boolean => after[name] > before[name] + THOUSANDTH;
    const fell = (name: keyof Agents): boolean => after[name] < before[name] - THOUSANDTH;
    if (fell('required')) turn('falls');
    if (grew('required')) turn('rises');
    if (fell('incumbent')) turn('gone');
    if (grew('incumbent')) turn('back');
    if (grew('ownStaff')) turn('own');
    if (grew('others')) turn('others');
    if (grew('transferred')) turn('transferred');
    if (day === whole && day > 0) turn('whole');
    else if (grew('hired')) turn(before.hired > 0 ? 'more' : 'ready');
    before = after;
  }
  return turns;
}

function weekWords(turns: readonly Turn[], happenings: readonly Happening[], on: string): string {
  return [
    ...happenings.map(({ says }) => says),
    ...kinds.flatMap((kind) => {
      // Beside other news, more new agents are worth telling only while somebody is missing.
      const of = turns.filter((turn) => turn.kind === kind && (kind !== 'more' || turn.missing > THOUSANDTH));
      return of.length > BY_NAME ? [manyWords(kind, of)] : of.map((turn) => words(turn, on));
    }),
  ].join('\n');
}

function words({ day, kind, lane, before, after, missing }: Turn, on: string): string {
  const { title } = lane;
  const date = addDays(on, day);
  const of = (value: number): string => `${number(value)} of ${count(after.required, 'agent')}`;
  const short = missingWords(lane, after, missing);
  switch (kind) {
    case 'falls':
    case 'rises':
      return `From ${date} the work of ${title} needs ${count(after.required, 'agent')} instead of ${number(before.required)}${short === '' ? '' : `: ${short}`}.`;
    case 'gone':
      if (after.required <= THOUSANDTH && after.incumbent <= THOUSANDTH)
        return `From ${date} none of the ${count(before.incumbent, 'agent')} of ${title} is there.`;
      if (after.incumbent > THOUSANDTH)
        return `From ${date} ${number(before.incumbent - after.incumbent)} of ${count(before.incumbent, 'agent')} of ${title} are no longer there${short === '' ? '' : `: ${short}`}.`;
      return `${day === 0 ? '' : `The last day of ${title} is ${addDays(date, -1)}. `}From ${date} ${short === '' ? 'those who took over do all of its work' : `${available(after) <= THOUSANDTH ? `nobody is there for ${title}` : `those who took over are too few for ${title}`}: ${short}`}.`;
    case 'back':
      return `From ${date} ${count(after.incumbent - before.incumbent, 'more agent of the provider is', 'more agents of the provider are')} there for ${title}${short === '' ? '' : `: ${short}`}.`;
    case 'own':
      return `From ${date} own staff do the work of ${of(after.ownStaff)} of ${title}.`;
    case 'others':
      return `From ${date} other providers do the work of ${of(after.others)} of ${title}.`;
    case 'transferred':
      return `From ${date} ${of(after.transferred)} of ${title} work on for us.`;
    case 'ready':
      return `The first new agents for ${title} are ready on ${date}: ${of(after.hired)}${short === '' ? '' : `; ${short}`}.`;
    case 'more':
      return `More new agents for ${title} are ready: ${of(after.hired)}${short === '' ? '' : `; ${short}`}.`;
    case 'whole':
      return after.incumbent > THOUSANDTH &&
        missing <= THOUSANDTH &&
        before.incumbent >= after.incumbent &&
        available(before) >= before.required
        ? `Those who take over for ${title} are enough from ${date} (day ${number(day)}).`
        : `Whole again from ${date} (day ${number(day)}): ${title}.`;
  }
}

/** What is missing on a day, as a part of a sentence; empty where nothing is. */
function missingWords(lane: LaneRead, { required }: Agents, missing: number): string {
  if (missing <= THOUSANDTH) return '';
  const contacts = lane.perDay === undefined ? undefined : Math.round((lane.perDay * missing) / lane.required);
  if (lane.shortenable)
    return `hours with the work of ${count(missing, 'agent')} are closed${contacts === undefined ? '' : `, with ${number(contacts)} contacts a day`}`;
  const people = `${number(missing)} of ${count(required, 'agent')} ${missing <= 1 ? 'is' : 'are'} missing`;
  return contacts === undefined
    ? people
    : `${people}, ${count(contacts, 'contact a day finds', 'contacts a day find')} nobody`;
}

/** The same of many lanes, as sums. */
function manyWords(kind: Kind, turns: readonly Turn[]): string {
  const lanes = `${number(turns.length)} pieces of work`;
  const total = (of: (turn: Turn) => number): number => turns.reduce((sum, turn) => sum + of(turn), 0);
  const required = total(({ after }) => after.required);
  const gap = total(({ lane, missing }) => (lane.shortenable ? 0 : missing));
  const short = gap > THOUSANDTH ? `; ${number(gap)} of ${count(required, 'agent')} are missing there` : '';
  const grown = (name: keyof Agents): number => total(({ before, after }) => Math.abs(after[name] - before[name]));
  switch (kind) {
    case 'falls':
      return `${lanes} need ${count(grown('required'), 'agent')} fewer${short}.`;
    case 'rises':
      return `${lanes} need ${count(grown('required'), 'agent')} more${short}.`;
    case 'gone':
      return `${lanes} lose ${count(grown('incumbent'), 'agent')} of their providers${short}.`;
    case 'back':
      return `${count(grown('incumbent'), 'more agent of the provider is', 'more agents of the providers are')} there for ${lanes}${short}.`;
    case 'own':
      return `Own staff take over the work of ${count(grown('ownStaff'), 'agent')} on ${lanes}.`;
    case 'others':
      return `Other providers take over the work of ${count(grown('others'), 'agent')} on ${lanes}.`;
    case 'transferred':
      return `${count(grown('transferred'), 'agent works', 'agents work')} on for us on ${lanes}.`;
    case 'ready':
      return `The first new agents are ready for ${lanes}: ${number(total(({ after }) => after.hired))}${short}.`;
    case 'more':
      return `More new agents are ready for ${lanes}${short}.`;
    case 'whole':
      return `${lanes} have enough agents of their own or of others again.`;
  }
}

/** Weeks in which only new agents come: where it ends, lane by lane. */
function growth(turns: readonly Turn[]): string {
  const last = new Map(turns.map((turn) => [turn.lane, turn]));
  const ends = [...last.values()];
  if (ends.length > BY_NAME) {
    const missing = ends.reduce((sum, turn) => sum + (turn.lane.shortenable ? 0 : turn.missing), 0);
    const hired = ends.reduce((sum, { after }) => sum + after.hired, 0);
    return `Week by week more new agents are ready for ${number(ends.length)} pieces of work, in the end ${number(hired)}${missing > THOUSANDTH ? `; ${number(missing)} are still missing` : ''}.`;
  }
  const each = ends.map(({ lane, after, missing }) => {
    const short = missing > THOUSANDTH && !lane.shortenable ? `, ${number(missing)} still missing` : '';
    return `${number(after.hired)} of ${number(after.required)} for ${lane.title}${short}`;
  });
  return `Week by week more new agents are ready: in the end ${each.join('; ')}.`;
}
