/**
 * Which providers count as one. Providers are merged when they have the same ultimate parent, when one owns the other, or
 * when they are stated to stand or fall together. Loops of ownership are one supplier too; the order of the statements
 * does not matter.
 */

/** What is known of a provider's ties. `parent` may be another provider or a company without a file. */
export interface ProviderTies {
  name: string;
  parent?: string;
  connectedWith?: readonly string[];
}

/** The name under which a provider counts: its ultimate parent, or the first of its ties by name where there is none. */
export type SupplierOf = (provider: string) => string;

export function suppliersOf(ties: Iterable<ProviderTies>): SupplierOf {
  const above = new Map<string, string>();
  const owned = new Set<string>();
  const top = (name: string): string => {
    let current = name;
    for (let next = above.get(current); next !== undefined; next = above.get(current)) current = next;
    if (current !== name) above.set(name, current);
    return current;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [top(a), top(b)];
    if (one !== other) above.set(other, one);
  };
  const names = new Set<string>();
  for (const { name, parent, connectedWith } of ties) {
    names.add(name);
    if (parent !== undefined && parent !== name) {
      names.add(parent);
      owned.add(name);
      join(parent, name);
    }
    for (const other of connectedWith ?? []) {
      names.add(other);
      join(name, other);
    }
  }
  const label = new Map<string, string>();
  for (const name of names) {
    const group = top(name);
    const known = label.get(group);
    const better = known === undefined || (owned.has(known) === owned.has(name) ? name < known : owned.has(known));
    if (better) label.set(group, name);
  }
  return (provider) => label.get(top(provider)) ?? provider;
}
