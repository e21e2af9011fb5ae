import type { Workspace } from '../check.ts';
import type { Place } from '../health/types.ts';
import { type Channel, hhiOf } from '../portfolio/channels.ts';
import { tidy } from '../portfolio/concentration.ts';
import { standingOf } from '../rules/judge-workspace.ts';
import type { Standing } from '../rules/rule.ts';
import { findRule } from '../rules/rules.ts';
import { channelName, splitWords } from '../rules/scope/channel-words.ts';
import { list, number, percent } from '../text.ts';
import { pinned, type ReadParty, reached, supplierOf } from './party.ts';
import { indexOf, isSeveral, type Limit, type Party, type Problem, sumOf } from './problem.ts';
import type { BalanceLimit, Pin } from './types.ts';

/** A limit in numbers and in words. */
export interface ReadLimit {
  limit: Limit;
  shown: BalanceLimit;
  /** What shares that break it come to, as a clause: `vantage-group does 75 % of chat, above 70 % (PC313)`. */
  broken(shares: readonly number[]): string;
  /** What it leaves, as a sentence with its numbers. */
  states: string;
  sort: 'spread' | 'supplier' | 'external' | 'some in house' | 'least' | 'most' | 'leaving' | 'pin';
  /** Of `least` and `most`: whose. */
  party?: ReadParty;
}

/** The least that counts as some of it: less than any unit. */
const SOME = 0.01;
const NO_LIMIT = 1e6;

/**
 * What the shares of a channel have to keep to: the rules in force on concentration first, then what the files say each
 * party can do within some days, then what the user holds on to.
 */
export function limitsOf(
  workspace: Workspace,
  channel: Channel,
  parties: readonly ReadParty[],
  asked: { within: number; keep: readonly Pin[]; atMost: readonly Pin[]; unit: number },
): ReadLimit[] {
  return [
    ...ruleLimits(workspace, channel, parties),
    ...parties.flatMap((party, index) => partyLimits(party, index, asked.within)),
    ...asked.atMost.flatMap((pin) => pinLimit(pin, '--at-most', parties, asked.unit)),
    ...asked.keep.flatMap((pin) => pinLimit(pin, '--keep', parties, asked.unit)),
  ];
}

/** The problem in numbers. */
export function problemOf(
  channel: Channel,
  parties: readonly ReadParty[],
  limits: readonly ReadLimit[],
  unit: number,
): Problem {
  const numbers = (names: readonly (string | undefined)[]): Map<string | undefined, number> =>
    new Map(names.map((name, index) => [name, index]));
  const providers = numbers(parties.map(({ provider }) => provider));
  const groups = numbers(parties.map(supplierOf));
  const currencies = new Set(parties.flatMap(({ costPerPoint }) => costPerPoint?.currency ?? []));
  return {
    unit,
    base: channel.base,
    unnamed: tidy((channel.elsewhere * channel.base) / 100),
    parties: parties.map((party): Party => {
      const [provider, group] = [providers.get(party.provider), groups.get(supplierOf(party))];
      return {
        today: party.today,
        house: party.kind === 'in house',
        ...(party.provider === undefined || provider === undefined || group === undefined ? {} : { provider, group }),
        leaving: party.leaving !== undefined,
        ...(party.costPerPoint && currencies.size === 1 ? { cost: party.costPerPoint.amount } : {}),
      };
    }),
    limits: limits.map(({ limit }) => limit),
  };
}

