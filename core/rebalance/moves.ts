import { addDays } from '../model/dates.ts';
import type { Channel } from '../portfolio/channels.ts';
import { tidy } from '../portfolio/concentration.ts';
import { roundMoney } from '../portfolio/stress.ts';
import { days } from '../text.ts';
import type { ReadLimit } from './limits.ts';
import type { Parties } from './parties.ts';
import type { Reach, ReadParty } from './party.ts';
import { isBroken, type Problem } from './problem.ts';
import type { Handover, Plan } from './solve.ts';
import type { BalanceMove } from './types.ts';

/** The moves of a plan in numbers and words. */
export function movesOf(
  channel: Channel,
  { parties, handover }: Parties,
  problem: Problem,
  limits: readonly ReadLimit[],
  plan: Plan,
  asOf: string,
): BalanceMove[] {
  const volume = volumeOf(channel);
  return plan.handovers.map((one): BalanceMove => {
    const [from, to] = [parties[one.from] as ReadParty, parties[one.to] as ReadParty];
    const agents = (party: ReadParty): number | undefined =>
      party.perPoint === undefined ? undefined : tidy(party.perPoint * one.points);
    const [agentsFrom, agentsTo] = [agents(from), agents(to)];
    const when = whenOf(from, to, plan, one, handover);
    const undone = plan.shares.map((share, index) =>
      index === one.from ? share + one.points : index === one.to ? share - one.points : share,
    );
    const broken = limits.filter(({ limit }) => isBroken(problem, limit, undone));
    return {
      from: from.id,
      to: to.id,
      points: one.points,
      ...(agentsFrom === undefined ? {} : { agentsFrom }),
      ...(agentsTo === undefined ? {} : { agentsTo }),
      ...(volume === undefined ? {} : { contacts: Math.round((volume * one.points) / 100) }),
      ...costOf(from, to, one.points),
      afterDays: when.day,
      by: addDays(asOf, when.day),
      byBecause: when.because,
      why: broken.map((limit) => `Without it, ${limit.broken(undone)}.`),
      limits: broken.map(({ shown }) => shown.from),
    };
  });
}

/** Contacts a month of the whole channel; undefined where nothing says. */
function volumeOf({ portfolio, shares }: Channel): number | undefined {
  if (portfolio?.volume !== undefined) return portfolio.volume;
  const known = shares.filter(({ fact, share }) => fact.volume !== undefined && share !== undefined && share > 0);
  if (known.length === 0) return undefined;
  const all = known.reduce((total, { fact }) => total + (fact.volume ?? 0), 0);
  return (100 * all) / known.reduce((total, { share = 0 }) => total + share, 0);
}

function costOf(from: ReadParty, to: ReadParty, points: number): Pick<BalanceMove, 'cost' | 'partCost'> {
  const [less, more] = [from.costPerPoint, to.costPerPoint];
  if (less && more && less.currency === more.currency) {
    const amount = roundMoney((more.amount - less.amount) * points, more.currency);
    return { cost: { amount, currency: more.currency } };
  }
  const known = less ? { of: from.id, each: less, sign: -1 } : more ? { of: to.id, each: more, sign: 1 } : undefined;
  if (!known) return {};
  const { of, each, sign } = known;
  return { partCost: { of, amount: roundMoney(sign * each.amount * points, each.currency), currency: each.currency } };
}

/** The day by which both sides and the handover allow it: the last of them, and what it is. */
function whenOf(
  from: ReadParty,
  to: ReadParty,
  { shares }: Plan,
  { from: giver, to: taker }: Handover,
  handover: number,
): { day: number; because: string } {
  const soonest = (steps: readonly Reach[], is: (points: number) => boolean): Reach | undefined =>
    steps.filter(({ points }) => is(points)).sort((a, b) => a.day - b.day)[0];
  const grown = soonest(to.growth, (points) => points >= (shares[taker] ?? 0) - 1e-6);
  const freed = soonest(from.floor, (points) => points <= (shares[giver] ?? 0) + 1e-6);
  return [grown, freed].reduce<{ day: number; because: string }>(
    (last, step) => (step && step.day > last.day ? { day: step.day, because: step.because } : last),
    { day: handover, because: `handing the work over takes ${days(handover)}` },
  );
}
