import type { PolicySource } from './policies.ts';

/** A path as seen from a folder: `../group.partnership.yaml` from `emea/uk` is `emea/group.partnership.yaml`. */
export function pathFrom(folder: string, path: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      // Above the workspace there is nothing that could be read.
      if (parts.length === 0) return path;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * A policy after those on which it builds, the farthest first, so that what is said last wins. Each policy counts once:
 * a circle ends where it would begin again.
 */
export function chainOf(source: PolicySource, policies: readonly PolicySource[]): PolicySource[] {
  const chain: PolicySource[] = [];
  const visit = (policy: PolicySource, above: readonly PolicySource[]): void => {
    if (above.includes(policy) || chain.includes(policy)) return;
    for (const path of policy.data.extends ?? []) {
      const base = baseOf(policy, path, policies);
      if (base) visit(base, [...above, policy]);
    }
    chain.push(policy);
  };
  visit(source, []);
  return chain;
}

/** The policy that an entry of `extends` means, or undefined where no policy that can be used stands there. */
export function baseOf(
  policy: PolicySource,
  path: string,
  policies: readonly PolicySource[],
): PolicySource | undefined {
  const folder = policy.file.includes('/') ? policy.file.slice(0, policy.file.lastIndexOf('/')) : '';
  const wanted = pathFrom(folder, path);
  return policies.find(({ file }) => file === wanted);
}

/** Whether a policy comes back to itself through what it builds on. */
export function comesBack(policy: PolicySource, policies: readonly PolicySource[]): boolean {
  const seen = new Set<PolicySource>();
  const visit = (one: PolicySource): boolean =>
    (one.data.extends ?? []).some((path) => {
      const base = baseOf(one, path, policies);
      if (base === policy) return true;
      if (!base || seen.has(base)) return false;
      seen.add(base);
      return visit(base);
    });
  return visit(policy);
}
