import { wordMeant } from '../actuals/guess.ts';
import type { Site } from '../generated/types.ts';
import { addDays } from '../model/dates.ts';
import { isLive } from '../model/status.ts';
import { days, percent, quoted } from '../text.ts';
import { type Contract, contractsOf, stands } from './contracts.ts';
import { classesFor, hiringRate, readyOn, type TrainingClass } from './hiring.ts';
import { type LaneRead, lanesOf, noLanes } from './lanes.ts';
import { FARTHEST } from './last-day.ts';
import { learningDays, newAgents, revenueAtRisk, sums } from './money.ts';
import { input, miss, missIfOpen, type Notes, standIn } from './notes.ts';
import { available, type LanePlan, type PlayedLanes, play, THOUSANDTH } from './play.ts';
import { type Steps, summed, valueOn } from './steps-of-days.ts';
import type { Happening } from './story.ts';
import { byContract, flexUp, type Help, helpFor, inTurn } from './takeover.ts';
import type { Refusal, SimulatedEvent, SimulatedMoney } from './types.ts';
import { type Asked, notLive, simulatable } from './who.ts';

type Lost = Extract<SimulatedEvent, { type: 'site' }>;

/** Plays the loss of a site, or of all sites of a risk zone, in every contract that has one of them. */
export function playSite(
  asked: Asked,
  event: Lost,
  notes: Notes,
): { lanes: LaneRead[]; played: PlayedLanes; money: SimulatedMoney[]; happenings: Happening[] } | Refusal {
  const here = contractsOf(asked.sources).filter((contract) => lostOf(contract, event.of).length > 0);
  if (here.length === 0) return { refused: notFound(asked, event.of) };
  const kept = new Map<LaneRead, number>();
  for (const contract of here) {
    if (!isLive(contract.status)) notes.leftOut.push(notLive(contract));
    else for (const [lane, agents] of keptIn(contract, event.of, notes)) kept.set(lane, agents);
  }
  const lanes = [...kept.keys()];
  const help = helpFor(asked.sources, lanes, new Set(here), notes);
  const back = event.days ?? Number.POSITIVE_INFINITY;
  const plans: LanePlan[] = [];
  const happenings: Happening[] = [];
  const classesOf = new Map<Contract, TrainingClass[]>();
  for (const own of byContract(lanes)) {
    const { contract } = own[0];
    const flex = flexUp(contract, notes);
    const bridge = bridgeOf(contract, event.of, notes);
    for (const { day, value } of bridge)
      if (day < back && own.some((lane) => (kept.get(lane) ?? 0) < value * lane.required))
        happenings.push({
          day,
          says: `From ${addDays(event.on, day)} a continuity plan keeps ${percent(value * 100)} of the work of ${contract.name} going.`,
        });
    const before = own.map((lane) => withoutHiring(lane, kept.get(lane) ?? 0, back, help.get(lane), flex));
    const last = Number.isFinite(back) ? back - 1 : FARTHEST;
    const lacks = before.map(({ open, taken }) => open(last) - taken(last).reduce((sum, one) => sum + one, 0));
    const lack = lacks.reduce((sum, one) => sum + one, 0);
    const rate = lack > 1e-9 ? hiringRate(contract, notes) : undefined;
    const classes = rate ? classesFor(lack, rate, back) : [];
    classesOf.set(contract, classes);
    const ready = readyOn(classes);
    for (const [index, lacking] of before.entries()) {
      const part = lack > 1e-9 ? (lacks[index] ?? 0) / lack : 0;
      plans.push(planOf(lacking, back, bridge, part > 0 ? ready : [], part));
    }
  }
  const played = play(plans, event.days ?? 0, event.on, notes);
  const money = byContract(lanes).flatMap((own) => {
    const { contract } = own[0];
    const learning = learningDays(classesOf.get(contract) ?? [], 0, played.days);
    return sums(contract, [
      newAgents(contract, 'learning', learning, 'in training and nesting', notes),
      revenueAtRisk(contract, own, played, notes),
    ]);
  });
  return { lanes, played, money, happenings };
}

