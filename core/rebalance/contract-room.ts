import { tidy } from '../portfolio/concentration.ts';
import type { Share } from '../portfolio/pieces.ts';
import { type Contract, stands } from '../simulate/contracts.ts';
import { lanesOf } from '../simulate/lanes.ts';
import { rateOf } from '../simulate/money.ts';
import { miss, missIfOpen, type Notes } from '../simulate/notes.ts';
import { flexUp } from '../simulate/takeover.ts';
import { count, days, number, percent } from '../text.ts';
import { type ReadParty, reached } from './party.ts';

/** Agents of a contract on these entries of its scope; undefined where one does not say. */
export function agentsOn(contract: Contract, shares: readonly Share[]): number | undefined {
  const lanes = lanesOf(contract);
  const paths = new Set(shares.map(({ fact }) => contract.place([...fact.path]).path));
  const asked = (contract.data.scope ?? []).filter((item) => paths.has(contract.place([item]).path));
  if (asked.length < shares.length) return undefined;
  let agents = 0;
  for (const item of asked) {
    const own = lanes.filter((lane) => lane.item === item);
    if (own.length === 0) return undefined;
    agents += own.reduce((total, lane) => total + lane.agents, 0);
  }
  return tidy(agents);
}

/** Reads how far a contract can grow and shrink, and what it costs, into its party. `within`, `handover`: days. */
export function readContract(
  party: ReadParty,
  contract: Contract,
  within: number,
  handover: number,
  notes: Notes,
  assumed: string[],
): void {
  const { today, name } = party;
  const steps = flexUp(contract, notes);
  party.growth = [
    { day: 0, points: today, because: '' },
    ...steps.map(({ day, value }) => ({
      day: Math.max(day, handover),
      points: tidy(today * (1 + value)),
      because: `${name} grows by ${percent(value * 100)} ${days(day)} after it is asked`,
    })),
  ];
  const most = reached(party.growth, within);
  party.mostBecause =
    most.day > 0
      ? `${percent(today)} today, and by headcount.flex.up ${percent(tidy((100 * most.points) / today - 100))} more agents`
      : steps.length > 0
        ? `its part of today, since no step of headcount.flex.up and the handover are done within ${days(within)}`
        : 'its part of today, since it states no right to grow (headcount.flex.up)';
  if (steps.length === 0 && !party.leaving) {
    const at = ['headcount', 'flex', 'up'];
    if (stands(contract, at, contract.data.headcount?.flex?.up) === 'absent')
      assumed.push(`${name} states no headcount.flex.up, so it is not asked to do more than today.`);
    else
      missIfOpen(
        notes,
        contract,
        'headcount.flex.up',
        `How far ${name} may grow is not known, so it is not asked to do more than today.`,
        at,
      );
  }

  if (!party.leaving) readFloor(party, contract, within, notes, assumed);
  const rate = rateOf(contract, `What ${name} costs for more or less work`, notes);
  if (rate && party.perPoint !== undefined)
    party.costPerPoint = { amount: rate.amount * party.perPoint, currency: rate.currency };
}

/** What a contract guarantees, and cuts of it that may be asked for. */
function readFloor(party: ReadParty, contract: Contract, within: number, notes: Notes, assumed: string[]): void {
  const { today, name } = party;
  const { minimum, current, flex } = contract.data.headcount ?? {};
  if (minimum === undefined) {
    const at = ['headcount', 'minimum'];
    const because = `What part of ${name} is guaranteed is not known; none is taken to be.`;
    if (stands(contract, at, minimum) === 'absent')
      assumed.push(`${name} states no headcount.minimum, so none of its work is taken to be guaranteed.`);
    else missIfOpen(notes, contract, 'headcount.minimum', because, at);
    return;
  }
  if (minimum <= 0) return;
  if (current === undefined || current <= 0) {
    const because = `How much of the work of ${name} is guaranteed by ${count(minimum, 'agent')} cannot be told, so none of it is moved away.`;
    miss(notes, contract, 'headcount.current', because, ['headcount', 'current']);
    party.floor = [{ day: 0, points: today, because: '' }];
    party.leastBecause = 'its part of today, since it guarantees a minimum of agents and does not say how many it has';
    return;
  }
  const cuts = (flex?.down ?? []).flatMap(({ by, notice }) =>
    by === undefined || notice === undefined ? [] : [{ by, day: Math.ceil(notice.days) }],
  );
  const part = (agents: number): number => tidy(Math.min(today, (today * Math.max(0, agents)) / current));
  party.floor = [
    { day: 0, points: part(minimum), because: '' },
    ...cuts
      .sort((a, b) => a.day - b.day || a.by - b.by)
      .map(({ by, day }) => ({
        day,
        points: part(minimum - (by / 100) * current),
        because: `${name} is cut by ${percent(by)} with ${days(day)} of notice`,
      })),
  ];
  const held = today > 0 ? (reached(party.floor, within, 'lowest').points * current) / today : 0;
  party.leastBecause = `${number(held)} of its ${count(current, 'agent')} are guaranteed${cuts.length > 0 ? ` after cuts that hold within ${days(within)}` : ' and it states no right to cut (headcount.flex.down)'}`;
}
