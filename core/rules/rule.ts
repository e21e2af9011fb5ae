import type { LogEvent } from '../actuals/log.ts';
import type { Reading } from '../actuals/readings.ts';
import type { CheckResult } from '../check.ts';
import type { Change } from '../diff/change.ts';
import type { Fix, FixOperation, Input, RawFinding, Severity } from '../findings.ts';
import type { Kpi, Partnership, Person, Provider } from '../generated/types.ts';
import type { CatalogueKpi } from '../kpi/catalogue.ts';
import type { FieldState, Proposal } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import type { StateOf } from '../model/known.ts';
import type { Status } from '../model/status.ts';
import type { UnreadBlock } from '../model/unread-blocks.ts';
import type { Path } from '../syntax/tree.ts';
import type { TermValue } from './term-fix.ts';

export const areas = [
  'reading',
  'policy',
  'purpose',
  'communication',
  'scope',
  'exit',
  'kpi',
  'improvement',
  'risk',
  'lifecycle',
  'change',
] as const;
export type Area = (typeof areas)[number];

/** The dimension of relationship health in which a finding counts. */
export const dimensions = [
  'performance',
  'goals',
  'governance',
  'resilience',
  'people',
  'concentration',
  'commercial',
] as const;
export type Dimension = (typeof dimensions)[number];

/** A threshold that a policy may set. */
export interface Option {
  default: number;
  unit: string;
  /** What it limits, in a vendor manager's words. */
  means: string;
  /** Where the default comes from. */
  source: string;
}

export type Options = Record<string, Option>;

/** What is said of a rule in lists, `explain` and its page. One rule, one file. */
export interface RuleMeta<O extends Options = Options> {
  /** PC404 */
  id: string;
  /** notice-covers-rehome */
  name: string;
  area: Area;
  /** The severity it has when nothing else is said; `condition` says when it differs. */
  severity: Severity;
  /** The first status in which it speaks. */
  from: Status;
  /** Where it counts in health; none for findings of reading. */
  dimension?: Dimension;
  /** Rules that one looks at next. Stated at one rule of a pair, the one with the higher id; both pages show it. */
  related?: readonly string[];
  /** One sentence: what is asked. */
  summary: string;
  /** When exactly it fires, with the defaults. */
  condition: string;
  /** What the quick fix does, when there is one. */
  fix?: string;
  /** False for the rules that nobody may waive. */
  waivable?: boolean;
  /** True for a matter of taste: silent until a policy gives the rule a severity. */
  offByDefault?: boolean;
  options?: O;
}

/**
 * A place: an object of the definition and keys below it (`[kpi, 'owner', 'client']`), or keys from the top
 * (`['termination']`).
 */
export type At = readonly (object | string | number)[];

export interface Report {
  at: At;
  /** What, with the numbers; one sentence or two. */
  message: string;
  /** Why it matters, or how it was computed; lines are kept. */
  why: string;
  severity?: Severity;
  /** Mark the key rather than the value. */
  onKey?: boolean;
  inputs?: Input[];
  fixes?: Fix[];
  related?: (RelatedPlace & { message: string })[];
}

/** A place in the definition, or a reading or another place in whatever file it is. */
export type RelatedPlace = { at: At } | { reading: Reading } | { place: PlaceInFile };

/** A place in a file of the workspace. */
export interface PlaceInFile {
  file: string;
  document: number;
  path: Path;
}

/** A document of the workspace other than the one that is judged: what it says, how its fields stand, and where. */
export interface OtherDocument<T> {
  data: T;
  state: StateOf;
  place(at: At): PlaceInFile;
}

/** What a file of the workspace says of the provider as a company. */
export type ProviderFile = OtherDocument<Provider>;