/** The loss of a site, in one sentence. */
export function siteTitle({ of, days: length, on }: Lost): string {
  return `${of} is lost on ${on}${length === undefined ? ' and does not come back' : ` for ${days(length)}`}.`;
}

function notFound(asked: Asked, name: string): string {
  const { sites, zones } = simulatable(asked);
  const known = [...sites, ...zones];
  if (known.length === 0) return 'No live partnership here states a site of its provider.';
  const meant = wordMeant(name, known);
  const choice = known.slice(0, 5);
  const more = known.length > choice.length ? ` and ${known.length - choice.length} more` : '';
  return `No site of a provider and no risk zone here is called ${quoted(name)}.${meant === undefined ? ` There are ${choice.join(', ')}${more}.` : ` Did you mean ${meant}?`}`;
}

function ofProvider({ data }: Contract): Site[] {
  return (data.sites ?? []).filter(({ side }) => side === 'provider');
}

/** The sites of a contract that are lost with a site or a risk zone of that name. */
function lostOf(contract: Contract, name: string): Site[] {
  return ofProvider(contract).filter(({ id, riskZone }) => id === name || riskZone?.trim() === name);
}

/** Agents that are left in each lane that the loss touches. None where it cannot be told; then `notes` say why. */
function keptIn(contract: Contract, name: string, notes: Notes): Map<LaneRead, number> {
  const all = lanesOf(contract, notes);
  const lost = lostOf(contract, name);
  if (all.length === 0) {
    noLanes(contract, notes);
    return new Map();
  }
  const only = ofProvider(contract).length === 1;
  const open = lost.filter(({ headcount }) => headcount === undefined && !only);
  for (const site of open)
    miss(notes, contract, 'sites[].headcount', `How many agents work at ${site.id} cannot be told.`, [
      site,
      'headcount',
    ]);
  const worksAt = ({ item: { sites } }: LaneRead, at: readonly Site[]): boolean =>
    !sites || at.some(({ id }) => id !== undefined && sites.includes(id));
  const lanes = all.filter((lane) => worksAt(lane, lost));
  if (open.length > 0 || lanes.length === 0) {
    const because =
      open.length > 0
        ? `How many agents of ${contract.name} work at ${open.map(({ id }) => id).join(' and ')} is not stated.`
        : `No work of ${contract.name} is done at ${name}.`;
    notes.leftOut.push({ partnership: contract.name, because, place: contract.place([open[0] ?? lost[0] ?? {}]) });
    return new Map();
  }
  const left = new Map(lanes.map((lane) => [lane, lane.agents]));
  for (const site of lost) {
    const here = lanes.filter((lane) => worksAt(lane, [site]));
    const agents = here.reduce((sum, lane) => sum + lane.agents, 0);
    const gone = goneWith(contract, site, agents, notes);
    for (const lane of here)
      if (agents > 0) left.set(lane, Math.max(0, (left.get(lane) ?? 0) - (gone * lane.agents) / agents));
  }
  return left;
}

/** Agents who cannot work when a site is lost. */
function goneWith(contract: Contract, site: Site, all: number, notes: Notes): number {
  const { id = '', headcount, homeShare } = site;
  if (headcount !== undefined) input(notes, contract, `agents at ${id}`, headcount, 'FTE', [site, 'headcount']);
  else {
    standIn(notes, contract, `agents at ${id}`, all, 'FTE', 'all, since it is the only site of the provider');
    missIfOpen(
      notes,
      contract,
      'sites[].headcount',
      `How many agents work at ${id} is not known; all are taken to, since it is the only site of the provider.`,
      [site, 'headcount'],
    );
  }
  if (homeShare !== undefined) input(notes, contract, `working from home, ${id}`, homeShare, '%', [site, 'homeShare']);
  else {
    standIn(notes, contract, `working from home, ${id}`, 0, '%', 'nobody, as nothing is stated');
    const because = `How many agents of ${id} work from home is not known; nobody is taken to.`;
    missIfOpen(notes, contract, 'sites[].homeShare', because, [site, 'homeShare']);
  }
  return (headcount ?? all) * (1 - (homeShare ?? 0) / 100);
}

