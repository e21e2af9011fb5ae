import {
  type ChangeResult,
  type Comparison,
  checkAgainst,
  type FileText,
  type Finding,
  unreadIn,
} from '../core/index.ts';
import { UsageError } from './errors.ts';
import { filesAt, versionName } from './git/files-at.ts';
import { type Judgement, judgementOf, load, shownFinding, type Unsaved } from './judge.ts';
import { gitTop, isWithin } from './paths.ts';
import type { Progress } from './progress.ts';
import { wholeRepository } from './whole-repository.ts';

/** What became of a change: what there is to say of the files, and of what differs from the base. */
export interface JudgedChange extends Judgement {
  comparison: Comparison;
  /** `main (1a2b3c4d5e6f)`. */
  base: string;
  /** Selected files whose text differs from the base, as shown. */
  edited: string[];
}

/**
 * Judges what the arguments mean, and what differs since the present branch left `ref`. Both versions are judged with
 * everything that the repository holds, so that effects on other files are seen; the selected ones are reported.
 */
export async function judgeAgainst(
  ref: string,
  args: readonly string[],
  asOf: string,
  cwd: string,
  progress: Progress,
  unsaved?: Unsaved,
): Promise<JudgedChange> {
  const top = gitTop(cwd);
  if (top === undefined) throw new UsageError(`--base ${ref} needs a git repository, and this folder is in none.`);
  const left = `${ref.replace(/\.\.\.$/, '')}...`;
  // A change that takes the last definition away leaves nothing to read, and is a change all the same.
  const hadSome = async (): Promise<boolean> => (await filesAt(left, top)).files.length > 0;
  const loaded = await load(args, cwd, progress, unsaved, hadSome);
  progress.say(`reading ${ref}`);
  const { commit, files, submodules } = await filesAt(left, top);
  const { sources: head, inEngine } = await wholeRepository(loaded, top);
  // What is in a submodule belongs to another history: both versions see it as it is.
  const foreign = (path: string): boolean =>
    submodules.some((submodule) => isWithin(`/${inEngine(submodule)}`, `/${path}`));
  const base: FileText[] = [
    ...files.map(({ path, text }) => ({ path: inEngine(path), text })),
    ...head.filter(({ path }) => foreign(path)).map(({ path, syntax }) => ({ path, text: syntax.text })),
  ];
  progress.say('comparing');
  const result = checkAgainst(base, { files: head, asOf });
  const judgement = judgementOf(loaded, result);
  const before = new Map(base.map(({ path, text }) => [path, text]));
  const edited = loaded.sources.filter(({ path, syntax }) => before.get(path) !== syntax.text);
  const unread = unreadIn(result.base.sources, versionName(ref, commit));
  return {
    ...judgement,
    mistakes: [...judgement.mistakes, ...unread],
    comparison: shownComparison(result, loaded.shown),
    base: versionName(ref, commit),
    edited: edited.filter(({ path }) => loaded.selected.has(path)).map(({ path }) => loaded.shown(path)),
  };
}

/** The comparison with all paths as shown. */
function shownComparison({ comparison }: ChangeResult, shown: (path: string) => string): Comparison {
  const finding = (one: Finding): Finding => shownFinding(one, shown);
  const renamed = <T extends { file: string }>(place: T): T => ({ ...place, file: shown(place.file) });
  return {
    changes: comparison.changes.map((change) => ({
      ...change,
      ...(change.base ? { base: renamed(change.base) } : {}),
      ...(change.head ? { head: renamed(change.head) } : {}),
      ...(change.anchor ? { anchor: renamed(change.anchor) } : {}),
    })),
    introduced: comparison.introduced.map(finding),
    fixed: comparison.fixed.map(finding),
    still: comparison.still.map(finding),
    partnerships: comparison.partnerships.map(renamed),
  };
}

/** The judgement with only the findings that the change brought. */
export function newOnly(judged: JudgedChange): JudgedChange {
  const keys = new Set(judged.comparison.introduced.map(({ key }) => key));
  const { result } = judged;
  return { ...judged, result: { ...result, findings: result.findings.filter(({ key }) => keys.has(key)) } };
}

/**
 * The judgement of the files that the change touches: those in which something changed or of which something else is found
 * than before. What is said of them is what a whole run says.
 */
export function changedOnly(judged: JudgedChange): JudgedChange {
  const { changes, introduced, fixed, partnerships } = judged.comparison;
  const touched = new Set([
    ...judged.edited,
    ...changes.flatMap(({ anchor }) => (anchor ? [anchor.file] : [])),
    ...[...introduced, ...fixed, ...partnerships].map(({ file }) => file),
  ]);
  const within = <T extends { file: string }>(entries: readonly T[]): T[] =>
    entries.filter(({ file }) => touched.has(file));
  const { result } = judged;
  return {
    ...judged,
    result: {
      ...result,
      findings: within(result.findings),
      notEvaluated: within(result.notEvaluated),
      health: within(result.health),
    },
    files: judged.files.filter((file) => touched.has(file)),
  };
}
