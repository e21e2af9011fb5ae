import type { CheckResult } from '../check.ts';
import { datesOf } from '../dates/dates.ts';
import type { DueDate } from '../dates/due-date.ts';
import { type HealthReport, healthReport, type ScoreHistory } from '../health/report.ts';
import { type Term, termsOf } from '../health/try-terms.ts';
import type { Health } from '../health/types.ts';
import { type AskedPartnership, askedPartnership } from './asked.ts';
import { type BothAwake, bothAwake } from './both-awake.ts';
import { type FiveSteps, fiveSteps } from './five-steps.ts';
import { growingTooFast, type WaveStep } from './growing-too-fast.ts';
import { type ParityRow, partOfTheTeam } from './part-of-the-team.ts';
import { type StillTalking, stillTalking } from './still-talking.ts';
import { type ThreatRow, whatCouldHit } from './what-could-hit.ts';
import { type GoalNode, workingFor } from './working-for.ts';

/** What a panel or a report draws beside the score: one answer for each question but that of KPIs. Plain data. */
export interface Answers {
  stillTalking: StillTalking;
  workingFor: GoalNode[];
  growingTooFast: WaveStep[];
  bothAwake: BothAwake;
  partOfTheTeam: ParityRow[];
  whatCouldHit: ThreatRow[];
  fiveSteps: FiveSteps;
}

/** Answers every question about a partnership. */
export function answersOf(asked: AskedPartnership): Answers {
  return {
    stillTalking: stillTalking(asked),
    workingFor: workingFor(asked),
    growingTooFast: growingTooFast(asked),
    bothAwake: bothAwake(asked),
    partOfTheTeam: partOfTheTeam(asked),
    whatCouldHit: whatCouldHit(asked),
    fiveSteps: fiveSteps(asked),
  };
}

/** Everything that there is to say of a partnership beside its health. Plain data. */
export interface Answered extends HealthReport {
  /** What can be tried out. */
  terms: Term[];
  answers: Answers;
  /** What falls due, the earliest first. */
  dates: DueDate[];
}

/** Everything that there is to say of a partnership beside its health; undefined where it is not in the result. */
export function answered(result: CheckResult, health: Health, history: ScoreHistory = {}): Answered | undefined {
  const asked = askedPartnership(result, health);
  const report = healthReport(result, health, history);
  return (
    asked &&
    report && { ...report, terms: termsOf(asked), answers: answersOf(asked), dates: datesOfPartnership(result, health) }
  );
}

/** What falls due in a partnership, the earliest first. */
export function datesOfPartnership({ workspace }: CheckResult, { document }: Pick<Health, 'document'>): DueDate[] {
  return datesOf(workspace, document);
}
