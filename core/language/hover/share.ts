import type { CheckResult } from '../../check.ts';
import { type DefinitionDocument, pointerOf } from '../../model/document.ts';
import type { Facts } from '../../model/facts.ts';
import { type Channel, channelsOf, hhiOf } from '../../portfolio/channels.ts';
import { sum, tidy } from '../../portfolio/concentration.ts';
import { channelName, effectiveWords, splitWords } from '../../rules/scope/channel-words.ts';
import { heldPath } from '../../schema/words.ts';
import type { Path } from '../../syntax/tree.ts';
import { number, percent } from '../../text.ts';
import { plain } from '../markdown.ts';
import { fits, type HoverPlace } from './place.ts';

const shares = ['share', 'inHouse', 'elsewhere'].map((field) => `scope/*/${field}`);
const ofPortfolio = ['channels/*/inHouse', 'channels/*/elsewhere/*/share'];

/**
 * On a share: how concentrated the channel is, over all files; what it was at the last commit and would be as proposed;
 * and what is left of it without the provider.
 */
export function shareFacts({ workspace, source, document, path, onKey, base }: HoverPlace): string | undefined {
  const held = heldPath(path);
  if (onKey || ![...shares, ...ofPortfolio].some((pattern) => fits(held, pattern))) return undefined;
  const own = { file: source.path, document: document.index, path: held.slice(0, 2) };
  const channel = channelAt(workspace.facts, own);
  if (!channel || channel.overCounted) return undefined;
  const index = hhiOf(channel);
  const known = channel.shares.some(({ share }) => share !== undefined) || channel.inHouse !== undefined;
  if (!known) return undefined;
  const others = [
    ['at the last commit', base && channelBefore(base, document, channel)],
    ['as proposed', workspace.intended && channelAt(workspace.intended, own)],
  ] as const;
  const apart = others.flatMap(([when, other]) =>
    other && !other.overCounted && hhiOf(other) !== index ? [`${number(hhiOf(other), 0)} ${when}`] : [],
  );
  return [
    isSaidBeside(channel, source.path) ? '' : `${plain(channelName(channel))}: ${plain(splitWords(channel))}.`,
    `HHI ${channel.open ? 'at least ' : ''}**${number(index, 0)}**${apart.length > 0 ? ` (${apart.join(', ')})` : ''}: as if ${effectiveWords(index)} of equal size did the work.`,
    withoutProvider(channel, own),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether one piece of work in this file says all that there is to say of how the channel is split. */
function isSaidBeside({ shares, suppliers, elsewhere, inHouse, base }: Channel, file: string): boolean {
  const [only, ...others] = shares;
  return (
    others.length + suppliers.length <= 1 &&
    only?.facts.file === file &&
    !only.derived &&
    only.fact.inHouse === inHouse &&
    elsewhere === 0 &&
    base === 100
  );
}

interface Own {
  file: string;
  document: number;
  path: Path;
}

/** The channel in which the piece of work, or the channel of a portfolio, at a place counts. */
function channelAt(facts: readonly Facts[], { file, document, path }: Own): Channel | undefined {
  const pointer = pointerOf(path);
  const here = facts.find((of) => of.file === file && of.document === document);
  return channelsOf(facts).find((channel) => {
    const entries = [...channel.shares, ...channel.exceptions];
    if (entries.some((entry) => entry.facts === here && pointerOf(entry.fact.path) === pointer)) return true;
    return (
      here?.channels?.some((one) => one === channel.portfolio) && pointerOf(channel.portfolio?.path ?? []) === pointer
    );
  });
}

/** The same channel in an older version: by its name, in which the document took part then. */
function channelBefore(
  { workspace }: CheckResult,
  { kind, name }: DefinitionDocument,
  now: Channel,
): Channel | undefined {
  return channelsOf(workspace.facts).find(
    ({ id, shares, portfolio }) =>
      id === now.id &&
      (portfolio !== undefined || shares.some(({ facts }) => facts.kind === kind && facts.name === name)),
  );
}

/** Who would be left if the provider of this piece of work stopped, and how they share what they do. */
function withoutProvider(
  { shares, suppliers, inHouse, elsewhere, open }: Channel,
  { file, document }: Own,
): string | undefined {
  const provider = shares.find(({ facts }) => facts.file === file && facts.document === document)?.provider;
  if (provider === undefined || open) return undefined;
  const left = suppliers
    .map(({ name, members }) => {
      const staying = members.filter((member) => member.provider !== provider);
      return { name, members: staying, share: sum(staying.map(({ share }) => share)) };
    })
    .filter(({ members }) => members.length > 0);
  const rest = sum(left.map(({ share }) => share)) + (inHouse ?? 0) + elsewhere;
  if (inHouse === undefined && left.length === 0 && elsewhere === 0) return undefined;
  if (rest <= 0) return `Without ${plain(provider)} nobody does this work.`;
  const ofRest = (share: number): number => tidy(Math.round((share * 1000) / rest) / 10);
  const after = {
    suppliers: left.map((one) => ({
      ...one,
      share: ofRest(one.share),
      members: one.members.map((member) => ({ ...member, share: ofRest(member.share) })),
    })),
    inHouse: inHouse === undefined ? undefined : ofRest(inHouse),
    elsewhere: ofRest(elsewhere),
  };
  const lost = tidy(100 - rest);
  const split = splitWords(after);
  const alone = left.length + (inHouse ? 1 : 0) + (elsewhere > 0 ? 1 : 0) === 1;
  return alone
    ? `Without ${plain(provider)}, ${percent(lost)} of the work is left to ${plain(split.replace(/ 100 %.*$/, '').replace(/^in house$/, 'the in-house team'))} alone.`
    : `Without ${plain(provider)}, ${percent(lost)} of the work is left to the others: ${plain(split)}, HHI ${number(hhiOf(after), 0)}.`;
}
