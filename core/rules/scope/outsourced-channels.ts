import type { FixOperation } from '../../findings.ts';
import type { Facts, RetainedFact } from '../../model/facts.ts';
import { hasReached } from '../../model/status.ts';
import { type Channel, channelsOf } from '../../portfolio/channels.ts';
import type { WorkspaceRuleContext } from '../rule.ts';

/** A channel of a client that is outsourced, in one piece or several, with what the client keeps for it. */
export interface OutsourcedChannel {
  channel: string;
  /** Its pieces, or the one that it is. */
  pieces: Channel[];
  /** Largest external share of a piece, in percent; the least it can be. */
  outsourced: number;
  /** Largest in-house share of a piece; undefined when it is not known of any. */
  inHouse: number | undefined;
  /** The document of the largest share: where is asked for what is missing. */
  facts: Facts;
  /** Partnerships of the client from `contracted` on, in which the client may have said what it keeps. */
  partnerships: Facts[];
  /** What they say of own staff for this channel. */
  retained: { facts: Facts; fact: RetainedFact }[];
}

/** Channels of which some work is outsourced by contract. Those that are outsourced at night only are not among them. */
export function outsourcedChannels(facts: readonly Facts[]): OutsourcedChannel[] {
  const groups = new Map<string, Channel[]>();
  for (const channel of channelsOf(facts)) {
    if (channel.planned || (channel.external === 0 && !channel.open)) continue;
    const key = JSON.stringify([channel.channel, channel.client ?? channel.id]);
    groups.set(key, [...(groups.get(key) ?? []), channel]);
  }
  return [...groups.values()].flatMap((pieces) => {
    const [largest] = [...pieces]
      .sort((a, b) => b.external - a.external)
      .flatMap(({ channel, external, shares }) =>
        shares.slice(0, 1).map(({ facts }) => ({ channel, external, facts })),
      );
    if (!largest) return [];
    const { channel, facts: first } = largest;
    const partnerships = first.client === undefined ? [first] : facts.filter((of) => countsFor(of, first.client));
    const shares = pieces.map(({ inHouse }) => inHouse).filter((share) => share !== undefined);
    return [
      {
        channel,
        pieces,
        outsourced: largest.external,
        inHouse: shares.length > 0 ? Math.max(...shares) : undefined,
        facts: first,
        partnerships,
        retained: partnerships.flatMap((of) =>
          (of.retained ?? [])
            .filter((fact) => fact.channel === undefined || fact.channel === channel)
            .map((fact) => ({ facts: of, fact })),
        ),
      },
    ];
  });
}

function countsFor(of: Facts, client: string | undefined): boolean {
  return of.client === client && hasReached(of.status, 'contracted') && of.status !== 'ended';
}

/** How a part of the section on what is kept in house stands in some partnership. */
export function inHouseGap(
  { partnerships }: OutsourcedChannel,
  part: 'retained' | 'hiringProfiles',
): 'open' | 'invalid' | undefined {
  const gaps = partnerships.flatMap(({ gaps: all }) => all?.[part] ?? all?.inHouse ?? []);
  if (gaps.some((gap) => gap !== 'invalid')) return 'open';
  return gaps.length > 0 ? 'invalid' : undefined;
}

/** Whether nothing at all is said of own staff for a channel, and nothing is known to stay in house: PC316 asks. */
export function asksForStaff(channel: OutsourcedChannel): boolean {
  const { retained, inHouse, outsourced, pieces } = channel;
  const nothingStated =
    retained.length === 0 && !saysNone(channel) && pieces.every(({ portfolio }) => portfolio?.inHouseFte === undefined);
  const allOut = inHouse === undefined ? outsourced >= 99.5 : inHouse === 0;
  return nothingStated && inHouseGap(channel, 'retained') === undefined && allOut;
}

/** Of a channel for which nobody is named: whether an empty list says that nobody is, and nothing stays in house. */
export function saysNone({ partnerships, inHouse }: OutsourcedChannel): boolean {
  return !((inHouse ?? 0) > 0) && partnerships.some((of) => of.retained?.length === 0);
}

/** Channels by the document in which is asked for them, so that each document is asked once. */
export function byDocument(channels: readonly OutsourcedChannel[]): Map<Facts, OutsourcedChannel[]> {
  const documents = new Map<Facts, OutsourcedChannel[]>();
  for (const channel of channels) documents.set(channel.facts, [...(documents.get(channel.facts) ?? []), channel]);
  return documents;
}

/** Whether the client names a profile to hire by for a channel. */
export function hasProfile({ partnerships, channel }: OutsourcedChannel): boolean {
  return partnerships.some((of) =>
    of.hiringProfiles?.some((profile) => profile.channel === undefined || profile.channel === channel),
  );
}

/** Adds entries, to fill in, to a list of what is kept in house; the list is made when it is missing. */
export function addEntries(
  facts: Facts,
  list: 'retained' | 'hiringProfiles',
  channels: readonly OutsourcedChannel[],
): FixOperation[] {
  const path = ['inHouse', list];
  const toFill = list === 'retained' ? retainedToFill : profileToFill;
  const entries = namesOf(channels).map((channel) => ({ channel, ...toFill }));
  if (entries.length === 0) return [];
  return facts[list] === undefined
    ? [{ do: 'set', path, value: entries }]
    : entries.map((value) => ({ do: 'append', path, value }));
}

const retainedToFill = { skill: 'TODO what they can do', fte: 'TODO how many', lastPractised: 'TODO day' };
const profileToFill = { skill: 'TODO what applicants must be able to do', document: 'TODO where the profile is' };

/** Names of channels for a question. */
export function namesOf(channels: readonly OutsourcedChannel[]): string[] {
  return channels.map(({ channel }) => channel);
}

/** Whether another rule has a say for a document. */
export function isInForce(context: WorkspaceRuleContext, rule: string, facts: Facts): boolean {
  return context.standing(facts, rule) !== undefined;
}
