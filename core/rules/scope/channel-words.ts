import { type Channel, hhiOf } from '../../portfolio/channels.ts';
import { effectiveSuppliers, type Supplier } from '../../portfolio/concentration.ts';
import type { Share } from '../../portfolio/pieces.ts';
import { count, list, number, percent, quoted } from '../../text.ts';

/** `chat`, `chat "Questions on cards"`, `chat outside the night`. */
export function channelName({ channel, part, base }: Channel): string {
  return `${channel}${part === undefined ? '' : ` ${quoted(part, 40)}`}${base === 100 ? '' : ' outside the night'}`;
}

/** `meridian-cx`; of connected providers `meridian-group (meridian-cx 45 %, northstar 30 %)`. */
export function supplierName({ name, members }: Supplier): string {
  if (members.length === 1) return members[0]?.provider ?? name;
  const each = members.map(({ provider, share }) => `${provider} ${percent(share)}`).join(', ');
  return members.some(({ provider }) => provider === name) ? `one group (${each})` : `${name} (${each})`;
}

/** `meridian-cx 60 %, in house 20 %, nightline 20 %`, the largest first. */
export function splitWords({
  suppliers,
  inHouse,
  elsewhere,
}: Pick<Channel, 'suppliers' | 'inHouse' | 'elsewhere'>): string {
  const parts = suppliers.map((supplier) => ({ words: supplierName(supplier), share: supplier.share }));
  if (inHouse !== undefined) parts.push({ words: 'in house', share: inHouse });
  if (elsewhere > 0) parts.push({ words: 'elsewhere', share: elsewhere });
  return parts
    .sort((a, b) => b.share - a.share)
    .map(({ words, share }) => `${words} ${percent(share)}`)
    .join(', ');
}

/** `1.3 suppliers`: as how many suppliers of equal size it behaves, rounded down. */
export function effectiveWords(index: number): string {
  return count(Math.floor(effectiveSuppliers(index) * 10) / 10, 'supplier');
}

/** What was counted, in lines for the `why` of a finding. */
export function countedWords(channel: Channel): string[] {
  const { external, inHouse, suppliers, exceptions, shares, planned } = channel;
  const index = hhiOf(channel);
  const lines = [
    `Outsourced: ${percent(external)}; in house: ${inHouse === undefined ? 'not known' : percent(inHouse)}. HHI ${number(index, 0)}, as if ${effectiveWords(index)} of equal size did the work.`,
  ];
  if (suppliers.some(({ members }) => members.length > 1)) lines.push('Providers that are connected count as one.');
  if (channel.open) lines.push('Not every share is known, so it can only be more.');
  const derived = shares.filter((share) => share.derived).map(({ provider }) => provider);
  if (derived.length > 0) lines.push(`Worked out from volumes: ${list(derived)}.`);
  if (exceptions.length > 0) lines.push(`Left out as overnight exception: ${list(exceptions.map(exceptionWords))}.`);
  if (planned) lines.push('Judged by itself, since the partnership is still being selected.');
  return lines;
}

function exceptionWords({ fact, provider }: Share): string {
  return `${fact.channel}${fact.window === undefined ? '' : ` ${fact.window}`} with ${provider}`;
}
