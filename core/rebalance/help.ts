import { tidy } from '../portfolio/concentration.ts';
import { count, days, number, percent } from '../text.ts';
import type { ReadLimit } from './limits.ts';
import { classesWithin, type OwnGrowth, readyAfter } from './own-staff.ts';
import type { Parties } from './parties.ts';
import { type ReadParty, reached } from './party.ts';
import type { Limit, Problem } from './problem.ts';
import { isFeasible } from './solve.ts';

/**
 * By how much one limit would have to give for shares to keep all of them, and what that takes; undefined where it cannot
 * help alone.
 */
export function helpOf(
  problem: Problem,
  { limit, sort, party }: ReadLimit,
  { own }: Parties,
  within: number,
): string | undefined {
  if (limit.kind === 'spread') {
    const most = least(limit.most, 10_000, 1, (value) =>
      isFeasible(replaced(problem, limit, { ...limit, most: value, below: Math.max(limit.below, value + 1) })),
    );
    return most === undefined ? undefined : `From an index of ${number(most, 0)} on there would be an answer.`;
  }
  const up = limit.most !== undefined;
  const now = (up ? limit.most : limit.least) ?? 0;
  const gives = (by: number): Limit =>
    up
      ? { ...limit, most: now + by, ...(limit.least === undefined ? {} : { least: Math.min(limit.least, now + by) }) }
      : { ...limit, least: now - by };
  const by = least(0, problem.base, problem.unit, (value) => isFeasible(replaced(problem, limit, gives(value))));
  if (by === undefined || by <= 0) return undefined;
  const then = inUnits(problem, limit.of, up ? now + by : now - by, up ? Math.floor : Math.ceil);
  if (sort === 'most' && party?.kind === 'in house') return ownHelp(party, then, own, within);
  if (sort === 'most' && party?.kind === 'contract') {
    const growth = party.today > 0 ? Math.ceil((100 * then) / party.today - 100 - 1e-9) : undefined;
    return growth === undefined
      ? undefined
      : `It would help if ${party.name} could be asked for ${percent(growth)} more agents within ${days(within)} (headcount.flex.up).`;
  }
  if (sort === 'least' && party?.contract?.data.headcount?.current) {
    const agents = (party.contract.data.headcount.current * then) / party.today;
    return `It would help if no more than ${count(Math.floor(agents + 1e-9), 'agent')} of ${party.name} were guaranteed, or could be cut to that within ${days(within)} (headcount.flex.down).`;
  }
  if (sort === 'supplier' || sort === 'external')
    return `From a limit of ${percent(limitOf(problem, then, sort === 'external'))} on there would be an answer.`;
  if (sort === 'pin') return `With ${percent(then)} there would be an answer.`;
  return undefined;
}

/** The points nearest to a limit that shares can come to, in whole units from today. */
function inUnits(problem: Problem, of: readonly number[], points: number, whole: (value: number) => number): number {
  const today = of.reduce((total, index) => total + (problem.parties[index]?.today ?? 0), 0);
  const units = (points - today) / problem.unit;
  return tidy(today + problem.unit * whole(units + (whole === Math.floor ? 1e-9 : -1e-9)));
}

/** Points as the percentage in which a rule states its limit. */
function limitOf({ base, unnamed }: Problem, points: number, withUnnamed: boolean): number {
  return tidy((100 * (points + (withUnnamed ? unnamed : 0))) / base);
}

/** What own staff would need for so many points: more starts a week, or more time. */
function ownHelp(
  party: ReadParty,
  points: number,
  { absorbable, rate, of }: OwnGrowth,
  within: number,
): string | undefined {
  if (party.perPoint === undefined) return undefined;
  const missing = tidy((points - party.today) * party.perPoint - absorbable);
  const most = reached(party.growth, within).points;
  const more = `${number((points - most) * party.perPoint)} agents more in house would do`;
  if (!rate)
    return `${more}: by work that own staff can absorb (channels.absorbable), or by hiring, which headcount.hiringPerWeek would state.`;
  const starts = Math.ceil((missing * 100) / rate.trainingYield - 1e-9);
  const later = Math.ceil(readyAfter(rate, Math.ceil(starts / rate.perWeek - 1e-9)));
  const classes = classesWithin(rate, within);
  const weekly = classes > 0 ? Math.ceil(starts / classes - 1e-9) : 0;
  const ways = [
    ...(classes > 0 ? [`hire ${number(weekly)} a week instead of ${number(rate.perWeek)}`] : []),
    `allow ${days(later)} instead of ${number(within)}`,
  ];
  return `${more}: ${ways.join(', or ')}${of ? ` (hiring as ${of.name} states it)` : ''}.`;
}

function replaced(problem: Problem, old: Limit, fresh: Limit): Problem {
  return { ...problem, limits: problem.limits.map((limit) => (limit === old ? fresh : limit)) };
}

/** The least value on the steps from `from` to `to` that will do; undefined where not even the last does. */
function least(from: number, to: number, step: number, does: (value: number) => boolean): number | undefined {
  let [low, high] = [0, Math.ceil((to - from) / step)];
  if (!does(from + high * step)) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (does(from + middle * step)) high = middle;
    else low = middle + 1;
  }
  return from + low * step;
}
