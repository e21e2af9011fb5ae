// What happens when a provider leaves, demand moves or a site is lost, once more, from docs/simulation.md and the world
// itself: one start, one lane, one day at a time. It shares no code with core.

import { demand } from './demand.ts';
import { ends } from './ends.ts';
import { lanes, named } from './lanes.ts';
import { moneyOf } from './money.ts';
import { ENOUGH, known, LONGEST, NEVER, total, whole } from './numbers.ts';
import { lostSites } from './sites.ts';
import { stepsOf } from './steps.ts';
import { leavesOrLost } from './takeover.ts';
import type { Case, Need, OracleEvent, OracleLane, OracleSimulation, Part } from './types.ts';
import type { Contract, SimulatedWorld } from './world.ts';

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

export function touch(
  contract: Contract,
  all: OracleLane[],
  event: OracleEvent,
  need: Need,
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

function tell(
  cases: Case[],
  played: Part[],
  event: OracleEvent,
  leftOut: string[],
  missing: Set<string>,
  need: Need,
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
