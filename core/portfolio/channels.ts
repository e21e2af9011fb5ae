import { pointerOf } from '../model/document.ts';
import type { ChannelFact, Facts, ShareFact } from '../model/facts.ts';
import { hasReached, type Status } from '../model/status.ts';
import { hhi, merged, type Supplier, sum, tidy } from './concentration.ts';
import {
  areSharesOfChannel,
  firstOfPieces,
  inHouseOf,
  isWhole,
  keyOf,
  type PortfolioChannel,
  partWords,
  piecesOf,
  type Share,
  type Stated,
  TOLERANCE,
  together,
} from './pieces.ts';
import { type SupplierOf, suppliersOf } from './suppliers.ts';

/**
 * Who does how much of each channel of a client, over all documents. Partnerships from `contracted` up to `exiting` count
 * together; one in `selecting` is looked at by itself, since it may replace what is there; drafts and ended ones do not
 * count. How shares are read is written down in docs/rules/PC314.md.
 */

/**
 * What is shared out as a whole: a channel, or one task, product or time of day of it where the shares are stated for
 * that. All percentages are of this whole, without overnight exceptions.
 */
export interface Channel {
  /** `chat of harbour-bank`: the same whatever the shares are. */
  id: string;
  client: string | undefined;
  channel: string;
  /** What part of the channel it is, in the file's words; undefined for all of it. */
  part: string | undefined;
  /** Partnerships that do the work, those of the largest supplier first; never empty. */
  shares: Share[];
  /** Overnight exceptions, left out of every sum. */
  exceptions: Share[];
  /** External suppliers, connected ones merged, the largest first. */
  suppliers: Supplier[];
  /** Percent with providers that have neither name nor file. */
  elsewhere: number;
  /** Percent done by own staff; undefined when nobody says, when files differ, or while work is moving. */
  inHouse: number | undefined;
  inHouseStated: Stated[];
  /** True when documents give different in-house shares of the same work. */
  disagreed: boolean;
  /** Known external shares together. */
  external: number;
  /** True when some external share is not known, so that `external` is the least it can be. */
  open: boolean;
  /** What the sum lacks, each with the document that should say it. */
  needs: { facts: Facts; field: string }[];
  /** The partnership is being selected. */
  planned: boolean;
  /** Work is moving between documents, so that shares may overlap for a while. */
  moving: boolean;
  /** External and in-house shares come to more than 100 %. */
  overCounted: boolean;
  /** What the portfolio says of the channel. */
  portfolio: ChannelFact | undefined;
  /** The part of the volume that these percentages are of: 100, or less the overnight exceptions. */
  base: number;
}

const known = new WeakMap<readonly Facts[], Channel[]>();

/** The channels of all clients, in a fixed order. Worked out once for one list of facts. */
export function channelsOf(facts: readonly Facts[]): Channel[] {
  const before = known.get(facts);
  if (before) return before;
  const channels = workedOut(facts);
  known.set(facts, channels);
  return channels;
}

/** The index of a channel. What nobody accounts for, or unnamed providers do, adds nothing: it is the least it can be. */
export function hhiOf({ suppliers, inHouse }: Pick<Channel, 'suppliers' | 'inHouse'>): number {
  return hhi([...suppliers.map(({ share }) => share), inHouse ?? 0]);
}

interface Group {
  client: string | undefined;
  channel: string;
  planned: boolean;
  entries: Share[];
  portfolio: PortfolioChannel | undefined;
  /** Partnerships of the client that do not say what they do. */
  silent: readonly Facts[];
  supplierOf: SupplierOf;
}