/** The part of the work that continuity plans keep going, as a fraction, from each day on. */
function bridgeOf(contract: Contract, name: string, notes: Notes): Steps {
  const lost = new Set(lostOf(contract, name).map(({ id }) => id));
  const steps: { day: number; capacity: number }[] = [];
  for (const plan of contract.data.risk?.continuity ?? []) {
    const { type, alternateSite, rto, capacity, id = '' } = plan;
    if (type === 'recovery' || (alternateSite !== undefined && lost.has(alternateSite))) continue;
    const because = `How much of the work ${id} keeps going, and how soon, cannot be told; it is left out.`;
    for (const field of ['rto', 'capacity'] as const)
      if (plan[field] === undefined && stands(contract, [plan, field], undefined) !== 'absent')
        miss(notes, contract, `risk.continuity[].${field}`, because, [plan, field]);
    if (rto === undefined || capacity === undefined) continue;
    const day = Math.ceil(rto.days);
    input(notes, contract, `capacity of ${id}`, capacity, '%', [plan, 'capacity']);
    input(notes, contract, `recovery time of ${id}`, day, 'days', [plan, 'rto']);
    steps.push({ day, capacity });
  }
  let most = 0;
  const added = new Map<number, number>();
  for (const { day, capacity } of steps.sort((a, b) => a.day - b.day)) {
    if (capacity <= most) continue;
    added.set(day, (added.get(day) ?? 0) + (capacity - most) / 100);
    most = capacity;
  }
  return summed(added);
}

/** A lane that has lost agents, before anybody is hired. */
interface Lacking {
  lane: LaneRead;
  /** Agents who are left. */
  kept: number;
  /** Agents who are missing on a day. */
  open(day: number): number;
  /** How many of them own staff, other providers and more of the provider stand in for. */
  taken(day: number): number[];
  /** Days on which that changes. */
  changes: number[];
}

function withoutHiring(lane: LaneRead, kept: number, back: number, help: Help | undefined, flex: Steps): Lacking {
  const { agents, required } = lane;
  const { own = [], others = [] } = help ?? {};
  const open = (day: number): number => Math.max(0, required - (day < back ? kept : agents));
  return {
    lane,
    kept,
    open,
    taken: (day) => inTurn(open(day), valueOn(own, day), valueOn(others, day), valueOn(flex, day) * agents),
    changes: [own, others, flex].flat().map(({ day }) => day),
  };
}

function planOf(lacking: Lacking, back: number, bridge: Steps, ready: Steps, part: number): LanePlan {
  const { lane, kept, open, taken } = lacking;
  const { agents, required } = lane;
  const never = !Number.isFinite(back);
  const on: LanePlan['on'] = (day) => {
    const [ownStaff = 0, others = 0, flexed = 0] = taken(day);
    const left = open(day) - ownStaff - others - flexed;
    const hired = Math.min(valueOn(ready, day) * part, left);
    const stays = day < back ? Math.max(kept, valueOn(bridge, day) * required) : agents;
    return { required, incumbent: stays + flexed, ownStaff, others, transferred: 0, hired };
  };
  return {
    lane,
    changes: [...(never ? [] : [back]), ...lacking.changes, ...[...bridge, ...ready].map(({ day }) => day)],
    on,
    // A plan that bridges is no replacement where the site does not come back.
    isWhole: (today, day) => {
      const bridged = never ? Math.max(kept, valueOn(bridge, day) * required) - kept : 0;
      return available(today) - bridged >= required - THOUSANDTH;
    },
  };
}
