import type { AskedPartnership } from './asked.ts';
import { blipOrShift, type KpiChart } from './blip-or-shift.ts';
import { type BothAwake, bothAwake } from './both-awake.ts';
import { type FiveSteps, fiveSteps } from './five-steps.ts';
import { growingTooFast, type WaveStep } from './growing-too-fast.ts';
import { type ParityRow, partOfTheTeam } from './part-of-the-team.ts';
import { type StillTalking, stillTalking } from './still-talking.ts';
import { type ThreatRow, whatCouldHit } from './what-could-hit.ts';
import { type GoalNode, workingFor } from './working-for.ts';

/** What a panel or a report draws beside the score: one answer for each question. Plain data. */
export interface Answers {
  blipOrShift: KpiChart[];
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
    blipOrShift: blipOrShift(asked),
    stillTalking: stillTalking(asked),
    workingFor: workingFor(asked),
    growingTooFast: growingTooFast(asked),
    bothAwake: bothAwake(asked),
    partOfTheTeam: partOfTheTeam(asked),
    whatCouldHit: whatCouldHit(asked),
    fiveSteps: fiveSteps(asked),
  };
}