function workedOut(facts: readonly Facts[]): Channel[] {
  const supplierOf = suppliersOf(tiesIn(facts));
  const portfolios = portfolioChannels(facts);
  const counted = facts.filter(
    (of) => of.kind === 'Partnership' && hasReached(of.status, 'selecting') && of.status !== 'ended',
  );
  const silent = counted.filter((of) => of.shares.length === 0 && of.status !== 'selecting');
  const groups = new Map<string, Group>();
  for (const of of counted) {
    const { client } = of;
    const planned = of.status === 'selecting';
    for (const fact of of.shares) {
      const { channel } = fact;
      const portfolio = planned || client === undefined ? undefined : portfolios.get(keyOf(client, channel));
      const key =
        planned || client === undefined ? keyOf(channel, of.file, String(of.document)) : keyOf(channel, client);
      const group: Group = groups.get(key) ?? {
        client,
        channel,
        planned,
        entries: [],
        portfolio,
        silent: planned ? [] : silent.filter((other) => other.client !== undefined && other.client === client),
        supplierOf,
      };
      groups.set(key, group);
      group.entries.push(shareOf(of, fact, portfolio?.fact));
    }
  }
  return [...groups.entries()].sort(([a], [b]) => compare(a, b)).flatMap(([, group]) => channelsIn(group));
}

/** What the documents say of who owns whom. */
export function* tiesIn(facts: readonly Facts[]) {
  for (const of of facts) {
    if (of.kind === 'Provider') yield of;
    for (const { elsewhere } of of.channels ?? []) {
      for (const { provider, parent } of elsewhere ?? []) if (parent !== undefined) yield { name: provider, parent };
    }
  }
}

/** What portfolios say, by client and channel. One that names no client belongs to the only client there is. */
function portfolioChannels(facts: readonly Facts[]): Map<string, PortfolioChannel> {
  const clients = new Set(
    facts.flatMap((of) => (of.kind === 'Partnership' && of.client !== undefined ? [of.client] : [])),
  );
  const only = clients.size === 1 ? [...clients][0] : undefined;
  const channels = new Map<string, PortfolioChannel>();
  for (const of of facts) {
    const client = of.client ?? only;
    if (of.kind !== 'Portfolio' || client === undefined) continue;
    for (const fact of of.channels ?? []) {
      const key = keyOf(client, fact.channel);
      if (!channels.has(key)) channels.set(key, { facts: of, fact });
    }
  }
  return channels;
}

function shareOf(facts: Facts, fact: ShareFact, whole: ChannelFact | undefined): Share {
  const provider = facts.provider ?? `the provider of ${facts.name}`;
  if (fact.share === undefined && !fact.gaps?.share && fact.volume !== undefined && whole?.volume) {
    return { facts, fact, provider, share: tidy((100 * fact.volume) / whole.volume), derived: true };
  }
  return { facts, fact, provider, share: fact.share, derived: false };
}

/** The entries of one client and channel, parted into what is shared out as a whole. */
function channelsIn(group: Group): Channel[] {
  const exceptions = group.entries.filter(({ fact }) => fact.overnight || fact.gaps?.exception);
  const entries = group.entries.filter((entry) => !exceptions.includes(entry));
  const pieces = piecesOf(entries);
  if (pieces.length === 0) return [];
  if (pieces.length === 1 || areSharesOfChannel(entries, group.portfolio?.fact))
    return [channelOf(group, undefined, entries, exceptions)];
  return pieces.map((piece) =>
    channelOf({ ...group, portfolio: undefined }, partWords(piece[0]?.fact), piece, exceptions),
  );
}

