import type { Finding, Severity } from '../findings.ts';
import { hasReached } from '../model/status.ts';
import type { Dimension, Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { count, list } from '../text.ts';
import { evidenceOf } from './dated-evidence.ts';
import { mean } from './freshness.ts';
import { type HealthInput, isMended } from './health.ts';
import { type Loss, placeAt } from './loss.ts';

/** What a finding costs (formula 3 of the health model). A hint costs nothing. */
export const penalties: Readonly<Record<Severity, number>> = { error: 1, warning: 0.4, info: 0.1, hint: 0 };

/** What is said of a dimension by rules and dated evidence alone. */
export interface StructurePart {
  /** 0–1. */
  value: number;
  /** Rules that judged, of those that could have at this status, 0–1; 1 where there is none. */
  coverage: number;
  /** Mean freshness of the dated evidence, 0–1. */
  freshness: number;
  /** What each rule took from `value`; the amounts add up to 1 − value. */
  losses: Loss[];
  gaps: Loss[];
  stale: Loss[];
}

/**
 * The structure of a dimension (formula 3): `2^(−Σ pen / 2)` over its open findings, independent of how many rules there
 * are. What is only proposed is not held: a finding that would go with a proposal costs what it costs as held.
 */
export function structurePart(input: HealthInput, dimension: Dimension): StructurePart {
  const own = rulesIn(dimension);
  const byRule = new Map<string, Finding[]>();
  for (const finding of input.findings)
    if (own.has(finding.rule)) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const costs = [...byRule].map(([rule, findings]) => ({
    rule,
    findings,
    cost: findings.reduce((sum, finding) => sum + penaltyOf(finding), 0),
  }));
  const total = costs.reduce((sum, { cost }) => sum + cost, 0);
  const value = 2 ** (-total / 2);
  const losses = costs.flatMap(({ rule, findings, cost }) =>
    cost > 0 ? [{ amount: ((1 - value) * cost) / total, ...ruleLine(rule, findings) }] : [],
  );

  const { held } = input.document;
  const policy = input.workspace.policyFor(input.source.path);
  const { status } = held.data;
  const inForce = [...own.values()].filter(
    (rule) => rule.judges !== 'text' && policy.severityOf(rule.id)?.severity !== 'off',
  );
  // Without a status nobody knows which rules apply: those that wait for it could not judge.
  const applicable = status === undefined ? inForce : inForce.filter((rule) => hasReached(status, rule.from));
  const waiting = applicable.filter((rule) => !hasReached(status, rule.from));
  const ids = new Set(applicable.map(({ id }) => id));
  const open = input.notEvaluated.filter(({ rule }) => ids.has(rule));
  const unjudged = new Set([...open.map(({ rule }) => rule), ...waiting.map(({ id }) => id)]).size;
  const coverage =
    applicable.length === 0 || isMended(input, 'freshness', 'not-evaluated') ? 1 : 1 - unjudged / applicable.length;
  const needs = [
    ...(waiting.length > 0 ? ['status'] : []),
    ...[...new Set(open.flatMap((entry) => entry.needs))].sort(),
  ];
  const gap: Loss = {
    amount: 1 - coverage,
    cause: { type: 'freshness', id: 'not-evaluated' },
    text: `${count(unjudged, 'judgement')} cannot be made without ${list(few(needs))}.`,
    place: placeAt(input.source, input.document, []),
  };

  const evidence = evidenceOf(input, dimension).map((one) =>
    isMended(input, 'freshness', one.loss.cause.id) ? { ...one, fresh: 1 } : one,
  );
  return {
    value,
    coverage,
    freshness: mean(evidence.map(({ fresh }) => fresh)),
    losses,
    gaps: coverage < 1 ? [gap] : [],
    stale: evidence.map(({ fresh, loss }) => ({ ...loss, amount: (1 - fresh) / evidence.length })),
  };
}

const known = new Map<Dimension, ReadonlyMap<string, Rule>>();

/** The rules that count in a dimension, by id. */
function rulesIn(dimension: Dimension): ReadonlyMap<string, Rule> {
  const own =
    known.get(dimension) ??
    new Map(rules.filter((rule) => rule.dimension === dimension).map((rule) => [rule.id, rule]));
  known.set(dimension, own);
  return own;
}

/** A finding that somebody accepts for now costs half. */
function penaltyOf(finding: Finding): number {
  return penalties[finding.intention?.held ?? finding.severity] * (finding.waived ? 0.5 : 1);
}

/** One line for all findings of a rule: the words of the hardest, in reading order. */
function ruleLine(rule: string, findings: readonly Finding[]): Omit<Loss, 'amount'> {
  const [first] = [...findings].sort((a, b) => penaltyOf(b) - penaltyOf(a));
  const others = findings.length - 1;
  return {
    cause: { type: 'rule', id: rule },
    text: `${first?.message ?? ''}${others > 0 ? ` (${count(others, 'more finding')} of the kind)` : ''}`,
    place: {
      file: first?.file ?? '',
      range: first?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      path: first?.path ?? '',
    },
  };
}

/** The first of many names, and how many there are more. */
function few(names: readonly string[]): string[] {
  return names.length <= 6 ? [...names] : [...names.slice(0, 5), `${names.length - 5} more`];
}
