// What happens when a provider leaves, demand moves or a site is lost, once more, from docs/simulation.md and the world
// itself: one start, one lane, one day at a time. It shares no code with core.
import {
  type Contract,
  type Days,
  dayAfter,
  type Entry,
  type FlexStep,
  type Said,
  type SimulatedWorld,
} from './simulate-world.ts';

export type OracleEvent =
  | { type: 'exit'; of: string; mode: 'notice' | 'sudden' | 'ours'; on: string }
  | { type: 'demand'; change: number; days: number; on: string }
  | { type: 'site'; of: string; days?: number; on: string };

export const parts = ['incumbent', 'ownStaff', 'others', 'transferred', 'hired'] as const;

/** One lane on one day. */
export interface LaneDay extends Record<(typeof parts)[number], number> {
  required: number;
  available: number;
  gap: number;
  shortened: number;
  notServed: number;
  closedContacts: number;
}

export interface OracleLane {
  contract: Contract;
  entry: Entry;
  language: string | undefined;
  agents: number;
  required: number;
  /** Contacts per day. */
  contacts: number | undefined;
  ends?: number;
  days: LaneDay[];
  whole: number | undefined;
}

export interface OracleStep {
  contract: string;
  from: number | undefined;
  to: number | undefined;
  verdict: 'in time' | 'late' | 'impossible' | 'unknown';
}

export interface OracleSimulation {
  lanes: OracleLane[];
  leftOut: string[];
  weeks: number;
  whole: number | undefined;
  deepest: { gap: number; day: number } | undefined;
  gapDays: number;
  notServed: number;
  closedContacts: number;
  atLeast: boolean;
  /** Major units by `contract kind`; what is nothing is left out. */
  money: Map<string, number>;
  /** Exit fees, by contract, of which only the most they can be is known. */
  atMostFees: Set<string>;
  steps: OracleStep[];
  /** `contract field` */
  missing: Set<string>;
}

const NEVER = Number.POSITIVE_INFINITY;
/** 520 weeks. */
const LONGEST = 3640;
const ENOUGH = 0.001;

/** Somebody who starts in training, or a part of a start. */
interface Start {
  begins: number;
  ready: number;
  starts: number;
  /** What becomes of it. */
  agents: number;
}

/** A lane as it is played. */
interface Part {
  lane: OracleLane;
  required(day: number): number;
  /** Who does the work on a day. */
  who(day: number): Record<(typeof parts)[number], number>;
  /** Whether the lane is whole on a day, by those who count for that. */
  enough(day: number): boolean;
}

interface Case {
  contract: Contract;
  lanes: OracleLane[];
  /** All lanes of the contract, also those that the event does not touch. */
  all: OracleLane[];
  end: number;
  starts: Start[];
  forConvenience?: boolean;
}

export function oracleSimulation(world: SimulatedWorld, event: OracleEvent): OracleSimulation {
  const missing = new Set<string>();
  const leftOut: string[] = [];
  const live = world.contracts.filter(({ status }) => !['draft', 'selecting', 'contracted', 'ended'].includes(status));
  const need = (one: Contract, field: string): void => void missing.add(`${one.name} ${field}`);
  const asked = event.type === 'exit' ? named(world, event.of) : world.contracts;
  const here = event.type === 'site' ? asked.filter((one) => lostSites(one, event.of).length > 0) : asked;
  // What contracts that are not in play do not say is nobody's business here.
  const lanesOf = new Map(live.map((one) => [one, lanes(one, here.includes(one) ? missing : new Set())]));
  const cases: Case[] = [];
  for (const contract of here) {
    const all = lanesOf.get(contract) ?? [];
    const touched = all.length > 0 ? touch(contract, all, event, need) : undefined;
    if (touched) cases.push({ contract, all, starts: [], ...touched });
    else leftOut.push(contract.name);
  }
  const leaving = cases.flatMap(({ lanes }) => lanes);
  const others = [...lanesOf].flatMap(([one, own]) => (here.includes(one) ? [] : own));
  const dayBack = event.type === 'exit' ? NEVER : (event.days ?? NEVER);
  const played = cases.flatMap((one) =>
    event.type === 'demand'
      ? demand(one, event.change, event.days, need)
      : leavesOrLost(one, leaving, others, world, event, dayBack, need),
  );
  return tell(cases, played, event, leftOut, missing, need);
}

// ---- What there is

function lanes(contract: Contract, missing: Set<string>): OracleLane[] {
  return contract.entries.flatMap((entry): OracleLane[] => {
    const alone = contract.entries.filter(({ channel }) => channel === entry.channel).length === 1;
    const planned = contract.planned.filter(
      ({ variant, language, channel }) =>
        alone &&
        (variant === undefined || variant === 'unknown' || variant === 'base') &&
        language !== undefined &&
        channel === entry.channel,
    );
    if (planned.some(({ variant }) => variant === 'unknown'))
      missing.add(`${contract.name} planning.capacity[].variant`);
    const volume = known(entry.volume);
    const lane = (agents: number, required: number, language: string | undefined): OracleLane => ({
      contract,
      entry,
      language,
      agents,
      required,
      contacts: undefined,
      days: [],
      whole: undefined,
    });
    const made: OracleLane[] = [];
    if (planned.length === 0) {
      const agents =
        known(entry.headcount) ?? (contract.entries.length === 1 ? known(contract.headcount.current) : undefined);
      if (agents === undefined)
        missing.add(`${contract.name} ${contract.entries.length === 1 ? 'headcount.current' : 'scope[].headcount'}`);
      else made.push(lane(agents, agents, undefined));
    }
    for (const language of new Set(planned.map((one) => one.language))) {
      const of = planned.filter((one) => one.language === language);
      const agents = of.map(({ fte, required }) => known(fte) ?? known(required));
      const required = of.map((one, at) => known(one.required) ?? agents[at]);
      if (agents.some((one) => one === undefined)) missing.add(`${contract.name} planning.capacity[].fte`);
      else made.push(lane(total(agents as number[]), total(required as number[]), language));
    }
    const all = total(made.map(({ required }) => required));
    for (const one of made) if (volume !== undefined) one.contacts = all > 0 ? ((volume / 30) * one.required) / all : 0;
    return made;
  });
}

