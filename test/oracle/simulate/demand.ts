import { ENOUGH, known, total, whole } from './numbers.ts';
import { largest, needSteps, starts } from './takeover.ts';
import type { Case, Need, OracleLane, Part } from './types.ts';

export function demand(one: Case, change: number, F: number, need: Need): Part[] {
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
