import { type CheckResult, check, type SourceFile } from '../core/index.ts';
import { type Root, type Roots, resultOf } from './roots.ts';

/** The files of a folder as its last commit has them, and what was found in them once that was asked for. */
interface LastCommit {
  sources: readonly SourceFile[];
  result: CheckResult | undefined;
}

const known = new WeakMap<Root, LastCommit>();

/** Takes what the last commit of a folder holds; undefined where there is none any more. */
export function setLastCommit(root: Root, sources: readonly SourceFile[] | undefined): void {
  if (sources) known.set(root, { sources, result: undefined });
  else known.delete(root);
}

/**
 * A folder as it was at its last commit, judged by today's date; undefined where that is not known. Judged once: a commit
 * does not change.
 */
export function atLastCommit(roots: Roots, root: Root): CheckResult | undefined {
  const commit = known.get(root);
  if (!commit) return undefined;
  const now = resultOf(roots, root);
  if (commit.result?.asOf !== now.asOf) commit.result = undefined;
  if (!commit.result && isSame(commit.sources, root)) commit.result = now;
  commit.result ??= check({ files: commit.sources, asOf: now.asOf });
  return commit.result;
}

/** Whether nothing was changed since the commit. */
function isSame(sources: readonly SourceFile[], root: Root): boolean {
  return sources.length === root.sources.size && sources.every((source) => root.sources.get(source.path) === source);
}