/** What a rule about one partnership may use. */
export interface RuleContext<O extends Options = Options> {
  /** ISO day by which dates are judged. */
  asOf: string;
  /** Thresholds in force, in the unit each option names. */
  options: { readonly [name in keyof O]: number };
  /** Thresholds in force of another rule, so that two rules about one fault do not both speak; undefined when it is off. */
  optionsOf(rule: string): { readonly [name: string]: number } | undefined;
  status: Status | undefined;
  /** Transition or later, up to exiting. */
  live: boolean;
  reached(status: Status): boolean;
  /** How a field stands, without touching its value. */
  state(at: At): FieldState;
  /** Blocks within one that are open or were refused, so that nobody knows which clause they name. */
  unreadWithin(block: object): readonly UnreadBlock[];
  report(finding: Report): void;
  /** Says that the rule cannot judge, and which fields it needs. */
  needs(...fields: string[]): void;
  /** What is proposed anywhere in the document, in reading order. */
  proposals: readonly Proposal[];
  /** What all documents of the workspace say, in short. Where proposals are tried out, with what is proposed. */
  facts: readonly Facts[];
  /** Other documents of the partnership: the part that only the client reads, or the one that both may read. */
  companions(): readonly Partnership[];
  /** All documents of the partnership, this one first: what stands in one of them is said for all. */
  documents(): readonly OtherDocument<Partnership>[];
  /** Whether this document is the part that only the client reads of a partnership that another one states. */
  companion: boolean;
  /** A KPI of the workspace's or the built-in catalogue, or of the partnership itself. */
  kpi(id: string): CatalogueKpi | undefined;
  /** A person listed here or anywhere in the workspace. */
  person(id: string): Person | undefined;
  /** The Provider documents about a provider, else the partnership's own: none, one, or one more that only the client may read. */
  providerFiles(provider?: string): readonly ProviderFile[];
  /** People listed here or, when nobody is, in the workspace. */
  people(): Person[];
  path(at: At): Path;
  /** Ids of a sort (`person`, `threat` …) that the document names anywhere, in reading order, each once. */
  named(sort: string): readonly string[];
  /**
   * Readings of a KPI of the partnership that count, oldest period first; only of periods that had ended by `asOf`. A KPI
   * is an entry, its id, or its id in the catalogue where one entry only has it. Several readings of one period come from
   * several sides: `periodsOf` (core/kpi/results.ts) brings them together. Of an id that the partnership does not list:
   * what was read under that id.
   */
  readings(kpi: Kpi | string): readonly Reading[];
  /** As `readings`, with those that count nowhere until they are settled: contradictions, fractions. For presence alone. */
  recorded(kpi: Kpi | string): readonly Reading[];
  /** Readings of the partnership that are of none of its KPIs. */
  unplaced(): readonly Reading[];
  /**
   * Whether the workspace keeps readings of this partnership, only of others, or none at all; `unread` where some that may
   * be of it cannot be read, so that a missing one proves nothing.
   */
  readingsKept(): 'here' | 'elsewhere' | 'nowhere' | 'unread';
  /**
   * Day of the newest proof that something was done: as the definition states it, or as the diary says where that is
   * newer; undefined when neither says anything. `ref` is the id of the item or the path of the field, or both.
   */
  newest(stated: string | undefined, ref: string | readonly string[], ...events: LogEvent[]): string | undefined;
  /**
   * The fix for a contract term: changes it up to status `selecting`, writes `proposed:` beside it afterwards.
   * `block` is the object that holds the term. Terms are negotiated, so it is never the preferred fix.
   */
  term(block: At, field: string, value: TermValue, words: string): Fix;
  /** Adds or replaces a field that is not a signed term; `value` is plain data, facts nobody knows are `TODO …`. */
  set(at: At, value: unknown): FixOperation;
  append(at: At, value: unknown): FixOperation;
}

/** How a rule is set for a file: its thresholds, and the severity that a policy gives it. */
export interface Standing {
  options: { readonly [name: string]: number };
  severity?: Severity;
}

export interface WorkspaceReport extends Omit<Report, 'at' | 'related'> {
  path: Path;
  related?: { facts: Facts; path: Path; message: string }[];
  /**
   * What it is about, where its place or its rule may change with what is proposed (`chat of harbour-bank`). Left out:
   * the rule and the place.
   */
  about?: string;
}