function ruleLimits(workspace: Workspace, channel: Channel, parties: readonly ReadParty[]): ReadLimit[] {
  const [first] = channel.shares;
  const standing = (id: string): Standing | undefined => first && standingOf(workspace, first.facts, findRule(id));
  const points = (share: number): number => (share * channel.base) / 100;
  const shareOf = (of: readonly number[], shares: readonly number[]): number =>
    tidy((100 * sumOf(of, shares)) / channel.base);
  const name = channelName(channel);
  const outside = parties.flatMap(({ kind }, index) => (kind === 'in house' ? [] : [index]));
  const house = parties.flatMap(({ kind }, index) => (kind === 'in house' ? [index] : []));
  const limits: ReadLimit[] = [];

  const few = standing('PC318');
  if (few) {
    const { warnAbove = NO_LIMIT, errorFrom = NO_LIMIT } = few.options;
    const problem = problemOf(channel, parties, [], 1);
    limits.push({
      sort: 'spread',
      limit: { kind: 'spread', most: warnAbove, below: errorFrom },
      shown: {
        id: 'spread',
        says: `an index of concentration (HHI) of at most ${number(warnAbove, 0)}, unless own staff do the largest part; below ${number(errorFrom, 0)} where one provider works alone`,
        from: 'PC318',
      },
      broken: (shares) => {
        const index = indexOf(problem, shares);
        const limit = isSeveral(problem, shares)
          ? `above ${number(warnAbove, 0)}`
          : `not below ${number(errorFrom, 0)}`;
        return `the index of concentration (HHI) is ${number(index, 0)}, ${limit} (PC318)`;
      },
      states: `The index of concentration (HHI) stays at or below ${number(warnAbove, 0)} unless own staff do the largest part (PC318). Today it is ${number(hhiOf(channel), 0)}: ${splitWords(channel)}.`,
    });
  }
  const near = standing('PC313');
  if (near) {
    const { providerAbove = 100, outsourcedAbove = 100 } = near.options;
    for (const supplier of [...new Set(parties.map(supplierOf))].sort()) {
      if (supplier === undefined) continue;
      const of = parties.flatMap((party, index) => (supplierOf(party) === supplier ? [index] : []));
      limits.push({
        sort: 'supplier',
        limit: { kind: 'sum', of, most: points(providerAbove) },
        shown: {
          id: `supplier ${supplier}`,
          says: `at most ${percent(providerAbove)} of ${name} with ${supplier}`,
          from: 'PC313',
        },
        broken: (shares) =>
          `${supplier} does ${percent(shareOf(of, shares))} of ${name}, above ${percent(providerAbove)} (PC313)`,
        states: `At most ${percent(providerAbove)} of ${name} with ${supplier}${of.length > 1 ? ', which counts as one provider' : ''} (PC313).`,
      });
    }
    limits.push({
      sort: 'external',
      limit: { kind: 'sum', of: outside, most: points(outsourcedAbove - channel.elsewhere) },
      shown: { id: 'external', says: `at most ${percent(outsourcedAbove)} of ${name} with providers`, from: 'PC313' },
      broken: (shares) =>
        `${percent(tidy(shareOf(outside, shares) + channel.elsewhere))} of ${name} is with providers, above ${percent(outsourcedAbove)} (PC313)`,
      states: `At most ${percent(outsourcedAbove)} of ${name} with providers together (PC313).`,
    });
  }
  if (standing('PC312'))
    limits.push({
      sort: 'some in house',
      limit: { kind: 'sum', of: house, least: SOME },
      shown: { id: 'some in house', says: `some of ${name} in house`, from: 'PC312' },
      broken: () => `nothing of ${name} stays in house (PC312)`,
      states: `Some of ${name} stays in house (PC312).`,
    });
  return limits;
}

