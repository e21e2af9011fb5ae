import type { Workspace } from '../check.ts';
import { fileAt } from '../health/loss.ts';
import type { ChannelFact, Facts } from '../model/facts.ts';
import { type Channel, channelsOf, tiesIn } from '../portfolio/channels.ts';
import { type SupplierOf, suppliersOf } from '../portfolio/suppliers.ts';
import { type Contract, contractsOf } from '../simulate/contracts.ts';
import type { Path } from '../syntax/tree.ts';

/** What a portfolio says of a channel, and where. */
export interface PortfolioEntry {
  facts: Facts;
  path: Path;
  /** Agents whose work own staff could take on at once; undefined where it is not stated. */
  absorbable: number | undefined;
}

/** What all channels of a workspace look things up in: gathered once, since there may be thousands of them. */
export interface Shared {
  contracts: ReadonlyMap<string, Contract>;
  supplierOf: SupplierOf;
  portfolioOf(channel: Channel): PortfolioEntry | undefined;
  /** The channel with what is proposed in place of what holds; undefined where nothing is proposed anywhere. */
  intended(channel: Channel): Channel | undefined;
}

const known = new WeakMap<Workspace, Shared>();

export function sharedOf(workspace: Workspace): Shared {
  const before = known.get(workspace);
  if (before) return before;
  const { facts, sources } = workspace;
  const documents = new Map<ChannelFact, Facts>();
  for (const of of facts) for (const entry of of.channels ?? []) documents.set(entry, of);
  const intended = new Map((workspace.intended ? channelsOf(workspace.intended) : []).map((one) => [one.id, one]));
  const shared: Shared = {
    contracts: new Map(contractsOf(sources).map((contract) => [contract.name, contract])),
    supplierOf: suppliersOf(tiesIn(facts)),
    portfolioOf: ({ portfolio: entry }) => {
      const of = entry && documents.get(entry);
      const document = of && fileAt(sources, of.file)?.documents.find(({ index }) => index === of.document);
      if (!entry || !of || !document) return undefined;
      const data = document.held.data as { channels?: readonly { absorbable?: number }[] };
      return { facts: of, path: entry.path, absorbable: data.channels?.[Number(entry.path[1])]?.absorbable };
    },
    intended: ({ id }) => intended.get(id),
  };
  known.set(workspace, shared);
  return shared;
}