/** What a rule about the whole workspace may use. It sees facts only. */
export interface WorkspaceRuleContext<O extends Options = Options> {
  asOf: string;
  facts: readonly Facts[];
  /** Thresholds in force for a file. */
  optionsFor(facts: Facts): { readonly [name in keyof O]: number };
  /**
   * How this rule, or another, stands for a file. Undefined where a policy turned it off, or where the partnership has
   * not reached it or has ended.
   */
  standing(facts: Facts, rule?: string): Standing | undefined;
  /** Reports at a path of the document that the facts came from. Silent where the rule has no standing. */
  report(facts: Facts, finding: WorkspaceReport): void;
  needs(facts: Facts, ...fields: string[]): void;
  /** Who can read a file, as the policy that governs it says: a provider, or any. Undefined where it says nothing. */
  sharedWith(facts: Facts): { provider?: string } | undefined;
  /**
   * The file for what only the client may read of a definition: the one of its companion, else a new one beside it or in
   * the nearest folder above that the policy does not share. Undefined where another file has that name.
   */
  clientFile(facts: Facts): string | undefined;
  /** A KPI of the workspace's or the built-in catalogue. */
  kpi(id: string): CatalogueKpi | undefined;
  /** As `newest` of a partnership rule, with the diary of the partnership that the facts came from. */
  newest(
    facts: Facts,
    stated: string | undefined,
    ref: string | readonly string[],
    ...events: LogEvent[]
  ): string | undefined;
  /** As `term` of a partnership rule. */
  term(facts: Facts, path: Path, field: string, value: TermValue, words: string): Fix;
}

/** What a rule about a change may use: two versions of the workspace, and how they differ. */
export interface ChangeRuleContext<O extends Options = Options> {
  asOf: string;
  /** What changed, in the order of the newer version. */
  changes: readonly Change[];
  /** Both versions, judged by the same day; the newer one without what change rules say. */
  base: CheckResult;
  head: CheckResult;
  /** The newer version, judged by the policies of the older one. */
  byOldPolicies(): CheckResult;
  /** Thresholds in force for a file of the newer version. */
  optionsFor(file: string): { readonly [name in keyof O]: number };
  /** The partnership that a change is about, in both versions. */
  partnership(change: Change): { before?: Partnership; after?: Partnership };
  /**
   * Reports at a place of the newer version. Silent where the document is a partnership that has not reached the rule, or
   * has ended.
   */
  report(
    place: PlaceInFile,
    finding: Omit<Report, 'at' | 'related'> & Partial<Pick<RawFinding, 'related' | 'span'>>,
  ): void;
}

export type Rule =
  | (RuleMeta & { judges: 'text' })
  | (RuleMeta & { judges: 'change'; check(context: ChangeRuleContext): void })
  | (RuleMeta & { judges: 'partnership'; check(partnership: Partnership, context: RuleContext): void })
  | (RuleMeta & { judges: 'workspace'; check(context: WorkspaceRuleContext): void });

/** A rule that judges one partnership by itself. */
export function partnershipRule<const O extends Options = Record<never, Option>>(
  rule: RuleMeta<O> & { check(partnership: Partnership, context: RuleContext<O>): void },
): Rule {
  return { ...rule, judges: 'partnership' } as unknown as Rule;
}

/** A rule that judges all definitions together. */
export function workspaceRule<const O extends Options = Record<never, Option>>(
  rule: RuleMeta<O> & { check(context: WorkspaceRuleContext<O>): void },
): Rule {
  return { ...rule, judges: 'workspace' } as unknown as Rule;
}

/** A rule about what changed since a base. */
export function changeRule<const O extends Options = Record<never, Option>>(
  rule: RuleMeta<O> & { check(context: ChangeRuleContext<O>): void },
): Rule {
  return { ...rule, judges: 'change' } as unknown as Rule;
}

/** A rule whose findings are made while reading; the file holds what is said of it. */
export function textRule(rule: RuleMeta): Rule {
  return { ...rule, judges: 'text' };
}
