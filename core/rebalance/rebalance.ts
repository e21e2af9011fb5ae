import { wordMeant } from '../actuals/guess.ts';
import type { Workspace } from '../check.ts';
import { type Channel, channelsOf } from '../portfolio/channels.ts';
import { tidy } from '../portfolio/concentration.ts';
import { TOLERANCE } from '../portfolio/pieces.ts';
import { roundMoney } from '../portfolio/stress.ts';
import { compare, count, days, list, number, percent, quoted } from '../text.ts';
import { blockersOf } from './blocked.ts';
import { helpOf } from './help.ts';
import { limitsOf, problemOf, type ReadLimit } from './limits.ts';
import { movesOf } from './moves.ts';
import { type Parties, partiesOf } from './parties.ts';
import { pinned, placeIn, type ReadParty, reached, supplierOf } from './party.ts';
import { brokenBy, indexOf, isBroken, type Problem } from './problem.ts';
import { sharedOf } from './shared.ts';
import { costsKnown, GAVE_UP, type Plan, solve } from './solve.ts';
import type { AskedBalance, BalanceParty, ChannelBalance, Pin, Rebalancing, RefusedBalance } from './types.ts';
import { whoWords } from './words.ts';

/** Days within which everybody must be able to do their part, where nothing else is asked. */
export const HORIZON = 90;

interface Question {
  within: number;
  unit: number;
  keep: readonly Pin[];
  atMost: readonly Pin[];
  without: readonly string[];
}

/**
 * Who should do how much of each channel: shares that keep every limit, with the fewest moves, then the least cost, then the
 * fewest points; docs/rebalancing.md has the model. Pure: same files, question and `asOf`, the same answer to the byte.
 */
export function rebalance(workspace: Workspace, asked: AskedBalance = {}): Rebalancing | RefusedBalance {
  const { asOf } = workspace;
  const question = { within: HORIZON, unit: 1, keep: [], atMost: [], without: [], ...defined(asked) };
  const all = channelsOf(workspace.facts);
  const channels = all.filter(
    ({ channel, client }) =>
      (asked.channel === undefined || channel === asked.channel) &&
      (asked.client === undefined || client === asked.client),
  );
  const refused = refusal(asked, question, all, channels);
  if (refused !== undefined) return { refused };

  const result: Rebalancing = { asOf, within: question.within, channels: [], leftOut: [] };
  const asks = [...question.keep, ...question.atMost].map(({ of }) => of).concat(question.without);
  const named = new Set<string>();
  const names = new Set<string>(['in-house']);
  for (const channel of channels) {
    const because = unbalanced(channel);
    const [first] = channel.shares;
    if (!first) continue;
    const place = placeIn(workspace, first.facts, first.fact.path);
    if (because !== undefined) {
      result.leftOut.push({ id: channel.id, because, place });
      continue;
    }
    const read = partiesOf(workspace, channel, question.within, question.without);
    for (const party of read.parties)
      for (const name of [party.provider, supplierOf(party), party.kind === 'contract' ? party.name : undefined])
        if (name !== undefined) names.add(name);
    for (const name of asks) if (pinned(name, read.parties).length > 0) named.add(name);
    try {
      result.channels.push(balanced(workspace, channel, read, question));
    } catch (error) {
      if (!(error instanceof Error) || error.message !== GAVE_UP) throw error;
      const parties = count(read.parties.length, 'party', 'parties');
      result.leftOut.push({
        id: channel.id,
        because: `${parties} leave more ways than could be looked through; hold on to some shares with --keep.`,
        place,
      });
    }
  }
  const unknown = asks.find((name) => !named.has(name));
  if (unknown !== undefined)
    return {
      refused: `${quoted(unknown)} does no part of ${channels.length === 1 ? channels[0]?.id : 'a channel that can be balanced'}.${meant(unknown, [...names])}`,
    };
  return result;
}

function defined(asked: AskedBalance): Partial<Question> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

