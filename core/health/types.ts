import type { Dimension } from '../rules/rule.ts';
import type { Range } from '../syntax/lines.ts';
import type { Band } from './bands.ts';

/** A place in a file. Positions are 0-based UTF-16; `path` names list items by id, as in findings. */
export interface Place {
  file: string;
  range: Range;
  path: string;
}

/** What points were lost to. */
export interface Cause {
  /**
   * `rule`: open findings of a rule. `kpi`: a target that is missed. `share`: a channel that hangs on few providers.
   * `freshness`: evidence that is absent or out of date. `cap`: a limit on the whole score.
   */
  type: 'rule' | 'kpi' | 'share' | 'freshness' | 'cap';
  /** Id of the rule, KPI, channel or cap; for `freshness` the KPI or field, or `not-evaluated` for rules that could not judge. */
  id: string;
}

/** Points lost to one cause. The points of all lines add up to exactly 100 less the score. */
export interface LedgerLine extends Place {
  /** Whole points of 100, at least 1. */
  points: number;
  /** Where they were lost; none for a cap, which is on the whole score. */
  dimension?: Dimension;
  cause: Cause;
  /** What was found, in a sentence. */
  text: string;
}

/** One of the seven sides of a relationship. */
export interface HealthDimension {
  id: Dimension;
  title: string;
  /** Points of 100 that it can bring. */
  weight: number;
  /** As shown, 0–100, one decimal: `raw` drawn towards 50 as far as evidence is absent or old. */
  score: number;
  /** Before confidence, 0–1. */
  raw: number;
  /** How much of the evidence is there and fresh, 0–1: `coverage` times mean freshness. */
  confidence: number;
  /** How much of what could be judged was judged, 0–1. */
  coverage: number;
  /** What a reader has to know about how it was judged. */
  note?: string;
}

/** A limit on the whole score for a danger that a mean would hide. */
export interface HealthCap extends Place {
  id: string;
  /** Highest score that is left. */
  limit: number;
  /** True if the score would have been higher without it. */
  applied: boolean;
  message: string;
  /** The rule whose finding sets it, if a rule does. */
  rule?: string;
}

/** Relationship health of one partnership, with where each point went. Plain data. */
export interface Health {
  partnership: string;
  title: string;
  file: string;
  /** `Partnership/harbour-chat`, as in findings. */
  document: string;
  /** Whole points, 0–100, after caps. */
  score: number;
  band: Band;
  /** The band, or `not enough evidence` where confidence is below 0.5. */
  label: Band | 'not enough evidence';
  /** Weighted mean of the dimensions' confidence, 0–1, two decimals. */
  confidence: number;
  /** Who set the weights: `built-in default`, or a policy with its line. */
  weightsFrom: string;
  dimensions: HealthDimension[];
  /** The caps whose condition holds, lowest limit first. */
  caps: HealthCap[];
  /** Most points first. */
  ledger: LedgerLine[];
}
