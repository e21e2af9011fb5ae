import { known, total, whole } from './numbers.ts';
import type { Need, OracleLane } from './types.ts';
import type { Contract } from './world.ts';

export function lostSites({ sites }: Contract, name: string): Contract['sites'] {
  return sites.filter(({ id, side, zone }) => side === 'provider' && (id === name || zone === name));
}

/** What each lane keeps. */
export function afterLoss(contract: Contract, lanes: OracleLane[], name: string, need: Need): Map<OracleLane, number> {
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
export function bridge(contract: Contract, lane: OracleLane, name: string, day: number, need: Need): number {
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