function refusal(
  { channel, client, keep = [], atMost = [] }: AskedBalance,
  { within, unit, without }: Question,
  all: readonly Channel[],
  channels: readonly Channel[],
): string | undefined {
  if (!Number.isInteger(within) || within < 0) return `A time to do it in is a whole number of days; it was ${within}.`;
  if (!Number.isInteger(unit) || unit < 1 || 100 % unit !== 0)
    return `Points are handed over in parts of 100; it was ${unit}.`;
  const wrong = [...keep, ...atMost].find(({ percent }) => !(percent >= 0 && percent <= 100));
  if (wrong) return `A share lies between 0 and 100 %; for ${quoted(wrong.of)} it was ${wrong.percent}.`;
  if (without.some((name) => /^in[- ]house$/i.test(name)))
    return 'Own staff cannot be left; --at-most in-house=0 gives them none of the work.';
  if (channels.length > 0) return undefined;
  if (all.length === 0) return 'No partnership states a channel and its share of it, so there is nothing to balance.';
  const clients = unique(all.flatMap((one) => one.client ?? []));
  if (client !== undefined && !clients.includes(client))
    return `There is no client ${quoted(client)} with a channel here.${meant(client, clients)}`;
  const names = unique(all.filter((one) => client === undefined || one.client === client).map((one) => one.channel));
  return `There is no channel ${quoted(channel)}${client === undefined ? '' : ` of ${client}`} here.${meant(channel ?? '', names)}`;
}

function meant(word: string, names: readonly string[]): string {
  const near = wordMeant(word, names);
  if (near !== undefined) return ` Did you mean ${near}?`;
  return names.length > 0 ? ` There ${names.length === 1 ? 'is' : 'are'} ${list([...names].sort(compare))}.` : '';
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort(compare);
}

/** Why a channel cannot be balanced, as a sentence. */
function unbalanced(channel: Channel): string | undefined {
  const { planned, disagreed, overCounted, external, inHouse, needs } = channel;
  if (planned) return 'The partner is still being selected; what is not agreed cannot be moved yet.';
  if (disagreed) return 'Two files give different in-house shares, so one of them is wrong (PC314).';
  if (overCounted) return 'The shares come to more than 100 %, so some of the work is counted twice (PC314).';
  if (channel.open || inHouse === undefined) {
    const wanted = unique(needs.map(({ facts, field }) => `${field} of ${facts.name}`));
    return wanted.length > 0
      ? `Not every share is known: ${list(wanted)} ${wanted.length === 1 ? 'is' : 'are'} needed.`
      : 'While work is moving, the share that own staff do is not known.';
  }
  const all = tidy(external + inHouse);
  return all < 100 - TOLERANCE
    ? `The shares come to ${percent(all)}; who does the other ${percent(tidy(100 - all))} is not stated (PC314).`
    : undefined;
}

function balanced(workspace: Workspace, channel: Channel, read: Parties, question: Question): ChannelBalance {
  const { parties } = read;
  const { within, unit } = question;
  const limits = limitsOf(workspace, channel, parties, question);
  const problem = problemOf(channel, parties, limits, unit);
  const plan = solve(problem);
  const verdict = plan ? (plan.handovers.length > 0 ? 'moves' : 'kept') : 'blocked';
  const moves = plan ? movesOf(channel, read, problem, limits, plan, workspace.asOf) : [];
  const blockers = plan
    ? []
    : blockersOf(problem).flatMap((index) => {
        const limit = limits[index];
        if (!limit) return [];
        const help = helpOf(problem, limit, read, within);
        return [{ limit: limit.shown, says: limit.states, ...(help === undefined ? {} : { help }) }];
      });
  const today = parties.map((one) => one.today);
  const cost = plan && costsKnown(problem) ? costAgainstToday(parties, plan) : undefined;
  const proposal = proposalIn(workspace, channel, parties, problem, limits);
  const balance: ChannelBalance = {
    id: channel.id,
    ...(channel.client === undefined ? {} : { client: channel.client }),
    channel: channel.channel,
    ...(channel.part === undefined ? {} : { part: channel.part }),
    verdict,
    says: '',
    missing: verdict === 'kept' ? [] : read.missing,
    assumed: verdict === 'kept' ? [] : read.assumed,
    parties: parties.map((party, index) => shown(party, within, plan?.shares[index])),
    limits: limits.map((limit) => limit.shown),
    hhi: {
      today: tidy(indexOf(problem, today)),
      ...(plan && verdict === 'moves' ? { target: tidy(indexOf(problem, plan.shares)) } : {}),
    },
    moves,
    chosen: verdict === 'moves' ? chosen(problem, parties, moves.length) : '',
    ...(cost && verdict === 'moves' ? { cost } : {}),
    blockers,
    ...(proposal === undefined ? {} : { proposal }),
  };
  balance.says = answerOf(balance, within);
  return balance;
}

