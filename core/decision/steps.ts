import type { AskedPartnership } from '../questions/asked.ts';
import { contextOf } from '../questions/asked.ts';
import { fiveSteps, type StepRow } from '../questions/five-steps.ts';
import { looksOf } from '../rules/lifecycle/inward.ts';
import { compare } from '../text.ts';
import type { StepTaken } from './types.ts';

/** The five steps as evidence: what each has, and what it lacks. */
export function stepsTaken(asked: AskedPartnership): StepTaken[] {
  return fiveSteps(asked).steps.map((row) => {
    const shown = row.evidence === undefined && row.state === 'done' ? { ...row, ...look(asked) } : row;
    return { ...shown, lacks: lacks(shown) };
  });
}

/** A look at the client's own part is the first step; it need not be written twice. */
function look(asked: AskedPartnership): Partial<StepRow> {
  const days = looksOf(contextOf(asked)).flatMap(({ day }) => (day === undefined ? [] : [day]));
  const newest = days.sort(compare).at(-1);
  return newest === undefined ? {} : { doneOn: newest, evidence: `Look of ${newest}` };
}

function lacks({ state, startedOn, doneOn, evidence, step }: StepRow): string[] {
  if (state === 'open') return [];
  // Parting is under way until the work has left.
  const ended = doneOn !== undefined || step === 'letGo';
  return [
    ...(startedOn === undefined && doneOn === undefined ? ['its days'] : ended ? [] : ['the day it ended']),
    ...(evidence === undefined && step !== 'letGo' ? ['evidence'] : []),
  ];
}
