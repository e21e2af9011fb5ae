import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** Files of rules and of what rules share, each with the ids of the rules whose fixtures judge it. */
export function ownersOf(root: string): Map<string, string[]> {
  const files = readdirSync(join(root, 'core/rules'), { recursive: true, encoding: 'utf8' })
    .map((name) => `core/rules/${name.replaceAll('\\', '/')}`)
    // What stands beside the folders of the areas is the engine that runs rules; it has tests of its own.
    .filter((file) => /^core\/rules\/[^/]+\/.+\.ts$/.test(file))
    .sort();
  const imports = new Map(files.map((file) => [file, importsOf(root, file)]));
  const reach = (file: string, seen: Set<string>): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const other of imports.get(file) ?? []) reach(other, seen);
    return seen;
  };
  const owners = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const file of files) {
    const id = ruleOf(file);
    if (id) for (const used of reach(file, new Set())) owners.get(used)?.push(id);
  }
  // What only readers use is judged by the fixtures of its area.
  for (const [file, ids] of owners)
    if (ids.length === 0)
      ids.push(...files.filter((other) => dirname(other) === dirname(file)).flatMap((other) => ruleOf(other) ?? []));
  return owners;
}

/** `PC404` of `core/rules/exit/PC404-notice-covers-rehome.ts`; undefined for what rules share. */
export function ruleOf(file: string): string | undefined {
  return /\/(PC\d{3})-[^/]+\.ts$/.exec(file)?.[1];
}

function importsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => posix.join(posix.dirname(file), path));
}
