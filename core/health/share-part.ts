import { capital } from '../kpi/words.ts';
import { type Channel, channelsOf } from '../portfolio/channels.ts';
import { list, percent } from '../text.ts';
import { type HealthInput, isMended } from './health.ts';
import { type Loss, placeAt } from './loss.ts';

/** How much hangs on few suppliers in the channels that a partnership works in. */
export interface SharePart {
  /** D, 0–1: mean over the channels of Σ s² over external suppliers, shares as fractions; undefined where no channel is known. */
  dependence: number | undefined;
  /** Part of the channels whose shares are known, 0–1. */
  coverage: number;
  /** What each channel adds to D; the amounts add up to D. */
  losses: Loss[];
  /** Amounts add up to 1 − coverage. */
  gaps: Loss[];
}

/**
 * Dependence on suppliers (D of formula 4). In-house work adds nothing, connected providers count as one, and providers
 * without a name count as one. Channels weigh by the contacts that this partnership handles where all of them state those,
 * else alike. Overnight exceptions are left out, as in the concentration rules.
 */
export function sharePart(input: HealthInput): SharePart {
  const { workspace, source, document } = input;
  const own = (facts: { file: string; document: number }): boolean =>
    facts.file === source.path && facts.document === document.index;
  const channels = channelsByDocument(channelsOf(workspace.facts)).get(`${source.path}\n${document.index}`) ?? [];
  const known = channels.filter((channel) => !channel.open);
  const volumes = known.map(({ shares }) =>
    shares.filter(({ facts }) => own(facts)).reduce((sum, { fact }) => sum + (fact.volume ?? Number.NaN), 0),
  );
  const weighted = volumes.every((volume) => volume > 0);
  const total = weighted ? volumes.reduce((sum, volume) => sum + volume, 0) : known.length;
  const losses = known.map((channel, index): Loss => {
    const { shares } = channel;
    const fact = shares.find(({ facts }) => own(facts))?.fact;
    return {
      amount: (dependenceOf(channel) * (weighted ? (volumes[index] ?? 0) : 1)) / total,
      cause: { type: 'share', id: channel.channel },
      text: sharesInWords(channel),
      place: placeAt(source, document, [...(fact?.path ?? ['scope']), 'share']),
    };
  });
  const open = channels.filter((channel) => channel.open);
  const coverage = isMended(input, 'freshness', 'shares')
    ? 1
    : channels.length === 0
      ? 0
      : known.length / channels.length;
  const gap: Loss = {
    amount: 1 - coverage,
    cause: { type: 'freshness', id: 'shares' },
    text:
      open.length === 0
        ? 'Nobody says how the channels are shared out.'
        : `It is not known how ${list([...new Set(open.map(({ channel }) => channel))])} is shared out.`,
    place: placeAt(source, document, document.held.data.scope ? ['scope'] : []),
  };
  const dependence = known.length === 0 ? undefined : losses.reduce((sum, { amount }) => sum + amount, 0);
  return { dependence, coverage, losses, gaps: coverage < 1 ? [gap] : [] };
}

const byDocument = new WeakMap<readonly Channel[], Map<string, Channel[]>>();

/** The channels in which each document has a share, by file and place in it; worked out once for a list of channels. */
function channelsByDocument(channels: readonly Channel[]): ReadonlyMap<string, Channel[]> {
  const before = byDocument.get(channels);
  if (before) return before;
  const all = new Map<string, Channel[]>();
  for (const channel of channels) {
    for (const key of new Set(channel.shares.map(({ facts }) => `${facts.file}\n${facts.document}`))) {
      all.set(key, [...(all.get(key) ?? []), channel]);
    }
  }
  byDocument.set(channels, all);
  return all;
}

/** Σ s² over external suppliers of a channel, shares as fractions, at most 1. */
export function dependenceOf({ suppliers, elsewhere }: Pick<Channel, 'suppliers' | 'elsewhere'>): number {
  return Math.min(
    1,
    [...suppliers.map(({ share }) => share), elsewhere].reduce((sum, share) => sum + (share / 100) ** 2, 0),
  );
}

function sharesInWords({ channel, part, suppliers, elsewhere, inHouse }: Channel): string {
  const what = `${capital(channel)}${part === undefined ? '' : ` (${part})`}`;
  const shares = suppliers.map(
    ({ name, members, share }) =>
      `${percent(share)} with ${members.length === 1 ? (members[0]?.provider ?? name) : name}`,
  );
  return `${what}: ${list([...shares, ...(elsewhere > 0 ? [`${percent(elsewhere)} elsewhere`] : []), ...(inHouse === undefined ? [] : [`${percent(inHouse)} in house`])])}.`;
}
