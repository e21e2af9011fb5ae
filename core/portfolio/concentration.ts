import type { SupplierOf } from './suppliers.ts';

/**
 * How much hangs on few suppliers. Shares are percent of what is shared out. Sources of the formulae: docs/rules/PC318.md.
 */

/** Herfindahl–Hirschman index of shares in percent: Σ s², from near 0 to 10,000. */
export function hhi(shares: readonly number[]): number {
  return tidy(sum(shares.map((share) => share * share)));
}

/** As how many suppliers of equal size shares of this index behave: 10,000 / HHI. */
export function effectiveSuppliers(index: number): number {
  return 10_000 / index;
}

/** Providers that count as one, with what they do together. */
export interface Supplier {
  /** The ultimate parent, or the provider itself. */
  name: string;
  /** The largest first. */
  members: { provider: string; share: number }[];
  share: number;
}

/** Merges shares of providers into suppliers, the largest first. */
export function merged(shares: readonly { provider: string; share: number }[], supplierOf: SupplierOf): Supplier[] {
  const suppliers = new Map<string, Supplier>();
  for (const { provider, share } of shares) {
    const name = supplierOf(provider);
    const supplier = suppliers.get(name) ?? { name, members: [], share: 0 };
    suppliers.set(name, supplier);
    const member = supplier.members.find((other) => other.provider === provider);
    if (member) member.share += share;
    else supplier.members.push({ provider, share });
    supplier.share += share;
  }
  for (const supplier of suppliers.values()) {
    supplier.share = tidy(supplier.share);
    for (const member of supplier.members) member.share = tidy(member.share);
    supplier.members.sort((a, b) => b.share - a.share || compare(a.provider, b.provider));
  }
  return [...suppliers.values()].sort((a, b) => b.share - a.share || compare(a.name, b.name));
}

/** Takes the dust of binary fractions off a sum. */
export function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
