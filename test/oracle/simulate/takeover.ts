import { ENOUGH, known, NEVER, total, whole } from './numbers.ts';
import { afterLoss, bridge } from './sites.ts';
import type { Case, Need, OracleEvent, OracleLane, Part, Start } from './types.ts';
import type { Contract, FlexStep, Said, SimulatedWorld } from './world.ts';

export function leavesOrLost(
  one: Case,
  leaving: OracleLane[],
  others: OracleLane[],
  world: SimulatedWorld,
  event: OracleEvent,
  back: number,
  need: Need,
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
export function largest(steps: FlexStep[] | undefined, day: number): number {
  let most = 0;
  for (const { by, notice } of steps ?? []) {
    const [size, after] = [known(by), known(notice)];
    if (size !== undefined && after !== undefined && whole(after) <= day) most = Math.max(most, size);
  }
  return most;
}

/** What is not known of the steps up. */
export function needSteps(contract: Contract, need: Need): void {
  for (const { by, notice } of contract.headcount.up ?? []) {
    if (known(by) === undefined) need(contract, 'headcount.flex.up.by');
    else if (known(notice) === undefined) need(contract, 'headcount.flex.up.notice');
  }
}

/** Every start in training that it takes for so many agents; with `before`, only those that are ready before that day. */
export function starts(contract: Contract, lack: number, before: number, need: Need): Start[] {
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