/** The contracts of a provider, of a company that owns providers, or one. */
function named({ contracts, parents }: SimulatedWorld, name: string): Contract[] {
  const ownedBy = (provider: string, seen: string[]): boolean => {
    const parent = parents.find((one) => one.provider === provider)?.parent;
    return parent !== undefined && !seen.includes(parent) && (parent === name || ownedBy(parent, [...seen, parent]));
  };
  const owned = contracts.filter(({ provider }) => provider === name || ownedBy(provider, [provider]));
  return owned.length > 0 ? owned : contracts.filter((one) => one.name === name);
}

// ---- Which lanes an event touches, and until when

function touch(
  contract: Contract,
  all: OracleLane[],
  event: OracleEvent,
  need: (one: Contract, field: string) => void,
): { lanes: OracleLane[]; end: number; forConvenience?: boolean } | undefined {
  if (event.type === 'demand') return { lanes: all, end: event.days };
  if (event.type === 'site') {
    const ours = contract.sites.filter(({ side }) => side === 'provider');
    const lost = lostSites(contract, event.of);
    const unknown = lost.filter(({ headcount }) => known(headcount) === undefined && ours.length > 1);
    if (unknown.length > 0) {
      need(contract, 'sites[].headcount');
      return undefined;
    }
    const lanes = all.filter(({ entry }) => !entry.sites || lost.some(({ id }) => entry.sites?.includes(id)));
    return lanes.length === 0 ? undefined : { lanes, end: event.days ?? 0 };
  }
  const ending = ends(contract, event, need);
  const gone = all.filter((lane) => {
    const end = ending.of(lane);
    if (end !== undefined) lane.ends = end;
    return end !== undefined;
  });
  if (gone.length === 0) return undefined;
  return { lanes: gone, end: Math.max(...gone.map(({ ends = 0 }) => ends)), forConvenience: ending.forConvenience };
}

/** The first day without the provider. */
function ends(
  contract: Contract,
  event: Extract<OracleEvent, { type: 'exit' }>,
  need: (one: Contract, field: string) => void,
): { of: (lane: OracleLane) => number | undefined; forConvenience: boolean } {
  if (event.mode === 'sudden') return { of: () => 0, forConvenience: false };
  const after = transition(contract, event.mode, need);
  const own = endOfTerms(contract, event.on);
  const byItself = own === undefined ? NEVER : own + after;
  const side = event.mode === 'ours' ? 'byClient' : 'byProvider';
  const right = contract[side];
  const at = `termination.${side}.forConvenience`;
  let given: number | undefined;
  if (right === undefined || right === 'unknown') need(contract, at);
  else if (right === false) {
    const term = notRenewed(contract, event.mode === 'ours' ? 'client' : 'provider', event.on, need);
    given = term === undefined ? undefined : term + after;
  } else {
    if (event.mode === 'ours' && right.notBefore === 'unknown') need(contract, `${at}.notBefore`);
    const notice = known(right.notice);
    if (notice === undefined) need(contract, `${at}.notice`);
    else {
      const from = event.mode === 'ours' ? Math.max(0, daysTo(event.on, known(right.notBefore) ?? event.on)) : 0;
      given = from + whole(notice) + after;
    }
  }
  return {
    forConvenience: event.mode === 'ours' && right !== false && given !== undefined && given <= byItself,
    of: ({ entry }) => {
      let first = Math.min(given ?? NEVER, byItself);
      // Only where there is no other way.
      if (event.mode === 'notice' && given === undefined && entry.withdraw) {
        const notice = known(entry.withdraw.notice);
        if (notice === undefined) need(contract, 'scope[].providerMayWithdraw.notice');
        else first = Math.min(first, whole(notice) + after);
      }
      return first === NEVER ? undefined : first;
    },
  };
}

function transition(contract: Contract, mode: string, need: (one: Contract, field: string) => void): number {
  const service = contract.transitionService;
  if (service === 'unknown') need(contract, 'termination.transitionService');
  if (!service || service === 'unknown') return 0;
  if (mode === 'notice') {
    if (service.binds === 'unknown') need(contract, 'termination.transitionService.bindsWhenProviderLeaves');
    if (service.binds !== true) return 0;
  }
  const length = known(service.duration);
  if (length === undefined) need(contract, 'termination.transitionService.duration');
  return whole(length ?? 0);
}

/** Whether a new term begins by itself after `term.end`. */
function renews({ term }: Contract): boolean | undefined {
  if (term.end === undefined && term.openEnded) return false;
  if (term.end !== undefined && term.maximumEnd !== undefined && term.end >= term.maximumEnd) return false;
  if (term.autoRenew === 'unknown') return undefined;
  if (term.autoRenew !== undefined) return term.autoRenew;
  if (term.nonRenewal !== undefined) return true;
  return term.end === undefined ? undefined : false;
}

