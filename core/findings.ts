import type { Range } from './syntax/lines.ts';
import type { Path, Span } from './syntax/tree.ts';

export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A number or word that went into a judgement. */
export interface Input {
  name: string;
  value: number | string;
  unit?: string;
  /** True when the file does not state it and a default stands in. */
  assumed?: boolean;
  /** Where it comes from, when neither the file nor a default says it: `KPI catalogue`. */
  from?: string;
}

/** An entry of a policy that sets something, and why the house wants it so. */
export interface SetBy {
  /** Name of the policy. */
  policy: string;
  file: string;
  /** 1-based. */
  line: number;
  why?: string;
  source?: string;
  /** The patterns of files to which the entry is limited. */
  paths?: string[];
}

/** A limit of a rule as it stands for one file. */
export interface Threshold {
  name: string;
  value: number;
  unit: string;
  /** What it limits, in a vendor manager's words. */
  means: string;
  /** The built-in value, in the same unit, and where that comes from. */
  default: number;
  source: string;
  /** The entry of a policy that set it; none where the built-in default holds. */
  setBy?: SetBy;
}

/**
 * One step on the way to the severity of a finding; the last one holds. `rule`: what the rule mostly has; `case`: what it
 * has in this case; `policy`: what an entry of a policy says; `proposal`: one step milder, as a change is proposed.
 */
export interface SeverityStep {
  severity: Severity;
  by: 'rule' | 'case' | 'policy' | 'proposal';
  setBy?: SetBy;
}

/** A change of the text, before it is worked out against the tree. `value` is plain data; strings are YAML scalars. */
export type FixOperation =
  /** Replaces the value at the path, or adds the last key of the path where it is missing. */
  | { do: 'set'; path: Path; value: unknown }
  /** Adds `proposed: {value: {field: value}, by: TODO, owner: TODO}` to the block at the path. */
  | { do: 'propose'; path: Path; field: string; value: unknown }
  /** Adds an item at the end of the list at the path, which is made when missing. */
  | { do: 'append'; path: Path; value: unknown }
  /** Adds items before the item of a list at the path. */
  | { do: 'insert'; path: Path; values: readonly unknown[] }
  | { do: 'rename-key'; path: Path; to: string }
  | { do: 'remove'; path: Path }
  /** Replaces a stretch of text, for findings of the text itself. */
  | { do: 'replace'; span: Span; text: string };

/** A change that is offered. A fix never invents a fact: what only people know becomes `TODO …`. */
export interface Fix {
  title: string;
  operations: FixOperation[];
  move?: Move;
  /**
   * The one to apply when nobody chooses; none when people have to choose, or both sides to agree. What is proposed never
   * is.
   */
  preferred?: boolean;
}

/** Sections that go into another file of the workspace, which is made where it is missing. */
export interface Move {
  /** Each a field at the top of the document, or one level below. */
  sections: readonly Path[];
  /** Path of the other file. */
  to: string;
  /** Fields with which a file that is made begins. */
  head: Readonly<Record<string, unknown>>;
}

/** A finding as a rule reports it: a path, no range yet. */
export interface RawFinding {
  rule: string;
  severity: Severity;
  message: string;
  why: string;
  /** Document index in the file; -1 for the file as a whole. */
  document: number;
  path: Path;
  /** The exact stretch of text, for findings of the text itself; otherwise the path is looked up. */
  span?: Span;
  /** Mark the key rather than the value. */
  onKey?: boolean;
  inputs?: Input[];
  fixes?: Fix[];
  related?: { document: number; path: Path; message: string; file?: string; span?: Span }[];
}

export interface TextEdit {
  range: Range;
  newText: string;
}

/** A fix as every door shows it. */
export interface OfferedFix {
  title: string;
  /** The one to apply when nobody chooses. */
  preferred: boolean;
  /** Whether it leaves something to be filled in: it makes a place for what is missing, as `TODO …`. */
  scaffold: boolean;
  /** Changes of the file of the finding; they do not overlap. */
  edits: TextEdit[];
  /** What changes in another file at the same time: a file to be made, which must not be there yet, or edits. */
  other?: { file: string; text: string } | { file: string; edits: TextEdit[] };
}

/** A finding as every door shows it. Positions are 0-based UTF-16. Plain data. */
export interface Finding {
  rule: string;
  name: string;
  severity: Severity;
  message: string;
  why: string;
  file: string;
  range: Range;
  /** The place as a pointer with list items by id, ref or name: `/kpis/service_level/owner`. */
  path: string;
  /** Stable under line moves, reordering and time. */
  key: string;
  fixes: OfferedFix[];
  related: { file: string; range: Range; message: string }[];
  /** The facts that went in, with those that were assumed. */
  inputs: Input[];
  /** The limits of the rule that are in force for the file, and who set them. */
  thresholds: Threshold[];
  /** How it came by its severity. */
  severityFrom: SeverityStep[];
  /** Kind and name of the document, `Partnership/harbour-chat`; empty for a finding of a whole file. */
  document: string;
  /** Set when the finding would go with what is proposed: it was lowered by one step. `held` is the severity as held. */
  intention?: { held: Severity; text: string };
  /** Set when somebody accepts it for now. It stays visible and counts half in health. */
  waived?: { until: string; by: string; reason: string };
  /** Set when a baseline knows it: it fails nothing. */
  known?: boolean;
}

/** What fails and is shown: neither waived nor known to the baseline. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ waived, known }) => waived === undefined && !known);
}

/** A judgement that could not be made, and what it needs. */
export interface NotEvaluated {
  rule: string;
  name: string;
  file: string;
  document: string;
  needs: string[];
}
