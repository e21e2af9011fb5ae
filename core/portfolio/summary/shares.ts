import type { Workspace } from '../../check.ts';
import { fileAt, placeAt } from '../../health/loss.ts';
import type { Place } from '../../health/types.ts';
import type { Facts } from '../../model/facts.ts';
import { standingOf } from '../../rules/judge-workspace.ts';
import { findRule } from '../../rules/rules.ts';
import { verdictOf } from '../../rules/scope/channel-verdict.ts';
import { channelName } from '../../rules/scope/channel-words.ts';
import type { Path } from '../../syntax/tree.ts';
import { compare } from '../../text.ts';
import { type Channel, channelsOf, hhiOf } from '../channels.ts';
import { effectiveSuppliers, type Supplier, tidy } from '../concentration.ts';
import { type Share, TOLERANCE } from '../pieces.ts';
import type { Included } from './partnerships.ts';

/** HHI above which a split is worth a word where one external supplier is the largest: merger guidelines of 2023 (docs/rules/PC318.md). */
const NOTED_ABOVE = 1800;

/**
 * How much hangs on one supplier: `error`, `warning` and so on: what the rules on concentration (PC312, PC313, PC318) say.
 * `noted`: no rule speaks, but the index is above 1,800 and the largest is external. `own`: the largest part is in house.
 * `unknown`: shares are missing, or come to more than 100 %.
 */
export type Standing = 'error' | 'warning' | 'info' | 'hint' | 'noted' | 'spread' | 'own' | 'unknown';

/** How one channel, or one part of it, is shared out. All shares are percent. Plain data. */
export interface ChannelShares {
  /** `chat of harbour-bank` */
  id: string;
  /** `chat`, `chat "Questions on cards"`, `chat outside the night` */
  title: string;
  client?: string;
  channel: string;
  /** External suppliers, connected providers merged, the largest first. */
  suppliers: Supplier[];
  inHouse?: number;
  /** With providers that have neither name nor file. */
  elsewhere: number;
  /** What nobody accounts for; left out where it is less than half a point, or more than 100 % are stated. */
  unaccounted?: number;
  external: number;
  /** Left out where the shares come to more than 100 %. */
  hhi?: number;
  /** As how many suppliers of equal size it behaves: 10,000 / HHI. */
  effective?: number;
  /** True where a share is not known, so that the index is the least it can be. */
  atLeast?: true;
  standing: Standing;
  /** Id of the rule that speaks. */
  rule?: string;
  /** Part of the volume of the channel that this is of, where overnight exceptions are apart. */
  base: number;
  /** The night, which may be with one provider in full: apart from all sums. */
  overnight: Overnight[];
  /** What the sum lacks, and where it would be said. */
  missing: (Place & { document: string; field: string })[];
  /** It is being selected: looked at by itself. */
  planned?: true;
  /** Work is moving, so that shares may overlap. */
  moving?: true;
  /** More than 100 % are stated. */
  overCounted?: true;
  /** Files give different in-house shares. */
  disagreed?: true;
  /** The partnerships that do the work, those of the largest supplier first. */
  partnerships: (Place & { partnership: string; provider: string; share?: number })[];
}

export interface Overnight extends Place {
  partnership: string;
  provider: string;
  /** As written: `22:00-06:00`. */
  window?: string;
  share?: number;
  agents?: number;
}

/** Answers "Who does how much?": what hangs on one supplier first, then by client and channel. */
export function sharesOf(workspace: Workspace, included: Included): ChannelShares[] {
  return channelsOf(workspace.facts)
    .filter(({ shares, exceptions }) => [...shares, ...exceptions].some(({ facts }) => included(facts.file)))
    .map((channel) => channelShares(workspace, channel))
    .sort(
      (a, b) => rank(a) - rank(b) || (b.hhi ?? 0) - (a.hhi ?? 0) || compare(a.id, b.id) || compare(a.title, b.title),
    );
}

const order: readonly Standing[] = ['error', 'warning', 'info', 'hint', 'unknown', 'noted', 'spread', 'own'];

function rank({ standing }: ChannelShares): number {
  return order.indexOf(standing);
}

function channelShares(workspace: Workspace, channel: Channel): ChannelShares {
  const { client, suppliers, inHouse, elsewhere, external, overCounted, open } = channel;
  const index = hhiOf(channel);
  const rest = tidy(100 - external - (inHouse ?? 0));
  const counts = !overCounted && index > 0;
  return {
    id: channel.id,
    title: channelName(channel),
    ...(client === undefined ? {} : { client }),
    channel: channel.channel,
    suppliers,
    ...(inHouse === undefined ? {} : { inHouse }),
    elsewhere,
    ...(rest > TOLERANCE && !overCounted ? { unaccounted: rest } : {}),
    external,
    ...(counts ? { hhi: index, effective: effectiveSuppliers(index) } : {}),
    ...(counts && (open || rest > TOLERANCE) ? { atLeast: true as const } : {}),
    ...standingIn(workspace, channel, index, rest),
    base: channel.base,
    overnight: channel.exceptions.map((share) => overnight(workspace, share)),
    missing: missingIn(workspace, channel),
    ...(channel.planned ? { planned: true as const } : {}),
    ...(channel.moving ? { moving: true as const } : {}),
    ...(overCounted ? { overCounted: true as const } : {}),
    ...(channel.disagreed ? { disagreed: true as const } : {}),
    partnerships: channel.shares.map(({ facts, fact, provider, share }) => ({
      partnership: facts.name,
      provider,
      ...(share === undefined ? {} : { share }),
      ...placeIn(workspace, facts, [...fact.path, 'share']),
    })),
  };
}

function standingIn(
  workspace: Workspace,
  channel: Channel,
  index: number,
  rest: number,
): Pick<ChannelShares, 'standing' | 'rule'> {
  const [first] = channel.shares;
  const verdict = first && verdictOf(channel, (id) => standingOf(workspace, first.facts, findRule(id)));
  if (verdict) return { standing: verdict.severity, rule: verdict.rule };
  if (channel.overCounted || channel.open || index === 0) return { standing: 'unknown' };
  const others = Math.max(channel.inHouse ?? 0, channel.elsewhere, rest);
  if ((channel.suppliers[0]?.share ?? 0) > others) return { standing: index > NOTED_ABOVE ? 'noted' : 'spread' };
  return { standing: channel.inHouse === others ? 'own' : rest > TOLERANCE && rest === others ? 'unknown' : 'spread' };
}

function overnight(workspace: Workspace, { facts, fact, provider, share }: Share): Overnight {
  return {
    partnership: facts.name,
    provider,
    ...(fact.window === undefined ? {} : { window: fact.window }),
    ...(share === undefined ? {} : { share }),
    ...(fact.headcount === undefined ? {} : { agents: fact.headcount }),
    ...placeIn(workspace, facts, fact.path),
  };
}

function missingIn(workspace: Workspace, { needs }: Channel): ChannelShares['missing'] {
  const seen = new Set<string>();
  return needs.flatMap(({ facts, field }) => {
    const key = `${facts.file} ${facts.document} ${field}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ document: facts.name, field, ...placeIn(workspace, facts, ['name']) }];
  });
}

function placeIn(workspace: Workspace, facts: Facts, path: Path): Place {
  const source = fileAt(workspace.sources, facts.file);
  const document = source?.documents.find(({ index }) => index === facts.document);
  const start = { line: 0, character: 0 };
  return source && document
    ? placeAt(source, document, path)
    : { file: facts.file, range: { start, end: start }, path: '' };
}