/** The last days of all terms, one after the other, as far as they can be told; `last` begins no other. */
function terms(contract: Contract): { end: string; last: boolean }[] {
  const { end, renewForMonths, maximumEnd } = contract.term;
  if (end === undefined) return [];
  const goesOn = renews(contract);
  const list = [{ end, last: goesOn === false }];
  if (!goesOn || renewForMonths === undefined) return list;
  for (let count = 1; count < 100; count++) {
    const next = dayAfter(monthsAfter(dayAfter(end, 1), renewForMonths * count), -1);
    if (maximumEnd !== undefined && next >= maximumEnd) return [...list, { end: maximumEnd, last: true }];
    list.push({ end: next, last: false });
  }
  return list;
}

/** The day after the contract is over, if no term follows the one that runs on a day. */
function endOfTerms(contract: Contract, on: string): number | undefined {
  const running = terms(contract).find(({ end }) => end >= on);
  return running?.last ? daysTo(on, running.end) + 1 : undefined;
}

/** The day after the first end of a term that a notice given today still reaches; undefined where none does, or it is not known. */
function notRenewed(
  contract: Contract,
  side: 'client' | 'provider',
  on: string,
  need: (one: Contract, field: string) => void,
): number | undefined {
  const goesOn = renews(contract);
  if (goesOn === false) return undefined;
  const { nonRenewal, end } = contract.term;
  if (goesOn === undefined || end === undefined) {
    need(contract, goesOn === undefined ? 'term.autoRenew' : 'term.end');
    return undefined;
  }
  const all = terms(contract);
  // No term is left that could be refused.
  if (all.every((one) => one.end < on || one.last) && all.some(({ last }) => last)) return undefined;
  const notice = known(typeof nonRenewal === 'object' ? nonRenewal[side] : nonRenewal);
  if (notice === undefined) {
    need(contract, 'term.nonRenewalNotice');
    return undefined;
  }
  for (const one of all) {
    if (one.last) return one.end >= on ? daysTo(on, one.end) + 1 : undefined;
    if (dayAfter(one.end, -whole(notice)) >= on) return daysTo(on, one.end) + 1;
  }
  need(contract, 'term.renewFor');
  return undefined;
}

/** The end of the term that runs on a day. */
function runningEnd(contract: Contract, on: string): string | undefined {
  const all = terms(contract);
  return all.find(({ end }) => end >= on)?.end ?? all.find(({ last }) => last)?.end;
}

// ---- A provider leaves, or a site is lost

function leavesOrLost(
  one: Case,
  leaving: OracleLane[],
  others: OracleLane[],
  world: SimulatedWorld,
  event: OracleEvent,
  back: number,
  need: (one: Contract, field: string) => void,
): Part[] {
  const { contract, lanes } = one;
  const { headcount } = contract;
  const site = event.type === 'site';
  const sudden = event.type === 'exit' && event.mode === 'sudden';
  const value = (name: keyof typeof headcount, standard: number): number => {
    const said = headcount[name] as Said<number>;
    if (said === 'unknown') need(contract, `headcount.${name}`);
    return known(said) ?? standard;
  };
  const kept = site ? afterLoss(contract, lanes, event.of, need) : new Map<OracleLane, number>();
  /** What those who take over have to do: all of a lane that leaves, what a lost site leaves open. */
  const open = (lane: OracleLane, day: number): number =>
    site ? Math.max(0, lane.required - (day < back ? (kept.get(lane) ?? 0) : lane.agents)) : lane.required;
  const K = whole(value('knowledgeTransfer', 14));
  const spread = (amount: number, lane: OracleLane, among: OracleLane[]): number => {
    const all = total(among.map(({ required }) => required));
    return all > 0 ? (amount * lane.required) / all : 0;
  };

  if (headcount.absorbableInHouse === 'unknown') need(contract, 'headcount.absorbableInHouse');
  if (headcount.freeElsewhere === 'unknown') need(contract, 'headcount.freeElsewhere');
  const sameClient = leaving.filter((other) => other.contract.client === contract.client);
  /** Own staff for a lane, from day K on. */
  const ownStaff = new Map(
    lanes.map((lane) => {
      const stated = known(headcount.absorbableInHouse);
      if (stated !== undefined) return [lane, spread(stated, lane, lanes)];
      const only = new Set(world.contracts.map(({ client }) => client)).size === 1;
      // Of several that state it the first counts.
      const channel = world.portfolios
        .filter(({ client, unsaid }) => (unsaid ? only : client === contract.client))
        .flatMap(({ absorbable }) => absorbable)
        .find((entry) => entry.channel === lane.entry.channel && known(entry.agents) !== undefined);
      const among = sameClient.filter(
        (other) =>
          other.entry.channel === lane.entry.channel && known(other.contract.headcount.absorbableInHouse) === undefined,
      );
      return [lane, spread(known(channel?.agents) ?? 0, lane, among)];
    }),
  );
  const own = (lane: OracleLane, day: number): number => (day < K ? 0 : (ownStaff.get(lane) ?? 0));

  /** Whom a lane may ask, and how many of their agents are its part. */
  const asked = new Map(
    lanes.map((lane) => [
      lane,
      others
        .filter((other) => other.contract.client === contract.client && mayUse(lane, other))
        .map((other) => {
          const among = sameClient.filter(
            (one) => known(one.contract.headcount.freeElsewhere) === undefined && mayUse(one, other),
          );
          if (known(headcount.freeElsewhere) === undefined && among.some(({ required }) => required > 0))
            needSteps(other.contract, need);
          return { steps: other.contract.headcount.up, agents: spread(other.agents, lane, among) };
        }),
    ]),
  );
  const free = (lane: OracleLane, day: number): number => {
    if (day < K) return 0;
    const stated = known(headcount.freeElsewhere);
    if (stated !== undefined) return spread(stated, lane, lanes);
    return total((asked.get(lane) ?? []).map(({ steps, agents }) => (largest(steps, day) / 100) * agents));
  };
  if (site) needSteps(contract, need);
  const flex = (lane: OracleLane, day: number): number => (site ? (largest(headcount.up, day) / 100) * lane.agents : 0);
  const transferable = site || sudden ? 0 : value('transferable', 0);

  /** Who takes over, before anybody is hired. */
  const taking = (
    lane: OracleLane,
    day: number,
  ): { ownStaff: number; others: number; flexed: number; transferred: number } => {
    let left = open(lane, day);
    const take = (amount: number): number => {
      const taken = Math.min(amount, left);
      left -= taken;
      return taken;
    };
    return {
      ownStaff: take(own(lane, day)),
      others: take(free(lane, day)),
      flexed: take(flex(lane, day)),
      transferred: take(!site && day >= (lane.ends ?? 0) ? spread(transferable, lane, lanes) : 0),
    };
  };
  const inTheEnd = back === NEVER ? 100_000 : back - 1;
  const lack = new Map(
    lanes.map((lane) => {
      const { ownStaff, others: free, flexed, transferred } = taking(lane, inTheEnd);
      return [lane, open(lane, inTheEnd) - ownStaff - free - flexed - transferred];
    }),
  );
  one.starts = starts(contract, total([...lack.values()]), back, need);
  const hired = (lane: OracleLane, day: number): number => {
    const agents = total(one.starts.filter(({ ready }) => ready <= day).map((start) => start.agents));
    const all = total([...lack.values()]);
    return all > 0 ? (agents * (lack.get(lane) ?? 0)) / all : 0;
  };
  return lanes.map((lane): Part => {
    const helpers = (day: number): ReturnType<typeof taking> & { hired: number } => {
      const first = taking(lane, day);
      const left = open(lane, day) - first.ownStaff - first.others - first.flexed - first.transferred;
      return { ...first, hired: Math.min(hired(lane, day), left) };
    };
    const stays = (day: number): number => {
      if (!site) return day < (lane.ends ?? 0) ? lane.agents : 0;
      return day < back ? (kept.get(lane) ?? 0) : lane.agents;
    };
    const bridged = (day: number): number => (site && day < back ? bridge(contract, lane, event.of, day, need) : 0);
    const who = (day: number): ReturnType<Part['who']> => {
      const { ownStaff, others: free, flexed, transferred, hired: fresh } = helpers(day);
      return {
        incumbent: Math.max(stays(day), bridged(day)) + flexed,
        ownStaff,
        others: free,
        transferred,
        hired: fresh,
      };
    };
    const without = (day: number): number => {
      const { ownStaff, others: free, flexed, transferred, hired: fresh } = helpers(day);
      return ownStaff + free + flexed + transferred + fresh;
    };
    return {
      lane,
      required: () => lane.required,
      who,
      enough: (day) => {
        if (!site) return without(day) >= lane.required - ENOUGH;
        if (back === NEVER) return stays(day) + without(day) >= lane.required - ENOUGH;
        return total(Object.values(who(day))) >= lane.required - ENOUGH;
      },
    };
  });
}

