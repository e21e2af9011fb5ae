import type { CheckResult } from '../check.ts';
import { askedPartnership } from '../questions/asked.ts';
import { blipOrShift, type KpiChart } from '../questions/blip-or-shift.ts';
import { type Recommendations, recommendationsOf } from './recommendation.ts';
import { type Signal, signalsOf } from './signals/signals.ts';
import type { PastScore, Trend } from './trend.ts';
import type { Health } from './types.ts';
import { type WhatIf, whatIfBest, whatIfEach } from './what-if.ts';

/** What there is to say of the health of one partnership beside the score and its ledger. Plain data. */
export interface HealthReport {
  partnership: string;
  file: string;
  document: string;
  /** Early signs of trouble: those that show, those that nobody can tell, those that are not there. */
  signals: Signal[];
  recommendations: Recommendations;
  /** What each cause of the ledger would give by itself, and the two best together. */
  gains: { each: WhatIf[]; best?: WhatIf };
  kpis: KpiChart[];
}

/** The scores before today, oldest first, and where they are going with today's. */
export interface ScoreHistory {
  past?: readonly PastScore[];
  trend?: Trend;
}

/** The report on one partnership; `past` are its scores before today, oldest first. Undefined where it is not in the result. */
export function healthReport(
  result: CheckResult,
  health: Health,
  history: ScoreHistory = {},
): HealthReport | undefined {
  const asked = askedPartnership(result, health);
  if (!asked) return undefined;
  const { partnership, file, document } = health;
  const each = whatIfEach(result, health);
  const best = whatIfBest(result, health, each);
  return {
    partnership,
    file,
    document,
    signals: signalsOf(asked),
    recommendations: recommendationsOf(asked, health, history),
    gains: { each, ...(best ? { best } : {}) },
    kpis: blipOrShift(asked),
  };
}
