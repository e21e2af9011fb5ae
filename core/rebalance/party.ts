import type { Workspace } from '../check.ts';
import { fileAt, placeAt } from '../health/loss.ts';
import type { Place } from '../health/types.ts';
import type { Facts } from '../model/facts.ts';
import type { Share } from '../portfolio/pieces.ts';
import type { Contract } from '../simulate/contracts.ts';
import type { Path } from '../syntax/tree.ts';
import type { BalanceParty } from './types.ts';

/** A part that a party can do, or need not do, from some day on. */
export interface Reach {
  /** Days from `asOf`. */
  day: number;
  /** Percent points of the channel. */
  points: number;
  /** What takes that long, as a clause. */
  because: string;
}

/** A party with what the files say of how far it can move. */
export interface ReadParty extends BalanceParty {
  contract?: Contract;
  shares: readonly Share[];
  /** Why none of the work stays with it: its status, or because it is asked what would be then. */
  leaving?: 'status' | 'asked';
  /** Agents (FTE) for one point. */
  perPoint?: number;
  /** The most that it can do, from each day on, the first from day 0. */
  growth: readonly Reach[];
  /** The least that it has to do, from each day on, the first from day 0; empty without a guaranteed minimum. */
  floor: readonly Reach[];
  /** How the most and the least within the days asked come about, as clauses. */
  mostBecause: string;
  leastBecause: string;
}

/** The step that holds within some days: the one that goes farthest, and of these the soonest. */
export function reached(steps: readonly Reach[], within: number, side: 'highest' | 'lowest' = 'highest'): Reach {
  const sign = side === 'highest' ? 1 : -1;
  return steps
    .filter(({ day }) => day <= within)
    .reduce((best, step) => (sign * step.points > sign * best.points + 1e-9 ? step : best), steps[0] as Reach);
}

/** The name under which a party counts; undefined for own staff. */
export function supplierOf({ group, provider }: ReadParty): string | undefined {
  return group ?? provider;
}

/** The parties that a pin names: own staff, a partnership, a provider, or an owner of providers. */
export function pinned(of: string, parties: readonly ReadParty[]): number[] {
  const by = (is: (party: ReadParty) => boolean): number[] =>
    parties.flatMap((party, index) => (is(party) ? [index] : []));
  if (/^in[- ]house$/i.test(of)) return by(({ kind }) => kind === 'in house');
  const byName = by(({ name, kind }) => kind === 'contract' && name === of);
  if (byName.length > 0) return byName;
  const byProvider = by(({ provider }) => provider === of);
  return byProvider.length > 0 ? byProvider : by((party) => supplierOf(party) === of);
}

/** A place in the document of some facts. */
export function placeIn({ sources }: Workspace, facts: Facts, path: Path): Place {
  const source = fileAt(sources, facts.file);
  const document = source?.documents.find(({ index }) => index === facts.document);
  if (!source || !document) throw new Error(`${facts.file} is not among the files.`);
  return placeAt(source, document, path);
}