/** A lane may use agents of another for the same channel that speak all of its languages, where both are stated. */
function mayUse(lane: OracleLane, other: OracleLane): boolean {
  const spoken = (of: OracleLane): string[] | undefined =>
    of.language === undefined ? of.entry.languages : [of.language];
  const [wanted, offered] = [spoken(lane), spoken(other)];
  if (lane.entry.channel !== other.entry.channel) return false;
  return !wanted || !offered || wanted.every((one) => offered.includes(one));
}

/** Percent of the largest step whose notice has run. */
function largest(steps: FlexStep[] | undefined, day: number): number {
  let most = 0;
  for (const { by, notice } of steps ?? []) {
    const [size, after] = [known(by), known(notice)];
    if (size !== undefined && after !== undefined && whole(after) <= day) most = Math.max(most, size);
  }
  return most;
}

/** What is not known of the steps up. */
function needSteps(contract: Contract, need: (one: Contract, field: string) => void): void {
  for (const { by, notice } of contract.headcount.up ?? []) {
    if (known(by) === undefined) need(contract, 'headcount.flex.up.by');
    else if (known(notice) === undefined) need(contract, 'headcount.flex.up.notice');
  }
}

/** Every start in training that it takes for so many agents; with `before`, only those that are ready before that day. */
function starts(
  contract: Contract,
  lack: number,
  before: number,
  need: (one: Contract, field: string) => void,
): Start[] {
  if (lack <= 1e-9) return [];
  const { headcount } = contract;
  const hiring = known(headcount.hiringPerWeek);
  if (hiring === undefined) {
    need(contract, 'headcount.hiringPerWeek');
    return [];
  }
  const value = (name: 'recruiting' | 'training' | 'nesting' | 'trainingYield', standard: number): number => {
    if (headcount[name] === 'unknown') need(contract, `headcount.${name}`);
    return known(headcount[name]) ?? standard;
  };
  const share = value('trainingYield', 80) / 100;
  const recruiting = whole(value('recruiting', 21));
  const learning = whole(value('training', 35)) + whole(value('nesting', 14));
  if (headcount.trainingSeatsPerWeek === 'unknown') need(contract, 'headcount.trainingSeatsPerWeek');
  const perWeek = Math.min(hiring, known(headcount.trainingSeatsPerWeek) ?? NEVER);
  if (perWeek <= 0 || share <= 0) return [];
  const list: Start[] = [];
  let wanted = Math.ceil(lack / share - 1e-9);
  let agents = 0;
  for (let week = 1; wanted > 0; week++) {
    const begins = recruiting + 7 * week;
    const ready = begins + learning;
    if (ready >= before) break;
    for (let room = perWeek; room > 0 && wanted > 0; ) {
      const now = Math.min(1, room, wanted);
      const become = Math.min(now * share, lack - agents);
      list.push({ begins, ready, starts: now, agents: become });
      room -= now;
      wanted -= now;
      agents += become;
    }
  }
  return list;
}

