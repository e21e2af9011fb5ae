import type { CheckResult } from '../check.ts';
import { causeKey, type HealthInput, healthInputs, healthOf } from './health.ts';
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
export function whatIf(result: CheckResult, health: Health, causes: readonly Cause[]): WhatIf | undefined {
  const input = inputOf(result, health);
  if (!input) return undefined;
  const gone = new Set(causes.filter(({ type }) => type === 'rule').map(({ id }) => id));
  const then = healthOf({
    ...input,
    findings: input.findings.filter(({ rule }) => !gone.has(rule)),
    mended: new Set(causes.map(causeKey)),
  });
  return { causes: [...causes], score: then.score, gain: then.score - health.score };
}

const inputs = new WeakMap<CheckResult, HealthInput[]>();

/** What a health is worked out from; gathered once for all partnerships of a result. */
function inputOf(result: CheckResult, { file, document }: Health): HealthInput | undefined {
  const known = inputs.get(result) ?? healthInputs(result.workspace, result.findings, result.notEvaluated);
  inputs.set(result, known);
  return known.find((input) => input.source.path === file && `Partnership/${input.document.name}` === document);
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
 * What the `most` causes that would give most by themselves (`each`) would give together. Judgements that wait for many answers are
 * left out: they are not one thing to do. Undefined with nothing to gain.
 */
export function whatIfBest(result: CheckResult, health: Health, each: readonly WhatIf[], most = 2): WhatIf | undefined {
  const best = each
    .filter(({ gain, causes }) => gain > 0 && causes.every(({ id }) => id !== 'not-evaluated'))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, most)
    .flatMap(({ causes }) => causes);
  return best.length === 0 ? undefined : whatIf(result, health, best);
}