function shown(party: ReadParty, within: number, target: number | undefined): BalanceParty {
  const { id, kind, name, provider, group, today, agents, perPoint, costPerPoint, place } = party;
  const least = party.floor.length > 0 ? reached(party.floor, within, 'lowest').points : undefined;
  return {
    id,
    kind,
    name,
    ...(provider === undefined ? {} : { provider }),
    ...(group === undefined ? {} : { group }),
    today,
    ...(target === undefined ? {} : { target }),
    ...(party.leaving ? { least: 0, most: 0 } : { most: reached(party.growth, within).points }),
    ...(least === undefined || party.leaving ? {} : { least }),
    ...(agents === undefined ? {} : { agents }),
    ...(target === undefined || perPoint === undefined ? {} : { agentsThen: tidy(perPoint * target) }),
    ...(costPerPoint ? { costPerPoint } : {}),
    place,
  };
}

function costAgainstToday(parties: readonly ReadParty[], { shares }: Plan): ChannelBalance['cost'] {
  const currency = parties.find(({ costPerPoint }) => costPerPoint)?.costPerPoint?.currency;
  if (currency === undefined) return undefined;
  const amount = parties.reduce(
    (total, { costPerPoint, today }, index) => total + (costPerPoint?.amount ?? 0) * ((shares[index] ?? 0) - today),
    0,
  );
  return { amount: roundMoney(amount, currency), currency };
}

function chosen(problem: Problem, parties: readonly ReadParty[], moves: number): string {
  const fewest = `${count(moves, 'move')} ${moves === 1 ? 'is' : 'are'} the fewest that keep every limit`;
  if (costsKnown(problem)) return `${fewest}; of those, this costs least, and then moves the fewest points.`;
  const silent = parties.flatMap(({ name, kind, costPerPoint }) =>
    costPerPoint ? [] : [kind === 'in house' ? 'own staff' : name],
  );
  const why =
    silent.length > 0
      ? `What ${list(silent)} ${silent.length === 1 && silent[0] !== 'own staff' ? 'costs' : 'cost'} is not stated, so cost is not compared`
      : 'The contracts are in different currencies, so cost is not compared';
  return `${fewest}; of those, this moves the fewest points. ${why}.`;
}

function answerOf({ id, verdict, moves, blockers, parties }: ChannelBalance, within: number): string {
  if (verdict === 'kept')
    return `Nothing has to move: ${id} keeps every limit with ${list(parties.map((party) => `${percent(party.today)} ${party.kind === 'in house' ? 'in house' : `with ${party.name}`}`))}.`;
  if (verdict === 'blocked') {
    const many = blockers.length;
    return `No shares of ${id} keep every limit within ${days(within)}: ${many === 1 ? 'one limit cannot be kept' : `${number(many)} limits cannot be kept together`}.`;
  }
  const last = moves
    .map(({ by }) => by)
    .sort(compare)
    .at(-1);
  return `${count(moves.length, 'move')} by ${last} ${moves.length === 1 ? 'keeps' : 'keep'} every limit of ${id}: ${list(moves.map(({ from, to, points }) => `${percent(points)} from ${whoWords(from)} to ${whoWords(to)}`))}.`;
}

/** Whether what is proposed already keeps every limit; undefined where nothing is proposed for the channel. */
function proposalIn(
  workspace: Workspace,
  channel: Channel,
  parties: readonly ReadParty[],
  problem: Problem,
  limits: readonly ReadLimit[],
): string | undefined {
  const intended = sharedOf(workspace).intended(channel);
  if (!intended) return undefined;
  const shares = parties.map(({ kind, name, provider, today }) => {
    if (kind === 'in house') return tidy(((intended.inHouse ?? 0) * intended.base) / 100);
    if (kind === 'elsewhere')
      return intended.portfolio?.elsewhere?.find((one) => one.provider === provider)?.share ?? today;
    return intended.shares.filter(({ facts }) => facts.name === name).reduce((all, { share = 0 }) => all + share, 0);
  });
  if (shares.every((share, index) => Math.abs(share - (parties[index]?.today ?? 0)) < 1e-6)) return undefined;
  const words = list(parties.map(({ name }, index) => `${name} ${percent(tidy(shares[index] ?? 0))}`));
  if (intended.inHouse === undefined || unbalanced(intended) !== undefined)
    return `Other shares are proposed already (${words}); they do not come to 100 %.`;
  if (brokenBy(problem, shares).length === 0) return `The shares that are proposed already keep every limit: ${words}.`;
  const broken = limits.filter(({ limit }) => isBroken(problem, limit, shares)).map((limit) => limit.broken(shares));
  return `Other shares are proposed already (${words}); with them, ${list(broken)}.`;
}
