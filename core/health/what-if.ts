import type { CheckResult } from '../check.ts';
import { causeKey, healthInputs, healthOf } from './health.ts';
import type { Cause, Health } from './types.ts';

/** What mending some causes would give. */
export interface WhatIf {
  causes: Cause[];
  /** The score as it would be, 0–100. */
  score: number;
  /** Points more than today. */
  gain: number;
}

/**
 * The health of a partnership as if some causes of its ledger were mended, worked out anew and not estimated: the findings of
 * a rule are gone (and the cap that hangs on them), a KPI meets its target, evidence is there and fresh, a cap is lifted.
 * What a channel loses by hanging on few providers is left as it is: how it could be spread is another question. Undefined
 * where the partnership is not in the result.
 */
export function whatIf(
  { workspace, findings, notEvaluated }: CheckResult,
  health: Health,
  causes: readonly Cause[],
): WhatIf | undefined {
  const input = healthInputs(workspace, findings, notEvaluated).find(
    ({ source, document }) => source.path === health.file && `Partnership/${document.name}` === health.document,
  );
  if (!input) return undefined;
  const gone = new Set(causes.filter(({ type }) => type === 'rule').map(({ id }) => id));
  const then = healthOf({
    ...input,
    findings: input.findings.filter(({ rule }) => !gone.has(rule)),
    mended: new Set(causes.map(causeKey)),
  });
  return { causes: [...causes], score: then.score, gain: then.score - health.score };
}

/** Each cause of the ledger mended by itself, in the order of the ledger, each cause once; channels are left out. */
export function whatIfEach(result: CheckResult, health: Health): WhatIf[] {
  const causes = new Map(health.ledger.map(({ cause }) => [causeKey(cause), cause]));
  return [...causes.values()].flatMap((cause) => {
    const then = cause.type === 'share' ? undefined : whatIf(result, health, [cause]);
    return then ? [then] : [];
  });
}

/**
 * What the `most` causes that would give most by themselves would give together. Judgements that wait for many answers are
 * left out: they are not one thing to do. Undefined with nothing to gain.
 */
export function whatIfBest(result: CheckResult, health: Health, most = 2): WhatIf | undefined {
  const best = whatIfEach(result, health)
    .filter(({ gain, causes }) => gain > 0 && causes.every(({ id }) => id !== 'not-evaluated'))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, most)
    .flatMap(({ causes }) => causes);
  return best.length === 0 ? undefined : whatIf(result, health, best);
}
