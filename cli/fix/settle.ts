import { applyEdits, check, type Finding, readFile, type SourceFile } from '../../core/index.ts';
import { type Judgement, judgementOf, type Loaded } from '../judge.ts';
import { byPath } from '../paths.ts';

/** What became of one file. */
export interface Change {
  /** Absolute. */
  path: string;
  shown: string;
  before: string;
  after: string;
  /** Titles of the fixes that were applied, in order. */
  titles: { rule: string; title: string }[];
  /** Set when the change could not be written. */
  refused?: boolean;
}

export interface Settled {
  changes: Change[];
  /** How the files stand afterwards. */
  judgement: Judgement;
}

/** A fix may make room for another; more rounds than this would mean that two fixes undo each other. */
const rounds = 10;

/**
 * Applies the preferred fixes of the selected files until none is left that changes anything. Works on texts alone:
 * nothing is written.
 */
export function settle(loaded: Loaded, asOf: string, rules: ReadonlySet<string> | undefined): Settled {
  const changes = new Map<string, Change>();
  let sources = loaded.sources;
  let result = check({ files: sources, asOf });
  for (let round = 0; round < rounds; round++) {
    const fixable = result.findings.filter(
      (finding) => loaded.selected.has(finding.file) && (!rules || rules.has(finding.rule)),
    );
    const fixed = new Map(sources.flatMap((source) => fixOnce(source, fixable, loaded, changes)));
    if (fixed.size === 0) break;
    sources = sources.map((source) => fixed.get(source.path) ?? source);
    result = check({ files: sources, asOf });
  }
  return {
    changes: [...changes.values()]
      .filter(({ before, after }) => before !== after)
      .sort((a, b) => byPath(a.shown, b.shown)),
    judgement: judgementOf({ ...loaded, sources }, result),
  };
}

/** One round over one file: the new source if anything changed. */
function fixOnce(
  source: SourceFile,
  findings: readonly Finding[],
  loaded: Loaded,
  changes: Map<string, Change>,
): [string, SourceFile][] {
  const { path, syntax } = source;
  const offered = findings.flatMap((finding) => {
    const fix = finding.file === path ? finding.fixes.find(({ preferred }) => preferred) : undefined;
    return fix ? [{ rule: finding.rule, ...fix }] : [];
  });
  if (offered.length === 0) return [];
  // A fix that overlaps an earlier one gets its turn in the next round.
  const { text, taken } = applyEdits(
    syntax.text,
    offered.map(({ edits }) => edits),
  );
  if (text === syntax.text) return [];
  const change = changes.get(path) ?? {
    path: loaded.absolute(path),
    shown: loaded.shown(path),
    before: syntax.text,
    after: text,
    titles: [],
  };
  change.after = text;
  change.titles.push(
    ...offered.filter((_, index) => taken.includes(index)).map(({ rule, title }) => ({ rule, title })),
  );
  changes.set(path, change);
  return [[path, readFile(path, text)]];
}