function partyLimits(party: ReadParty, index: number, within: number): ReadLimit[] {
  const { name, contract } = party;
  const who = party.kind === 'in house' ? 'own staff' : name;
  const Who = party.kind === 'in house' ? 'Own staff' : name;
  if (party.leaving)
    return [
      {
        sort: 'leaving',
        limit: { kind: 'sum', of: [index], most: 0 },
        shown: {
          id: `leaving ${name}`,
          says: `nothing with ${name}, ${party.leaving === 'asked' ? 'as you ask' : 'which is leaving'}`,
          from: party.leaving === 'asked' ? '--without' : 'status',
          ...(contract && party.leaving !== 'asked' ? { place: contract.place(['status']) } : {}),
        },
        broken: (shares) =>
          `${name} is ${party.leaving === 'asked' ? 'to be left' : 'leaving'} and still does ${percent(shares[index] ?? 0)}`,
        states: `${name} is ${party.leaving === 'asked' ? 'to be left (--without)' : 'leaving (status exiting)'}, so all of its ${percent(party.today)} has to go elsewhere.`,
        party,
      },
    ];
  const most = reached(party.growth, within);
  const limits: ReadLimit[] = [
    {
      sort: 'most',
      limit: { kind: 'sum', of: [index], most: most.points },
      shown: {
        id: `most ${name}`,
        says: `at most ${percent(most.points)} with ${who}: ${party.mostBecause}`,
        from: party.kind === 'in house' ? 'channels.absorbable and headcount.hiringPerWeek' : 'headcount.flex.up',
        place: placeOfLimit(party, contract?.data.headcount?.flex?.up ? ['headcount', 'flex', 'up'] : undefined),
      },
      broken: (shares) => `${who} would do ${percent(shares[index] ?? 0)} and can do ${percent(most.points)}`,
      states: `${Who} can do at most ${percent(most.points)} within ${number(within)} days: ${party.mostBecause}.`,
      party,
    },
  ];
  if (party.floor.length > 0) {
    const least = reached(party.floor, within, 'lowest');
    if (least.points > 0)
      limits.push({
        sort: 'least',
        limit: { kind: 'sum', of: [index], least: least.points },
        shown: {
          id: `least ${name}`,
          says: `at least ${percent(least.points)} with ${who}: ${party.leastBecause}`,
          from: party.kind === 'elsewhere' ? 'channels.elsewhere' : 'headcount.minimum',
          place: placeOfLimit(party, party.kind === 'elsewhere' ? undefined : ['headcount', 'minimum']),
        },
        broken: (shares) =>
          `${who} would do ${percent(shares[index] ?? 0)}, less than the ${percent(least.points)} that ${party.kind === 'elsewhere' ? 'stay as they are' : 'are paid for in any case'}`,
        states: `${Who} keeps at least ${percent(least.points)}: ${party.leastBecause}.`,
        party,
      });
  }
  return limits;
}

function placeOfLimit({ contract, place }: ReadParty, at: readonly string[] | undefined): Place {
  return contract && at ? contract.place(at) : place;
}

function pinLimit(
  { of: who, percent: share }: Pin,
  from: '--keep' | '--at-most',
  parties: readonly ReadParty[],
  unit: number,
): ReadLimit[] {
  const of = pinned(who, parties);
  if (of.length === 0) return [];
  // Whole units are handed over, so shares that are not whole come as near as they can.
  const exact = Number.isInteger(tidy((sumOf(of, todayOf(parties)) - share) / unit));
  const keep = from === '--keep';
  const words = of.length > 1 ? `${list(of.map((index) => parties[index]?.name ?? ''))} together` : who;
  return [
    {
      sort: 'pin',
      limit: keep
        ? { kind: 'sum', of, least: exact ? share : share - unit / 2 + 1e-3, most: exact ? share : share + unit / 2 }
        : { kind: 'sum', of, most: share },
      shown: {
        id: `${from} ${who}`,
        says: `${keep ? '' : 'at most '}${percent(share)} with ${words}, as you ask`,
        from,
      },
      broken: (shares) =>
        `${words} would do ${percent(tidy(sumOf(of, shares)))}, and you ask for ${keep ? '' : 'at most '}${percent(share)}`,
      states: `You ask for ${keep ? '' : 'at most '}${percent(share)} with ${words} (${from}); today it is ${percent(tidy(sumOf(of, todayOf(parties))))}.`,
    },
  ];
}

function todayOf(parties: readonly ReadParty[]): number[] {
  return parties.map(({ today }) => today);
}
