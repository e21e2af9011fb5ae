import type { Workspace } from '../check.ts';
import type { Channel } from '../portfolio/channels.ts';
import { tidy } from '../portfolio/concentration.ts';
import type { Share } from '../portfolio/pieces.ts';
import { rehomingDefaults } from '../portfolio/rehoming.ts';
import { type Notes, notes as newNotes, noted } from '../simulate/notes.ts';
import { compare, days } from '../text.ts';
import { agentsOn, readContract } from './contract-room.ts';
import { houseOf, type OwnGrowth } from './own-staff.ts';
import { pinned, placeIn, type ReadParty } from './party.ts';
import { sharedOf } from './shared.ts';
import type { BalanceGap } from './types.ts';

export interface Parties {
  parties: ReadParty[];
  own: OwnGrowth;
  missing: BalanceGap[];
  assumed: string[];
  /** Whole days that handing work over takes. */
  handover: number;
}

/** Own staff, then contracts and providers without a file, by name. `within`: days; `without`: names of those to be left. */
export function partiesOf(
  workspace: Workspace,
  channel: Channel,
  within: number,
  without: readonly string[] = [],
): Parties {
  const notes = newNotes();
  const gaps: BalanceGap[] = [];
  const assumed: string[] = [];
  const { contracts, supplierOf } = sharedOf(workspace);
  const entries = new Map<string, Share[]>();
  for (const share of channel.shares) entries.set(share.facts.name, [...(entries.get(share.facts.name) ?? []), share]);

  const held = [...entries].map(([name, shares]): ReadParty => {
    const [first] = shares as [Share, ...Share[]];
    const contract = contracts.get(name);
    const today = tidy(shares.reduce((total, { share = 0 }) => total + share, 0));
    const agents = contract && agentsOn(contract, shares);
    const group = supplierOf(first.provider);
    return {
      id: name,
      kind: 'contract',
      name,
      provider: first.provider,
      ...(group === first.provider ? {} : { group }),
      today,
      ...(agents === undefined ? {} : { agents, ...(today > 0 ? { perPoint: agents / today } : {}) }),
      place: placeIn(workspace, first.facts, [...first.fact.path, first.derived ? 'volume' : 'share']),
      ...(contract ? { contract } : {}),
      shares,
      ...(first.facts.status === 'exiting' ? { leaving: 'status' as const } : {}),
      growth: [],
      floor: [],
      mostBecause: '',
      leastBecause: '',
    };
  });
  const others = elsewhereOf(workspace, channel);
  for (const name of without)
    for (const parties of [held, others]) for (const index of pinned(name, parties)) leave(parties[index]);
  const handover = handoverOf(held, notes);
  for (const party of held) if (party.contract) readContract(party, party.contract, within, handover, notes, assumed);

  const { house, own } = houseOf(workspace, channel, held, { within, handover, notes, gaps, assumed });
  const parties = [house, ...[...held, ...others].sort((a, b) => compare(a.name, b.name))];
  const all = noted(notes);
  const stated = all.missing.map(({ partnership, ...gap }) => ({ document: partnership, ...gap }));
  return {
    parties,
    own,
    missing: [...gaps, ...stated].sort((a, b) => compare(a.document, b.document) || compare(a.field, b.field)),
    assumed: [...assumed, ...all.assumed],
    handover,
  };
}

function leave(party: ReadParty | undefined): void {
  if (party) party.leaving ??= 'asked';
}

/** The longest handover that a contract states, or the default of PC404. */
function handoverOf(parties: readonly ReadParty[], { defaults }: Notes): number {
  const stated = parties.flatMap(({ contract }) => contract?.data.headcount?.knowledgeTransfer?.days ?? []);
  if (stated.length > 0) return Math.ceil(Math.max(...stated));
  const { knowledgeTransfer } = rehomingDefaults;
  defaults.add(`knowledge transfer ${days(knowledgeTransfer)}`);
  return knowledgeTransfer;
}

/** Providers that the portfolio names and that have no file for the channel: nothing is known by which they could move. */
function elsewhereOf(workspace: Workspace, channel: Channel): ReadParty[] {
  const { portfolioOf, supplierOf } = sharedOf(workspace);
  const portfolio = portfolioOf(channel);
  const withFile = new Set(channel.shares.map(({ provider }) => provider));
  return (channel.portfolio?.elsewhere ?? []).flatMap(({ provider, share = 0, path }): ReadParty[] => {
    if (!portfolio || withFile.has(provider)) return [];
    const group = supplierOf(provider);
    return [
      {
        id: provider,
        kind: 'elsewhere',
        name: provider,
        provider,
        ...(group === provider ? {} : { group }),
        today: share,
        place: placeIn(workspace, portfolio.facts, [...path, 'share']),
        shares: [],
        growth: [{ day: 0, points: share, because: '' }],
        floor: [{ day: 0, points: share, because: '' }],
        mostBecause: 'its part of today, since it has no file here',
        leastBecause: 'its part of today, since it has no file here',
      },
    ];
  });
}
