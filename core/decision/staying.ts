import type { CheckResult } from '../check.ts';
import { actionFor } from '../health/advice.ts';
import { bandOf } from '../health/bands.ts';
import { causeKey } from '../health/health.ts';
import type { Health } from '../health/types.ts';
import type { WhatIf } from '../health/what-if.ts';
import { whatIfBest } from '../health/what-if.ts';
import type { Staying } from './types.ts';

/** Findings about a decision to leave: staying ends them, and mending them is no reason to stay. */
const aboutLeaving = ['PC707', 'PC708', 'PC709', 'PC711', 'PC712'];

/** As many things as the first screen of the health report names. */
const MOST = 3;

/** The score if the three things that help most were done, those about leaving left out; `each` is what every cause gives. */
export function stayingOf(result: CheckResult, health: Health, each: readonly WhatIf[]): Staying | undefined {
  const best = whatIfBest(
    result,
    health,
    each.filter(({ causes }) => causes.every(({ id }) => !aboutLeaving.includes(id))),
    MOST,
  );
  if (!best) return undefined;
  const actions = best.causes.flatMap((cause) => {
    const line = health.ledger.find((one) => causeKey(one.cause) === causeKey(cause));
    if (!line) return [];
    const { file, range, path, text } = line;
    return [{ found: text, says: actionFor(line, health, result.findings), file, range, path }];
  });
  return { from: health.score, to: best.score, band: bandOf(best.score), actions };
}