// ---- A site

function lostSites({ sites }: Contract, name: string): Contract['sites'] {
  return sites.filter(({ id, side, zone }) => side === 'provider' && (id === name || zone === name));
}

/** What each lane keeps. */
function afterLoss(
  contract: Contract,
  lanes: OracleLane[],
  name: string,
  need: (one: Contract, field: string) => void,
): Map<OracleLane, number> {
  const left = new Map(lanes.map((lane) => [lane, lane.agents]));
  for (const { id, headcount, homeShare } of lostSites(contract, name)) {
    const here = lanes.filter(({ entry }) => !entry.sites || entry.sites.includes(id));
    const all = total(here.map(({ agents }) => agents));
    if (headcount === 'unknown') need(contract, 'sites[].headcount');
    if (homeShare === 'unknown') need(contract, 'sites[].homeShare');
    const gone = (known(headcount) ?? all) * (1 - (known(homeShare) ?? 0) / 100);
    for (const lane of here)
      if (all > 0) left.set(lane, Math.max(0, (left.get(lane) ?? 0) - (gone * lane.agents) / all));
  }
  return left;
}

/** Agents' worth of work that a continuity plan keeps going on a day. */
function bridge(
  contract: Contract,
  lane: OracleLane,
  name: string,
  day: number,
  need: (one: Contract, field: string) => void,
): number {
  let most = 0;
  for (const { type, rto, capacity, alternateSite } of contract.continuity) {
    if (type === 'recovery') continue;
    if (lostSites(contract, name).some(({ id }) => id === alternateSite)) continue;
    const [after, part] = [known(rto), known(capacity)];
    if (rto === 'unknown') need(contract, 'risk.continuity[].rto');
    if (capacity === 'unknown') need(contract, 'risk.continuity[].capacity');
    if (after !== undefined && part !== undefined && day >= whole(after))
      most = Math.max(most, (part / 100) * lane.required);
  }
  return most;
}

// ---- Demand

function demand(one: Case, change: number, F: number, need: (one: Contract, field: string) => void): Part[] {
  const { contract, lanes } = one;
  const { headcount } = contract;
  const wanted = (lane: OracleLane, day: number): number =>
    day < F ? Math.max(0, lane.required * (1 + change / 100)) : lane.required;
  const part = (lane: OracleLane, who: Part['who']): Part => ({
    lane,
    required: (day) => wanted(lane, day),
    who,
    enough: (day) => total(Object.values(who(day))) >= wanted(lane, day) - ENOUGH,
  });
  const agents = total(lanes.map((lane) => lane.agents));
  const nobody = { incumbent: 0, ownStaff: 0, others: 0, transferred: 0, hired: 0 };

  if (change <= 0) {
    const minimum = (day: number): number => {
      const stated = known(headcount.minimum) ?? 0;
      const cut = (largest(headcount.down, day) / 100) * (known(headcount.current) ?? agents);
      return Math.max(0, stated - cut);
    };
    if (headcount.minimum === 'unknown') need(contract, 'headcount.minimum');
    const kept = (lane: OracleLane, day: number): number => {
      const held = agents > 0 ? (minimum(day) * lane.agents) / agents : 0;
      return Math.min(lane.agents, Math.max(wanted(lane, day), held));
    };
    const way = headcount.reRamp;
    const [by, notice] = [known(way?.by), known(way?.notice)];
    return lanes.map((lane) => {
      const stayed = F > 0 ? kept(lane, F - 1) : lane.agents;
      if ((by === undefined || notice === undefined) && stayed < Math.min(lane.agents, lane.required) - 1e-9) {
        if (way === undefined) need(contract, 'headcount.flex.reRamp');
        else {
          if (by === undefined) need(contract, 'headcount.flex.reRamp.by');
          if (notice === undefined) need(contract, 'headcount.flex.reRamp.notice');
        }
      }
      return part(lane, (day) => {
        if (day < F) return { ...nobody, incumbent: kept(lane, day) };
        if (by === undefined || notice === undefined || day < F + whole(notice))
          return { ...nobody, incumbent: stayed };
        const most = Math.min(lane.agents, lane.required);
        return { ...nobody, incumbent: Math.max(stayed, Math.min(most, stayed + (by / 100) * lane.agents)) };
      });
    });
  }

  const r = total(lanes.map(({ required }) => required));
  const inHouse = known(headcount.absorbableInHouse) ?? 0;
  if (headcount.absorbableInHouse === 'unknown') need(contract, 'headcount.absorbableInHouse');
  const own = (lane: OracleLane): number => (r > 0 ? (inHouse * lane.required) / r : 0);
  const flex = (lane: OracleLane, day: number): number =>
    day < F ? (largest(headcount.up, day) / 100) * lane.agents : 0;
  needSteps(contract, need);
  const lack = new Map(
    lanes.map((lane) => [lane, Math.max(0, wanted(lane, F - 1) - lane.agents - flex(lane, F - 1) - own(lane))]),
  );
  const allLack = total([...lack.values()]);
  one.starts = starts(contract, allLack, F, need);
  return lanes.map((lane) =>
    part(lane, (day) => {
      let left = Math.max(0, wanted(lane, day) - lane.agents);
      const take = (amount: number): number => {
        const taken = Math.min(amount, left);
        left -= taken;
        return taken;
      };
      const flexed = take(flex(lane, day));
      const ownStaff = take(own(lane));
      const ready = total(one.starts.filter((start) => start.ready <= day).map((start) => start.agents));
      const hired = take(allLack > 0 ? (ready * (lack.get(lane) ?? 0)) / allLack : 0);
      return { ...nobody, incumbent: lane.agents + flexed, ownStaff, hired };
    }),
  );
}

