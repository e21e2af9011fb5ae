import type { Workspace } from '../check.ts';
import type { FixOperation } from '../findings.ts';
import { editsFor, type OffsetEdit } from '../fixes/edits.ts';
import { fileAt } from '../health/loss.ts';
import type { Facts } from '../model/facts.ts';
import { type Channel, channelsOf } from '../portfolio/channels.ts';
import { tidy } from '../portfolio/concentration.ts';
import type { Share } from '../portfolio/pieces.ts';
import { compare } from '../text.ts';
import { sharedOf } from './shared.ts';
import type { ChannelBalance } from './types.ts';

/** The edits of one file. */
export interface BalanceEdits {
  path: string;
  edits: OffsetEdit[];
}

/** A share that is to become another. */
interface Change {
  facts: Facts;
  /** How many blocks and lists it is inside of. */
  depth: number;
  operation: FixOperation;
}

/**
 * The edits that write the target shares of channels down as `proposed` beside those of today, for each file that holds one,
 * in the order of paths. Who negotiates it, and until when, is left to be filled in. Empty where nothing moves; undefined
 * where a place has no text of its own to change, or the files are no longer those of the answer.
 */
export function rebalanceEdits(
  workspace: Workspace,
  balances: ChannelBalance | readonly ChannelBalance[],
): BalanceEdits[] | undefined {
  const channels = new Map(channelsOf(workspace.facts).flatMap((one) => (one.planned ? [] : [[one.id, one] as const])));
  const changes: Change[] = [];
  for (const balance of 'id' in balances ? [balances] : balances) {
    if (balance.verdict !== 'moves') continue;
    const channel = channels.get(balance.id);
    const made = channel && changesOf(workspace, channel, balance);
    if (!made) return undefined;
    changes.push(...made);
  }
  const byFile = new Map<string, Map<number, FixOperation[]>>();
  // What ends at the same place as a block around it comes before what is added to that.
  for (const { facts, operation } of changes.sort((a, b) => b.depth - a.depth)) {
    const documents = byFile.get(facts.file) ?? new Map<number, FixOperation[]>();
    byFile.set(facts.file, documents.set(facts.document, [...(documents.get(facts.document) ?? []), operation]));
  }
  const files: BalanceEdits[] = [];
  for (const [path, documents] of [...byFile].sort(([a], [b]) => compare(a, b))) {
    const source = fileAt(workspace.sources, path);
    const edits: OffsetEdit[] = [];
    for (const [index, operations] of documents) {
      const document = source?.documents.find((one) => one.index === index);
      const made =
        source &&
        document &&
        editsFor({ file: source.syntax, kind: document.kind, root: document.syntax.root }, operations);
      if (!made) return undefined;
      edits.push(...made);
    }
    files.push({ path, edits });
  }
  return files;
}

function changesOf(workspace: Workspace, channel: Channel, { parties }: ChannelBalance): Change[] | undefined {
  const changes: Change[] = [];
  for (const { kind, name, today, target = today } of parties) {
    const change = tidy(target - today);
    if (change === 0) continue;
    if (kind === 'in house') {
      // Every file that states the share has to state the new one, or they would differ.
      for (const { facts, path } of channel.inHouseStated)
        changes.push(proposed(facts, path.slice(0, -1), 'inHouse', target));
    } else if (kind === 'elsewhere') {
      const portfolio = sharedOf(workspace).portfolioOf(channel);
      const entry = channel.portfolio?.elsewhere?.find(({ provider }) => provider === name);
      if (!portfolio || !entry) return undefined;
      changes.push(proposed(portfolio.facts, entry.path, 'share', target));
    } else {
      const entries = channel.shares.filter(({ facts }) => facts.name === name);
      const made = spread(entries, change);
      if (!made) return undefined;
      changes.push(...made.map(({ of, share }) => proposed(of.facts, of.fact.path, 'share', share)));
    }
  }
  return changes;
}

/** The change of a contract over its entries: what is taken comes off the largest first, what is added goes to the largest. */
function spread(entries: readonly Share[], change: number): { of: Share; share: number }[] | undefined {
  const bySize = [...entries].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const changed: { of: Share; share: number }[] = [];
  let left = change;
  for (const of of bySize) {
    const step = left > 0 ? left : Math.max(left, -(of.share ?? 0));
    if (step === 0) continue;
    changed.push({ of, share: tidy((of.share ?? 0) + step) });
    left = tidy(left - step);
    if (left === 0) return changed;
  }
  return undefined;
}

function proposed(facts: Facts, path: Share['fact']['path'], field: string, share: number): Change {
  return { facts, depth: path.length, operation: { do: 'propose', path, field, value: `${share} %` } };
}
