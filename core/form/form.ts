import type { Severity } from '../findings.ts';
import type { Path } from '../syntax/tree.ts';

/** Where a value of the form stands, or is to stand. */
export interface FormPlace {
  file: string;
  /** Place of the document among those of the file. */
  document: number;
  path: Path;
  /** The path with list items by their names, `/kpis/service_level/owner`: tells whether it is still the same item. */
  name: string;
}

export interface FormOption {
  value: string;
  label: string;
  /** Of a unit: it needs no figure, as `weekly`. */
  alone?: true;
}

export interface FormFinding {
  rule: string;
  severity: Severity;
  message: string;
}

/** Why something is only shown, and the line (0-based) on which it is written. */
export interface OnlyShown {
  why: string;
  line: number;
}

/**
 * How a value is edited. `amount`: a figure and a unit; `choice`: one of a list; `several`: some of a list; `text` may
 * have a list of suggestions.
 */
export type FormControl = 'text' | 'number' | 'amount' | 'date' | 'choice' | 'several';

export interface FormField {
  place: FormPlace;
  label: string;
  /** What it means, in sentences. */
  help: string;
  control: FormControl;
  /** As it is written; empty where nothing is stated or it is still open. */
  value: string;
  /** Of an amount: its figure (empty beside `weekly`) and its unit. */
  amount?: { figure: string; unit: string };
  /** Of an amount: the list of its units in `Form.lists`. */
  units?: string;
  /** Of `several`: what is chosen. */
  chosen?: string[];
  /** The list in `Form.lists` to choose from, or of suggestions. */
  list?: string;
  /** For example, as it would be typed. */
  example?: string;
  required: boolean;
  /** `unknown` (asked, not known) or `TODO …` as written. */
  open?: string;
  shown?: OnlyShown;
  /** What is proposed in place of it, in words. */
  proposed?: OnlyShown;
  findings: FormFinding[];
}

/** Fields that belong together: an item of a list, or a block. */
export interface FormPart {
  place: FormPlace;
  title: string;
  /** What tells most about an item. */
  facts: string[];
  /** Line of its start (0-based), where it is written. */
  line?: number;
  /** Whether it may be taken out of its list. */
  removable: boolean;
  fields: FormField[];
  shown?: OnlyShown;
  findings: FormFinding[];
}

export interface FormSection {
  id: string;
  title: string;
  help: string;
  parts: FormPart[];
  /** How many more items the text has than are shown. */
  more?: number;
  /** Of a list: where an item is added, what it is called, and what is asked for. */
  add?: { place: FormPlace; noun: string; fields: FormField[] };
  findings: FormFinding[];
}

/** A partnership as a form. Plain data. */
export interface Form {
  /** The partnerships of the file to choose from, by the place of their documents. */
  documents: { document: number; title: string }[];
  document: number;
  title: string;
  name: string;
  sections: FormSection[];
  /** What there is to choose from, by name. */
  lists: Record<string, FormOption[]>;
}

/** What somebody changes in a form. */
export type FormChange =
  | { do: 'set'; place: FormPlace; value: string | { figure: string; unit: string } }
  /** Of `several`: takes one in, or out. */
  | { do: 'include' | 'exclude'; place: FormPlace; value: string }
  | { do: 'add'; place: FormPlace; values: Record<string, string | { figure: string; unit: string }> }
  | { do: 'remove'; place: FormPlace };