// ---- What it gave

function tell(
  cases: Case[],
  played: Part[],
  event: OracleEvent,
  leftOut: string[],
  missing: Set<string>,
  need: (one: Contract, field: string) => void,
): OracleSimulation {
  const base = Math.max(0, ...cases.map(({ end }) => end));
  // After the last day that anything names, nothing changes any more.
  const quiet = Math.max(base, ...cases.map(lastDay), ...played.map(({ lane }) => lastDayOf(lane.contract))) + base + 1;
  for (const { lane, enough } of played) {
    let first = quiet + 1;
    while (first > 0 && enough(first - 1)) first--;
    if (first <= quiet && first < LONGEST) lane.whole = first;
  }
  const never = played.some(({ lane }) => lane.whole === undefined);
  const whole = never || played.length === 0 ? undefined : Math.max(...played.map(({ lane }) => lane.whole ?? 0));
  const last = whole === undefined ? base + 182 : Math.max(base, whole);
  const weeks = Math.min(520, Math.floor(last / 7) + 1);
  const days = weeks * 7;

  for (const { lane, required, who } of played)
    for (let day = 0; day < days; day++) {
      const now = who(day);
      const available = now.incumbent + now.ownStaff + now.others + now.transferred + now.hired;
      const lacking = Math.max(0, required(day) - available);
      const closed = lane.entry.overnight && lane.entry.adjustable;
      const contacts = lane.required > 0 ? ((lane.contacts ?? 0) * lacking) / lane.required : 0;
      lane.days.push({
        ...now,
        required: required(day),
        available,
        gap: closed ? 0 : lacking,
        shortened: closed ? lacking : 0,
        notServed: closed ? 0 : contacts,
        closedContacts: closed ? contacts : 0,
      });
    }

  const all = played.map(({ lane }) => lane);
  let deepest: { gap: number; day: number } | undefined;
  let gapDays = 0;
  for (let day = 0; day < days; day++) {
    const gap = total(all.map((lane) => lane.days[day]?.gap ?? 0));
    if (gap > ENOUGH) gapDays++;
    if (gap > ENOUGH && gap > (deepest?.gap ?? 0) + 1e-9) deepest = { gap, day };
  }
  const uncounted = all.filter(
    (lane) => lane.contacts === undefined && lane.days.some(({ gap, shortened }) => gap + shortened > ENOUGH),
  );
  for (const { contract } of uncounted) need(contract, 'scope[].volume');
  const money = new Map<string, number>();
  const atMostFees = new Set<string>();
  for (const one of cases)
    for (const [kind, amount] of moneyOf(one, event, days, need, atMostFees))
      if (Math.abs(amount) > 0.0049) money.set(`${one.contract.name} ${kind}`, amount);
  return {
    lanes: all,
    leftOut,
    weeks,
    whole,
    deepest,
    gapDays,
    notServed: total(all.flatMap((lane) => lane.days.map(({ notServed }) => notServed))),
    closedContacts: total(all.flatMap((lane) => lane.days.map(({ closedContacts }) => closedContacts))),
    atLeast: uncounted.length > 0,
    money,
    atMostFees,
    steps: event.type === 'exit' ? cases.flatMap((one) => stepsOf(one, event.mode, need)) : [],
    missing,
  };
}

function lastDay({ end, starts }: Case): number {
  return Math.max(end, ...starts.map(({ ready }) => ready));
}

function lastDayOf({ headcount, continuity }: Contract): number {
  const named = [
    known(headcount.knowledgeTransfer) ?? 14,
    ...[...(headcount.up ?? []), ...(headcount.down ?? [])].map(({ notice }) => known(notice) ?? 0),
    known(headcount.reRamp?.notice) ?? 0,
    ...continuity.map(({ rto }) => known(rto) ?? 0),
    // Others' flexibility: no notice in any world is longer.
    400,
  ];
  return whole(Math.max(...named));
}