function channelOf(group: Group, part: string | undefined, shares: readonly Share[], exceptions: Share[]): Channel {
  const { client, channel, planned, portfolio, supplierOf } = group;
  const providers = new Set(shares.map(({ provider }) => provider));
  const named = (portfolio?.fact.elsewhere ?? []).filter(({ provider }) => !providers.has(provider));
  const parts = [...shares, ...named].flatMap(({ provider, share }) =>
    share === undefined ? [] : [{ provider, share }],
  );
  const unnamed = portfolio?.fact.elsewhere ? 0 : together(firstOfPieces(shares, 'elsewhere'));
  const house = inHouseOf(shares, portfolio);

  const sumOf = sum(parts.map(({ share }) => share)) + unnamed + (house.value ?? 0);
  const night = part === undefined ? sum(exceptions.map(({ share }) => share ?? 0)) : 0;
  const base = night > 0 && night < 100 && !isWhole(sumOf) && isWhole(sumOf + night) ? 100 - night : 100;
  const ofBase = (share: number): number => tidy((share * 100) / base);

  const suppliers = merged(
    parts.map(({ provider, share }) => ({ provider, share: ofBase(share) })),
    supplierOf,
  );
  const elsewhere = ofBase(unnamed);
  const external = tidy(sum(suppliers.map(({ share }) => share)) + elsewhere);
  const documents = new Set([...shares.map(({ facts }) => facts), ...house.stated.map(({ facts }) => facts)]);
  const moving = documents.size > 1 && shares.some(({ facts }) => isMoving(facts.status));
  let inHouse = house.value === undefined ? undefined : ofBase(house.value);
  // The portfolio may still show what own staff do today, while a contract says what they are going to do.
  if (moving && external <= 100 + TOLERANCE && external + (inHouse ?? 0) > 100 + TOLERANCE) inHouse = undefined;

  const gaps = gapsIn(group, shares, exceptions, named);
  const needs = [...gaps, ...(house.value === undefined && !house.disagreed ? inHouseGap(shares, portfolio) : [])];
  return {
    id: `${part === undefined ? channel : `${channel}, ${part.toLowerCase()},`} of ${planned || client === undefined ? shares[0]?.facts.name : client}`,
    client,
    channel,
    part,
    shares: inOrder(shares, suppliers, supplierOf),
    exceptions,
    suppliers,
    elsewhere,
    inHouse,
    inHouseStated: house.stated,
    disagreed: house.disagreed,
    external,
    open: gaps.length > 0,
    needs: needs.filter(({ gap }) => gap !== 'invalid').map(({ facts, field }) => ({ facts, field })),
    planned,
    moving,
    overCounted: external + (inHouse ?? 0) > 100 + TOLERANCE,
    portfolio: portfolio?.fact,
    base,
  };
}

function isMoving(status: Status | undefined): boolean {
  return status === 'contracted' || status === 'transition' || status === 'ramp' || status === 'exiting';
}

interface Gap {
  facts: Facts;
  field: string;
  gap?: string | undefined;
}

/** External shares that are not known. */
function gapsIn(
  group: Group,
  shares: readonly Share[],
  exceptions: readonly Share[],
  named: readonly { share?: number }[],
): Gap[] {
  const { portfolio, silent } = group;
  const gaps: Gap[] = silent.map((facts) => ({ facts, field: 'scope', gap: facts.gaps?.scope }));
  for (const { facts, fact, share } of shares) {
    if (share === undefined) gaps.push({ facts, field: 'scope.share', gap: fact.gaps?.share });
    if (!portfolio?.fact.elsewhere && fact.gaps?.elsewhere)
      gaps.push({ facts, field: 'scope.elsewhere', gap: fact.gaps.elsewhere });
  }
  for (const { facts, fact } of exceptions) {
    if (fact.gaps?.exception) gaps.push({ facts, field: 'scope.exception', gap: fact.gaps.exception });
  }
  if (portfolio?.fact.gaps?.elsewhere)
    gaps.push({ facts: portfolio.facts, field: 'channels.elsewhere', gap: portfolio.fact.gaps.elsewhere });
  if (portfolio && named.some(({ share }) => share === undefined))
    gaps.push({ facts: portfolio.facts, field: 'channels.elsewhere.share' });
  return gaps;
}

function inHouseGap(shares: readonly Share[], portfolio: PortfolioChannel | undefined): Gap[] {
  const gap = portfolio?.fact.gaps?.inHouse;
  if (portfolio && gap) return [{ facts: portfolio.facts, field: 'channels.inHouse', gap }];
  const asked = shares.find(({ fact }) => fact.gaps?.inHouse) ?? shares[0];
  return asked ? [{ facts: asked.facts, field: 'scope.inHouse', gap: asked.fact.gaps?.inHouse }] : [];
}

function inOrder(shares: readonly Share[], suppliers: readonly Supplier[], supplierOf: SupplierOf): Share[] {
  const rank = new Map(suppliers.map(({ name }, index) => [name, index]));
  const place = ({ provider, share }: Share): number =>
    share === undefined ? suppliers.length : (rank.get(supplierOf(provider)) ?? suppliers.length);
  return [...shares].sort(
    (a, b) =>
      place(a) - place(b) ||
      (b.share ?? 0) - (a.share ?? 0) ||
      compare(a.facts.file, b.facts.file) ||
      a.facts.document - b.facts.document ||
      compare(pointerOf(a.fact.path), pointerOf(b.fact.path)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
