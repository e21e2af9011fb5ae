import { applyEdits, check, type Finding, type OfferedFix, readFile, type SourceFile } from '../../core/index.ts';
import { type Judgement, judgementOf, type Loaded } from '../judge.ts';
import { byPath } from '../paths.ts';

/** What became of one file. */
export interface Change {
  /** Absolute. */
  path: string;
  shown: string;
  /** Undefined for a file that is to be made. */
  before: string | undefined;
  after: string;
  /** Titles of the fixes that were applied, in order. */
  titles: { rule: string; title: string }[];
  /** Absolute paths of files that have to be there first: what was taken out of this one stands in them. */
  needs: string[];
  /** Set when the change could not be written. */
  refused?: boolean;
}

/** Which fixes are applied. */
export interface Wanted {
  /** Ids of the rules whose fixes count; undefined: of all. */
  rules?: ReadonlySet<string> | undefined;
  /** Whether places are made for what is missing, to be filled in. */
  scaffold: boolean;
}

export interface Settled {
  changes: Change[];
  /** How the files stand afterwards. */
  judgement: Judgement;
}

/** A fix that is applied without asking, with the rule that offers it. */
type Chosen = OfferedFix & { rule: string };

/** A fix may make room for another; more rounds than this would mean that two fixes undo each other. */
const rounds = 10;

/**
 * Applies the preferred fixes of the selected files until none is left that changes anything. Works on texts alone:
 * nothing is written.
 */
export function settle(loaded: Loaded, asOf: string, { rules, scaffold }: Wanted): Settled {
  const changes = new Map<string, Change>();
  let sources = loaded.sources;
  let result = check({ files: sources, asOf });
  const chosenFor = (path: string): Chosen[] =>
    result.findings.flatMap((finding) => {
      if (finding.file !== path || (rules && !rules.has(finding.rule))) return [];
      const fix = preferredOf(finding, scaffold);
      return fix ? [{ rule: finding.rule, ...fix }] : [];
    });
  for (let round = 0; round < rounds; round++) {
    const next = roundOf(sources, loaded, changes);
    const selected = sources.filter(({ path }) => loaded.selected.has(path));
    for (const source of selected) fixAlone(source, chosenFor(source.path), next);
    // What changes two files has its turn when they are settled by themselves.
    if (!next.sources()) for (const source of selected) fixBeyond(source, chosenFor(source.path), next);
    const after = next.sources();
    if (!after) break;
    sources = after;
    result = check({ files: sources, asOf });
  }
  return {
    changes: [...changes.values()]
      .filter(({ before, after }) => before !== after)
      .sort((a, b) => byPath(a.shown, b.shown)),
    judgement: judgementOf({ ...loaded, sources }, result),
  };
}

/** The fix to apply to a finding when nobody chooses. */
export function preferredOf({ fixes }: Finding, scaffold: boolean): OfferedFix | undefined {
  const fix = fixes.find(({ preferred }) => preferred);
  return fix && (scaffold || !fix.scaffold) ? fix : undefined;
}

/** The texts of one round. */
interface Round {
  /** The text of a file as the round found it; undefined where it is not there. */
  textOf(path: string): string | undefined;
  isTouched(path: string): boolean;
  change(path: string, text: string, applied: readonly Chosen[], needs?: readonly string[]): void;
  /** The files after the round; undefined when nothing was changed. */
  sources(): SourceFile[] | undefined;
}

function roundOf(before: readonly SourceFile[], loaded: Loaded, changes: Map<string, Change>): Round {
  const texts = new Map<string, string>();
  const textOf = (path: string): string | undefined => before.find((source) => source.path === path)?.syntax.text;
  return {
    textOf,
    isTouched: (path) => texts.has(path),
    change(path, text, applied, needs = []) {
      const change = changes.get(path) ?? {
        path: loaded.absolute(path),
        shown: loaded.shown(path),
        before: textOf(path),
        after: text,
        titles: [],
        needs: [],
      };
      change.after = text;
      change.titles.push(...applied.map(({ rule, title }) => ({ rule, title })));
      change.needs.push(...needs.map((needed) => loaded.absolute(needed)));
      changes.set(path, change);
      texts.set(path, text);
    },
    sources() {
      if (texts.size === 0) return undefined;
      const there = before.map((source) => {
        const text = texts.get(source.path);
        return text === undefined ? source : readFile(source.path, text);
      });
      const made = [...texts].filter(([path]) => textOf(path) === undefined);
      return [...there, ...made.map(([path, text]) => readFile(path, text))];
    },
  };
}

/** The fixes that change one file alone. One that overlaps an earlier one gets its turn in the next round. */
function fixAlone({ path, syntax }: SourceFile, chosen: readonly Chosen[], round: Round): void {
  const alone = chosen.filter(({ other }) => !other);
  const { text, taken } = applyEdits(
    syntax.text,
    alone.map(({ edits }) => edits),
  );
  if (text !== syntax.text)
    round.change(
      path,
      text,
      alone.filter((_, index) => taken.includes(index)),
    );
}

/** The first fix of a file that changes another one with it; both must be untouched in this round. */
function fixBeyond({ path, syntax }: SourceFile, chosen: readonly Chosen[], round: Round): void {
  const fix = chosen.find(({ other }) => other && !round.isTouched(other.file));
  if (!fix?.other || round.isTouched(path)) return;
  const { other } = fix;
  const there = round.textOf(other.file);
  const text = 'text' in other ? other.text : applyEdits(there ?? '', [other.edits]).text;
  round.change(other.file, text, []);
  round.change(path, applyEdits(syntax.text, [fix.edits]).text, [fix], [other.file]);
}