function moneyOf(
  one: Case,
  event: OracleEvent,
  days: number,
  need: (one: Contract, field: string) => void,
  atMostFees: Set<string>,
): [string, number][] {
  const { contract, starts: classes, lanes, all, end } = one;
  const { money: price, headcount } = contract;
  const rate = known(price.rate);
  const fee = known(price.monthlyFee);
  const current = known(headcount.current);
  const perAgent = (): number | undefined => {
    if (price.model === 'perFte' && rate !== undefined) return rate;
    const hours = known(price.hoursPerMonth);
    if (price.model === 'perHour' && rate !== undefined && hours !== undefined) return rate * hours;
    return fee !== undefined && current !== undefined && current > 0 ? fee / current : undefined;
  };
  const m = perAgent();
  /** What the price of an agent needs. */
  const needPrice = (): void => {
    if (m !== undefined) return;
    for (const field of needsOfPrice(contract)) need(contract, field);
  };
  /** People who are paid, and those of them who are not ready yet, on a day. */
  const paid = (day: number): number =>
    total(classes.map(({ begins, ready, starts, agents }) => (day < begins ? 0 : day < ready ? starts : agents)));
  const learning = (day: number): number =>
    total(classes.filter(({ begins, ready }) => begins <= day && day < ready).map(({ starts }) => starts));
  const sum = (from: number, to: number, of: (day: number) => number): number => {
    let all = 0;
    for (let day = from; day < to; day++) all += of(day);
    return all;
  };
  const cost = (agentDays: number): number => {
    if (agentDays <= 1e-9) return 0;
    needPrice();
    return (agentDays * (m ?? 0)) / 30;
  };
  const lines: [string, number][] = [];

  if (event.type === 'exit') {
    const before = Math.min(end, days);
    lines.push(['double running', cost(sum(0, before, paid))]);
    lines.push(['learning', cost(sum(before, days, learning))]);
    const minimum = known(headcount.minimum) ?? 0;
    if (before > 0) {
      if (headcount.minimum === 'unknown') need(contract, 'headcount.minimum');
      if (price.minimumMonthlyFee === 'unknown') need(contract, 'commercial.minimumMonthlyFee');
      if (minimum > 0) needPrice();
    }
    lines.push([
      'committed',
      sum(0, before, () => Math.max(minimum * (m ?? 0), known(price.minimumMonthlyFee) ?? 0)) / 30,
    ]);
    if (one.forConvenience) {
      const amount = exitFee(contract, event.on, end, m, need, atMostFees);
      if (amount !== undefined) lines.push(['exit fee', amount]);
    }
  }
  if (event.type === 'site') lines.push(['learning', cost(sum(0, days, learning))]);
  if (event.type === 'demand' && event.change < 0) {
    const amount = trapped(contract, m, event.change, event.days, need);
    if (amount !== undefined) lines.push(['trapped', amount]);
  }
  if (event.type === 'demand' && event.change > 0) {
    const F = Math.min(event.days, days);
    const flexed = sum(0, F, (day) => total(lanes.map((lane) => (lane.days[day]?.incumbent ?? 0) - lane.agents)));
    lines.push(['extra', cost(flexed + sum(0, F, paid))]);
    lines.push(['penalty', penalty(one, event.change, F, m, need)]);
  }
  if (event.type !== 'demand') {
    const atRisk = known(price.revenuePerDay);
    const r = total(all.map(({ required }) => required));
    const lacking = (day: number): number =>
      total(lanes.map((lane) => (lane.days[day]?.gap ?? 0) + (lane.days[day]?.shortened ?? 0)));
    if (atRisk === undefined && Array.from({ length: days }, (_, day) => lacking(day)).some((gap) => gap > ENOUGH))
      need(contract, 'risk.impact.revenueAtRiskPerDay');
    if (r > 0) lines.push(['revenue at risk', sum(0, days, (day) => ((atRisk ?? 0) * lacking(day)) / r)]);
  }
  return lines;
}

function needsOfPrice({ money, headcount }: Contract): string[] {
  const lacking = (field: string, value: unknown): string[] =>
    value === undefined || value === 'unknown' ? [field] : [];
  const rate = lacking('commercial.rate', money.rate);
  if (money.model === 'perFte') return rate;
  if (money.model === 'perHour') return [...rate, ...lacking('commercial.hoursPerMonth', money.hoursPerMonth)];
  return [
    ...lacking('commercial.model', money.model),
    ...lacking('commercial.monthlyFee', money.monthlyFee),
    ...lacking('headcount.current', headcount.current),
  ];
}

function exitFee(
  contract: Contract,
  on: string,
  end: number,
  m: number | undefined,
  need: (one: Contract, field: string) => void,
  atMostFees: Set<string>,
): number | undefined {
  const right = contract.byClient;
  if (!right || right === 'unknown') return undefined;
  const at = 'termination.byClient.forConvenience';
  const cap = known(right.feeCap);
  const [fee, months, share] = [known(right.fee), known(right.feeMonths), known(right.feeShare)];
  const monthly = monthlyFee(contract, m);
  const basis =
    right.feeBasis ??
    (fee !== undefined
      ? 'fixed'
      : months !== undefined
        ? 'monthsOfFee'
        : share !== undefined
          ? 'remainingFees'
          : 'fixed');
  /** The most it can be, where it cannot be worked out. */
  const most = (field: string): number | undefined => {
    need(contract, field);
    if (cap !== undefined) atMostFees.add(contract.name);
    return cap;
  };
  const least = (amount: number): number => Math.min(amount, cap ?? NEVER);
  if (basis === 'none') return 0;
  if (basis === 'fixed') return fee === undefined ? most(`${at}.fee`) : least(fee);
  if (basis === 'monthsOfFee') {
    if (months === undefined) return most(`${at}.feeMonths`);
    return monthly === undefined ? most('commercial.monthlyFee') : least(months * monthly);
  }
  if (basis === 'remainingFees') {
    if (share === undefined) return most(`${at}.feeShare`);
    const last = runningEnd(contract, on);
    if (last === undefined) {
      if (contract.term.end === undefined) return most('term.end');
      return most(renews(contract) === undefined ? 'term.autoRenew' : 'term.renewFor');
    }
    if (monthly === undefined) return most('commercial.monthlyFee');
    return least((((share / 100) * monthly) / 30) * Math.max(0, daysTo(on, last) - end));
  }
  if (cap === undefined) return most(`${at}.feeCap`);
  atMostFees.add(contract.name);
  return cap;
}

/** As stated, else agents × what one of them costs. */
function monthlyFee({ money, headcount }: Contract, m: number | undefined): number | undefined {
  const current = known(headcount.current);
  return known(money.monthlyFee) ?? (m !== undefined && current !== undefined ? m * current : undefined);
}

