import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type CheckResult,
  type Comparison,
  check,
  type Finding,
  readFile,
  type SetBy,
  type SourceFile,
  unreadable,
} from '../core/index.ts';
import { UsageError } from './errors.ts';
import { relativePath } from './paths.ts';
import type { Progress } from './progress.ts';
import { type Selection, select } from './select.ts';
import { reasonOf } from './unreadable.ts';
import { withoutMark } from './walk.ts';

/** What a command has before it shows anything: the selected files, judged in their surroundings. */
export interface Judgement {
  /** Findings, health and the rest for the selected files alone; paths are relative to the folder of the run. */
  result: Pick<CheckResult, 'asOf' | 'findings' | 'notEvaluated' | 'health'>;
  /** The files that were asked for, as shown. */
  files: string[];
  /** The text and tree of each file shown, by path as shown. */
  sources: Map<string, SourceFile>;
  /** Beside a base: what differs from it, and its name. */
  comparison?: Comparison;
  base?: string;
  /** What was wrong with the arguments, and policies that could not be used: each makes the exit status 2. */
  mistakes: string[];
}

/** Everything read, before judging. Paths are the engine's: relative to `base`. */
export interface Loaded {
  selection: Selection;
  /** Sources of selected and surrounding files. */
  sources: SourceFile[];
  /** Paths that are reported on. */
  selected: Set<string>;
  /** The absolute path behind a path of the engine, and the path as shown. */
  absolute(path: string): string;
  shown(path: string): string;
}

/** A text that stands for a file, as an editor has it before it is saved. */
export interface Unsaved {
  /** Absolute. */
  path: string;
  text: string;
}

/** Reads what the arguments mean. Nothing to read at all is wrong usage, unless something was there `before`. */
export async function load(
  args: readonly string[],
  cwd: string,
  progress: Progress,
  unsaved?: Unsaved,
  before: () => Promise<boolean> = async () => false,
): Promise<Loaded> {
  progress.say('looking for definitions');
  const selection = await select(args, cwd, unsaved?.path);
  const nothing = selection.files.length + selection.unreadable.length === 0;
  if (nothing && (selection.mistakes.length > 0 || !(await before())))
    throw new UsageError(nothingFound(args, selection));
  const name = (path: string): string => relativePath(selection.base, path);
  const sources: SourceFile[] = [];
  const selected = new Set<string>();
  const all = [...selection.files, ...selection.context];
  for (const [index, path] of all.entries()) {
    progress.say(`reading ${index + 1} of ${all.length} files`);
    sources.push(path === unsaved?.path ? readFile(name(path), unsaved.text) : sourceOf(path, name(path)));
    if (index < selection.files.length) selected.add(name(path));
  }
  for (const { path, reason } of selection.unreadable) {
    if (selected.has(name(path))) continue;
    sources.push(unreadable(name(path), reason));
    selected.add(name(path));
  }
  progress.say(`judging ${all.length} files`);
  return {
    selection,
    sources,
    selected,
    absolute: (path) => join(selection.base, path),
    shown: (path) => relativePath(cwd, resolve(selection.base, path)),
  };
}

function sourceOf(path: string, name: string): SourceFile {
  try {
    return readFile(name, withoutMark(readFileSync(path, 'utf8')));
  } catch (error) {
    return unreadable(name, reasonOf(error));
  }
}

function nothingFound(args: readonly string[], { mistakes }: Selection): string {
  if (mistakes.length > 0) return mistakes.join('\n');
  const where = args.length === 0 ? 'this folder' : args.join(', ');
  return `No definition was found in ${where}. Definitions are files such as harbour-chat.partnership.yaml.`;
}

/** Reads and judges what the arguments mean. */
export async function judge(
  args: readonly string[],
  asOf: string,
  cwd: string,
  progress: Progress,
  unsaved?: Unsaved,
): Promise<Judgement> {
  const loaded = await load(args, cwd, progress, unsaved);
  return judgementOf(loaded, check({ files: loaded.sources, asOf }));
}

/** What of a result is said about the selected files. A policy above them that cannot be used is always said. */
export function judgementOf({ selected, selection, shown }: Loaded, result: CheckResult): Judgement {
  const broken = new Set(result.brokenPolicies);
  const reported = (entry: { file: string }): boolean => selected.has(entry.file) || broken.has(entry.file);
  const rename = <T extends { file: string }>(entry: T): T => ({ ...entry, file: shown(entry.file) });
  const sources = result.sources.filter((source) => selected.has(source.path) || broken.has(source.path));
  return {
    result: {
      asOf: result.asOf,
      findings: result.findings.filter(reported).map((finding) => shownFinding(finding, shown)),
      notEvaluated: result.notEvaluated.filter(reported).map(rename),
      health: result.health
        .filter(reported)
        .map((health) => ({ ...rename(health), ledger: health.ledger.map(rename), caps: health.caps.map(rename) })),
    },
    files: sources.map((source) => shown(source.path)),
    sources: new Map(sources.map((source) => [shown(source.path), source])),
    mistakes: mistakesIn({ selection, shown }, result.brokenPolicies),
  };
}

/** What was wrong with the arguments, and policies that cannot be used, each in a sentence. */
export function mistakesIn(
  { selection, shown }: Pick<Loaded, 'selection' | 'shown'>,
  broken: readonly string[],
): string[] {
  return [
    ...selection.mistakes,
    ...broken.map(
      (path) =>
        `${shown(path)} cannot be used: the built-in defaults, or a policy further up, hold for the files below it.`,
    ),
  ];
}

/** A finding with all paths as shown. */
export function shownFinding(finding: Finding, shown: Loaded['shown']): Finding {
  const rename = <T extends { file: string }>(entry: T): T => ({ ...entry, file: shown(entry.file) });
  const bySet = <T extends { setBy?: SetBy }>(set: T): T => (set.setBy ? { ...set, setBy: rename(set.setBy) } : set);
  return {
    ...rename(finding),
    fixes: finding.fixes.map((fix) => (fix.other ? { ...fix, other: rename(fix.other) } : fix)),
    related: finding.related.map(rename),
    thresholds: finding.thresholds.map(bySet),
    severityFrom: finding.severityFrom.map(bySet),
  };
}