/** PC412: what is committed beyond what is needed, by half days, since notices of hours are not rounded there. */
function trapped(
  contract: Contract,
  m: number | undefined,
  change: number,
  F: number,
  need: (one: Contract, field: string) => void,
): number | undefined {
  const { headcount, money } = contract;
  const minimum = known(headcount.minimum) ?? 0;
  const current = known(headcount.current);
  const normal = m !== undefined && current !== undefined ? m * current : known(money.monthlyFee);
  const cuts = minimum > 0 ? (headcount.down ?? []) : [];
  for (const { by, notice } of cuts) {
    if (known(by) === undefined) need(contract, 'headcount.flex.down.by');
    if (known(notice) === undefined) need(contract, 'headcount.flex.down.notice');
  }
  if (normal === undefined || (minimum > 0 && (m === undefined || current === undefined))) {
    if (m === undefined) for (const field of needsOfPrice(contract)) need(contract, field);
    if (current === undefined) need(contract, 'headcount.current');
    return undefined;
  }
  if (cuts.some(({ by, notice }) => known(by) === undefined || known(notice) === undefined)) return undefined;
  let sum = 0;
  for (let half = 0; half < 2 * F; half++) {
    const deepest = Math.max(
      0,
      ...cuts.filter(({ notice }) => (known(notice) ?? NEVER) <= half / 2).map(({ by }) => known(by) ?? 0),
    );
    const agents = minimum > 0 ? Math.max(0, minimum - (deepest / 100) * (current ?? 0)) : 0;
    const committed = Math.max(agents * (m ?? 0), known(money.minimumMonthlyFee) ?? 0);
    sum += Math.max(0, committed - normal * Math.max(0, 1 + change / 100)) / 60;
  }
  return sum;
}

function penalty(
  { contract, lanes }: Case,
  change: number,
  F: number,
  m: number | undefined,
  need: (one: Contract, field: string) => void,
): number {
  const { money, tolerance } = contract;
  const excused = known(tolerance);
  if (excused !== undefined && change > excused) return 0;
  const fee = monthlyFee(contract, m);
  let sum = 0;
  const malus = money.malus.length > 0;
  for (let from = 0; malus && from < F; from += 30) {
    let short = false;
    for (let day = from; day < Math.min(F, from + 30); day++)
      if (total(lanes.map((lane) => lane.days[day]?.gap ?? 0)) > ENOUGH) short = true;
    if (!short) continue;
    if (tolerance === 'unknown') need(contract, 'planning.forecast.tolerance');
    for (const malus of money.malus) {
      const [amount, fixed, cap] = [known(malus.amount), known(malus.fixed), known(malus.cap)];
      const once = fixed ?? (amount !== undefined && fee !== undefined ? (amount / 100) * fee : undefined);
      if (once === undefined) {
        need(contract, amount === undefined ? 'commercial.incentives[].amount' : 'commercial.monthlyFee');
        continue;
      }
      sum += Math.min(once, cap !== undefined && fee !== undefined ? (cap / 100) * fee : NEVER);
    }
  }
  return sum;
}

function stepsOf(
  { contract, end }: Case,
  mode: 'notice' | 'sudden' | 'ours',
  need: (one: Contract, field: string) => void,
): OracleStep[] {
  const plan = contract.exitPlan;
  if (!plan) {
    need(contract, 'exitPlan');
    return [];
  }
  const kind = mode === 'sudden' ? 'stressed' : 'planned';
  const steps = plan.steps.filter(({ when }) => when === undefined || when === 'both' || when === kind);
  const done = (index: number, seen: number[]): { from: number | undefined; to: number | undefined } => {
    const step = steps[index];
    if (!step || seen.includes(index)) return { from: undefined, to: undefined };
    const before = step.after
      ? step.after.map((id) => steps.findIndex((other) => other.id === id)).filter((at) => at >= 0)
      : index > 0
        ? [index - 1]
        : [];
    const ready = before.map((at) => done(at, [...seen, index]).to);
    if (ready.includes(undefined)) return { from: undefined, to: undefined };
    const from = Math.max(0, ...(ready as number[]));
    const takes = known(step.takes);
    return { from, to: takes === undefined ? undefined : from + whole(takes) };
  };
  const list = steps.map((step, index): OracleStep => {
    const { from, to } = done(index, []);
    if (known(step.takes) === undefined) need(contract, 'exitPlan.steps[].takes');
    const impossible = mode === 'sudden' && step.owner === 'theirs';
    const late = mode !== 'sudden' && to !== undefined && to > end;
    return {
      contract: contract.name,
      from,
      to,
      verdict: impossible ? 'impossible' : to === undefined ? 'unknown' : late ? 'late' : 'in time',
    };
  });
  if (plan.handover) {
    const takes = known(plan.handover.duration);
    if (takes === undefined) need(contract, 'exitPlan.knowledgeTransfer.duration');
    const to = takes === undefined ? undefined : whole(takes);
    const verdict = to === undefined ? 'unknown' : to > end ? 'late' : 'in time';
    list.push({ contract: contract.name, from: 0, to, verdict: mode === 'sudden' ? 'impossible' : verdict });
  }
  for (const ready of plan.alternatives) {
    const takes = known(ready);
    if (takes === undefined) need(contract, 'exitPlan.alternatives[].readyWithin');
    const to = takes === undefined ? undefined : whole(takes);
    list.push({
      contract: contract.name,
      from: 0,
      to,
      verdict: to === undefined ? 'unknown' : to > end ? 'late' : 'in time',
    });
  }
  return list;
}

// ---- Numbers

function known<T>(said: Said<T>): T | undefined {
  return said === 'unknown' ? undefined : said;
}

/** Whole days, rounded up. */
function whole(days: Exclude<Days, undefined | 'unknown'>): number {
  return Math.ceil(days - 1e-9);
}

function total(of: readonly number[]): number {
  let sum = 0;
  for (const one of of) sum += one;
  return sum;
}

function daysTo(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Months later on the calendar; a day that the month does not have becomes its last one. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
